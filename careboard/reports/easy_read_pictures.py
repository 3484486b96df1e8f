"""Which picture fits an ask: the one of the thing that it speaks of."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import NamedTuple

from careboard import assets
from careboard.reports.styles import COMMITMENT_COLOURS

LIST = "words/pictures.json"


class Picture(NamedTuple):
    """An icon and its colour."""

    icon: str
    colour: str


OF_AN_ASK = Picture("megaphone", COMMITMENT_COLOURS["voice"])
"""What stands beside an ask of which no picture is known, or that is in a language without a list."""


def picture_of(text: str) -> Picture:
    """Return the picture of the first thing on the list that a text speaks of; rare things stand before common ones."""
    return next((picture for words, picture in _known() if words.search(text)), OF_AN_ASK)


@cache
def _known() -> tuple[tuple[re.Pattern[str], Picture], ...]:
    return tuple(
        (_any_of(each["words"]), Picture(each["picture"], COMMITMENT_COLOURS[each["like"]]))
        for each in json.loads(assets.text(LIST))
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b", re.IGNORECASE)
