"""The paper in large print: the same words, nothing under eighteen points, its front on one page."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from careboard.application.summary_content import SummaryContent
from careboard.reports.document import TaggedDocument
from careboard.reports.standard_edition import large_print, standard_edition
from tests.reports.drawing import FURNITURE
from tests.reports.sample import empty_summary, summary
from tests.support.pdf_checks import assert_accessible
from tests.support.pdfua.oracle import Oracle

LEAST = 18


@pytest.mark.parametrize("content", [summary(), empty_summary()])
def test_it_can_be_read_by_everyone(content: SummaryContent) -> None:
    assert_accessible(large_print(content, draft=True).build(), furniture=FURNITURE)


def test_no_letter_is_smaller_than_eighteen_points() -> None:
    sizes: set[float] = set()

    def look(text: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        # The number of a page stands in a drawing of its own, which does not know how large it is shown.
        if text.strip() and not text.startswith("Page "):
            sizes.add(round(size * abs(matrix[3]) * abs(text_matrix[3]), 1))

    for page in PdfReader(io.BytesIO(large_print(summary(), draft=True).build())).pages:
        page.extract_text(visitor_text=look)
    assert min(sizes) >= LEAST


def test_it_says_what_the_standard_edition_says() -> None:
    standard = spoken(standard_edition(summary(), draft=False))
    large = spoken(large_print(summary(), draft=False))
    after = "/H2", "The ten promises: what seniors say"
    assert standard[standard.index(after) :] == large[large.index(after) :]


def spoken(paper: TaggedDocument) -> list[tuple[str, str]]:
    """Return what a screen reader says of a paper."""
    return [(role, " ".join(text.split())) for role, text in Oracle(paper.build()).story]


def test_its_sheets_are_a4() -> None:
    box = PdfReader(io.BytesIO(large_print(summary(), draft=False).build())).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
