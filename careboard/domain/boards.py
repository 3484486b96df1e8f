"""Board meetings, what a paper covers, and the papers that were issued (rule 10)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from careboard.domain.board_steps import TICKED, BoardStep, StepLine, step_due
from careboard.domain.covers import PUBLIC, Cover
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.responses import Response
from careboard.domain.text import clean_text
from careboard.errors import NotFound, RuleBroken

YOUNG_EDITORS = 2
NOTICE_DAYS = 7
"""Owners get notice so many days before a paper prints them as overdue (rule 2)."""
STANDARD, PDF = "standard", "pdf"
EDITIONS, FORMATS = (STANDARD, "large-print", "easy-read"), (PDF, "html", "docx")


def edition_key(edition: str, form: str = PDF) -> str:
    """Return the name by which an edition is kept in a format, such as "easy-read" or "easy-read.html"."""
    return edition if form == PDF else f"{edition}.{form}"


RESPONSE_FORM = "response-form"
"""The name under which the form is kept that went out with a paper, where the paper asks something."""
KEPT_AS = (*(edition_key(edition, form) for edition in EDITIONS for form in FORMATS), RESPONSE_FORM)
"""What an issued paper may be kept as; the standard edition is always there, and comes first."""
_FINGERPRINT = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Board:
    """One meeting of the corporate parenting board, the day by which its papers are due, and how far they are.

    `steps` has the day on which a step was ticked; `cover` is the committee's cover sheet; `text_read` is the
    fingerprint of the words that the young editors read, empty where none was kept.
    """

    key: str
    date: datetime.date
    papers_due: datetime.date
    steps: Mapping[BoardStep, datetime.date] = field(default_factory=dict)
    cover: Cover = PUBLIC
    text_read: str = ""

    def __post_init__(self) -> None:
        """Refuse papers that are due after the board has met, and a text that was read without a reader."""
        if self.papers_due > self.date:
            raise RuleBroken("papers-due-after-board", due=self.papers_due)
        if BoardStep.APPROVED in self.steps:
            raise RuleBroken("step-follows-by-itself")
        if self.text_read and not (BoardStep.EDITORS in self.steps and _FINGERPRINT.fullmatch(self.text_read)):
            raise RuleBroken("text-read-wrong")

    @property
    def notice_from(self) -> datetime.date:
        """The day from which owners are told that the paper will print them as overdue (rule 2)."""
        return datetime.date.fromordinal(max(1, self.papers_due.toordinal() - NOTICE_DAYS))

    def ticked(self, step: BoardStep, on: datetime.date | None, text_read: str = "") -> Board:
        """Write down the day on which a step was done, or None that it was not; approvals are never ticked.

        With the young editors' step goes the fingerprint of what they read.
        """
        others = {name: day for name, day in self.steps.items() if name is not step}
        steps = others if on is None else {**others, step: on}
        return replace(self, steps=steps, text_read=text_read if step is BoardStep.EDITORS else self.text_read)

    def covered_by(self, cover: Cover) -> Board:
        """Give the board meeting another cover sheet."""
        return replace(self, cover=cover)

    def step_lines(self, covered: Sequence[Meeting]) -> tuple[StepLine, ...]:
        """Return the four steps of its paper; the groups have approved once every covered meeting is approved."""
        approved = bool(covered) and all(meeting.approved for meeting in covered)
        first = StepLine(BoardStep.APPROVED, step_due(BoardStep.APPROVED, self.papers_due), approved)
        ticked = (
            StepLine(step, step_due(step, self.papers_due), step in self.steps, self.steps.get(step)) for step in TICKED
        )
        return (first, *ticked)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was issued: frozen, numbered and reprintable; `editions` has every byte by edition.

    `responses` are the officers' own, appended later; they never change what was issued.
    Of an erased one the number, the days and what it covered are left, so that no number is given twice.
    """

    number: int
    board: str | None
    issued_on: datetime.date
    covers: tuple[str, ...]
    editors: int
    editions: Mapping[str, bytes] = field(repr=False)
    corrects: int | None = None
    changes: str = ""
    erased_on: datetime.date | None = None
    responses: tuple[Response, ...] = ()

    def edition(self, key: str = STANDARD) -> bytes:
        """Return every byte of an edition as it was issued; refused where the paper was erased. Raises NotFound."""
        if self.erased_on is not None:
            raise RuleBroken("paper-erased", number=self.number, date=self.erased_on)
        if key not in self.editions:
            raise NotFound("unknown-edition", paper=self.number, edition=key)
        return self.editions[key]


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


def papers_holding(
    papers: Iterable[Paper], boards: Iterable[Board], begun: datetime.date, closed: datetime.date | None
) -> tuple[int, ...]:
    """Return the numbers of the papers that hold something which began on a day and was closed on one, or never.

    It stands in each paper from then on until the first one that tells of its close, and in corrections of those.
    """
    reckoned = {board.key: board.papers_due for board in boards}
    found: list[Paper] = []
    for paper in papers:
        until = max(reckoned.get(paper.board or "", paper.issued_on), paper.issued_on)
        is_told = closed is not None and any(closed <= before.issued_on for before in found)
        is_correction = paper.corrects is not None and any(paper.corrects == before.number for before in found)
        if begun <= until and (is_correction or not is_told):
            found.append(paper)
    return tuple(paper.number for paper in found)


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
    editions: Mapping[str, bytes],
    changes: str = "",
) -> Paper:
    """Number and freeze a paper; a second one for the same board is a correction and says what changed."""
    check_ready(covered, editors)
    before = [p for p in papers if board is not None and p.board == board.key]
    changed = clean_text(changes)
    if before and not changed:
        raise RuleBroken("correction-needs-changes", number=before[-1].number)
    number = next_number(papers)
    keys = tuple(meeting.key for meeting in covered)
    corrects = before[-1].number if before else None
    return Paper(number, board.key if board else None, on, keys, editors, editions, corrects, changed)
