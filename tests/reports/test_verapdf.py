"""The 106 rules of PDF/UA-1 as veraPDF's engine reads them, for papers that the demonstration does not hold."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from careboard.reports.chain_pages import draw_chain
from careboard.reports.easy_read import easy_read
from careboard.reports.response_form import draw_response_form
from careboard.reports.standard_edition import draw_standard_edition
from tests.reports.inspected import YEAR, a_chain, a_content
from tests.reports.papers import with_everything
from tests.reports.sample import SENT, empty_summary, summary
from tests.reports.test_ballot_paper import in_arabic
from tests.reports.test_checkers import a_figure_without_words
from tests.reports.test_form_fields import form
from tests.reports.test_response_form import content
from tests.reports.test_tagged_document import long_paper
from tests.support.pdfua.validators import verapdf_faults, why_no_verapdf


@pytest.mark.skipif(bool(why_no_verapdf()), reason=why_no_verapdf() or "runs")
def test_papers_of_every_kind_conform_and_a_broken_one_is_told(tmp_path: Path) -> None:
    long = a_content(*[a_chain(SENT, title=f"Thing {number}") for number in range(32)])
    ballot, tokens = in_arabic()
    made = {
        "everything": with_everything().build(),
        "long": long_paper().build(),
        "fields": form(),
        "form": draw_response_form(content()),
        "paper": draw_standard_edition(replace(summary(), year=YEAR), draft=False),
        "draft": draw_standard_edition(empty_summary(), draft=True),
        "easy-draft": easy_read(empty_summary(), draft=True).build(),
        "chain": draw_chain(long),
        "ballot": ballot,
        "tokens": tokens,
        "broken": broken(),
    }
    files = [tmp_path / f"{name}.pdf" for name in made]
    for file, document in zip(files, made.values(), strict=True):
        file.write_bytes(document)
    faults = verapdf_faults(*files)
    assert faults
    assert [fault for fault in faults if not fault.startswith(f"{tmp_path / 'broken.pdf'}: ")] == []


def broken() -> bytes:
    """Return a paper with a picture that nobody describes."""
    target = BytesIO()
    with pikepdf.open(BytesIO(with_everything().build())) as pdf:
        a_figure_without_words(pdf)
        pdf.save(target)
    return target.getvalue()
