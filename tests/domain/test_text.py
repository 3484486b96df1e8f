"""Typed text is only ever text (P24)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.domain.text import TEXT_LENGTH, TITLE_LENGTH, clean_text, clean_title, required
from tests.support.refusals import refused

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = "\u200b\u2060\u2064\ufeff\u180e\U000e0041\U000e007f"
HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(BIDI + INVISIBLE + "\u200d\u034f\u0301\u0323\u0489\u20dd\x00\x1b\r\n\t \u2028\u0e34\ue000"),
    ),
    max_size=60,
)


def stacked(text: str) -> int:
    """Return the greatest number of marks that pile up on one letter."""
    most = marks = 0
    for character in text:
        if unicodedata.category(character)[0] != "M" and character != "\u200d":
            marks = 0
        elif unicodedata.combining(character) or unicodedata.category(character) == "Me":
            marks += 1
        most = max(most, marks)
    return most


@given(HOSTILE)
def test_cleaning_takes_out_all_that_is_not_text_and_only_once(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert not set(cleaned) & set(BIDI + INVISIBLE)
    assert all(
        character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Co", "Zl", "Zp"}
        for character in cleaned
    )
    assert stacked(cleaned) <= 3
    assert cleaned == cleaned.strip()
    cleaned.encode("utf-8")


@given(HOSTILE)
def test_a_title_stands_on_one_line(text: str) -> None:
    title = clean_title(text)
    assert clean_title(title) == title
    assert title == " ".join(title.split())


@pytest.mark.parametrize(
    "text",
    [
        "Mae’r ŵyl yn Nhŷ Ddewi",
        "مَرْحَبًا بِكُمْ فِي المَجْلِس",
        "שָׁלוֹם לְכֻלָּם",
        "สวัสดีครับ ทุกที่นี้",
        "မြို့တော်ကြီး",
        "नमस्ते, क्षमा कीजिए",
        "Family: 👨‍👩‍👧 and 🏳️‍🌈",
        "First line\nSecond line",
    ],
)
def test_the_words_of_every_child_stay_as_they_were_typed(text: str) -> None:
    assert clean_text(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("abc\u202ecod.exe", "abccod.exe"),
        ("a\x00b\x1b[31mc\ud800\ue000d", "ab[31mcd"),
        ("e\u0301", "\u00e9"),
        ("a" + "\u0323" * 40, "\u1ea1\u0323\u0323\u0323"),
        ("q" + "\u0301\u034f" * 9, "q\u0301\u034f\u0301"),
        ("q" + "\u0301\u200d" * 9, "q" + "\u0301\u200d" * 3 + "\u200d" * 6),
        ("o" + "\u20dd" * 9, "o" + "\u20dd" * 3),
        ("\u0e01" + "\u0e34" * 30, "\u0e01" + "\u0e34" * 8),
        ("one\r\ntwo\rthree\u2028four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        (" a\tb ", "a b"),
        ("<b>bold</b> & =1+1", "<b>bold</b> & =1+1"),
    ],
    ids=ascii,
)
def test_what_is_taken_out(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_too_long_is_refused_and_nothing_is_cut() -> None:
    assert len(clean_text("x" * TEXT_LENGTH)) == TEXT_LENGTH
    for limit, text in ((TEXT_LENGTH, "x" * (TEXT_LENGTH + 1)), (20, "x" * 21)):
        with refused("text-too-long"):
            clean_text(text, limit)
    assert len(clean_title("x" * TITLE_LENGTH)) == TITLE_LENGTH
    with refused("text-too-long"):
        clean_title("x" * (TITLE_LENGTH + 1))


def test_a_field_that_must_be_filled() -> None:
    assert required(" a \u200b b\n", "title") == "a b"
    assert required("a\nb", "text", TEXT_LENGTH) == "a\nb"
    for text in ("", " \n\t", "\u200b\u202e\x00"):
        with refused("field-empty"):
            required(text, "title")


@pytest.mark.parametrize("typed", ["\u200d", "\u00ad \u00ad", "\ufe0f", "\u3164", "\u2800\n\u2800", "\u0301"])
def test_what_nobody_can_see_is_no_text(typed: str) -> None:
    assert clean_text(typed) == ""
