"""Which letters are read from right to left, and in which order they stand on a line."""

from __future__ import annotations

import pytest

from careboard.reports.directions import base_level, levels, turns, visual_order

# Hebrew letters stand for whatever is read from right to left; as they are shown, from left to right.
LINES = [
    ("abc", 0, "abc"),
    ("אבג", 1, "גבא"),
    ("say אבג now", 0, "say גבא now"),
    ("אב abc גד", 1, "דג abc בא"),
    ("אב 10 גד", 1, "דג 10 בא"),
    ("אב 10-11, 12", 1, "12 ,10-11 בא"),
    ("מ 25% או -3", 1, "3- וא 25% מ"),
    ("عا ٢٥ ab", 1, "ab ٢٥ اع"),
    ("عا 1,2", 1, "1,2 اع"),
    ("see (אב) x", 0, "see (בא) x"),
    ("אב (cd) הו", 1, "וה )cd( בא"),
    ("a (אב) (c", 0, "a (בא) (c"),
    ("אב [c] ד", 0, "בא [c] ד"),
    ("אב!", 1, "!בא"),
    ("אב!", 0, "בא!"),
    ("מ\u05b8ב", 1, "ב\u05b8מ"),
    ("12", 1, "12"),
    ("...", 1, "..."),
    ("", 0, ""),
]


@pytest.mark.parametrize(("text", "base", "shown"), LINES)
def test_letters_stand_in_the_order_of_the_unicode_algorithm(text: str, base: int, shown: str) -> None:
    assert "".join(text[place] for place in visual_order(levels(text, base))) == shown


def test_too_many_open_brackets_are_left_as_they_stand() -> None:
    assert set(levels("(" * 70 + "a" + ")" * 70, 1)) == {1, 2}


@pytest.mark.parametrize(("text", "expected"), [("1. אב", 1), ("1. ab אב", 0), ("عا", 1), ("1.", 0), ("", 0)])
def test_the_first_letter_says_how_a_paragraph_is_read(text: str, expected: int) -> None:
    assert base_level(text) == expected
    assert base_level("...", 1) == 1


def test_only_what_turns_costs_time() -> None:
    assert [turns(text) for text in ("Zażółć", "Τα ትግ 😡", "a ב", "ع", "٢")] == [False, False, True, True, True]
