"""Planning a meeting: its date and group, what to score, and how long it will take."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from careboard.application.editions import CheckPrintable, any_letters
from careboard.application.ports import UnitOfWork
from careboard.application.steps import MEETINGS, Steps
from careboard.application.what_comes import WhatComes, what_comes
from careboard.domain.agendas import MEETING_MINUTES, AgendaLine, AgendaLines, Step, with_minutes, without_theme
from careboard.domain.coverage import propose
from careboard.domain.lineage import lineage
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.text import clean_title
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One step of the meeting and its minutes, or a theme of the young people's own (no step) with its title."""

    step: Step | None
    minutes: int
    title: str = ""
    is_left_out: bool = False
    may_be_left_out: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Agenda:
    """The running order; `free` is what is left of two hours, negative when it is too long."""

    items: tuple[AgendaItem, ...]

    @property
    def minutes(self) -> int:
        """The minutes of all steps."""
        return sum(item.minutes for item in self.items)

    @property
    def free(self) -> int:
        """The minutes left of two hours."""
        return MEETING_MINUTES - self.minutes

    @property
    def may_go(self) -> tuple[AgendaItem, ...]:
        """What could be left out where the meeting is too long, what frees most first; never what has to come."""
        able = [item for item in self.items if item.may_be_left_out and item.minutes]
        return tuple(sorted(able, key=lambda item: -item.minutes))


class Planning:
    """What the facilitator prepares before a meeting."""

    def __init__(self, steps: Steps, check_printable: CheckPrintable = any_letters) -> None:
        """Take the way to take steps, and what refuses letters that no paper can show."""
        self._steps, self._check_printable = steps, check_printable

    def meetings(self) -> tuple[Meeting, ...]:
        """Return all meetings, oldest first."""
        with self._steps.start_work() as work:
            return work.meetings.all()

    def meeting(self, key: str) -> Meeting:
        """Return a meeting."""
        with self._steps.start_work() as work:
            return work.meetings.get(key)

    def plan(self, date: datetime.date, group: str, place: str = "") -> Meeting:
        """Plan a meeting; four commitments are chosen: never scored and longest ago first."""

        def make(work: UnitOfWork) -> Meeting:
            council = work.council.get()
            council.group(group)
            key = _free_key(date, {meeting.key for meeting in work.meetings.all()})
            planned = _proposal(work, group)
            return Meeting(key, date, group, clean_title(place), planned=planned, agenda=council.agenda)

        return self._steps.add(MEETINGS, make, lambda meeting: meeting.key, _("Meeting planned"))

    def move(self, key: str, date: datetime.date, place: str) -> Meeting:
        """Change when and where a planned meeting is."""

        def moved(meeting: Meeting) -> Meeting:
            _must_be_planned(meeting)
            return replace(meeting, date=date, place=clean_title(place))

        return self._steps.alter(MEETINGS, key, moved, _("Meeting moved"))

    def cancel(self, key: str) -> None:
        """Take a planned meeting out."""
        _must_be_planned(self.meeting(key))
        self._steps.remove(MEETINGS, key, _("Meeting cancelled"))

    def choose(self, key: str, commitments: tuple[str, ...]) -> Meeting:
        """Choose what to score, in pledge order."""
        order = [commitment.key for commitment in self.commitments()]
        _must_be_known(commitments, order)
        chosen = tuple(sorted(set(commitments), key=order.index))
        return self._steps.alter(MEETINGS, key, lambda meeting: meeting.with_plan(chosen), _("Promises chosen"))

    def set_agenda(self, key: str, lines: AgendaLines) -> Meeting:
        """Give one meeting other minutes and themes; an empty agenda is the usual one."""
        return self._steps.alter(MEETINGS, key, lambda meeting: meeting.with_agenda(lines), _("Agenda changed"))

    def write_note(self, key: str, step: Step | None, text: str) -> Meeting:
        """Keep a private note for a step, or for the whole meeting: never for the room, never in a paper."""
        return self._steps.alter(MEETINGS, key, lambda meeting: meeting.with_note(step, text), _("Note changed"))

    def commitments(self) -> tuple[Commitment, ...]:
        """Return the commitments in force of all pledges in use."""
        with self._steps.start_work() as work:
            return commitments_in_use(work.pledges.all())

    def titles(self) -> dict[str, str]:
        """Return what each commitment was called last, by key; those too that are in no pledge any more."""
        with self._steps.start_work() as work:
            return titles_of(work.pledges.all())

    def defer(self, key: str, commitment: str, reason: str) -> Meeting:
        """Postpone a commitment openly; the reason is printed (rule 5)."""
        self._check_printable(clean_title(reason))
        return self._steps.alter(
            MEETINGS, key, lambda meeting: meeting.defer(commitment, reason), _("Promise put off with a reason")
        )

    def take_back_deferral(self, key: str, commitment: str) -> Meeting:
        """Take a postponement back."""
        return self._steps.alter(
            MEETINGS, key, lambda meeting: meeting.not_deferred(commitment), _("Promise not put off any more")
        )

    def seal_self_score(self, key: str, steps: Mapping[str, str]) -> None:
        """Seal what the authority says of itself, before the young people vote (rule 8)."""
        with self._steps.start_work() as work:
            meeting = work.meetings.get(key)
            council = work.council.get()
            _must_be_known(steps, [commitment.key for commitment in commitments_in_use(work.pledges.all())])
            scale = council.scale(council.group(meeting.group).scale)
            work.meetings.put(meeting.with_self_score(steps, scale))
            work.commit()
        self._steps.settle(MEETINGS.changes)

    def agenda(self, key: str) -> Agenda:
        """Return the running order with its minutes."""
        with self._steps.start_work() as work:
            return agenda_of(work, work.meetings.get(key))

    def comes(self, key: str) -> WhatComes:
        """Return what has to come at a meeting by itself."""
        with self._steps.start_work() as work:
            return what_comes(work, work.meetings.get(key))

    def leave_out(self, key: str, place: int) -> Meeting:
        """Do without a step, or take out a theme, where a meeting is too long."""

        def shorter(meeting: Meeting) -> Meeting:
            lines = meeting.lines
            is_theme = lines[place].is_theme
            return meeting.with_agenda(without_theme(lines, place) if is_theme else with_minutes(lines, place, 0))

        return self._steps.alter(MEETINGS, key, shorter, _("Left out to save time"))


