"""How pieces are put on pages: nothing lost, nothing alone at the foot, headings shown again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Drawing

from careboard.reports.containers import NOT_SCORED, Column, Columns, Framed, Stack
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.paging import LEAST
from careboard.reports.structure import TaggingError
from tests.reports.papers import FOOTER, blank
from tests.reports.reading import words_of_pages
from tests.support.pdf_checks import assert_accessible
from tests.support.pdfua.oracle import Oracle

LENGTHS = st.integers(1, 2000)
KINDS = st.sampled_from(["heading", "paragraph", "row", "table", "framed", "bullet"])


def place(paper: TaggedDocument, kind: str, length: int) -> list[str]:
    """Put one piece of about so many words into a paper, and return what it says."""
    words = " ".join(["said"] * length)
    if kind == "heading":
        paper.heading(2, "A head")
        return ["A head"]
    if kind == "paragraph":
        paper.paragraph(words)
    elif kind == "bullet":
        paper.bullets([words])
    elif kind == "table":
        paper.table(["Head"], [TableRow((words,)), TableRow((words,), framed=True)], (30, 457))
        return ["Head", words, words]
    else:
        with paper.rows(paper.continued("Again")), paper.gathered() as row:
            paper.heading(3, "Name")
            paper.paragraph(words)
        piece = Framed(Stack(row), NOT_SCORED) if kind == "framed" else Columns([Column(0, 400, Stack(row))])
        with paper.rows(paper.continued("Again")):
            paper.place(piece)
        return ["Name", words]
    return [words]


@given(st.lists(st.tuples(KINDS, LENGTHS), max_size=8))
def test_whatever_its_length_all_that_is_told_is_heard_in_order(pieces: list[tuple[str, int]]) -> None:
    paper = blank()
    paper.heading(1, "Title")
    paper.heading(2, "First")
    told = ["Title", "First"]
    for kind, length in pieces:
        told += place(paper, kind, length)
    assert_accessible(paper.build(), told, [FOOTER, "Again", "Head"])


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(30, 42):
        paper = blank()
        paper.heading(1, "Title")
        paper.paragraph("\n".join(["line"] * lines))
        paper.heading(2, "Next")
        paper.paragraph("It goes on here.")
        for page in words_of_pages(paper.build()):
            assert ("Next" in page) == ("It goes on here." in page)


def test_what_would_be_left_on_a_nearly_empty_page_is_spread_over_those_before() -> None:
    shares = []
    for lines in (83, 100):
        paper = blank()
        paper.heading(1, "Title")
        for number in range(lines):
            paper.paragraph(f"line{number}")
        paper.fill_evenly(LEAST)
        shares.append([page.count("line") for page in words_of_pages(paper.build())])
    spread, filled = shares
    assert max(spread) - min(spread) <= 3
    assert filled[0] > filled[2] + 10


def test_a_row_stays_whole() -> None:
    paper = blank()
    paper.heading(1, "Title")
    with paper.rows(paper.continued("Title, continued")):
        for number in range(30):
            with paper.gathered() as row:
                paper.paragraph(f"first{number} words")
                paper.paragraph("second " * 30)
                paper.paragraph(f"last{number} words")
            paper.place(Stack(row))
    document = paper.build()
    for page in words_of_pages(document):
        for number in range(30):
            assert (f"first{number} " in page) == (f"last{number} " in page)
    assert Oracle(document).artifacts.count("Title, continued") == len(words_of_pages(document)) - 1


def test_the_last_row_of_a_table_takes_another_one_with_it_to_the_next_page() -> None:
    for rows in range(20, 40):
        paper = blank()
        paper.heading(1, "Title")
        paper.table(["Head"], [TableRow((f"row{number}",)) for number in range(rows)], (30, 457))
        *_full, last = words_of_pages(paper.build())
        assert last.count("row") > 1


def test_a_drawing_higher_than_a_page_is_refused_rather_than_cut() -> None:
    paper = blank()
    paper.heading(1, "Title")
    paper.figure(Drawing(100, 900), "Too high")
    with pytest.raises(TaggingError, match="higher than a page"):
        paper.build()
