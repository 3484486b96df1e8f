"""The running order as it stands: what took how long, what is going on, what comes."""

from __future__ import annotations

from dataclasses import dataclass, field

from careboard import wording
from careboard.application.planning import Agenda
from careboard.domain.meetings import MEETING_MINUTES, Meeting, Step
from careboard.i18n import _
from ui.meetings.meeting_clock import MeetingClock


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One step of the running order, or a theme in the time of the step before it; `state` is done, now or ahead."""

    step: Step
    title: str
    minutes: str
    state: str
    is_theme: bool = False


@dataclass(frozen=True, slots=True)
class OrderView:
    """The running order with the time that is used; `folded` says it in one line where there is little room.

    `over` are the minutes beyond the two hours.
    """

    group: str
    date: str
    used: int
    left: int
    share: float
    rows: tuple[OrderRow, ...]
    folded: str
    over: int = 0
    note: str = field(default="", repr=False)


def order_view(group: str, word: str, meeting: Meeting, agenda: Agenda, clock: MeetingClock) -> OrderView:
    """Return the running order of a meeting that is going on."""
    used = clock.minutes()
    left = max(0, MEETING_MINUTES - used)
    rows = _rows(word, meeting, agenda, clock)
    here = next(row for row in rows if row.state == "now")
    over = max(0, used - MEETING_MINUTES)
    said = _("{title}, {of}, {over} over") if over else _("{title}, {of}, {left} left")
    folded = said.format(title=here.title, of=here.minutes, left=left, over=over)
    date = wording.long_date(meeting.date)
    return OrderView(group, date, used, left, min(1.0, used / MEETING_MINUTES), rows, folded, over, _note(meeting))


def _note(meeting: Meeting) -> str:
    """Return the private notes of the step that is on, and of the whole meeting."""
    notes = (meeting.notes.get(meeting.step.value, ""), meeting.notes.get("", ""))
    return "\n\n".join(note for note in notes if note)


def _rows(word: str, meeting: Meeting, agenda: Agenda, clock: MeetingClock) -> tuple[OrderRow, ...]:
    rows: list[OrderRow] = []
    state, step = "done", Step.WELCOME
    for place, item in enumerate(agenda.items):
        if item.step is None:
            # Right after the step that is on, a theme is still to come.
            ahead = "ahead" if state == "now" else state
            rows.append(OrderRow(step, item.title, _planned(item.minutes), ahead, is_theme=True))
            continue
        step = item.step
        state = "now" if step is meeting.step else "done" if state == "done" else "ahead"
        spent, minutes = clock.minutes_of(step), item.minutes + _themes_after(agenda, place)
        said = {"now": _of(spent, minutes), "done": _took(spent, minutes), "ahead": _planned(item.minutes)}[state]
        if item.is_left_out and state != "now" and not spent:
            said = _("left out")
        rows.append(OrderRow(step, step_title(step, len(meeting.planned), word), said, state))
    return tuple(rows)


def _themes_after(agenda: Agenda, place: int) -> int:
    """Return the minutes of the themes that stand between a step and the next one: its clock counts for them too."""
    minutes = 0
    for item in agenda.items[place + 1 :]:
        if item.step is not None:
            break
        minutes += item.minutes
    return minutes


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


def _planned(minutes: int) -> str:
    return _("{minutes} min").format(minutes=minutes)


def _of(spent: int, planned: int) -> str:
    if spent > planned:
        return _("{spent} of {planned} min, {over} over").format(spent=spent, planned=planned, over=spent - planned)
    return _("{spent} of {planned} min").format(spent=spent, planned=planned)


def _took(spent: int, planned: int) -> str:
    return _("took {spent} min, planned {planned}").format(spent=spent, planned=planned)
