"""A paper that is approved and has no number yet says so wherever it says whose it is."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from pypdf import PdfReader

from careboard.domain.boards import EDITIONS
from careboard.reports.editions import draw_edition
from tests.reports.drawing import FURNITURE
from tests.reports.sample import empty_summary, summary
from tests.support.pdf_checks import assert_accessible
from ui.page_png import page_png

SAID = "Not issued yet."
BOARD = summary().board
NEW = replace(empty_summary(), board=BOARD)


def drawn(edition: str, form: str, *, issued: bool = False, draft: bool = False) -> bytes:
    """Draw the paper of a council that has just begun."""
    return draw_edition(replace(NEW, issued=issued, editors=2), edition, form, draft=draft, picture=page_png)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_and_format_says_that_it_is_not_issued_yet(edition: str) -> None:
    paper = drawn(edition, "pdf")
    assert_accessible(paper, furniture=FURNITURE)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages]
    assert [page for page in pages if "Not issued yet, 10 June 2026" not in page] == []
    assert SAID in drawn(edition, "html").decode().partition("<footer>")[2]
    (section,) = docx.Document(io.BytesIO(drawn(edition, "docx"))).sections
    assert SAID in section.footer.paragraphs[0].text


def test_an_issued_paper_and_a_draft_do_not_say_so() -> None:
    for made in (drawn("standard", "html", issued=True), drawn("standard", "html", draft=True)):
        assert SAID not in made.decode()


def test_in_a_councils_template_its_pages_say_so_at_their_head() -> None:
    packed = io.BytesIO()
    docx.Document().save(packed)
    content = replace(NEW, word_template=packed.getvalue())
    made = draw_edition(content, "standard", "docx", draft=False, picture=page_png)
    assert docx.Document(io.BytesIO(made)).sections[0].header.paragraphs[0].text == SAID


def test_without_a_board_its_pages_say_so_too() -> None:
    content = replace(NEW, board=None)
    paper = draw_edition(content, "standard", "pdf", draft=False, picture=page_png)
    assert_accessible(paper, furniture=FURNITURE)
    assert "Not issued yet, " in PdfReader(io.BytesIO(paper)).pages[-1].extract_text()
