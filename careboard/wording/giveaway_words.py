"""What is said beside a text that might give somebody away."""

from __future__ import annotations

from careboard.giveaways import Giveaway, Sign
from careboard.i18n import _


def giveaway_words(giveaway: Giveaway) -> str:
    """Return what to say about one finding: a plain word to put instead, or what to leave out."""
    if giveaway.better:
        pattern = {
            Sign.NAME: _("A name? Say “{better}” instead of “{words}”"),
            Sign.PLACE: _("A place people know? Say “{better}” instead of “{words}”"),
        }.get(giveaway.sign, _("This might give somebody away: say “{better}” instead of “{words}”"))
        return pattern.format(better=giveaway.better, words=giveaway.words)
    pattern = {
        Sign.NUMBER: _("“{words}” leads to one person. Please leave it out."),
        Sign.BIRTHDAY: _("“{words}” is somebody’s date of birth. Please leave it out."),
        Sign.AGE: _("“{words}”: an age may give somebody away. Can you say it without?"),
        Sign.ONLY: _("“{words}”: everybody may know who that is. Can you say it for many of us?"),
    }.get(giveaway.sign, _("“{words}” might give somebody away."))
    return pattern.format(words=giveaway.words)
