"""Quotes in the young people's own words, and officers' responses that are marked as theirs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from careboard.application.editions import ResponsePages
from careboard.application.summary_content import QuoteLine, ResponseLine
from careboard.domain.boards import Paper
from careboard.domain.responses import Response
from careboard.reports.response_pages import draw_responses, responses_title
from careboard.reports.standard_edition import draw_standard_edition, standard_edition
from careboard.reports.web_page import web_page
from tests.reports.reading import words_of, words_of_pages
from tests.reports.sample import summary
from tests.support.pdf_checks import assert_accessible

RESPONSE = Response(date(2026, 6, 20), "Director", "We agree.\n\nIt is done by spring.")
PAPER = Paper(3, "2026-06", date(2026, 6, 1), ("2026-05",), 2, {"standard": b""}, responses=(RESPONSE,))
PAGES = ResponsePages("Hillside Voices", PAPER)
TITLE = responses_title(3)
SAID = (
    TITLE, "The paper was issued on 1 June 2026 and stays as it was. What officers answer is added here.",
    "Director, 20 June 2026", "We agree.", "It is done by spring.",
)  # fmt: skip


def test_responses_have_pages_of_their_own_that_say_whose_they_are() -> None:
    assert_accessible(draw_responses(PAGES), SAID, [re.escape("Hillside Voices. Response to paper 3.")])


def test_long_responses_run_over_pages() -> None:
    long = replace(RESPONSE, text="We hear you and we will come. " * 130)
    document = draw_responses(replace(PAGES, paper=replace(PAPER, responses=(long,) * 3)))
    assert len(words_of_pages(document)) > 1
    assert words_of(document).count("We hear you and we will come.") == 390


def test_a_quote_and_who_said_it_belong_together_on_a_web_page() -> None:
    content = replace(summary(), quotes=(QuoteLine("Ask us first", "Have a say", "Seniors"),))
    page = web_page(standard_edition(content, draft=False).told).decode()
    assert "<blockquote><p>“Ask us first”</p>\n<p>Seniors, about Have a say</p></blockquote>" in page


def test_a_paper_carries_quotes_and_the_responses_to_the_one_before() -> None:
    content = replace(
        summary(),
        quotes=(QuoteLine("Ask us first", "Have a say", "Seniors"), QuoteLine("We want to stay", "", "Juniors")),
        responses=(ResponseLine(6, date(2026, 5, 1), "Director", "We agree."),),
    )
    words = " ".join(words_of(draw_standard_edition(content, draft=False)).split())
    assert "In our own words “Ask us first” Seniors, about Have a say “We want to stay” Juniors" in words
    assert f"{responses_title(6)} Director, 1 May 2026 We agree." in words
