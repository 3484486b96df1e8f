"""What was found, in the words of the lines that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from careboard.application.issue_list import IssueRow
from careboard.application.search_lines import AskLine
from careboard.application.searching import Found, FoundMeeting, Hit, Hits, holds
from careboard.domain.boards import Board, Paper
from careboard.domain.pledges import Commitment
from careboard.i18n import _
from careboard.wording import label, long_date
from ui.find.entries import Entry, EntryGroup, Goal, Leads
from ui.help.help_words import Section

if TYPE_CHECKING:
    # It knows the looks of its doors, and so Qt.
    from ui.settings.parts import Setting

ASKS, BOARDS = "asks", "boards"
"""The doors of the board papers that have the asks and the board meetings behind them."""
Some = TypeVar("Some")


def groups_of(found: Found) -> tuple[EntryGroup, ...]:
    """Return what the council file holds, a group a kind."""
    return (
        _group(_("Issues"), found.issues, _issue),
        _group(_("Asks"), found.asks, _ask),
        _group(_("Promises"), found.commitments, _commitment),
        _group(_("Meetings"), found.meetings, _meeting),
        _group(_("Papers"), found.papers, _paper),
        _group(_("Board meetings"), found.boards, _board),
    )


def settings_group(settings: Iterable[Setting], words: Sequence[str], most: int) -> EntryGroup:
    """Return the single settings whose words, or whose part's name, hold the words."""
    name = _("Settings")
    found = [each for each in settings if holds(f"{name} {each.part.text} {each.words}", words)]
    return EntryGroup(name, shortened(name, tuple(map(_setting, found)), most))


def help_group(sections: Iterable[Section], words: Sequence[str], most: int) -> EntryGroup:
    """Return the sentences of the help that hold the words."""
    name = _("Help")
    found = tuple(
        Entry(term, Goal(Leads.TO_PLACE, "help", section.key, said), said, icon="question")
        for section in sections
        for term, said in section.entries
        if holds(f"{term} {said}", words)
    )
    return EntryGroup(name, shortened(name, found, most))


def files_group(paths: Iterable[str], words: Sequence[str]) -> EntryGroup:
    """Return the files that were open lately whose names hold the words."""
    found = [Path(path) for path in paths if holds(Path(path).stem, words)]
    entries = [Entry(each.stem, Goal(Leads.TO_FILE, str(each)), str(each.parent), icon="clock") for each in found]
    return EntryGroup(_("Recent files"), tuple(entries))


def shortened(group: str, entries: tuple[Entry, ...], most: int) -> tuple[Entry, ...]:
    """Return the first lines of a group, and where there are more a line that leads to all of them."""
    return entries[:most] if len(entries) <= most else (*entries[:most], _see_all(group, len(entries)))


def _group(name: str, hits: Hits[Some], read: Callable[[Hit[Some]], Entry]) -> EntryGroup:
    entries = tuple(map(read, hits.first))
    more = (_see_all(name, hits.total),) if hits.total > len(entries) else ()
    return EntryGroup(name, (*entries, *more))


def _see_all(group: str, count: int) -> Entry:
    return Entry(_("See all {count}").format(count=count), Goal(Leads.TO_ALL, group), icon="list")


def _setting(setting: Setting) -> Entry:
    part = setting.part
    goal = Goal(Leads.TO_PLACE, "settings", part.key, setting.words)
    return Entry(setting.words or part.text, goal, part.text if setting.words else "", icon=part.icon)


def _issue(hit: Hit[IssueRow]) -> Entry:
    row = hit.what
    below = " · ".join(filter(None, (row.key, label(row.state), row.owner)))
    goal = Goal(Leads.TO_PLACE, "issues", row.key, hit.line)
    return Entry(row.title, goal, _quoted(hit.line) or below, icon="list-checks", picture=row.commitment)


def _ask(hit: Hit[AskLine]) -> Entry:
    ask = hit.what
    below = " · ".join((ask.key, ask.who_decides))
    goal = Goal(Leads.TO_PLACE, "papers", ASKS, hit.line or ask.text)
    return Entry(ask.text, goal, _quoted(hit.line) or below, icon="paper-plane-tilt")


def _commitment(hit: Hit[Commitment]) -> Entry:
    line = hit.what
    goal = Goal(Leads.TO_PLACE, "scores", line=line.title)
    return Entry(line.title, goal, line.plain or line.wording, picture=line.key)


def _meeting(hit: Hit[FoundMeeting]) -> Entry:
    line = hit.what.line
    title = _("{group}, {date}").format(group=hit.what.group, date=long_date(line.date))
    below = " · ".join(filter(None, (label(line.state), line.place)))
    goal = Goal(Leads.TO_PLACE, "meeting", line.key, hit.line)
    return Entry(title, goal, _quoted(hit.line) or below, icon="calendar-check")


def _paper(hit: Hit[Paper]) -> Entry:
    paper = hit.what
    issued = _("Issued on {date}").format(date=long_date(paper.issued_on))
    title = _("Paper {number}").format(number=paper.number)
    return Entry(title, Goal(Leads.TO_PLACE, "papers", BOARDS, title), issued, icon="file-text")


def _board(hit: Hit[Board]) -> Entry:
    board = hit.what
    title = _("Board meeting, {date}").format(date=long_date(board.date))
    due = _("Papers are due on {date}").format(date=long_date(board.papers_due))
    goal = Goal(Leads.TO_PLACE, "papers", BOARDS, long_date(board.date))
    return Entry(title, goal, due, icon="users-four")


def _quoted(line: str) -> str:
    return _("“{text}”").format(text=line) if line else ""
