"""The reading grade of a paper is measured before anybody approves it, and its quotes are looked at once more."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.reading_check import reading_check
from careboard.application.summary_content import QuoteLine
from careboard.plain_language import Kind
from tests.reports.sample import summary
from tests.support.builders import day
from tests.support.councils import ACouncil

EASY = "We want to see our brothers and our sisters more often than now."
HARD = (
    "The authority will consider the implementation of additional accommodation opportunities immediately.",
    "Independent reviewing arrangements necessitate multidisciplinary collaboration between organisations.",
    "Every placement requires appropriate documentation before the statutory review takes place there.",
    "Participation activities are continually evaluated by participation coordinators and their managers.",
)
QUIET = replace(summary(), asks=(), debts=(), settled=(), loops=(), quotes=())


def test_short_sentences_are_fine_and_what_is_no_sentence_counts_for_nothing() -> None:
    found = reading_check(["We want to see our friends more.", "Director of Accommodation", "16 January"], QUIET)
    assert (found.is_fine, found.is_hard, found.hardest) == (True, False, ())
    assert reading_check(["8 voted"], QUIET).grade == 0


def test_of_what_people_typed_the_hardest_come_first_with_their_better_words() -> None:
    quotes = tuple(QuoteLine(text, "", "Seniors") for text in (EASY, *HARD, HARD[0]))
    found = reading_check(HARD, replace(QUIET, quotes=quotes))
    grades = [each.grade for each in found.hardest]
    assert (found.is_fine, found.is_hard, len(grades)) == (False, True, 3)
    assert grades == sorted(grades, reverse=True)
    (placement,) = reading_check((), replace(QUIET, quotes=quotes[3:4])).hardest
    assert "placement" in [each.words for each in placement.findings]
    assert all(each.kind is not Kind.HARD for each in placement.findings)


def test_every_typed_text_is_looked_at() -> None:
    found = reading_check((), summary())
    assert all(each.grade >= 6 for each in found.hardest)
    assert found.quotes == ()


def test_a_quote_that_might_give_somebody_away_is_shown_once_more() -> None:
    quotes = (QuoteLine("Ask us first.", "", "Seniors"), QuoteLine("Call me on 07700 900 123.", "", "Seniors"))
    (quote,) = reading_check((), replace(QUIET, quotes=quotes)).quotes
    assert (quote.text, quote.signs[0].words) == ("Call me on 07700 900 123.", "07700 900 123")


def test_the_next_paper_is_measured_as_it_stands(council: ACouncil) -> None:
    meeting = council.starts(0, 5)
    council.services.asking.ask(meeting, HARD[0], "Director", day(60))
    council.finishes(meeting)
    assert [each.text for each in council.services.papers.reading().hardest] == [HARD[0]]
