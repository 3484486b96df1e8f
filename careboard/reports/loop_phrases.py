"""What a paper says of one loop: its head, what they will do, and what they did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careboard import wording
from careboard.application.summary_content import LoopLine, LoopSection
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Event, EventKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.rounds import Method
from careboard.i18n import _
from careboard.reports.phrases import plain_sentence, the_post, told, without_stop

_OUTCOMES = (EventKind.SORTED, EventKind.STILL_SORTED, EventKind.PARTLY_SORTED, EventKind.NOT_SORTED)


@dataclass(frozen=True, slots=True)
class Past:
    """The last event of each kind, also of those that a *not sorted* made void."""

    answer: Event | None
    claim: Event | None
    told: Event | None
    decision: Event | None

    @classmethod
    def of(cls, line: LoopLine) -> Past:
        """Return what happened in a loop."""
        events = line.loop.issue.standing_events

        def last(*kinds: EventKind) -> Event | None:
            return next((event for event in reversed(events) if event.kind in kinds), None)

        return cls(last(EventKind.ANSWERED), last(EventKind.CLAIMED_DONE), last(EventKind.TOLD_BACK), last(*_OUTCOMES))


def head(line: LoopLine) -> str:
    """Return the state of a loop in a few words."""
    return _HEADS[line.section](line)


def was_sent(line: LoopLine) -> bool:
    """Whether an owner was asked at all."""
    return line.section is not LoopSection.GOOD_THING and line.loop.story.sent_on is not None


def they_will(line: LoopLine) -> str:
    """Return what the owner answered, or that no answer came."""
    story, past = line.loop.story, Past.of(line)
    is_history = line.section in (LoopSection.NOT_SORTED, LoopSection.ENDED)
    current = story.answer or (past.answer if is_history else None)
    if current is None or current.answer is None:
        return _owed(line)
    words = told(current.answer, current.reason, current.who)
    if current.answer is not AnswerKind.YES:
        return words
    post = current.by or story.owner.post
    if story.done_by is None:
        return f"{words} {plain_sentence(post)}"
    due = _("{post}, by {date}").format(post=without_stop(post), date=wording.day_and_month(story.done_by))
    return f"{words} {plain_sentence(due)}"


def they_did(line: LoopLine) -> str:
    """Return what the young people know of what was done, in the order in which it happened."""
    past = Past.of(line)
    said = [_claimed(past), _told(past, line), _decided(past, line), _escalated(line), _ended(line)]
    if line.section in (LoopSection.NO, LoopSection.NOT_YET) and not past.decision:
        said.append(_("Still open."))
    return " ".join(filter(None, said)) or _("Nothing that we have been told.")


def decided_on(line: LoopLine) -> str:
    """Return how and when the group said that it is sorted."""
    decision = Past.of(line).decision
    if decision is None:
        return ""
    date = wording.day_and_month(decision.on)
    if decision.method is Method.AGREED:
        return _("we agreed on {date}").format(date=date)
    return _("we voted on {date}").format(date=date)


def _owed(line: LoopLine) -> str:
    story = line.loop.story
    if story.answer_by is None:
        return _("No answer yet.")
    late, in_time = _("No answer. {post} owed one by {date}."), _("No answer yet. {post} owes one by {date}.")
    words = late if line.days_late else in_time
    return words.format(post=the_post(story.owner.post), date=wording.day_and_month(story.answer_by))


def _claimed(past: Past) -> str:
    if past.claim is None:
        return ""
    date = wording.day_and_month(past.claim.on)
    if not past.claim.reason:
        return _("They said done on {date}.").format(date=date)
    return _("They said done on {date}: {words}").format(date=date, words=plain_sentence(past.claim.reason))


def _told(past: Past, line: LoopLine) -> str:
    if past.told is None or past.claim is not None or past.answer is None:
        return ""
    who, date = the_post(past.answer.by or line.loop.story.owner.post), wording.day_and_month(past.told.on)
    if past.told.how is not None:
        return _("{who} told us {how} on {date}.").format(who=who, how=wording.label(past.told.how), date=date)
    return _("{who} told us on {date}.").format(who=who, date=date)


def _decided(past: Past, line: LoopLine) -> str:
    if past.decision is None or line.section is LoopSection.SORTED:
        return ""
    outcome, date = wording.label(past.decision.kind).lower(), wording.day_and_month(past.decision.on)
    if past.decision.method is Method.AGREED:
        return _("We agreed on {date}: {outcome}.").format(date=date, outcome=outcome)
    return _("We voted on {date}: {outcome}.").format(date=date, outcome=outcome)


def _escalated(line: LoopLine) -> str:
    to = line.loop.story.escalated_to
    return _("It was taken up to: {post}.").format(post=without_stop(to)) if to else ""


def _ended(line: LoopLine) -> str:
    events = line.loop.issue.standing_events
    ended = next((event for event in events if event.kind is EventKind.ENDED), None)
    if ended is None or line.section is not LoopSection.ENDED:
        return ""
    return _("We ended it: {reason}").format(reason=plain_sentence(ended.reason))


def _late(line: LoopLine) -> str:
    late = wording.days_late(line.days_late)
    if line.loop.story.answer is None:
        return _("No answer: {late}").format(late=late)
    return _("Promised, not done: {late}").format(late=late)


def _not_sorted(line: LoopLine) -> str:
    times = line.loop.story.reopened
    words = {1: _("for the first time"), 2: _("for the second time"), 3: _("for the third time")}
    often = words.get(times, _("{number} times").format(number=times))
    return _("Not sorted: open again, {often}").format(often=often)


def _not_yet(line: LoopLine) -> str:
    new = line.loop.story.done_by
    return _("Not yet: new date {date}").format(date=wording.long_date(new)) if new else _("Not yet")


def _someone_else(line: LoopLine) -> str:
    answer = line.loop.story.answer
    who = without_stop(answer.who) if answer else ""
    return _("Someone else decides: {who}").format(who=who)


def _waiting(line: LoopLine) -> str:
    story = line.loop.story
    if story.waits_for is WaitsFor.FACILITATOR:
        return _("Not sent yet")
    if story.waits_for is WaitsFor.YOUNG_PEOPLE:
        state = _they_say(story.state)
        if line.next_meeting is None:
            return _("{state}: waiting for our next meeting").format(state=state)
        date = wording.day_and_month(line.next_meeting)
        return _("{state}: waiting for our meeting on {date}").format(state=state, date=date)
    due = story.due or story.done_by
    return _("Waiting, until {date}").format(date=wording.long_date(due)) if due else _("Waiting")


def _they_say(state: LoopState) -> str:
    return {LoopState.CLAIMED_DONE: _("They say it is done"), LoopState.TOLD_BACK: _("We were told")}.get(
        state, _("Answered")
    )


def _sorted(line: LoopLine) -> str:
    return _("Sorted: {decided}").format(decided=decided_on(line))


_HEADS: Mapping[LoopSection, Callable[[LoopLine], str]] = {
    LoopSection.LATE: _late,
    LoopSection.NOT_SORTED: _not_sorted,
    LoopSection.PARTLY_SORTED: lambda _line: _("Partly sorted: still open"),
    LoopSection.NO: lambda _line: _("No"),
    LoopSection.NOT_YET: _not_yet,
    LoopSection.SOMEONE_ELSE: _someone_else,
    LoopSection.ALREADY_POLICY: lambda _line: _("Already our policy: this is not counted as a change"),
    LoopSection.WAITING: _waiting,
    LoopSection.ENDED: lambda _line: _("We ended it without it being sorted"),
    LoopSection.GOOD_THING: lambda _line: _("A good thing that we passed on"),
    LoopSection.SORTED: _sorted,
}


def in_brief(line: LoopLine) -> str:
    """Return why something did not change, in two or three words."""
    return {
        LoopSection.LATE: _("no answer") if line.loop.story.answer is None else _("promised, not done"),
        LoopSection.NOT_SORTED: _("not sorted"),
        LoopSection.NO: _("no"),
        LoopSection.NOT_YET: _("not yet"),
    }[line.section]

