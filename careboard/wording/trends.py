"""What may be said of a score and the one before it, and why nothing may be said (rule 6)."""

from __future__ import annotations

from collections.abc import Sequence

from careboard.domain.scores import Break, Direction, Point, direction
from careboard.i18n import _
from careboard.wording.dates import listed
from careboard.wording.labels import label


def trend_sentence(points: Sequence[Point]) -> str:
    """Return whether it went up or down since the last time, or "Cannot say" with the reason; empty without a score."""
    if not points:
        return ""
    said = direction(points)
    if said is not Direction.CANNOT_SAY:
        return label(said)
    if points[-1].breaks:
        reasons = listed([_break_reason(reason) for reason in points[-1].breaks])
        return _("Cannot say: {reason}").format(reason=reasons)
    if len(points) == 1:
        return _("Scored for the first time")
    return _("Cannot say: too few of us chose a word")


def _break_reason(reason: Break) -> str:
    return {
        Break.SCALE: _("the words to answer with were others"),
        Break.METHOD: _("it was asked in another way"),
        Break.STEM: _("the question began differently"),
        Break.WORDING: _("the question was worded differently"),
        Break.SPLIT: _("it was split from another one"),
        Break.MERGED: _("several became this one"),
    }[reason]
