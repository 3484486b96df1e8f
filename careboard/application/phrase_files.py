"""Files of phrases, one file a language: out for a translator with the English beside it, and in again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Protocol

from careboard.application.records.fields import Fields, at, refuse_twice, wrong
from careboard.application.records.hostile_json import parse, shown
from careboard.domain.languages import Language
from careboard.domain.text import clean_phrase
from careboard.errors import RuleBroken

FORMAT = "careboard-phrases/1"
MOST_BYTES = 2 * 1024 * 1024
MOST_PHRASES = 5_000


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
    phrases = [(place, Fields(entry, place, "key english words")) for place, entry in _entries(fields)]
    refuse_twice([(each.at("key"), each.phrase_key()) for _place, each in phrases])
    for _place, each in phrases:
        if known is not None and each.phrase_key() not in known:
            wrong("unknown-phrase", each.at("key"), key=shown(each.phrase_key()))
        language = _with_phrase(language, each)
    return language


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


def _entries(fields: Fields) -> list[tuple[str, object]]:
    return fields.entries("phrases", MOST_PHRASES)


def _with_phrase(language: Language, phrase: Fields) -> Language:
    """Return the language with one phrase more; a phrase without words is left as it is in the council."""
    with at(phrase.at("english")):
        source = clean_phrase(phrase.raw("english"))
    with at(phrase.at("words")):
        return language.written(phrase.phrase_key(), source, phrase.raw("words"))
