"""In which language a ballot is printed, and what is said of one that cannot be."""

from __future__ import annotations

from collections.abc import Callable

from careboard.application.phrasebooks import Phrasebook
from careboard.domain.languages import ENGLISH
from careboard.errors import RuleBroken

_BRITISH = "en-GB"


def language_of(book: Phrasebook) -> str:
    """Return the language of a document in this language."""
    return _BRITISH if book.code == ENGLISH else book.code


def printed_in(book: Phrasebook, draw: Callable[[], bytes]) -> bytes:
    """Draw, and name the language where its letters are what cannot be printed."""
    try:
        return draw()
    except RuleBroken as refusal:
        if refusal.code != "text-cannot-be-printed" or book.code == ENGLISH:
            raise
        raise RuleBroken("language-cannot-be-printed", language=book.name) from refusal
