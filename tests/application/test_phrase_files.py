"""Files of phrases are strict: whatever is wrong is refused in one line, and nothing is half read."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.application.phrase_files import MOST_BYTES, read_phrases, write_phrases
from careboard.domain.languages import Language, Phrase, placeholders
from careboard.domain.text import clean_phrase
from careboard.errors import RuleBroken
from careboard.wording import message

ASK: dict[str, Any] = {
    "key": "view/ask",
    "english": "Does {authority} keep {word}?",
    "words": "Czy {authority} {word}?",
}
FILE: dict[str, Any] = {"format": "careboard-phrases/1", "language": "pl", "name": "Polski", "phrases": [ASK]}
GONE = object()


class Written(NamedTuple):
    """One phrase to be written into a file."""

    key: str
    source: str
    words: str


def refusal(text: str | bytes) -> str:
    """Return the line that refuses a file."""
    with pytest.raises(RuleBroken) as refused:
        read_phrases(text, {"view/ask"})
    return message(refused.value)


def changed(**changes: object) -> str:
    """Return the file with some of its fields changed."""
    return json.dumps({name: value for name, value in (FILE | changes).items() if value is not GONE})


def asking(**changes: object) -> str:
    """Return the file with its phrase changed."""
    return changed(phrases=[{name: value for name, value in (ASK | changes).items() if value is not GONE}])


def test_a_file_is_read_and_never_checked() -> None:
    read = read_phrases("\ufeff" + changed(right_to_left=True), {"view/ask"})
    phrase = Phrase("Does {authority} keep {word}?", "Czy {authority} {word}?")
    assert read == Language("pl", "Polski", right_to_left=True, phrases={"view/ask": phrase})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "This is not a file of phrases: line 1, column 1 is not JSON. Nothing was changed."),
        (b"\xff", "This is not a file of phrases: its text is not UTF-8. Nothing was changed."),
        (" " * (MOST_BYTES + 1), "This is not a file of phrases: it is larger than 2 MB. Nothing was changed."),
        ("[" * 100_000, "This is not a file of phrases: it is nested too deeply. Nothing was changed."),
        ('{"format": NaN}', "This is not a file of phrases: “NaN” is not a number. Nothing was changed."),
        ('{"a": 1, "a": 2}', "This is not a file of phrases: the name “a” stands twice in one place."),
        ("[]", "format: the format has to be “careboard-phrases/1”"),
        (changed(format="careboard-record/1"), "format: the format has to be “careboard-phrases/1”"),
        (changed(checked=True), "checked: there is no field “checked” here"),
        (changed(phrases=GONE), "record: the field “phrases” is missing"),
        (changed(phrases={}), "phrases: this has to be a list"),
        (changed(right_to_left="yes"), "right_to_left: this has to be true or false"),
        (changed(language="polish"), "language: “polish” is no code of a language."),
        (changed(name="n" * 201), "name: This text is too long."),
        (asking(voice="x"), "phrases[0].voice: there is no field “voice” here"),
        (asking(words=GONE), "phrases[0]: the field “words” is missing"),
        (asking(words=["x"]), "phrases[0].words: this has to be a text in quotes"),
        (asking(words="x" * 4001), "phrases[0].words: This text is too long."),
        (asking(key="view/never"), "phrases[0].key: there is no phrase “view/never”"),
        (asking(key=" view/ask"), "phrases[0].key: a key has to be short plain text without spaces around it"),
        (asking(words="Czy {word}?"), "phrases[0].words: The same has to be filled in as in the English: {auth"),
        (asking(words="{0.__class__}"), "phrases[0].words: Only a plain name may stand in braces, such as {word}."),
        (asking(words="{authority.__init__.__globals__} {word}"), "phrases[0].words: Only a plain name may stand"),
        (asking(english="Does {authority:{word}}?"), "phrases[0].words: Only a plain name may stand in braces"),
        (changed(phrases=[ASK, ASK]), "phrases[1].key: “view/ask” is there twice"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_refused_with_its_place(text: str | bytes, said: str) -> None:
    assert refusal(text).startswith(said)


def test_letters_that_turn_the_direction_of_writing_go_and_line_breaks_stay() -> None:
    read = read_phrases(asking(words="\u202eCzy {authority}:\r\n{word}?\u200f\u200b"))
    assert read.phrases["view/ask"].words == "Czy {authority}:\n{word}?"


def test_persian_words_keep_the_gap_within_them_and_no_other() -> None:
    read = read_phrases(asking(key="word", words="\u200cمی\u200c\u200cخواهم \u200c وعده\u200c"))
    assert read.phrases["word"].words == "می\u200cخواهم  وعده"


words = st.text(max_size=40)
whole_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(("format", "language", "name", "right_to_left", "phrases", "key"))


@given(st.dictionaries(FIELDS, whole_values))
def test_no_value_of_a_field_breaks_the_reading(changes: dict[str, object]) -> None:
    _read_or_refuse(json.dumps(FILE | changes))


@given(st.dictionaries(st.sampled_from(("key", "english", "words", "extra")), whole_values))
def test_no_value_of_a_phrase_breaks_the_reading(changes: dict[str, object]) -> None:
    _read_or_refuse(asking(**changes))


@given(st.binary(max_size=200) | words)
def test_no_bytes_break_the_reading(text: str | bytes) -> None:
    _read_or_refuse(text)


@given(st.text(alphabet="{}!:.[]ab \n", max_size=12), st.text(alphabet="{}!:.[]ab \n", max_size=12))
def test_what_was_read_can_always_be_filled_in(english: str, translated: str) -> None:
    read = _read_or_refuse(asking(english=english, words=translated))
    for phrase in read.phrases.values() if read else ():
        names = placeholders(phrase.source)
        assert placeholders(phrase.words) == names
        assert isinstance(phrase.words.format(**dict.fromkeys(names, "x")), str)


phrase_words = st.text(max_size=40).map(clean_phrase)


@given(
    st.dictionaries(
        st.sampled_from(("word", "authority", "stem/a", "answer/b/c")), st.tuples(phrase_words, phrase_words)
    )
)
def test_what_is_written_into_a_file_is_read_out_of_it(found: dict[str, tuple[str, str]]) -> None:
    language = Language("ar", "العربية", right_to_left=True)
    text = write_phrases(language, [Written(key, *pair) for key, pair in found.items()])
    read = read_phrases(text)
    assert read.phrases == {key: Phrase(*pair) for key, pair in found.items() if pair[1]}
    assert (read.code, read.name, read.right_to_left, read.checked_on) == ("ar", "العربية", True, None)


def _read_or_refuse(text: str | bytes) -> Language | None:
    try:
        return read_phrases(text)
    except RuleBroken as error:
        line = message(error)
    assert "\n" not in line
    return None
