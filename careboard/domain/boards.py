"""Board meetings, what a paper covers, and the papers that were issued (rule 10)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.text import clean_text
from careboard.errors import RuleBroken

YOUNG_EDITORS = 2
NOTICE_DAYS = 7
"""Owners get notice so many days before a paper prints them as overdue (rule 2)."""


@dataclass(frozen=True, slots=True)
class Board:
    """One meeting of the corporate parenting board and the day by which its papers are due."""

    key: str
    date: datetime.date
    papers_due: datetime.date

    def __post_init__(self) -> None:
        """Refuse papers that are due after the board has met."""
        if self.papers_due > self.date:
            raise RuleBroken("papers-due-after-board", due=self.papers_due)

    @property
    def notice_from(self) -> datetime.date:
        """The day from which owners are told that the paper will print them as overdue (rule 2)."""
        return self.papers_due - datetime.timedelta(days=NOTICE_DAYS)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was issued: frozen, numbered and reprintable; `pdf` is every byte of it.

    Of an erased one the number, the days and what it covered are left, so that no number is given twice.
    """

    number: int
    board: str | None
    issued_on: datetime.date
    covers: tuple[str, ...]
    editors: int
    pdf: bytes
    corrects: int | None = None
    changes: str = ""
    erased_on: datetime.date | None = None

    @property
    def pages(self) -> bytes:
        """Every byte of the paper; refused where it was erased."""
        if self.erased_on is not None:
            raise RuleBroken("paper-erased", number=self.number, date=self.erased_on)
        return self.pdf


def covered_meetings(
    meetings: Iterable[Meeting], boards: Sequence[Board], board: Board | None, papers: Sequence[Paper] = ()
) -> tuple[Meeting, ...]:
    """Return the held meetings that a paper covers, oldest first; no meeting is ever covered by two boards' papers.

    With a board: those dated up to its papers date and after the papers date of the board before, and those that an
    issued paper has left out. Without: all that no paper has covered.
    """
    held = sorted((m for m in meetings if m.state is MeetingState.CLOSED), key=lambda m: (m.date, m.key))
    covered_by = {key: paper.board for paper in papers for key in paper.covers}
    if board is None:
        return tuple(meeting for meeting in held if meeting.key not in covered_by)
    done = {paper.board for paper in papers}
    waiting = _in_order(other for other in boards if other.key not in done)

    def board_of(meeting: Meeting) -> str | None:
        if meeting.key in covered_by:
            return covered_by[meeting.key]
        return next((other.key for other in waiting if meeting.date <= other.papers_due), None)

    return tuple(meeting for meeting in held if board_of(meeting) == board.key)


def next_board(boards: Iterable[Board], papers: Sequence[Paper]) -> Board | None:
    """Return the first board meeting that has no paper yet."""
    done = {paper.board for paper in papers}
    return next(iter(_in_order(board for board in boards if board.key not in done)), None)


def next_number(papers: Iterable[Paper]) -> int:
    """Return the number of the next paper: numbers rise by one and none is given twice."""
    return max((paper.number for paper in papers), default=0) + 1


def _in_order(boards: Iterable[Board]) -> list[Board]:
    return sorted(boards, key=lambda board: (board.papers_due, board.date, board.key))


def check_approved(covered: Sequence[Meeting]) -> None:
    """Refuse a paper that covers no meeting, or one that its group has not approved."""
    if not covered:
        raise RuleBroken("paper-covers-nothing")
    waiting = [meeting.key for meeting in covered if not meeting.approved]
    if waiting:
        raise RuleBroken("meetings-not-approved", meetings=", ".join(waiting))


def check_ready(covered: Sequence[Meeting], editors: int) -> None:
    """Refuse to issue a paper that the groups and at least two young editors have not approved."""
    check_approved(covered)
    if editors < YOUNG_EDITORS:
        raise RuleBroken("young-editors-missing", editors=editors)


def issue_paper(
    papers: Sequence[Paper],
    board: Board | None,
    covered: Sequence[Meeting],
    on: datetime.date,
    editors: int,
    pdf: bytes,
    changes: str = "",
) -> Paper:
    """Number and freeze a paper; a second one for the same board is a correction and says what changed."""
    check_ready(covered, editors)
    before = [p for p in papers if board is not None and p.board == board.key]
    if before and not changes.strip():
        raise RuleBroken("correction-needs-changes", number=before[-1].number)
    number = next_number(papers)
    keys = tuple(meeting.key for meeting in covered)
    corrects = before[-1].number if before else None
    return Paper(number, board.key if board else None, on, keys, editors, pdf, corrects, clean_text(changes))
