"""The phrases that come with Careboard: English whole, and drafts that fill in the same."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from careboard import assets
from careboard.application.built_in_pledges import CARE_PLEDGE, built_in_pledge
from careboard.application.phrase_list import READ_ALOUD, composed_phrases
from careboard.application.phrase_packs import draft, draft_codes, english_book, english_words
from careboard.domain.council import DEFAULT_STEM
from careboard.domain.languages import placeholders
from careboard.domain.scales import BUILT_IN
from careboard.errors import NotFound
from tests.support.builders import a_council
from tests.support.councils import ACouncil
from tests.support.refusals import refused

LONGEST = 15
"""Words in a sentence, as in English."""
ENGLISH = json.loads(assets.text("phrases/en.json"))


def test_the_english_pack_has_the_shape_of_a_pack() -> None:
    about = {name: value for name, value in ENGLISH.items() if name != "phrases"}
    assert about == {"format": "careboard-phrases/1", "language": "en", "name": "English", "right_to_left": False}
    assert dict(english_words()) == ENGLISH["phrases"]
    assert english_book().say("ready") == english_words()["ready"]


@pytest.mark.parametrize("name", sorted(english_words()))
def test_each_english_phrase_has_a_plain_name_and_can_be_filled_in(name: str) -> None:
    words = english_words()[name]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert words == words.strip() != ""
    assert words.format(**dict.fromkeys(placeholders(words), "x"))


def test_what_the_list_of_phrases_names_is_there() -> None:
    assert set(english_words()) >= READ_ALOUD
    for composed in composed_phrases(a_council()):
        assert placeholders(english_words()[composed.name]) == set(composed.parts)


def in_english() -> dict[str, str]:
    """Return the English of every phrase that a draft has."""
    asides = {f"aside/{each.key}": each.label for scale in BUILT_IN.values() for each in scale.asides}
    steps = {f"answer/{scale.key}/{each.key}": each.label for scale in BUILT_IN.values() for each in scale.steps}
    promises = {
        f"commitment/{each.key}/{name}": str(getattr(each, name))
        for each in built_in_pledge(CARE_PLEDGE).current.commitments
        for name in ("title", "plain", "junior")
    }
    view = {f"view/{name}": words for name, words in english_words().items()}
    return view | steps | asides | promises | {"stem": DEFAULT_STEM, "word": "promise"}


def test_there_are_drafts_in_arabic_tigrinya_and_welsh() -> None:
    drafts = {code: draft(code) for code in draft_codes()}
    assert {code: (each.name, each.right_to_left) for code, each in drafts.items()} == {
        "ar": ("العربية", True),
        "cy": ("Cymraeg", False),
        "ti": ("ትግርኛ", False),
    }
    assert all(each.checked_on is None for each in drafts.values())


@pytest.mark.parametrize("code", draft_codes())
def test_a_draft_has_every_phrase_for_the_english_as_it_is_now(code: str) -> None:
    phrases, english = draft(code).phrases, in_english()
    assert phrases.keys() == english.keys()
    changed = [key for key, phrase in phrases.items() if phrase.source != english[key]]
    assert changed == [], "the English of these has changed since the draft was written"


@pytest.mark.parametrize("code", draft_codes())
def test_a_draft_fills_in_the_same_and_no_sentence_grows_beyond_reading(code: str) -> None:
    for phrase in draft(code).phrases.values():
        assert placeholders(phrase.words) == placeholders(phrase.source)
        assert all(len(sentence.split()) <= LONGEST for sentence in re.split(r"[.:?!។።፦؟،,\n]", phrase.words))


def test_a_council_takes_a_draft_and_finds_it_written(council_file: ACouncil) -> None:
    council_file.begins(replace(built_in_pledge(CARE_PLEDGE), in_use=True))
    service = council_file.services.languages
    assert [each.code for each in service.shipped()] == ["cy", "ar", "ti"]
    assert all((each.written, each.checked_on) == (each.of - 1, None) for each in service.shipped())
    service.add_shipped("ar")
    assert [each.code for each in service.shipped()] == ["cy", "ti"]
    arabic = next(each for each in service.states() if each.code == "ar")
    assert arabic.written == arabic.of - 1
    missing = [each.key for each in service.entries("ar") if each.is_written_here and not each.is_written]
    assert missing == ["authority"], "nobody but the council can write its authority's name"
    assert service.unchecked() == ("العربية",)
    group = service.offered()[1].words("stem/seniors", DEFAULT_STEM)
    assert group == draft("ar").phrases["stem"].words
    (asked,) = [each for each in service.entries("ar") if each.key == "ask/kept/seniors"]
    assert asked.words.startswith(f"{group}:\n")
    with refused("language-here"):
        service.add_shipped("ar")
    with refused("unknown-language", NotFound):
        service.add_shipped("xx")
    assert service.read_file(service.file_of("ar")) == "ar"
