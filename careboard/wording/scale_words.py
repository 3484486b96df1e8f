"""The words of the scales: built-in ones in the reader's language, a council's own as it wrote them."""

from __future__ import annotations

from collections.abc import Mapping

from careboard.domain.scales import BUILT_IN, Scale
from careboard.i18n import _


def answer_word(scale: Scale, key: str) -> str:
    """Return the word on an answer card, such as "Not kept"."""
    translated = _words().get(key)
    if translated and (scale.key in BUILT_IN or key not in scale.step_keys):
        return translated
    return _own(scale, key)


def answer_in_prose(scale: Scale, key: str) -> str:
    """Return the word inside a sentence or a strip, such as "not kept"; a council's own words stay as they are."""
    word = answer_word(scale, key)
    if scale.key in BUILT_IN and key in scale.step_keys:
        return word[:1].lower() + word[1:]
    return word


def _own(scale: Scale, key: str) -> str:
    return next(answer.label for answer in scale.steps + scale.asides if answer.key == key)


def _words() -> Mapping[str, str]:
    return {
        "kept": _("Kept"),
        "mostly": _("Mostly"),
        "a-bit": _("A bit"),
        "not-kept": _("Not kept"),
        "yes": _("Yes"),
        "sometimes": _("Sometimes"),
        "no": _("No"),
        "change-it": _("Change it"),
        "sorted": _("Sorted"),
        "partly": _("Partly"),
        "not-sorted": _("Not sorted"),
        "dont-know": _("I don't know"),
        "not-about-me": _("Not about me"),
        "not-sure": _("Not sure"),
        "skip": _("Skip"),
    }
