"""Slips: what each owner owes the young people today, and which owners hear now that a paper will say so (rule 2)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from careboard.application.closing_loops import Loop, loops_of
from careboard.application.ports import UnitOfWork
from careboard.application.steps import Steps
from careboard.domain.boards import Board, next_board
from careboard.domain.issues import Event, IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.meetings import MeetingState
from careboard.domain.owner_posts import OwnerPost, find_owner_post
from careboard.errors import NotFound

SOON_DAYS = 7
"""What is due within so many days is due this week."""


class Owed(StrEnum):
    """What an owner owes: an answer, the rest of what is only partly sorted, or what was promised."""

    ANSWER = "answer"
    REST = "rest"
    PROMISE = "promise"


class Urgency(StrEnum):
    """How soon an owner has to be reached, the most urgent first."""

    LATE = "late"
    NOTICE = "notice"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One thing that an owner owes; `is_printed` tells that the next paper prints it as overdue unless it comes."""

    key: str
    title: str
    detail: str
    group: str
    raised_on: datetime.date
    sent_on: datetime.date | None
    owed: Owed
    due: datetime.date | None
    days_late: int
    urgency: Urgency
    is_printed: bool
    answer: Event | None
    reopened: int
    next_meeting: datetime.date | None


@dataclass(frozen=True, slots=True)
class Slip:
    """All that one owner owes; `board` is the board meeting whose paper prints some of it as overdue.

    `contact` says how to reach the owner; it is never printed.
    """

    council: str
    authority: str
    post: str
    on: datetime.date
    board: Board | None
    lines: tuple[SlipLine, ...]
    contact: OwnerPost = OwnerPost("")

    @property
    def urgency(self) -> Urgency:
        """How soon this owner has to be reached."""
        return self.lines[0].urgency


class Slips:
    """The slips of all owners who owe something."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def slips(self) -> tuple[Slip, ...]:
        """Return a slip for each owner who owes something, the most urgent first."""
        with self._steps.start_work() as work:
            return slips_of(work, self._steps.today())

    def slip(self, post: str) -> Slip:
        """Return the slip of one owner; NotFound where nothing is owed."""
        for slip in self.slips():
            if slip.post == post:
                return slip
        raise NotFound("nothing-owed", post=post)


def slips_of(work: UnitOfWork, today: datetime.date) -> tuple[Slip, ...]:
    """Return a slip for each owner who owes something, the most urgent first."""
    council = work.council.get()
    loops = [loop for loop in loops_of(work) if loop.group]
    board = next_board(work.boards.all(), work.papers.all())
    printed = {loop.issue.key for loop in loops_to_notify(loops, board, today)}
    names = {group.key: group.name for group in council.groups}
    ahead = _next_meetings(work)
    found = []
    for post, owned in groupby(sorted(loops, key=_post), _post):
        lines = [_line(loop, names, ahead, today, loop.issue.key in printed) for loop in owned]
        lines_owed = sorted((line for line in lines if line is not None), key=_order)
        if post and lines_owed:
            named = board if any(line.is_printed for line in lines_owed) else None
            contact = find_owner_post(council.owner_posts, post)
            found.append(Slip(council.name, council.authority, post, today, named, tuple(lines_owed), contact))
    return tuple(sorted(found, key=lambda slip: (_order(slip.lines[0]), slip.post)))


def loops_to_notify(loops: Iterable[Loop], board: Board | None, today: datetime.date) -> tuple[Loop, ...]:
    """Return the loops whose owners hear now that the board's paper will print them as overdue (rule 2)."""
    if board is None or today < board.notice_from:
        return ()
    printed = (loop for loop in loops if loop.group and loop.issue.raised_on <= board.papers_due)
    return tuple(loop for loop in printed if loop.story.is_overdue(board.date))


def _post(loop: Loop) -> str:
    return loop.story.owner.post


def _line(
    loop: Loop,
    names: dict[str, str],
    ahead: dict[str, datetime.date],
    today: datetime.date,
    is_printed: bool,
) -> SlipLine | None:
    issue, told = loop.issue, loop.story
    owed = owed_of(loop)
    if owed is None:
        return None
    due = told.done_by if owed is Owed.PROMISE else told.due
    late = max(0, (today - due).days) if due is not None else 0
    return SlipLine(
        key=issue.key,
        title=issue.title,
        detail=issue.detail,
        group=names.get(loop.group, loop.group),
        raised_on=issue.raised_on,
        sent_on=told.sent_on,
        owed=owed,
        due=due,
        days_late=late,
        urgency=_urgency(due, today, is_printed),
        is_printed=is_printed,
        answer=told.answer,
        reopened=told.reopened,
        next_meeting=ahead.get(loop.group),
    )


def owed_of(loop: Loop) -> Owed | None:
    """Return what the owner owes now; what waits for the young people is owed by nobody."""
    told = loop.story
    if loop.issue.kind is IssueKind.GOOD_THING:
        return None
    if told.waits_for is WaitsFor.OWNER:
        return Owed.REST if told.state is LoopState.PARTLY_SORTED else Owed.ANSWER
    return Owed.PROMISE if told.owes_work and told.done_by is not None else None


def _urgency(due: datetime.date | None, today: datetime.date, is_printed: bool) -> Urgency:
    if due is not None and due < today:
        return Urgency.LATE
    if is_printed:
        return Urgency.NOTICE
    if due is not None and (due - today).days <= SOON_DAYS:
        return Urgency.SOON
    return Urgency.LATER


def _order(line: SlipLine) -> tuple[int, datetime.date, str]:
    return list(Urgency).index(line.urgency), line.due or datetime.date.max, line.key


def _next_meetings(work: UnitOfWork) -> dict[str, datetime.date]:
    """Return when each group meets next."""
    ahead: Sequence[tuple[str, datetime.date]] = [
        (meeting.group, meeting.date) for meeting in work.meetings.all() if meeting.state is not MeetingState.CLOSED
    ]
    return {group: min(date for other, date in ahead if other == group) for group, _date in ahead}
