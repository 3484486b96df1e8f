"""Files of phrases, one file a language: out for a translator with the English beside it, and in again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Protocol

from careboard.application.records.fields import Fields, at, wrong
from careboard.application.records.hostile_json import parse, shown
from careboard.application.records.reading_languages import PHRASE_NAMES, phrases_in
from careboard.domain.languages import Language
from careboard.errors import RuleBroken

FORMAT = "careboard-phrases/1"
MOST_BYTES = 2 * 1024 * 1024


class Written(Protocol):
    """One phrase as a file shows it: its key, the English, and the words where they are still good."""

    @property
    def key(self) -> str:
        """The key of the phrase."""

    @property
    def source(self) -> str:
        """The English words."""

    @property
    def words(self) -> str:
        """The words in the language of the file."""


def read_phrases(text: str | bytes, known: Collection[str] | None = None) -> Language:
    """Return the language in a file, never checked; of unknown keys the first is refused where `known` is given.

    Raises RuleBroken ("phrases-unreadable", "record-wrong").
    """
    data = _parsed(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        wrong("wrong-format", "format", format=FORMAT)
    fields = Fields(data, "", "format language name right_to_left? phrases")
    with at("language"):
        language = Language.of(fields.key("language"), fields.words("name"), right_to_left=fields.flag("right_to_left"))
    phrases = phrases_in(fields)
    if known is not None:
        _refuse_unknown(fields, known)
    return replace(language, phrases=phrases)


def write_phrases(language: Language, phrases: Iterable[Written]) -> str:
    """Return a file with these phrases of a language."""
    data = {
        "format": FORMAT,
        "language": language.code,
        "name": language.name,
        "right_to_left": language.right_to_left,
        "phrases": [{"key": each.key, "english": each.source, "words": each.words} for each in phrases],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _parsed(text: str | bytes) -> object:
    try:
        return parse(text, MOST_BYTES)
    except RuleBroken as error:
        raise RuleBroken("phrases-unreadable", **error.details) from error


def _refuse_unknown(fields: Fields, known: Collection[str]) -> None:
    for place, entry in fields.entries("phrases"):
        key = Fields(entry, place, PHRASE_NAMES).phrase_key()
        if key not in known:
            wrong("unknown-phrase", f"{place}.key", key=shown(key))
