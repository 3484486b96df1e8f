"""The paper in large print: the same words, nothing under eighteen points, its front on the two sides of one sheet."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from careboard.application.summary_content import SummaryContent
from careboard.reports.standard_edition import large_print, standard_edition
from tests.reports.reading import words_of_pages
from tests.reports.sample import empty_summary, summary
from tests.support.pdf_checks import assert_accessible

LEAST = 18
FURNITURE = [
    r"Hillside Voices, .*", r".*large print\.", "print\\.", "Draft: .*", ".*, continued", "young people", "gap",
]  # fmt: skip
KEY = ["Hillside Council", "room was split"]


@pytest.mark.parametrize("content", [summary(), empty_summary()])
def test_it_can_be_read_by_everyone(content: SummaryContent) -> None:
    assert_accessible(large_print(content, draft=True).build(), furniture=[*FURNITURE, *KEY, "Large print.*"])


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
    standard = words_of_pages(standard_edition(summary(), draft=False).build())[1:]
    large = words_of_pages(large_print(summary(), draft=False).build())[2:]
    # It has more pages, so its contents stand before the rest.
    _front, first, rest = " ".join(" ".join(large).split()).partition("The ten promises: what seniors say Secret")
    assert " ".join(" ".join(standard).split()) == first + rest


def test_its_front_is_one_sheet_and_sheets_are_a4() -> None:
    built = large_print(summary(), draft=False).build()
    said = words_of_pages(built)
    assert "Who and what is missing" in " ".join(said[1].split())
    assert "what seniors say" in " ".join(said[2].split())
    box = PdfReader(io.BytesIO(built)).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
