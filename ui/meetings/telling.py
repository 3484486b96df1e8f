"""Turns a loop into the story that is told back: you said, the answer, what was done, is it sorted?"""

from __future__ import annotations

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Event, EventKind, IssueKind, ToldHow
from careboard.domain.loops import LoopState
from careboard.i18n import _, ngettext
from ui.meetings.pictures import Titles, picture_of
from ui.meetings.room_views import StoryPart, StoryView

_WE_WILL = (AnswerKind.YES, AnswerKind.PARTLY, AnswerKind.NOT_YET)
_NO_CHANGE = (AnswerKind.NO, AnswerKind.ALREADY_POLICY)
_DECIDED = (LoopState.SORTED, LoopState.PARTLY_SORTED, LoopState.NOT_SORTED, LoopState.ENDED)


def story_of(loop: Loop, titles: Titles) -> StoryView:
    """Return a loop as it is shown to the room."""
    issue = loop.issue
    parts = _good_thing(loop) if issue.kind is IssueKind.GOOD_THING else _change(loop)
    return StoryView(issue.key, picture_of(issue), titles.of_issue(issue), issue.title, parts)


def written_by_owners(loop: Loop) -> tuple[str, ...]:
    """Return what owners wrote of it, which may want easier words in the room."""
    return tuple(event.reason for event in (loop.story.answer, loop.story.claim) if event is not None and event.reason)


def told_how(loop: Loop) -> str:
    """Return how the young people were told outside of a meeting, empty where they were not."""
    told = [event for event in loop.issue.standing_events if event.kind is EventKind.TOLD_BACK]
    if loop.story.is_to_tell or not told or told[-1].how is None:
        return ""
    said = {
        ToldHow.LETTER: _("Told by letter on {date}"),
        ToldHow.VISIT: _("Told in a visit on {date}"),
        ToldHow.MESSAGE: _("Told by message on {date}"),
    }[told[-1].how]
    return said.format(date=wording.long_date(told[-1].on))


def _change(loop: Loop) -> tuple[StoryPart, ...]:
    answer = (_answered(loop, loop.story.answer),) if loop.story.answer else ()
    return (_you_said(loop), *_opened_again(loop), *answer, _we_did(loop), *_heard(loop), _is_it_sorted(loop))


def _opened_again(loop: Loop) -> tuple[StoryPart, ...]:
    """Return how often the group said that it is not sorted, so that it was asked again."""
    times = loop.story.reopened
    if not times:
        return ()
    counted = ngettext("Opened again once", "Opened again {times} times", times).format(times=times)
    return (StoryPart("arrows-clockwise", _("Not sorted"), counted, _("You said: not sorted. So we asked again.")),)


def _heard(loop: Loop) -> tuple[StoryPart, ...]:
    """Return how they were told when it was not at a meeting."""
    how = told_how(loop)
    return (StoryPart("paper-plane-tilt", _("You heard"), how, _("You know the answer already.")),) if how else ()


def _good_thing(loop: Loop) -> tuple[StoryPart, ...]:
    sent = wording.long_date(loop.story.sent_on or loop.issue.raised_on)
    return (_you_said(loop), StoryPart("hand-heart", _("We passed it on"), sent, _("They know that you said it.")))


def _you_said(loop: Loop) -> StoryPart:
    issue = loop.issue
    words = issue.detail or issue.title
    return StoryPart("chat-circle-text", _("You said"), wording.long_date(issue.raised_on), words)


def _answered(loop: Loop, answer: Event) -> StoryPart:
    assert answer.answer is not None
    by = answer.by or loop.story.owner.post
    beside = "\n".join(filter(None, (by, wording.long_date(answer.on))))
    badge = (answer.answer.value, wording.label(answer.answer))
    if answer.answer is AnswerKind.ALREADY_POLICY:
        return StoryPart(
            "equals", _("The answer"), beside, answer.reason, badge, _("no change"), state="same", dashed=True
        )
    if answer.answer in _WE_WILL:
        return StoryPart("hand-heart", _("We will"), beside, answer.reason, badge)
    note = _("{post} decides").format(post=answer.who) if answer.who else ""
    return StoryPart("chat-circle-dots", _("The answer"), beside, answer.reason, badge, note, dashed=True)


def _we_did(loop: Loop) -> StoryPart:
    claim, answer = loop.story.claim, loop.story.answer
    if claim is not None:
        beside = _("They say it is done\n{date}").format(date=wording.long_date(claim.on))
        return StoryPart("check-fat", _("We did"), beside, claim.reason or _("They say it is done."), dashed=True)
    if answer is not None and answer.answer in _NO_CHANGE:
        beside = _("Does not count as change")
        return StoryPart("minus", _("We did"), beside, _("Nothing new was done."), state="same", dashed=True)
    until = loop.story.done_by
    beside = _("Promised by {date}").format(date=wording.long_date(until)) if until else _("No date is promised")
    return StoryPart("hourglass", _("We did"), beside, _("Nothing is done yet."), state="same", dashed=True)


def _is_it_sorted(loop: Loop) -> StoryPart:
    state = loop.story.state
    if state in _DECIDED:
        said = wording.label(state)
        on = wording.long_date(loop.story.since)
        return StoryPart("question", _("Is it sorted?"), on, _("You said it."), (state.value, said))
    words = _("You answer in secret on the touchscreen, later today.")
    return StoryPart("question", _("Is it sorted?"), _("Only you can say"), words, state="next")
