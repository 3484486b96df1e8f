"""The running order as it stands: what took how long, what is going on, what comes."""

from __future__ import annotations

from dataclasses import dataclass

from careboard import wording
from careboard.application.planning import Agenda
from careboard.domain.meetings import MEETING_MINUTES, Meeting, Step
from careboard.i18n import _
from ui.meetings.meeting_clock import MeetingClock


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One step of the running order; `state` is done, now or ahead."""

    step: Step
    title: str
    minutes: str
    state: str


@dataclass(frozen=True, slots=True)
class OrderView:
    """The running order with the time that is used; `folded` says it in one line where there is little room."""

    group: str
    date: str
    used: int
    left: int
    share: float
    rows: tuple[OrderRow, ...]
    folded: str


def order_view(group: str, word: str, meeting: Meeting, agenda: Agenda, clock: MeetingClock) -> OrderView:
    """Return the running order of a meeting that is going on."""
    used = clock.minutes()
    left = max(0, MEETING_MINUTES - used)
    steps = [item.step for item in agenda.items]
    here = steps.index(meeting.step)
    rows = []
    for place, item in enumerate(agenda.items):
        spent = clock.minutes_of(item.step)
        title = step_title(item.step, len(meeting.planned), word)
        if place == here:
            rows.append(OrderRow(item.step, title, _of(spent, item.minutes), "now"))
        elif place < here:
            rows.append(OrderRow(item.step, title, _took(spent, item.minutes), "done"))
        else:
            rows.append(OrderRow(item.step, title, _("{minutes} min").format(minutes=item.minutes), "ahead"))
    folded = _("{title}, {of}, {left} left").format(title=rows[here].title, of=rows[here].minutes, left=left)
    date = wording.long_date(meeting.date)
    return OrderView(group, date, used, left, min(1.0, used / MEETING_MINUTES), tuple(rows), folded)


def step_title(step: Step, promises: int, word: str) -> str:
    """Return what a step of the running order is called."""
    if step is Step.SCORE and promises:
        return _("Score {promises}").format(promises=wording.promises(promises, word))
    return {
        Step.WELCOME: _("Welcome and food"),
        Step.TELL_BACK: _("You said, we did"),
        Step.SCORE: _("Score"),
        Step.REVEAL: _("Reveal"),
        Step.TALK: _("Talk about it"),
        Step.ISSUES: _("Issues and a game"),
        Step.ASKS: _("Ask the board"),
        Step.CLOSE: _("Thank you and close"),
    }[step]


def _of(spent: int, planned: int) -> str:
    return _("{spent} of {planned} min").format(spent=spent, planned=planned)


def _took(spent: int, planned: int) -> str:
    return _("took {spent} min, planned {planned}").format(spent=spent, planned=planned)
