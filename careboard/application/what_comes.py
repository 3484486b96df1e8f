"""What has to come at a meeting by itself: answers to tell back, loops to ask about, what was put off, what is owed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from careboard.application.closing_loops import Loop, loops_of, to_ask_of, told_event
from careboard.application.ports import UnitOfWork
from careboard.application.scoreboard import cycle_at
from careboard.application.telling_asks import asks_to_tell
from careboard.domain.agendas import USUAL_HEADS, short_questions_minutes, telling_minutes
from careboard.domain.asks import Ask
from careboard.domain.coverage import put_off_before, scored_in
from careboard.domain.issues import EventKind, IssueKind
from careboard.domain.lineage import lineage
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Meeting, MeetingState, scoring_minutes
from careboard.domain.rounds import RoundKind, RoundState


@dataclass(frozen=True, slots=True)
class WhatComes:
    """What must come; `put_off` gives the reason of each promise, `good_enough` the promises owed the yearly question.

    `told_otherwise` were told by letter or in a visit since the last meeting: the group hears of them, then it decides.
    """

    to_tell: tuple[Loop, ...] = ()
    told_otherwise: tuple[Loop, ...] = ()
    to_ask: tuple[Loop, ...] = ()
    put_off: Mapping[str, str] = field(default_factory=dict)
    good_enough: tuple[str, ...] = ()
    heads: int = USUAL_HEADS
    asks_to_tell: tuple[Ask, ...] = ()
    """What the board answered to the group's asks."""

    @property
    def telling_minutes(self) -> int:
        """The minutes that telling back takes."""
        return telling_minutes(len(self.to_tell) + len(self.told_otherwise) + len(self.asks_to_tell))

    def asking_minutes(self, promises: int, loops: int | None = None, good_enough: int | None = None) -> int:
        """Return the minutes of a vote about some promises, with all loops and yearly questions, or with so many."""
        short = len(self.to_ask) if loops is None else loops
        short += len(self.good_enough) if good_enough is None else good_enough
        return scoring_minutes(promises) + short_questions_minutes(short, self.heads)


def what_comes(work: UnitOfWork, meeting: Meeting) -> WhatComes:
    """Return what has to come at a meeting; what is told and asked on the day itself still counts for its minutes."""
    loops = loops_of(work, meeting.group)
    told_here = {loop.issue.key for loop in loops if told_event(loop.issue, meeting.key) is not None}
    to_tell = tuple(loop for loop in loops if loop.story.is_to_tell or loop.issue.key in told_here)
    asked = _asked_here(meeting)
    before = tuple(each for each in work.meetings.all() if each.group == meeting.group and each.key != meeting.key)
    lines = [lineage(pledge) for pledge in work.pledges.all() if pledge.in_use]
    now_called = {key: now for line in lines for key, now in line.successors.items()}
    return WhatComes(
        to_tell,
        tuple(loop for loop in loops if _waits_for_a_word(loop, asked)),
        tuple(_to_ask(meeting, loops, asked)),
        put_off_before((each for each in before if each.date <= meeting.date), now_called),
        _good_enough(work, meeting, before, now_called),
        meeting.heads or _heads_last_time(before),
        asks_to_tell(work, meeting),
    )


def _waits_for_a_word(loop: Loop, asked: set[str]) -> bool:
    """Tell whether a loop was told by letter, visit or message, and the group says its word at this meeting."""
    is_here = loop.issue.key in asked or (loop.story.state is LoopState.TOLD_BACK and loop.story.can_decide)
    told = [event for event in loop.issue.standing_events if event.kind is EventKind.TOLD_BACK]
    return is_here and bool(told) and told[-1].how is not None


def _to_ask(meeting: Meeting, loops: tuple[Loop, ...], asked: set[str]) -> Iterator[Loop]:
    """Give what is asked now, what was asked already, and what can be asked once it has been told back today."""
    known = asked | {loop.issue.key for loop in to_ask_of(loops)}
    for loop in loops:
        is_to_come = loop.story.is_to_tell and loop.issue.kind is IssueKind.ISSUE
        if loop.issue.key in known or (is_to_come and meeting.state is not MeetingState.CLOSED):
            yield loop


def _asked_here(meeting: Meeting) -> set[str]:
    """Return the issues that a meeting has asked about: what was planned does not shrink once they are decided."""
    asked = [round_ for round_ in meeting.rounds if round_.kind is RoundKind.SORTED]
    return {question for round_ in asked if round_.state is not RoundState.VOID for question in round_.questions}


def _good_enough(
    work: UnitOfWork, meeting: Meeting, before: tuple[Meeting, ...], now_called: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return the promises of this meeting that are owed the yearly question, from the second half of a cycle on."""
    cycle = cycle_at(work, meeting.date)
    if cycle is None or not cycle.is_late(meeting.date):
        return ()
    within = [each for each in before if cycle.holds(each.date)]
    asked = frozenset[str]().union(*(scored_in(each, RoundKind.STILL_GOOD_ENOUGH) for each in within))
    done = {now for key in asked for now in now_called.get(key, ())}
    return tuple(key for key in meeting.planned if key not in done)


def _heads_last_time(before: tuple[Meeting, ...]) -> int:
    counted = [each for each in before if each.heads]
    return max(counted, key=lambda each: each.date).heads if counted else USUAL_HEADS
