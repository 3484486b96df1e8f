"""The search over everything in a council file: read models of what holds all the words that were typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from careboard.application.issue_list import IssueFilter, IssueRow
from careboard.application.ports import UnitOfWork
from careboard.application.search_lines import AskLine, MeetingLine, SaidLine
from careboard.application.steps import Steps
from careboard.domain.boards import Board, Paper
from careboard.domain.issues import Issue
from careboard.domain.pledges import Commitment
from careboard.domain.text import folded
from careboard.i18n import _
from careboard.wording import label, long_date

LONGEST_SEARCH = 200
MOST_ISSUES = 1_000
"""More issues than these are not counted: nobody goes through them one by one."""
Some = TypeVar("Some")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Some]):
    """Something that was found; `line` is the one text in it that holds the words, empty where its own line does."""

    what: Some
    line: str = ""


@dataclass(frozen=True, slots=True)
class Hits(Generic[Some]):
    """The first of what was found of one kind, and how many there are."""

    first: tuple[Hit[Some], ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting that was found, with the name of its group."""

    line: MeetingLine
    group: str


@dataclass(frozen=True, slots=True)
class Found:
    """What holds the words, each kind newest first."""

    issues: Hits[IssueRow] = Hits()
    asks: Hits[AskLine] = Hits()
    commitments: Hits[Commitment] = Hits()
    meetings: Hits[FoundMeeting] = Hits()
    papers: Hits[Paper] = Hits()
    boards: Hits[Board] = Hits()


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words that a search looks for, without capitals and accents."""
    return tuple(dict.fromkeys(folded(typed[:LONGEST_SEARCH]).split()))


def holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text has all the words, anywhere in it."""
    plain = folded(text)
    return all(word in plain for word in words)


class Searching:
    """Looks through issues, asks, promises, meetings, board meetings and papers."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def find(self, typed: str, most: int) -> Found:
        """Return at most so many of each kind that hold all the typed words; nothing where none was typed."""
        words = words_of(typed)
        if not words:
            return Found()
        with self._steps.start_work() as work:
            return Found(
                issues=_issues(work, words, most),
                asks=_asks(work, words, most),
                commitments=_some(_commitments(work), _words_of_commitment, words, most),
                meetings=_meetings(work, words, most),
                papers=_some(reversed(work.papers.all()), _words_of_paper, words, most),
                boards=_some(reversed(work.boards.all()), _words_of_board, words, most),
            )


def _some(all_: Iterable[Some], read: Callable[[Some], str], words: tuple[str, ...], most: int) -> Hits[Some]:
    found = [Hit(each) for each in all_ if holds(read(each), words)]
    return Hits(tuple(found[:most]), len(found))


def _issues(work: UnitOfWork, words: tuple[str, ...], most: int) -> Hits[IssueRow]:
    """Return the issues that hold the words; one whose key was typed stands first, however old it is."""
    named = " ".join(words).upper()
    found = sorted(work.search.issues(words, MOST_ISSUES), key=lambda key: key != named)
    rows = [row for key in found[:most] for row in work.issues.rows(IssueFilter(key=key, with_joined=True))]
    return Hits(tuple(Hit(row, _line_of(work.issues.get(row.key), words)) for row in rows), len(found))


def _line_of(issue: Issue, words: tuple[str, ...]) -> str:
    """Return the text of an event that holds the words, empty where the issue itself does."""
    if holds("\n".join((issue.key, issue.title, issue.detail, issue.owner.post)), words):
        return ""
    said = (text for event in reversed(issue.events) for text in event.words if text)
    return max(said, key=lambda text: sum(word in folded(text) for word in words), default="")


def _asks(work: UnitOfWork, words: tuple[str, ...], most: int) -> Hits[AskLine]:
    lines = {line.key: line for line in work.search.asks()}
    return _with_lines(lines, work.search.said_of_asks(), _words_of_ask, words, most)


def _meetings(work: UnitOfWork, words: tuple[str, ...], most: int) -> Hits[FoundMeeting]:
    names = {group.key: group.name for group in work.council.get().groups}
    lines = {line.key: FoundMeeting(line, names[line.group]) for line in work.search.meetings()}
    return _with_lines(lines, work.search.said_at_meetings(), _words_of_meeting, words, most)


def _with_lines(
    wholes: dict[str, Some],
    said: Iterable[SaidLine],
    read: Callable[[Some], str],
    words: tuple[str, ...],
    most: int,
) -> Hits[Some]:
    """Return what holds the words itself, then each single text within that does."""
    found = [Hit(whole) for whole in wholes.values() if holds(read(whole), words)]
    found += [Hit(wholes[line.key], line.text) for line in said if holds(line.text, words)]
    return Hits(tuple(found[:most]), len(found))


def _commitments(work: UnitOfWork) -> tuple[Commitment, ...]:
    return tuple(line for pledge in work.pledges.all() if pledge.in_use for line in pledge.current.commitments)


def _words_of_ask(ask: AskLine) -> str:
    return "\n".join((_("Ask"), *ask))


def _words_of_commitment(line: Commitment) -> str:
    return "\n".join((_("Promise, commitment"), line.title, line.wording, line.plain, line.junior))


def _words_of_meeting(found: FoundMeeting) -> str:
    line = found.line
    return "\n".join((_("Meeting"), found.group, long_date(line.date), line.place, label(line.state)))


def _words_of_paper(paper: Paper) -> str:
    return "\n".join((_("Paper {number}").format(number=paper.number), long_date(paper.issued_on), paper.changes))


def _words_of_board(board: Board) -> str:
    return "\n".join((_("Board meeting"), long_date(board.date)))
