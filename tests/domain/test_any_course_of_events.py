"""Rules 1 and 2, tried on any course of events: whatever people enter, an issue never breaks a rule."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DECISIONS, DueDate, Event, EventKind, Issue, IssueKind, ToldHow
from careboard.domain.loops import LoopState, WaitsFor, happened, story
from careboard.domain.rounds import Method
from careboard.errors import RuleBroken
from tests.support.builders import an_issue

ANY_EVENT = st.builds(
    Event,
    on=st.just(datetime.date.min),
    kind=st.sampled_from(EventKind),
    answer=st.none() | st.sampled_from(AnswerKind),
    reason=st.sampled_from(("", " ", "A reason")),
    who=st.sampled_from(("", "Health")),
    meeting=st.none() | st.just("2026-04"),
    how=st.none() | st.sampled_from(ToldHow),
    method=st.none() | st.sampled_from(Method),
    to=st.sampled_from(("", "Director", "2026-09-01")),
    which=st.none() | st.sampled_from(DueDate),
    of=st.none() | st.integers(-1, 8),
)


class Courses(RuleBasedStateMachine):
    """Enters anything at all, on any day, and looks at what was taken in."""

    issue: Issue

    @initialize(kind=st.sampled_from(IssueKind))
    def raised(self, kind: IssueKind) -> None:
        self.issue = an_issue(kind=kind)
        self.days = 0

    @rule(event=ANY_EVENT, days=st.integers(-3, 20))
    def anything_is_entered(self, event: Event, days: int) -> None:
        self.enter(event, days)

    @rule(days=st.integers(0, 20))
    def it_is_sent(self, days: int) -> None:
        self.enter(Event(datetime.date.min, EventKind.SENT), days)

    @rule(answer=st.sampled_from(AnswerKind), days=st.integers(0, 20))
    def it_is_answered(self, answer: AnswerKind, days: int) -> None:
        self.enter(Event(datetime.date.min, EventKind.ANSWERED, answer=answer, reason="A reason", who="Health"), days)

    @rule(how=st.sampled_from(ToldHow), days=st.integers(0, 20))
    def they_are_told(self, how: ToldHow, days: int) -> None:
        self.enter(Event(datetime.date.min, EventKind.TOLD_BACK, how=how), days)

    @rule(kind=st.sampled_from(sorted(DECISIONS)), method=st.sampled_from(Method), days=st.integers(0, 20))
    def the_group_decides(self, kind: EventKind, method: Method, days: int) -> None:
        self.enter(Event(datetime.date.min, kind, meeting="2026-04", method=method, reason="A reason"), days)

    @precondition(lambda self: len(self.issue.events) > 0)
    @rule(data=st.data())
    def an_entry_is_withdrawn(self, data: st.DataObject) -> None:
        of = data.draw(st.integers(0, len(self.issue.events) - 1))
        self.enter(Event(datetime.date.min, EventKind.WITHDRAWN, of=of, reason="Typed by mistake"), 0)

    def enter(self, event: Event, days: int) -> None:
        """Enter an event so many days after the last one; a refusal must leave everything as it was."""
        before = self.issue
        last = before.events[-1].on if before.events else before.raised_on
        event = replace(event, on=last + datetime.timedelta(days=days))
        try:
            after = happened(before, event)
        except RuleBroken:
            return
        assert days >= 0, "dates never run backwards"
        assert after.events[:-1] == before.events, "nothing is erased or changed"
        self.check_step(before, event)
        self.issue = after

    def check_step(self, before: Issue, event: Event) -> None:
        """Only the young people close, at a meeting, in secret or agreed, and only what they were told."""
        was, now = story(before), story(happened(before, event))
        if now.state in (LoopState.SORTED, LoopState.ENDED) and was.state is not now.state:
            undone = event.kind is EventKind.WITHDRAWN
            assert undone or (event.kind in DECISIONS and event.meeting)
            assert undone or now.state is LoopState.ENDED or (event.method is not Method.OPEN and was.told)
        if event.kind is EventKind.WITHDRAWN:
            assert event.of is not None
            gone = before.events[event.of]
            assert not (gone.kind in DECISIONS and gone.method is Method.SECRET)

    @invariant()
    def the_story_is_the_same_when_it_is_told_again(self) -> None:
        again = replace(self.issue, events=())
        for event in self.issue.events:
            again = happened(again, event)
        assert again == self.issue
        assert story(again) == story(self.issue)

    @invariant()
    def the_story_holds_together(self) -> None:
        told = story(self.issue)
        assert told.is_success == (told.state is LoopState.SORTED) == (told.sorted_on is not None)
        assert told.is_open == (told.waits_for is not WaitsFor.NOBODY)
        assert not told.is_success or any(e.kind is EventKind.SORTED for e in self.issue.standing_events)
        assert told.days_late(told.since) == 0 or told.waits_for is WaitsFor.OWNER
        assert told.reopened <= sum(e.kind in DECISIONS for e in self.issue.events)
        if self.issue.kind is IssueKind.GOOD_THING:
            assert told.state in (LoopState.RAISED, LoopState.SENT, LoopState.TOLD_BACK)
        dates = [event.on for event in self.issue.events]
        assert dates == sorted(dates)
        for event in self.issue.standing_events:
            if event.kind is EventKind.ANSWERED:
                assert event.answer is AnswerKind.YES or event.reason


Courses.TestCase.settings = settings(stateful_step_count=25)
TestAnyCourseOfEvents = Courses.TestCase
