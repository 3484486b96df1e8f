"""Closing loops: what must be told back, what the group is asked, and what it decided (rules 1 and 2)."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from careboard.application.ports import UnitOfWork
from careboard.application.steps import ISSUES, Steps
from careboard.domain.disclosure import SortedOutcome
from careboard.domain.issues import Event, EventKind, Issue, ToldHow
from careboard.domain.loops import LoopState, Story, happened, story
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.rounds import Method, RoundKind
from careboard.domain.text import required
from careboard.errors import RuleBroken
from careboard.i18n import _

STILL_SORTED_AFTER = 2
"""After so many further meetings of the group it is asked: still sorted?"""


@dataclass(frozen=True, slots=True)
class Loop:
    """An issue with what its events add up to, and the group whose loop it is."""

    issue: Issue
    story: Story
    group: str
    meetings_waited: int

    def may_be_told(self, approved: Container[str]) -> bool:
        """Whether papers tell of it: its group approved the meeting that raised it, or it was sent (rule 10)."""
        return self.issue.raised in approved or self.story.sent_on is not None


class ClosingLoops:
    """What is told back at a meeting, and what only the group can say."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def loops(self, group: str = "") -> tuple[Loop, ...]:
        """Return the loops of one group, or of all groups, oldest first."""
        with self._steps.start_work() as work:
            return loops_of(work, group)

    def to_tell(self, group: str) -> tuple[Loop, ...]:
        """Return the answers and claims that the group was not told yet, and good things that arrived."""
        return tuple(loop for loop in self.loops(group) if loop.story.is_to_tell)

    def told_at(self, meeting: str) -> tuple[Loop, ...]:
        """Return the loops that were told back at a meeting."""
        return tuple(loop for loop in self.loops() if told_event(loop.issue, meeting) is not None)

    def tell_at_meeting(self, issue: str, meeting: str) -> Issue:
        """Record that the group was told back at a meeting, on its date."""
        with self._steps.start_work() as work:
            on = work.meetings.get(meeting).date
        event = Event(on, EventKind.TOLD_BACK, entered=self._entered(on), meeting=meeting)
        return self._steps.alter(ISSUES, issue, lambda kept: happened(kept, event), _("Told back"), check_asked)

    def tell_otherwise(self, issue: str, on: datetime.date, how: ToldHow) -> Issue:
        """Record that the young people were told back by letter, visit or message."""
        event = Event(on, EventKind.TOLD_BACK, entered=self._entered(on), how=how)
        return self._steps.alter(ISSUES, issue, lambda kept: happened(kept, event), _("Told back"), check_asked)

    def untell(self, issue: str, meeting: str) -> Issue:
        """Take *told back* at a meeting back, because it was ticked by mistake."""

        def untold(kept: Issue) -> Issue:
            index = told_event(kept, meeting)
            if index is None:
                raise RuleBroken("nothing-to-withdraw")
            event = Event(kept.events[-1].on, EventKind.WITHDRAWN, reason=_("ticked by mistake"), of=index)
            return happened(kept, event)

        return self._steps.alter(ISSUES, issue, untold, _("Not told back"), check_asked)

    def to_ask(self, group: str) -> tuple[Loop, ...]:
        """Return the loops about which the group is asked at its next sitting: is it sorted, still sorted?"""
        with self._steps.start_work() as work:
            return loops_to_ask(work, group)

    def end(self, issue: str, meeting: str, reason: str) -> Issue:
        """Record that the group itself ends an issue that was not sorted, with its reason (rule 1)."""
        with self._steps.start_work() as work:
            on = work.meetings.get(meeting).date
        said = required(reason, "reason")
        event = Event(on, EventKind.ENDED, entered=self._entered(on), meeting=meeting, reason=said)
        label = _("Ended by the group")
        return self._steps.alter(ISSUES, issue, lambda kept: happened(kept, event), label, check_asked)

    def _entered(self, on: datetime.date) -> datetime.date | None:
        return entered(on, self._steps.today())


