"""Loops: what an issue's events add up to, and which event may come next (rules 1 and 2)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from careboard.domain.answers import AnswerKind, check_answer
from careboard.domain.issues import DECISIONS, DueDate, Event, EventKind, Issue, IssueKind, Owner
from careboard.domain.rounds import Method
from careboard.errors import RuleBroken


class LoopState(StrEnum):
    """Where a loop stands; claimed and told back are not sorted, only the young people say that."""

    RAISED = "raised"
    SENT = "sent"
    ANSWERED = "answered"
    CLAIMED_DONE = "claimed-done"
    TOLD_BACK = "told-back"
    SORTED = "sorted"
    PARTLY_SORTED = "partly-sorted"
    NOT_SORTED = "not-sorted"
    ENDED = "ended"
    JOINED = "joined"


class WaitsFor(StrEnum):
    """Who has to do something now."""

    FACILITATOR = "facilitator"
    OWNER = "owner"
    YOUNG_PEOPLE = "young-people"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Story:
    """What the events of one issue add up to."""

    kind: IssueKind
    state: LoopState
    owner: Owner
    answer_by: datetime.date | None
    done_by: datetime.date | None
    since: datetime.date
    last_on: datetime.date
    sent_on: datetime.date | None = None
    answer: Event | None = None
    claim: Event | None = None
    to_tell: bool = False
    told: bool = False
    sorted_on: datetime.date | None = None
    confirmed_on: datetime.date | None = None
    reopened: int = 0
    escalated_to: str = ""

    def must_be_open(self) -> None:
        """Refuse to go on with what the young people have decided."""
        if self.state in FINAL:
            raise RuleBroken("already-decided")

    @property
    def is_open(self) -> bool:
        """Whether anybody still has to do something."""
        return self.waits_for is not WaitsFor.NOBODY

    @property
    def is_to_tell(self) -> bool:
        """Whether the group has something to hear: an answer, a claim, or that a good thing arrived."""
        return self.to_tell or (self.kind is IssueKind.GOOD_THING and self.state is LoopState.SENT)

    @property
    def can_decide(self) -> bool:
        """Whether the group may be asked: is it sorted? Once an answer or claim has been told back (rule 1)."""
        return self.told and self.state not in FINAL

    @property
    def is_success(self) -> bool:
        """Whether the young people said that it is sorted; nothing else is a success."""
        return self.state is LoopState.SORTED

    @property
    def counts_as_change(self) -> bool:
        """Whether something changed: sorted, and not merely already the policy (rule 2)."""
        policy = self.answer is not None and self.answer.answer is AnswerKind.ALREADY_POLICY
        return self.is_success and (self.claim is not None or not policy)

    @property
    def waits_for(self) -> WaitsFor:
        """Who has to do something now."""
        if self.kind is IssueKind.GOOD_THING:
            return _GOOD_THING_WAITS[self.state]
        if self.to_tell or self.state is LoopState.TOLD_BACK:
            return WaitsFor.YOUNG_PEOPLE
        return _WAITS.get(self.state, WaitsFor.OWNER)

    @property
    def due(self) -> datetime.date | None:
        """The date by which the owner owes the next thing, None while it waits for somebody else (rule 2)."""
        if self.waits_for is not WaitsFor.OWNER:
            return None
        return self.done_by if self.state is LoopState.PARTLY_SORTED else self.answer_by

    def days_late(self, today: datetime.date) -> int:
        """Return by how many days the owner is late; waiting for the young people is never late."""
        return max(0, (today - self.due).days) if self.due else 0

    @property
    def owes_work(self) -> bool:
        """Whether the owner promised something that nobody has claimed done yet."""
        promised = self.answer is not None and self.answer.answer in _PROMISES
        return promised and self.claim is None and self.state not in FINAL

    def done_days_late(self, today: datetime.date) -> int:
        """Return by how many days what was promised is late, as long as nobody claims it done."""
        if not self.owes_work or self.done_by is None:
            return 0
        return max(0, (today - self.done_by).days)

    def is_overdue(self, on: datetime.date) -> bool:
        """Whether a paper of that day prints its owner as overdue, for the answer or for what was promised."""
        return self.days_late(on) > 0 or self.done_days_late(on) > 0

    def days_waiting(self, today: datetime.date) -> int:
        """Return for how many days it has stood where it stands."""
        return max(0, (today - self.since).days) if self.is_open else 0


FINAL = frozenset({LoopState.SORTED, LoopState.ENDED, LoopState.JOINED})
"""Where nothing is owed any more: the group decided, or the story goes on in another issue."""
_PROMISES = frozenset({AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NOT_YET})
_WAITS = {
    LoopState.RAISED: WaitsFor.FACILITATOR,
    LoopState.SORTED: WaitsFor.NOBODY,
    LoopState.ENDED: WaitsFor.NOBODY,
    LoopState.JOINED: WaitsFor.NOBODY,
}
_GOOD_THING_WAITS = {
    LoopState.RAISED: WaitsFor.FACILITATOR,
    LoopState.SENT: WaitsFor.YOUNG_PEOPLE,
    LoopState.TOLD_BACK: WaitsFor.NOBODY,
    LoopState.JOINED: WaitsFor.NOBODY,
}


def story(issue: Issue) -> Story:
    """Return what the events of an issue add up to; refuse events that no rule allows."""
    told = _begin(issue)
    for event in issue.standing_events:
        told = _happens(told, event)
    if issue.merged_on is not None:
        return replace(told, state=LoopState.JOINED, to_tell=False, since=issue.merged_on)
    return told


def happened(issue: Issue, event: Event) -> Issue:
    """Add what happened to an issue; refuse what no rule allows."""
    issue.must_stand()
    clean = event.cleaned()
    if clean.on < issue.last_on:
        raise RuleBroken("date-runs-backwards", on=clean.on)
    if clean.kind is EventKind.WITHDRAWN:
        _check_withdrawal(issue, clean)
    new = replace(issue, events=(*issue.events, clean))
    story(new)
    return new


def _check_withdrawal(issue: Issue, event: Event) -> None:
    _need(event.reason, "withdrawal-needs-reason")
    if event.of is None or not 0 <= event.of < len(issue.events):
        raise RuleBroken("nothing-to-withdraw")
    wrong = issue.events[event.of]
    if wrong.kind is EventKind.WITHDRAWN or event.of in {other.of for other in issue.events}:
        raise RuleBroken("nothing-to-withdraw")
    if wrong.kind in DECISIONS and wrong.method is Method.SECRET:
        raise RuleBroken("decision-stands")


def _begin(issue: Issue) -> Story:
    return Story(
        kind=issue.kind,
        state=LoopState.RAISED,
        owner=issue.owner,
        answer_by=issue.answer_by,
        done_by=issue.done_by,
        since=issue.raised_on,
        last_on=issue.begins_on,
    )


def _happens(told: Story, event: Event) -> Story:
    if event.on < told.last_on:
        raise RuleBroken("date-runs-backwards", on=event.on)
    if told.kind is IssueKind.GOOD_THING and event.kind not in (EventKind.SENT, EventKind.TOLD_BACK):
        raise RuleBroken("good-thing-is-only-told", event=event.kind.value)
    if event.kind in DECISIONS:
        _check_decision(event)
    return replace(_STEPS[event.kind](told, event), last_on=event.on)


def _check_decision(event: Event) -> None:
    if event.meeting is None:
        raise RuleBroken("decision-needs-meeting", event=event.kind.value)
    if event.kind is EventKind.ENDED:
        return
    if event.method is None:
        raise RuleBroken("decision-needs-method", event=event.kind.value)
    if event.method is Method.OPEN:
        raise RuleBroken("sorted-is-secret")


def _sent(told: Story, event: Event) -> Story:
    if told.state is not LoopState.RAISED:
        raise RuleBroken("already-sent")
    if told.kind is IssueKind.ISSUE:
        _need(told.owner.post, "owner-missing")
    return replace(told, state=LoopState.SENT, sent_on=event.on, since=event.on)


def _answered(told: Story, event: Event) -> Story:
    _must_be_sent(told)
    told.must_be_open()
    if event.answer is None:
        raise RuleBroken("answer-missing")
    check_answer(event.answer, event.reason, event.who)
    return replace(told, state=LoopState.ANSWERED, answer=event, to_tell=True, since=event.on)


def _claimed_done(told: Story, event: Event) -> Story:
    _must_be_sent(told)
    told.must_be_open()
    return replace(told, state=LoopState.CLAIMED_DONE, claim=event, to_tell=True, since=event.on)


def _told_back(told: Story, event: Event) -> Story:
    if (event.meeting is None) == (event.how is None):
        raise RuleBroken("told-how")
    if not told.is_to_tell:
        raise RuleBroken("nothing-to-tell")
    decidable = told.kind is not IssueKind.GOOD_THING
    return replace(told, state=LoopState.TOLD_BACK, to_tell=False, told=decidable, since=event.on)


def _sorted(told: Story, event: Event) -> Story:
    _must_be_told(told)
    return replace(told, state=LoopState.SORTED, sorted_on=event.on, to_tell=False, since=event.on)


def _partly_sorted(told: Story, event: Event) -> Story:
    again = _reopened_if_sorted(told)
    return replace(again, state=LoopState.PARTLY_SORTED, to_tell=False, since=event.on)


def _not_sorted(told: Story, event: Event) -> Story:
    _reopened_if_sorted(told)
    return replace(
        told,
        state=LoopState.NOT_SORTED,
        reopened=told.reopened + 1,
        answer=None,
        claim=None,
        told=False,
        to_tell=False,
        sorted_on=None,
        confirmed_on=None,
        answer_by=_still_to_come(told.answer_by, event.on),
        since=event.on,
    )


def _still_to_come(due: datetime.date | None, on: datetime.date) -> datetime.date | None:
    """A date that was kept the first time does not make the owner late for the second answer."""
    return due if due is not None and due >= on else None


def _still_sorted(told: Story, event: Event) -> Story:
    if told.state is not LoopState.SORTED:
        raise RuleBroken("not-sorted-yet")
    return replace(told, confirmed_on=event.on)


def _ended(told: Story, event: Event) -> Story:
    told.must_be_open()
    _need(event.reason, "ending-needs-reason")
    return replace(told, state=LoopState.ENDED, to_tell=False, since=event.on)


def _reassigned(told: Story, event: Event) -> Story:
    told.must_be_open()
    return replace(told, owner=Owner(_need(event.to, "owner-missing")))


def _date_changed(told: Story, event: Event) -> Story:
    told.must_be_open()
    _need(event.reason, "date-needs-reason")
    try:
        day = datetime.date.fromisoformat(event.to)
    except ValueError as error:
        raise RuleBroken("not-a-date", text=event.to) from error
    if event.which is None:
        raise RuleBroken("which-date")
    return replace(told, answer_by=day) if event.which is DueDate.ANSWER_BY else replace(told, done_by=day)


def _escalated(told: Story, event: Event) -> Story:
    _must_be_sent(told)
    told.must_be_open()
    return replace(told, escalated_to=_need(event.to, "owner-missing"))


def _need(text: str, code: str) -> str:
    if not text.strip():
        raise RuleBroken(code)
    return text


def _must_be_sent(told: Story) -> None:
    if told.state is LoopState.RAISED:
        raise RuleBroken("not-sent-yet")


def _must_be_told(told: Story) -> None:
    told.must_be_open()
    if not told.told:
        raise RuleBroken("not-told-back-yet")


def _reopened_if_sorted(told: Story) -> Story:
    """A group may find later that what was sorted is not any more: that counts as opened again."""
    if told.state is LoopState.SORTED:
        return replace(told, reopened=told.reopened + 1, sorted_on=None, confirmed_on=None)
    _must_be_told(told)
    return told


_STEPS: dict[EventKind, Callable[[Story, Event], Story]] = {
    EventKind.SENT: _sent,
    EventKind.ANSWERED: _answered,
    EventKind.CLAIMED_DONE: _claimed_done,
    EventKind.TOLD_BACK: _told_back,
    EventKind.SORTED: _sorted,
    EventKind.PARTLY_SORTED: _partly_sorted,
    EventKind.NOT_SORTED: _not_sorted,
    EventKind.STILL_SORTED: _still_sorted,
    EventKind.ENDED: _ended,
    EventKind.REASSIGNED: _reassigned,
    EventKind.DATE_CHANGED: _date_changed,
    EventKind.ESCALATED: _escalated,
}
