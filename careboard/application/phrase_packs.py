"""The phrases that come with Careboard: the view's own words in English, and drafts in other languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from careboard import assets
from careboard.application.phrase_files import read_phrases
from careboard.application.phrasebooks import Phrasebook
from careboard.domain.languages import ENGLISH, Language

_FOLDER = "phrases"


@cache
def english_words() -> Mapping[str, str]:
    """Return the view's own words in English, by their name."""
    return MappingProxyType(json.loads(assets.text(f"{_FOLDER}/{ENGLISH}.json"))["phrases"])


def english_book() -> Phrasebook:
    """Return the English that comes with Careboard."""
    return Phrasebook(Language(ENGLISH, "English"), english_words())


@cache
def draft_codes() -> tuple[str, ...]:
    """Return the codes of the languages of which a draft comes with Careboard."""
    codes = (name.removesuffix(".json") for name in assets.names(_FOLDER))
    return tuple(code for code in codes if code != ENGLISH)


@cache
def draft(code: str) -> Language:
    """Return the draft in a language, which no speaker has checked."""
    return read_phrases(assets.text(f"{_FOLDER}/{code}.json"))
