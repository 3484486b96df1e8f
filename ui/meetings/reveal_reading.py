"""Turns what was revealed into the picture that the room sees, in the words that rule 4 allows."""

from __future__ import annotations

from careboard import wording
from careboard.application.running import Revealed
from careboard.domain.disclosure import Finding, Showing
from careboard.domain.rounds import RoundKind
from careboard.i18n import _, ngettext
from ui.meetings.room_views import RevealView


def reveal_view(shown: Revealed, authority: str) -> RevealView:
    """Return one question as it is revealed; `authority` is the name of the local authority."""
    question = shown.question
    sorted_ = question.kind is RoundKind.SORTED
    label, title = (wording.label(question.kind), question.text) if sorted_ else (question.title, question.text)
    if question.kind is RoundKind.STILL_GOOD_ENOUGH:
        label = f"{question.title}: {wording.label(question.kind)}"
    head, word = _head_and_word(shown)
    return RevealView(
        picture=question.picture or "chat-circle-text",
        label=label,
        title=title,
        head=head,
        word=word,
        foot=_foot(shown, authority),
        steps=() if sorted_ or not word else _steps(shown),
        middle=_place(shown, shown.finding.step),
        authority=_place(shown, shown.authority),
        name=title if sorted_ else label,
        own_name=_("You"),
        authority_name=authority,
        split=shown.finding.split,
        counts=_counts(shown),
        sealed_foot=_sealed_foot(shown, authority),
    )


def _head_and_word(shown: Revealed) -> tuple[str, str]:
    finding, scale = shown.finding, shown.question.scale
    if finding.showing is Showing.TALKED_ABOUT:
        return _("Talked about, no score"), ""
    if finding.showing is Showing.TOO_FEW:
        unsure = _("Many of you did not know. Let us talk about it.")
        return (unsure if finding.many_unsure else _("Too few to show. Let us talk about it.")), ""
    word = wording.answer_word(scale, finding.step) if finding.step else _("We do not know")
    if finding.showing is Showing.AGREED:
        return _("You agreed"), word
    return (_("You say"), word) if shown.outcome else (_("Your middle answer"), word)


def _foot(shown: Revealed, authority: str) -> str:
    finding = shown.finding
    said = [_took_part(finding)]
    if finding.split:
        said.append(_("The room was split."))
    elif shown.question.kind is RoundKind.KEPT:
        said.append(_beside(shown, authority))
    return " ".join(filter(None, said))


def _sealed_foot(shown: Revealed, authority: str) -> str:
    """Return what is said while the authority's own score is still sealed; nothing where there is none to open."""
    if shown.authority is None:
        return ""
    said = [_took_part(shown.finding)]
    if shown.finding.split:
        said.append(_("The room was split."))
    said.append(_("What did {authority} say?").format(authority=authority))
    return " ".join(said)


def _took_part(finding: Finding) -> str:
    if finding.recounted is not None:
        return wording.recounted(finding.recounted, finding.voted)
    agreed = finding.showing in (Showing.AGREED, Showing.TALKED_ABOUT)
    return (wording.took_part if agreed else wording.voted)(finding.voted) + "."


def _beside(shown: Revealed, authority: str) -> str:
    """Say how the authority's own score lies beside the group's; never blended (rule 8)."""
    if shown.authority is None:
        return _("{authority} did not score itself.").format(authority=authority)
    scale, step = shown.question.scale, shown.finding.step
    if step is None:
        word = wording.answer_in_prose(scale, shown.authority)
        return _("{authority} says: {word}.").format(authority=authority, word=word)
    gap = scale.position(step) - scale.position(shown.authority)
    if gap == 0:
        return _("{authority} says the same.").format(authority=authority)
    steps = ngettext("{number} step", "{number} steps", abs(gap)).format(number=wording.number_word(abs(gap)))
    said = _("{authority} scored itself {steps} higher.") if gap > 0 else _("{authority} scored itself {steps} lower.")
    return said.format(authority=authority, steps=steps)


def _steps(shown: Revealed) -> tuple[str, ...]:
    scale = shown.question.scale
    return tuple(wording.answer_in_prose(scale, step.key) for step in scale.worst_to_best)


def _place(shown: Revealed, step: str | None) -> int | None:
    if step is None or step not in shown.question.scale.step_keys:
        return None
    return len(shown.question.scale.steps) - 1 - shown.question.scale.position(step)


def _counts(shown: Revealed) -> tuple[tuple[str, int], ...]:
    if shown.counts is None:
        return ()
    scale = shown.question.scale
    answers = scale.worst_to_best + scale.asides
    return tuple((wording.answer_word(scale, each.key), shown.counts.get(each.key, 0)) for each in answers)
