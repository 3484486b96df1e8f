"""What is next: the read model of the first page that a facilitator sees."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from careboard.application.closing_loops import Loop, loops_of
from careboard.application.planning import Agenda, agenda_of
from careboard.application.ports import UnitOfWork
from careboard.application.reviewing import reviews_due
from careboard.application.scoreboard import Scoreboard, cycle_at, scoreboard
from careboard.application.setting_up import RECOVERY_SHEET_CHECKED
from careboard.application.sittings import Progress
from careboard.application.slips import loops_to_notify
from careboard.application.steps import Steps
from careboard.application.telling_asks import asks_to_tell
from careboard.application.to_the_board import OnItsWay, on_its_way
from careboard.domain.asks import Ask
from careboard.domain.council import Council, Group
from careboard.domain.loops import WaitsFor
from careboard.domain.meetings import Meeting, MeetingState


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """The next meeting, or the one that is running."""

    meeting: Meeting
    group: Group
    agenda: Agenda
    to_tell: tuple[Loop, ...]
    asks_to_tell: tuple[Ask, ...] = ()
    """What the board answered to the group's asks."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the first page says."""

    council: Council
    today: datetime.date
    coming: ComingMeeting | None
    scoreboards: tuple[Scoreboard, ...]
    board: OnItsWay | None
    debts: tuple[Ask, ...]
    late_owners: tuple[Loop, ...]
    to_notify: tuple[Loop, ...]
    open_vote: Progress | None
    sealed_boxes: int
    recovery_sheet_checked: bool
    to_review: int = 0
    unsent: tuple[Loop, ...] = ()
    """What closed meetings raised and nobody has sent to an owner yet."""


class Home:
    """The read model of the first page."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def view(self) -> HomeView:
        """Return what is next today."""
        today = self._steps.today()
        with self._steps.start_work() as work:
            council = work.council.get()
            meetings = work.meetings.all()
            cycle = cycle_at(work, today, meetings)
            loops = loops_of(work)
            board = on_its_way(work, meetings, today)
            return HomeView(
                council=council,
                today=today,
                coming=_coming(work, council, meetings, loops),
                scoreboards=tuple(scoreboard(work, group.key, cycle, meetings) for group in council.groups),
                board=board,
                debts=_debts(work),
                late_owners=tuple(loop for loop in loops if loop.story.days_late(today)),
                to_notify=loops_to_notify(loops, board.board if board else None, today),
                open_vote=_open_vote(work, meetings),
                sealed_boxes=sum(1 for meeting in meetings for round_ in meeting.rounds if round_.left_sealed),
                recovery_sheet_checked=bool(work.council.note(RECOVERY_SHEET_CHECKED)),
                to_review=len(reviews_due(work, today)),
                unsent=_unsent(meetings, loops),
            )


def _coming(
    work: UnitOfWork, council: Council, meetings: tuple[Meeting, ...], loops: tuple[Loop, ...]
) -> ComingMeeting | None:
    ahead = [meeting for meeting in meetings if meeting.state is not MeetingState.CLOSED]
    if not ahead:
        return None
    meeting = min(ahead, key=lambda each: (each.state is not MeetingState.RUNNING, each.date, each.key))
    to_tell = tuple(loop for loop in loops if loop.group == meeting.group and loop.story.is_to_tell)
    group, agenda = council.group(meeting.group), agenda_of(work, meeting)
    return ComingMeeting(meeting, group, agenda, to_tell, asks_to_tell(work, meeting))


def _unsent(meetings: tuple[Meeting, ...], loops: tuple[Loop, ...]) -> tuple[Loop, ...]:
    closed = {meeting.key for meeting in meetings if meeting.state is MeetingState.CLOSED}
    waiting = (loop for loop in loops if loop.story.waits_for is WaitsFor.FACILITATOR)
    return tuple(loop for loop in waiting if loop.issue.raised in closed)


def _open_vote(work: UnitOfWork, meetings: tuple[Meeting, ...]) -> Progress | None:
    """Return how far a vote has come that is open now; a box without its key is told of at the meeting."""
    lost = work.box.lost()
    for meeting in meetings:
        boxes = [each for each in meeting.open_rounds if each.is_box_open and not each.left_sealed]
        if boxes and not any(each.id in lost for each in boxes):
            return Progress(max(work.box.count(each.id) for each in boxes), max(each.heads for each in boxes))
    return None


def _debts(work: UnitOfWork) -> tuple[Ask, ...]:
    """Return what the board owes: what a paper has asked of it and it has not settled."""
    asked = {meeting for paper in work.papers.all() for meeting in paper.covers}
    return tuple(ask for ask in work.asks.all() if ask.in_debt and ask.meeting in asked)
