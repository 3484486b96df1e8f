"""The Easy Read edition has the quotes and the year too, in short sentences; a quote stands as it was said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from careboard.application.summary_content import QuoteLine
from careboard.application.year_content import AskedInYear, BoardRecord, LoopsOfYear
from careboard.domain.scores import Direction
from careboard.reports.easy_read import easy_read
from careboard.reports.easy_read_phrases import MOST_WORDS
from careboard.reports.easy_read_year_phrases import asked, covered, moved, not_compared, raised, record, who_said
from tests.reports.drawing import AROUND
from tests.reports.inspected import BETTER, UNSAID, YEAR
from tests.reports.reading import words_of
from tests.reports.sample import summary
from tests.support.pdf_checks import assert_accessible

LONG = "They ask us what we want and then " + "they do something else " * 6 + "so we stopped telling them"
QUOTES = (QuoteLine(LONG, "Have a say", "Seniors"), QuoteLine("We want to stay", "", "Juniors"))


def test_a_paper_that_ends_a_cycle_shows_quotes_and_the_year() -> None:
    built = easy_read(replace(summary(), year=YEAR, quotes=QUOTES), draft=False).build()
    assert_accessible(built, furniture=AROUND)
    words = words_of(built)
    assert f"In our own words “{LONG}” Seniors said this about: Have a say. “We want" in words
    assert "Our year: April 2026 to March 2027 Seniors scored eight of ten promises. Seniors put off Rights." in words
    assert "board for three things. To one it said: Yes. To one it said: No. One still has no answer." in words
    assert "One is late. One is not sorted. Two are still open. One is sorted." in words
    plain = words_of(easy_read(replace(summary(), quotes=()), draft=False).build())
    assert "In our own words" not in plain
    assert "Our year" not in plain


def test_every_sentence_of_ours_is_short() -> None:
    commitments = ("Love", "Rights", "Family and community", "Relationships", "Mental health and wellbeing", "Voice")
    full = replace(YEAR.groups[0], left=commitments, deferred=tuple((title, "") for title in commitments))
    many = replace(YEAR, moves=(), cannot_say=tuple(replace(UNSAID, title=title) for title in commitments))
    said = [
        *covered(full, "commitment"), *asked(YEAR.asks), *record(BoardRecord(12, 11, 3, 4)), *raised(YEAR.loops),
        *not_compared(many), *moved([BETTER] * 6), *who_said(QUOTES[0]),
    ]  # fmt: skip
    sentences = [each for line in said for each in re.split(r"(?<=[.!?])\s+", line)]
    assert [each for each in sentences if len(each.split()) >= MOST_WORDS] == []
    assert said[-2] == "And two more."


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (asked(AskedInYear(0, {}, 0)), ["We asked the board for nothing."]),
        (record(BoardRecord(1, 0, 0, 2)), ["We gave the board one paper.", "Two answers are late and not here."]),
        (raised(LoopsOfYear(0, (), (), (), (), (), 0)), ["We raised nothing new."]),
        (moved([replace(BETTER, direction=Direction.WORSE)])[1:], []),
        (not_compared(replace(YEAR, moves=(), cannot_say=())), ["No promise got better or worse."]),
    ],
)
def test_what_there_is_none_of_is_not_counted(said: list[str], words: list[str]) -> None:
    assert said == words
