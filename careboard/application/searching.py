"""The search over everything in a council file: read models of what holds all the words that were typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from careboard.application.ports import AskLine, IssueFilter, IssueRow, MeetingLine, UnitOfWork
from careboard.application.steps import Steps
from careboard.domain.boards import Board, Paper
from careboard.domain.pledges import Commitment
from careboard.i18n import _
from careboard.wording import label, long_date

LONGEST_SEARCH = 200
_Some = TypeVar("_Some")


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting that was found, with the name of its group."""

    line: MeetingLine
    group: str


@dataclass(frozen=True, slots=True)
class Found:
    """What holds the words, each kind in the order in which its own list has it."""

    issues: tuple[IssueRow, ...] = ()
    asks: tuple[AskLine, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    meetings: tuple[FoundMeeting, ...] = ()
    papers: tuple[Paper, ...] = ()
    boards: tuple[Board, ...] = ()


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words that a search looks for, the same in capitals and small letters."""
    return tuple(typed[:LONGEST_SEARCH].casefold().split())


def holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text has all the words, anywhere in it."""
    folded = text.casefold()
    return all(word in folded for word in words)


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
                asks=_some(work.search.asks(), _words_of_ask, words, most),
                commitments=_some(_commitments(work), _words_of_commitment, words, most),
                meetings=_some(_meetings(work), _words_of_meeting, words, most),
                papers=_some(reversed(work.papers.all()), _words_of_paper, words, most),
                boards=_some(reversed(work.boards.all()), _words_of_board, words, most),
            )


def _some(
    all_: Iterable[_Some], read: Callable[[_Some], str], words: tuple[str, ...], most: int
) -> tuple[_Some, ...]:
    return tuple(islice((each for each in all_ if holds(read(each), words)), most))


def _issues(work: UnitOfWork, words: tuple[str, ...], most: int) -> tuple[IssueRow, ...]:
    """Return the issues that hold the words; one whose key was typed stands first, however late it is listed."""
    typed = " ".join(words)
    named = work.issues.rows(IssueFilter(key=typed.upper(), with_joined=True), limit=1)
    rows = work.issues.rows(IssueFilter(typed, with_joined=True), limit=most)
    return (*named, *(row for row in rows if row not in named))[:most]


def _commitments(work: UnitOfWork) -> tuple[Commitment, ...]:
    return tuple(line for pledge in work.pledges.all() if pledge.in_use for line in pledge.current.commitments)


def _words_of_ask(ask: AskLine) -> str:
    return "\n".join((_("Ask"), *ask))


def _words_of_commitment(line: Commitment) -> str:
    return "\n".join((_("Promise, commitment"), line.title, line.wording, line.plain, line.junior))


def _meetings(work: UnitOfWork) -> tuple[FoundMeeting, ...]:
    names = {group.key: group.name for group in work.council.get().groups}
    return tuple(FoundMeeting(line, names[line.group]) for line in work.search.meetings())


def _words_of_meeting(found: FoundMeeting) -> str:
    line = found.line
    return "\n".join((_("Meeting"), found.group, long_date(line.date), line.place, label(line.state)))


def _words_of_paper(paper: Paper) -> str:
    return "\n".join((_("Paper {number}").format(number=paper.number), long_date(paper.issued_on)))


def _words_of_board(board: Board) -> str:
    return "\n".join((_("Board meeting"), long_date(board.date)))
