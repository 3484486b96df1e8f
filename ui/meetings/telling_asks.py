"""Turns an ask and what the board said into the story that is told back."""

from __future__ import annotations

from careboard import wording
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.i18n import _
from ui.meetings.room_views import StoryPart, StoryView

_PICTURE = "hand-waving"


def story_of_ask(ask: Ask) -> StoryView:
    """Return an answered ask as it is shown to the room."""
    parts = StoryPart("chat-circle-text", _("You asked"), ask.who_decides, ask.text), _answered(ask), _what_now(ask)
    return StoryView(f"ask {ask.key}", _PICTURE, _("You asked the board"), ask.text, parts)


def _answered(ask: Ask) -> StoryPart:
    answer = ask.standing[-1]
    badge = (answer.answer.value, wording.label(answer.answer))
    is_policy = answer.answer is AnswerKind.ALREADY_POLICY
    someone = answer.answer is AnswerKind.SOMEONE_ELSE
    note = _("{post} decides").format(post=answer.who) if someone else _("no change") if is_policy else ""
    on = wording.long_date(answer.on)
    return StoryPart("chat-circle-dots", _("The board says"), on, answer.reason, badge, note, dashed=is_policy)


def _what_now(ask: Ask) -> StoryPart:
    if ask.due is not None:
        until = _("Until {date}").format(date=wording.long_date(ask.due))
        return StoryPart("hourglass", _("What now?"), until, _("The board still owes you an answer."), state="next")
    return StoryPart("check-fat", _("What now?"), "", _("The board has answered."), state="same")
