"""What a card of the wall poster says: one or two short sentences, and the words of its band."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careboard import wording
from careboard.application.posters import Poster, PosterCard, PosterState
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Event
from careboard.i18n import _, ngettext
from careboard.reports.phrases import first_upper, plain_sentence, the_post, without_stop


def subtitle(poster: Poster) -> str:
    """Return whose poster it is, and from when."""
    who = _("{council}, {group}").format(council=poster.council, group=poster.group) if poster.group else poster.council
    month = wording.month_and_year(poster.on)
    return _("{who}, {month}. Only we can say that something is sorted.").format(who=who, month=month)


def foot(poster: Poster) -> str:
    """Return where to go with something new."""
    if poster.next_meeting is None:
        return _("Something to tell us? Come to our next meeting.")
    date = wording.long_date(poster.next_meeting)
    return _("Something to tell us? Our next meeting is on {date}.").format(date=date)


def more(poster: Poster) -> str:
    """Return how many loops had no room, empty where all have."""
    words = ngettext("We follow {count} more.", "We follow {count} more.", poster.left_out)
    return words.format(count=poster.left_out) if poster.left_out else ""


def band(card: PosterCard) -> str:
    """Return the state of a card in a few words."""
    if card.state is PosterState.NOT_YET and card.story.done_by is not None:
        return _("Not yet: {date}").format(date=wording.day_and_month(card.story.done_by))
    return {
        PosterState.SORTED: _("Sorted"),
        PosterState.NOT_SORTED: _("Not sorted"),
        PosterState.PARTLY_SORTED: _("Partly sorted"),
        PosterState.NOT_YET: _("Not yet"),
        PosterState.NO: _("They said no"),
        PosterState.NO_ANSWER: _("No answer yet"),
        PosterState.NOT_DONE: _("Promised, not done"),
        PosterState.ALREADY_POLICY: _("No change"),
        PosterState.SOMEONE_ELSE: _("Someone else decides"),
        PosterState.PROMISED: _("They promised"),
        PosterState.WAITING: _("Waiting for us"),
        PosterState.ASKED: _("We asked"),
        PosterState.ENDED: _("We ended it"),
    }[card.state]


def said(card: PosterCard) -> str:
    """Return what became of it."""
    return _SAID[card.state](card)


def _reason(event: Event | None) -> str:
    if event is None or not event.reason.strip():
        return ""
    because = _("because ")
    bare = event.reason.strip()
    return first_upper(plain_sentence(bare[len(because) :] if bare.lower().startswith(because) else bare))


def _is_policy(event: Event | None) -> bool:
    return event is not None and event.answer is AnswerKind.ALREADY_POLICY


def _sorted(card: PosterCard) -> str:
    if not card.story.counts_as_change:
        return _("It was the rule already. Now it happens.")
    return _reason(card.claim) or _reason(card.answer) or _("They did it.")


def _not_sorted(card: PosterCard) -> str:
    if card.claim is None and _is_policy(card.answer):
        return _("They say it is the rule already. It is not what happens.")
    if card.claim is not None:
        return _("They say it is done. We say it is not.")
    return _("They answered. Nothing has changed for us.")


def _no_answer(card: PosterCard) -> str:
    words = {"post": the_post(card.story.owner.post)}
    if card.story.answer_by is None:
        return _("{post} owes an answer.").format(**words)
    return _("{post} owed an answer by {date}.").format(date=wording.day_and_month(card.story.answer_by), **words)


def _not_done(card: PosterCard) -> str:
    words = {"post": the_post(card.story.owner.post)}
    if card.story.done_by is None:
        return _("{post} promised it.").format(**words)
    return _("{post} promised it by {date}.").format(date=wording.day_and_month(card.story.done_by), **words)


def _someone_else(card: PosterCard) -> str:
    who = card.answer.who if card.answer is not None else ""
    decides = _("{post} decides.").format(post=the_post(without_stop(who))) if who else ""
    return f"{decides} {_reason(card.answer)}".strip()


def _promised(card: PosterCard) -> str:
    by = card.story.done_by
    due = _("By {date}.").format(date=wording.day_and_month(by)) if by is not None else ""
    return f"{_reason(card.answer) or _('They said yes.')} {due}".strip()


def _waiting(card: PosterCard) -> str:
    if card.story.to_tell:
        return _("An answer is here. We hear it at our next meeting.")
    return _("They say it is done. We say at our meeting if it is.")


def _asked(card: PosterCard) -> str:
    words = {"post": the_post(card.story.owner.post)}
    if card.story.answer_by is None:
        return _("{post} owes an answer.").format(**words)
    return _("{post} owes an answer by {date}.").format(date=wording.day_and_month(card.story.answer_by), **words)


_SAID: Mapping[PosterState, Callable[[PosterCard], str]] = {
    PosterState.SORTED: _sorted,
    PosterState.NOT_SORTED: _not_sorted,
    PosterState.PARTLY_SORTED: lambda _card: _("Some of it is done. The rest is not."),
    PosterState.NOT_YET: lambda card: _reason(card.answer),
    PosterState.NO: lambda card: _reason(card.answer),
    PosterState.NO_ANSWER: _no_answer,
    PosterState.NOT_DONE: _not_done,
    PosterState.ALREADY_POLICY: lambda _card: _("They say it is the rule already. That is not a change."),
    PosterState.SOMEONE_ELSE: _someone_else,
    PosterState.PROMISED: _promised,
    PosterState.WAITING: _waiting,
    PosterState.ASKED: _asked,
    PosterState.ENDED: lambda card: _reason(card.ending),
}
