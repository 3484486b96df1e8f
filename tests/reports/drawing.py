"""Draws papers for the tests, and checks every one of them."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.summary_content import GroupScores, ScoreLine, SummaryContent
from careboard.domain.scales import FOUR_WORDS
from careboard.reports.standard_edition import draw_standard_edition
from tests.reports.reading import words_of_pages
from tests.reports.sample import SENIORS, summary
from tests.support.pdf_checks import assert_accessible

AROUND = [r"Hillside Voices.*", r"To the board(, .*)?", r"Not issued yet, .*", r"Paper \d+", r"Draft: .*"]
FURNITURE = [
    *AROUND,
    r".*, continued",
    "young people",
    "Hillside Council",
    "gap",
    "room was split",
    "We ask for",
    "You owe us",
    "Who decides",
    "Answer by",
]


def drawn(content: SummaryContent, *, draft: bool = False) -> bytes:
    """Draw a paper and check it."""
    document = draw_standard_edition(content, draft=draft)
    assert_accessible(document, furniture=FURNITURE)
    return document


def page_one(content: SummaryContent) -> str:
    """Return the words of the first page."""
    return words_of_pages(drawn(content))[0]


def with_lines(*lines: ScoreLine) -> SummaryContent:
    """Return the sample paper with other promises of its seniors alone."""
    return replace(summary(), groups=(GroupScores(SENIORS, FOUR_WORDS, lines),), commitments=len(lines))
