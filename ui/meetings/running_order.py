"""The running order as it stands: what took how long, what is going on, what comes."""

from __future__ import annotations

from dataclasses import dataclass, field

from careboard import wording
from careboard.application.planning import Agenda, AgendaItem
from careboard.domain.meetings import MEETING_MINUTES, Meeting, Step
from careboard.i18n import _
from ui.meetings.meeting_clock import MeetingClock


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One step of the running order, or a theme (from 1) behind its step; `state` is done, now or ahead."""

    step: Step
    title: str
    minutes: str
    state: str
    theme: int = 0

    @property
    def is_theme(self) -> bool:
        """Whether this is a theme of the young people's own."""
        return self.theme > 0


@dataclass(frozen=True, slots=True)
class NoteView:
    """The private notes of the step that is on, and of the whole meeting."""

    step: str
    title: str
    text: str = field(default="", repr=False)
    whole: str = field(default="", repr=False)


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
    note: NoteView = NoteView("", "")


def order_view(
    group: str, word: str, meeting: Meeting, agenda: Agenda, clock: MeetingClock, theme: int = 0
) -> OrderView:
    """Return the running order of a meeting that is going on; `theme` is which one after the step has its turn."""
    used = clock.minutes()
    left = max(0, MEETING_MINUTES - used)
    rows = _rows(word, meeting, agenda, clock, theme)
    here = next(row for row in rows if row.state == "now")
    over = max(0, used - MEETING_MINUTES)
    said = _("{title}, {of}, {over} over") if over else _("{title}, {of}, {left} left")
    folded = said.format(title=here.title, of=here.minutes, left=left, over=over)
    date, share = wording.long_date(meeting.date), min(1.0, used / MEETING_MINUTES)
    return OrderView(group, date, used, left, share, rows, folded, over, _note(word, meeting))


def _note(word: str, meeting: Meeting) -> NoteView:
    title = step_title(meeting.step, len(meeting.planned), word)
    notes = meeting.notes
    return NoteView(meeting.step.value, title, notes.get(meeting.step.value, ""), notes.get("", ""))


def _rows(word: str, meeting: Meeting, agenda: Agenda, clock: MeetingClock, theme: int) -> tuple[OrderRow, ...]:
    rows: list[OrderRow] = []
    state, before, number = "done", Step.WELCOME, 0
    for item in agenda.items:
        if item.step is None:
            number += 1
            turn = _turn(number, theme) if before is meeting.step else "done" if state == "done" else "ahead"
            said = _spent(clock.minutes_of(before, number), item.minutes, turn)
            rows.append(OrderRow(before, item.title, said, turn, number))
            continue
        if item.step is meeting.step or not item.is_left_out:
            # What stands behind a step that is left out comes with the step before it.
            before, number = item.step, 0
        state = "now" if item.step is meeting.step else "done" if state == "done" else "ahead"
        shown = "done" if state == "now" and theme else state
        said = _minutes(item, clock.minutes_of(item.step), shown)
        rows.append(OrderRow(item.step, step_title(item.step, len(meeting.planned), word), said, shown))
    return tuple(rows)


def _turn(number: int, theme: int) -> str:
    return "now" if number == theme else "done" if number < theme else "ahead"


def _minutes(item: AgendaItem, spent: int, state: str) -> str:
    """Return what is said of a step's minutes."""
    if item.is_left_out and state != "now" and not spent:
        return _("left out")
    return _spent(spent, item.minutes, state)


def _spent(spent: int, planned: int, state: str) -> str:
    if state == "ahead":
        return _planned(planned)
    return _of(spent, planned) if state == "now" else _took(spent, planned)


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
