"""What was found, in the words of the lines that show it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from careboard.application.ports import AskLine, IssueRow
from careboard.application.searching import Found, FoundMeeting, holds
from careboard.domain.boards import Board, Paper
from careboard.domain.pledges import Commitment
from careboard.i18n import _
from careboard.wording import label, long_date
from ui.find.entries import Entry, EntryGroup, Goal, Leads
from ui.help.help_words import Section
from ui.widgets.place import Place

ASKS, BOARDS = "asks", "boards"
"""The doors of the board papers that have the asks and the board meetings behind them."""


def groups_of(found: Found) -> tuple[EntryGroup, ...]:
    """Return what the council file holds, a group a kind."""
    board = (*map(_paper, found.papers), *map(_board, found.boards))
    return (
        EntryGroup(_("Issues"), tuple(map(_issue, found.issues))),
        EntryGroup(_("Asks"), tuple(map(_ask, found.asks))),
        EntryGroup(_("Promises"), tuple(map(_commitment, found.commitments))),
        EntryGroup(_("Meetings"), tuple(map(_meeting, found.meetings))),
        EntryGroup(_("The board"), board),
    )


def settings_group(parts: Iterable[Place], words: Sequence[str], most: int) -> EntryGroup:
    """Return the parts of the settings whose names hold the words."""
    name = _("Settings")
    found = [part for part in parts if holds(f"{name} {part.text}", words)]
    entries = [Entry(part.text, Goal(Leads.TO_PLACE, "settings", part.key), icon=part.icon) for part in found]
    return EntryGroup(name, tuple(entries[:most]))


def help_group(sections: Iterable[Section], words: Sequence[str], most: int) -> EntryGroup:
    """Return the sentences of the help that hold the words."""
    found = [
        Entry(term, Goal(Leads.TO_PLACE, "help", section.key), said, icon="question")
        for section in sections
        for term, said in section.entries
        if holds(f"{term} {said}", words)
    ]
    return EntryGroup(_("Help"), tuple(found[:most]))


def files_group(paths: Iterable[str], words: Sequence[str]) -> EntryGroup:
    """Return the files that were open lately whose names hold the words."""
    found = [Path(path) for path in paths if holds(Path(path).stem, words)]
    entries = [Entry(each.stem, Goal(Leads.TO_FILE, str(each)), str(each.parent), icon="clock") for each in found]
    return EntryGroup(_("Recent files"), tuple(entries))


def _issue(row: IssueRow) -> Entry:
    below = " · ".join(filter(None, (row.key, label(row.state), row.owner)))
    return Entry(row.title, Goal(Leads.TO_PLACE, "issues", row.key), below, icon="list-checks", picture=row.commitment)


def _ask(ask: AskLine) -> Entry:
    below = " · ".join((ask.key, ask.who_decides))
    return Entry(ask.text, Goal(Leads.TO_PLACE, "papers", ASKS), below, icon="paper-plane-tilt")


def _commitment(line: Commitment) -> Entry:
    return Entry(line.title, Goal(Leads.TO_PLACE, "scores"), line.plain or line.wording, picture=line.key)


def _meeting(found: FoundMeeting) -> Entry:
    line = found.line
    title = _("{group}, {date}").format(group=found.group, date=long_date(line.date))
    below = " · ".join(filter(None, (label(line.state), line.place)))
    return Entry(title, Goal(Leads.TO_PLACE, "meeting", line.key), below, icon="calendar-check")


def _paper(paper: Paper) -> Entry:
    issued = _("Issued on {date}").format(date=long_date(paper.issued_on))
    title = _("Paper {number}").format(number=paper.number)
    return Entry(title, Goal(Leads.TO_PLACE, "papers", BOARDS), issued, icon="file-text")


def _board(board: Board) -> Entry:
    title = _("Board meeting, {date}").format(date=long_date(board.date))
    due = _("Papers are due on {date}").format(date=long_date(board.papers_due))
    return Entry(title, Goal(Leads.TO_PLACE, "papers", BOARDS), due, icon="users-four")