def titles_of(pledges: tuple[Pledge, ...]) -> dict[str, str]:
    """Return what each commitment was called last, by key; those too that are in no pledge any more."""
    return {line.key: line.title for pledge in pledges for version in pledge.versions for line in version.commitments}


def commitments_in_use(pledges: tuple[Pledge, ...]) -> tuple[Commitment, ...]:
    """Return the commitments in force of the pledges in use, in pledge order."""
    return tuple(commitment for pledge in pledges if pledge.in_use for commitment in pledge.current.commitments)


def agenda_of(work: UnitOfWork, meeting: Meeting) -> Agenda:
    """Return the running order of a meeting with the minutes that it will take."""
    comes = what_comes(work, meeting)
    reckoned = {Step.TELL_BACK: comes.telling_minutes, Step.SCORE: comes.asking_minutes(len(meeting.planned))}
    return Agenda(tuple(_item(place, line, reckoned) for place, line in enumerate(meeting.lines)))


def _item(place: int, line: AgendaLine, reckoned: Mapping[Step, int]) -> AgendaItem:
    minutes = line.minutes or (reckoned.get(line.step, 0) if line.step else 0)
    return AgendaItem(line.step, minutes, line.title, line.is_left_out, line.may_be_left_out, place)


def _proposal(work: UnitOfWork, group: str) -> tuple[str, ...]:
    """Return what to score next: never scored and longest ago first (rule 5)."""
    held = [meeting for meeting in work.meetings.all() if meeting.group == group]
    pledges = tuple(pledge for pledge in work.pledges.all() if pledge.in_use)
    return propose(commitments_in_use(pledges), held, lines=[lineage(pledge) for pledge in pledges])


def _free_key(date: datetime.date, taken: set[str]) -> str:
    """Return a key such as 2026-05, with a letter behind it where that month has one already."""
    month = date.strftime("%Y-%m")
    letters = ("", *(f"-{number}" for number in range(2, len(taken) + 3)))
    return next(month + letter for letter in letters if month + letter not in taken)


def _must_be_known(commitments: Iterable[str], known: Collection[str]) -> None:
    unknown = set(commitments) - set(known)
    if unknown:
        raise NotFound("unknown-commitment", commitment=min(unknown))


def _must_be_planned(meeting: Meeting) -> None:
    if meeting.state is not MeetingState.PLANNED:
        raise RuleBroken("meeting-is-not-planned", state=meeting.state.value)
