"""Reads the languages of a record: their phrases, and what was recorded of them."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.records.fields import Fields, at, refuse_twice
from careboard.domain.languages import MOST_CLIPS, MOST_LANGUAGES, Clip, Language, Phrase, Recording, check_room
from careboard.domain.text import clean_phrase

NAMES = "code name right_to_left? checked_on? phrases? recordings?"
PHRASE_NAMES = "key english words"
RECORDING_NAMES = "key english words? kind data"


def read_languages(record: Fields) -> tuple[tuple[Language, ...], tuple[Recording, ...]]:
    """Return the languages, and the recordings of all of them."""
    entries = record.entries("languages", MOST_LANGUAGES)
    found = [(place, *_language(Fields(entry, place, NAMES))) for place, entry in entries]
    refuse_twice([(f"{place}.code", language.code) for place, language, _spoken in found])
    recordings = tuple(each for _place, _language, spoken in found for each in spoken)
    with at("languages"):
        check_room({each.id: len(each.clip.data) for each in recordings})
    return tuple(language for _place, language, _spoken in found), recordings


def phrases_in(fields: Fields) -> dict[str, Phrase]:
    """Return the phrases of a list that have words, by their key."""
    phrases = [Fields(entry, place, PHRASE_NAMES) for place, entry in fields.entries("phrases")]
    refuse_twice([(each.at("key"), each.phrase_key()) for each in phrases])
    found = {each.phrase_key(): _written(each) for each in phrases}
    return {key: phrase for key, phrase in found.items() if phrase.words}


def _language(fields: Fields) -> tuple[Language, tuple[Recording, ...]]:
    with at(fields.at("code")):
        language = Language.of(fields.key("code"), fields.words("name"), right_to_left=fields.flag("right_to_left"))
    written = replace(language, phrases=phrases_in(fields), checked_on=fields.optional_day("checked_on"))
    spoken = [
        (place, _recording(language.code, Fields(entry, place, RECORDING_NAMES)))
        for place, entry in fields.entries("recordings", MOST_CLIPS)
    ]
    refuse_twice([(f"{place}.key", each.key) for place, each in spoken])
    return written, tuple(each for _place, each in spoken)


def _written(phrase: Fields) -> Phrase:
    with at(phrase.at("words")):
        return Phrase.of(phrase.phrase_key(), _phrase(phrase, "english"), phrase.raw("words"))


def _recording(language: str, fields: Fields) -> Recording:
    words = _phrase(fields, "words") if fields.has("words") else ""
    with at(fields.place):
        clip = Clip.of(fields.raw("kind"), fields.data("data"))
    return Recording(language, fields.phrase_key(), _phrase(fields, "english"), words, clip)


def _phrase(fields: Fields, name: str) -> str:
    with at(fields.at(name)):
        return clean_phrase(fields.raw(name))
