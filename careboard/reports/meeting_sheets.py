"""The papers of one meeting as tagged PDFs: running sheet, agenda for the group, cards for what is passed on."""

from __future__ import annotations

from careboard import wording
from careboard.application.meeting_sheets import MeetingSheet, SheetLine
from careboard.domain.agendas import Step
from careboard.i18n import _
from careboard.reports import fonts
from careboard.reports.beside import Beside
from careboard.reports.containers import Frame, Framed, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.metadata import About
from careboard.reports.pieces import Picture, Rule
from careboard.reports.styles import EDGE, EditionStyle, PageStyle
from careboard.reports.text_layout import TextStyle

_LANGUAGE = "en-GB"
_PAGE = EditionStyle(page=PageStyle(side=46.0, top=34.0, bottom=46.0, footer=26.0))
_STEP = TextStyle(15, 19, fonts.BOLD, before=5, after=1, keep_with_next=True)
_BIG_TITLE = TextStyle(30, 36, fonts.BOLD, after=8, keep_with_next=True)
_BIG = TextStyle(24, 30, fonts.BOLD)
_ICON, _GAP = 40.0, 18.0
_LINE = Frame(1.2, EDGE, outset=0, above=9, below=9, side=14, after=7)
_CARD = Frame(1.2, EDGE, dashed=True, outset=0, above=12, below=14, side=16, after=12)
_CARDS = 3
_ICONS = {
    Step.WELCOME: "hand-waving",
    Step.TELL_BACK: "megaphone",
    Step.SCORE: "star",
    Step.REVEAL: "sparkle",
    Step.TALK: "chats-circle",
    Step.ISSUES: "chat-circle-text",
    Step.ASKS: "question",
    Step.CLOSE: "hands-clapping",
}
_THEME_ICON = "users-three"


def draw_running_sheet(sheet: MeetingSheet) -> bytes:
    """Return the facilitator's sheet: when each step begins, how long it takes, and what must come."""
    title = _("Running sheet")
    paper = _paper(sheet, title, _("{council}. For the facilitator.").format(council=sheet.council))
    paper.heading(1, title)
    paper.paragraph(_when(sheet))
    paper.paragraph(_("{minutes} in all.").format(minutes=wording.minutes(sheet.minutes)), style=paper.style.second)
    if sheet.note:
        paper.paragraph(_("Note: {note}").format(note=sheet.note))
    for line in sheet.lines:
        words = _("{clock}  {title}, {minutes}")
        said = words.format(clock=_clock(line.begins), title=_title(line), minutes=wording.minutes(line.minutes))
        paper.heading(2, said, _STEP)
        if line.comes:
            paper.bullets(line.comes)
        if line.note:
            paper.paragraph(_("Note: {note}").format(note=line.note))
    return paper.build()


def draw_group_agenda(sheet: MeetingSheet) -> bytes:
    """Return the agenda for the group: large, a picture and one line for each step."""
    title = _("Our meeting")
    paper = _paper(sheet, title, sheet.council)
    paper.heading(1, title, _BIG_TITLE)
    paper.paragraph(_when(sheet), style=paper.style.body.but(after=10))
    with paper.inside("L") as whole:
        whole.numbering = "None"
        for line in sheet.lines:
            with paper.inside("LI"), paper.inside("LBody"), paper.gathered() as words:
                paper.paragraph(_title(line), style=_BIG)
                for said in line.for_group:
                    paper.paragraph(said, style=paper.style.body)
            icon = _ICONS[line.step] if line.step else _THEME_ICON
            picture = Picture(icon_drawing(icon, _ICON, "duotone"), None)
            paper.place(Framed(Beside(picture, _ICON, Stack(words), _GAP), _LINE))
    return paper.build()


def draw_passing_on_cards(sheet: MeetingSheet) -> bytes:
    """Return blank cards for what is passed on: day, post and who did it, and nothing of what it was about."""
    title = _("Passed on")
    paper = _paper(sheet, title, sheet.council)
    paper.heading(1, title)
    warning = _("Write no names of young people, and nothing of what it was about.")
    paper.paragraph(warning, style=paper.style.body.but(after=10))
    for number in range(1, _CARDS + 1):
        with paper.gathered() as words:
            paper.heading(2, _("Card {number}").format(number=number))
            for name in (_("Date"), _("Passed on to (post)"), _("Passed on by")):
                paper.paragraph(name, style=paper.style.body.but(after=22))
                paper.place(Rule(1, EDGE, after=4))
        paper.place(Framed(Stack(words), _CARD))
    return paper.build()


def _paper(sheet: MeetingSheet, title: str, footer: str) -> TaggedDocument:
    about = About(f"{sheet.council}. {title}", sheet.council, _LANGUAGE, sheet.on)
    return TaggedDocument(about, footer, style=_PAGE)


def _when(sheet: MeetingSheet) -> str:
    parts = (sheet.group, wording.long_date(sheet.date), sheet.place)
    return ", ".join(part for part in parts if part)


def _title(line: SheetLine) -> str:
    if line.step is None:
        return line.title
    names = {
        Step.WELCOME: _("Welcome and food"),
        Step.TALK: _("Talk about it"),
        Step.ISSUES: _("Issues and a game"),
        Step.ASKS: _("Ask the board"),
        Step.CLOSE: _("Thank you and close"),
    }
    return names.get(line.step, wording.label(line.step))


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02d}"
