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
from tests.support.builders import FIRST_DAY, an_issue, answered, claimed, decided, sent, told

ANY_EVENT = st.builds(
    Event,
    on=st.just(FIRST_DAY),
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


ANSWERS = (answered(), answered(answer=AnswerKind.ALREADY_POLICY, reason="Page 4"), claimed())
UNDECIDED = (decided(), decided(EventKind.PARTLY_SORTED), decided(EventKind.NOT_SORTED), decided(method=Method.AGREED))
COMES_NEXT = {
    LoopState.RAISED: (sent(),),
    LoopState.SENT: (*ANSWERS, told()),
    LoopState.ANSWERED: (claimed(), told()),
    LoopState.CLAIMED_DONE: (told(), told(meeting="2026-04")),
    LoopState.TOLD_BACK: UNDECIDED,
    LoopState.PARTLY_SORTED: (*ANSWERS, *UNDECIDED),
    LoopState.NOT_SORTED: ANSWERS,
    LoopState.SORTED: (decided(EventKind.STILL_SORTED), *UNDECIDED),
    LoopState.ENDED: UNDECIDED,
}


class Courses(RuleBasedStateMachine):
    """Enters anything at all, on any day, and looks at what was taken in."""

    issue: Issue

    @initialize(kind=st.sampled_from((IssueKind.ISSUE, IssueKind.ISSUE, IssueKind.ISSUE, IssueKind.GOOD_THING)))
    def raised(self, kind: IssueKind) -> None:
        self.issue = an_issue(kind=kind)

    @rule(event=ANY_EVENT, days=st.integers(-3, 20))
    def anything_is_entered(self, event: Event, days: int) -> None:
        self.enter(event, days)

    @rule(data=st.data(), days=st.integers(0, 20))
    def what_is_due_happens(self, data: st.DataObject, days: int) -> None:
        self.enter(data.draw(st.sampled_from(COMES_NEXT[story(self.issue).state])), days)

    @rule(which=st.sampled_from(DueDate), to=st.sampled_from(("2026-09-01", "soon")), days=st.integers(0, 20))
    def a_date_is_moved(self, which: DueDate, to: str, days: int) -> None:
        self.enter(Event(FIRST_DAY, EventKind.DATE_CHANGED, which=which, to=to, reason="A reason"), days)

    @precondition(lambda self: len(self.issue.events) > 0)
    @rule(data=st.data())
    def an_entry_is_withdrawn(self, data: st.DataObject) -> None:
        of = data.draw(st.integers(0, len(self.issue.events) - 1))
        self.enter(Event(FIRST_DAY, EventKind.WITHDRAWN, of=of, reason="Typed by mistake"), 0)

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


Courses.TestCase.settings = settings(max_examples=150, stateful_step_count=20)
TestAnyCourseOfEvents = Courses.TestCase