def entered(on: datetime.date, today: datetime.date) -> datetime.date | None:
    """Return the day of typing where it differs from the day on which it happened."""
    return None if on == today else today


def loops_of(work: UnitOfWork, group: str = "") -> tuple[Loop, ...]:
    """Return the loops of one group, or of all groups where none is named; what was joined is told by another."""
    meetings = {meeting.key: meeting for meeting in work.meetings.all()}
    loops = (_loop(issue, meetings) for issue in work.issues.all() if not issue.merged_into)
    return tuple(loop for loop in loops if group in ("", loop.group))


def loop_of(work: UnitOfWork, key: str) -> Loop:
    """Return the loop of one issue."""
    return _loop(work.issues.get(key), {meeting.key: meeting for meeting in work.meetings.all()})


def loops_to_ask(work: UnitOfWork, group: str) -> tuple[Loop, ...]:
    """Return the loops told back and undecided, then those sorted some meetings ago and not asked since."""
    return to_ask_of(loops_of(work, group))


def to_ask_of(loops: tuple[Loop, ...]) -> tuple[Loop, ...]:
    """Return those of the loops of a group about which it is asked next."""
    undecided = [loop for loop in loops if loop.story.state is LoopState.TOLD_BACK and loop.story.can_decide]
    return (*undecided, *(loop for loop in loops if _ask_again(loop)))


def decide(issue: Issue, outcome: SortedOutcome, meeting: Meeting, method: Method, today: datetime.date) -> Issue:
    """Add what the group said of an issue at a meeting; a sorted one that still is says so."""
    kind = EventKind(outcome.value)
    if story(issue).state is LoopState.SORTED and kind is EventKind.SORTED:
        kind = EventKind.STILL_SORTED
    event = Event(meeting.date, kind, entered=entered(meeting.date, today), meeting=meeting.key, method=method)
    return happened(issue, event)


def check_asked(work: UnitOfWork, issue: Issue) -> None:
    """Refuse what would leave an open vote about an issue without a meaning: the group could not say its word then."""
    for meeting in work.meetings.all():
        for round_ in meeting.rounds:
            if round_.kind is RoundKind.SORTED and not round_.is_finished and issue.key in round_.questions:
                _must_be_decidable(issue, meeting)


def _must_be_decidable(issue: Issue, meeting: Meeting) -> None:
    """A box that was left sealed is decided at a meeting that is still to come."""
    later = replace(meeting, date=max(meeting.date, issue.last_on))
    try:
        check_decidable(issue, later if meeting.state is MeetingState.CLOSED else meeting)
    except RuleBroken as refused:
        raise RuleBroken("issue-is-asked", issue=issue.key) from refused


def check_decidable(issue: Issue, meeting: Meeting) -> None:
    """Refuse an issue of which a group cannot say at a meeting whether it is sorted (rule 1)."""
    decide(issue, SortedOutcome.SORTED, meeting, Method.SECRET, meeting.date)


def _loop(issue: Issue, meetings: dict[str, Meeting]) -> Loop:
    told = story(issue)
    source = meetings.get(issue.raised)
    group = source.group if source else ""
    return Loop(issue, told, group, _held_since(told.since, group, meetings.values()))


def _held_since(since: datetime.date, group: str, meetings: Iterable[Meeting]) -> int:
    return sum(1 for m in meetings if m.group == group and m.state is MeetingState.CLOSED and m.date > since)


def _ask_again(loop: Loop) -> bool:
    told = loop.story
    return (
        told.state is LoopState.SORTED and told.confirmed_on is None and loop.meetings_waited >= STILL_SORTED_AFTER
    )


def told_event(issue: Issue, meeting: str) -> int | None:
    """Return the place of the event that tells that an issue was told back at a meeting."""
    standing = issue.standing_events
    for index in range(len(issue.events) - 1, -1, -1):
        event = issue.events[index]
        if event.kind is EventKind.TOLD_BACK and event.meeting == meeting and event in standing:
            return index
    return None
