"""Breaking text into lines."""

from __future__ import annotations

import pytest

from careboard.reports.text_layout import (
    Line,
    Run,
    TextStyle,
    Words,
    balanced_lines,
    break_lines,
    split_words,
)

STYLE = TextStyle()


def words_of(words: Words) -> list[str]:
    return ["".join(part.text for part in word.parts) for word in split_words(words, STYLE)]


def said(lines: list[Line]) -> list[str]:
    return [" ".join("".join(part.text for part in word.parts) for word in line.words) for line in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We say mostly, now", ["We", "say", "mostly,", "now"]),
        ("  two  spaces  ", ["two", "spaces"]),
        ("two-step", ["two-", "step"]),
        ("and/or", ["and/", "or"]),
        ("-5 to -7 - no", ["-5", "to", "-7", "-", "no"]),
        ("a\n\nb", ["a", "", "b"]),
        ("stay\u00a0together", ["stay\u00a0together"]),
        ("", []),
    ],
)
def test_words_end_where_a_line_may_end(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


def test_a_bold_word_and_its_full_stop_stay_together() -> None:
    assert words_of((Run("We say "), Run("a bit", bold=True), Run(".  Yes"))) == ["We", "say", "a", "bit.", "Yes"]


def test_lines_are_no_wider_than_asked() -> None:
    lines = break_lines(split_words("We were moved again and nobody told us why. " * 5, STYLE), 200, STYLE.size)
    assert len(lines) > 5
    assert all(line.width <= 200 for line in lines)


def test_a_word_wider_than_the_line_is_cut_and_loses_nothing() -> None:
    lines = break_lines(split_words("x " + "w" * 100 + " y", STYLE), 120, STYLE.size)
    assert all(line.width <= 120 for line in lines)
    assert "".join(said(lines)).replace(" ", "") == "x" + "w" * 100 + "y"


def test_a_line_narrower_than_a_letter_still_takes_one() -> None:
    assert said(break_lines(split_words("abc", STYLE), 1, STYLE.size)) == ["a", "b", "c"]


def test_balanced_lines_are_as_many_but_more_even() -> None:
    words = split_words("Pay for our journeys to meetings, wherever we live.", STYLE)
    plain, balanced = break_lines(words, 300, STYLE.size), balanced_lines(words, 300, STYLE.size)
    assert len(plain) == len(balanced) == 2
    assert balanced[0].width < plain[0].width


def test_one_line_needs_no_balance() -> None:
    assert said(balanced_lines(split_words("Short", STYLE), 300, STYLE.size)) == ["Short"]


def test_a_long_text_is_laid_out_in_proportion() -> None:
    lines = break_lines(split_words("w" * 200_000, STYLE), 487, STYLE.size)
    assert sum(len(word.parts[0].text) for line in lines for word in line.words) == 200_000
