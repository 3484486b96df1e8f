"""Phrasebooks for the tests: the shipped English, and a language that is written as far as a test needs it."""

from __future__ import annotations

from careboard.application.phrase_packs import english_words
from careboard.application.phrasebooks import Phrasebook
from careboard.domain.languages import ENGLISH, Language, Phrase


def english() -> Phrasebook:
    """Return the phrasebook of the shipped English."""
    return Phrasebook(Language(ENGLISH, "English"), english_words())


def written(code: str, name: str, said: dict[str, tuple[str, str]], *, right_to_left: bool = False) -> Phrasebook:
    """Return a phrasebook in which some phrases are written: key, English, words."""
    phrases = {key: Phrase(source, words) for key, (source, words) in said.items()}
    return Phrasebook(Language(code, name, right_to_left, phrases=phrases), english_words())
