"""The phrases that come with Careboard: English whole, and drafts that fill in the same."""

from __future__ import annotations

import json
import re

import pytest

from careboard import assets
from careboard.application.phrase_list import READ_ALOUD, composed_phrases
from careboard.application.phrase_packs import english_words
from careboard.domain.languages import placeholders
from tests.support.builders import a_council

ENGLISH = json.loads(assets.text("phrases/en.json"))


def test_the_english_pack_has_the_shape_of_a_pack() -> None:
    about = {name: value for name, value in ENGLISH.items() if name != "phrases"}
    assert about == {"format": "careboard-phrases/1", "language": "en", "name": "English", "right_to_left": False}
    assert dict(english_words()) == ENGLISH["phrases"]


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
