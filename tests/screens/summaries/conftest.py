"""What the tests of the papers share: a council that has met, asked, and knows when its board meets."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from careboard.application.editions import Editions
from careboard.application.services import make_services
from careboard.application.summary_content import SummaryContent
from careboard.reports.response_form import draw_response_form
from tests.support.builders import day
from tests.support.councils import ACouncil, PlainPins, draw_responses, open_council, words


def draw_pdf(content: SummaryContent, draft: bool) -> bytes:
    """Draw a real PDF of two pages that says its number and whether it is a draft."""
    target = io.BytesIO()
    drawing = canvas.Canvas(target)
    for page in (1, 2):
        drawing.drawString(72, 700, f"Paper {content.number}, page {page}, {'draft' if draft else 'issued'}")
        drawing.showPage()
    drawing.save()
    return target.getvalue()


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council whose papers are real PDFs."""
    with open_council(tmp_path) as made:
        editions = Editions({"standard": draw_pdf}, draw_responses, words, draw_response_form)
        made.services = make_services(made.store.start_work, made.today, PlainPins(), editions)
        made.begins()
        yield made


def has_met(council: ACouncil, *, approved: bool = True) -> str:
    """Hold a meeting that asks one thing of the board, and return the ask's key."""
    key = council.starts(0, 5)
    council.scores(key, *["kept"] * 5)
    ask = council.services.asking.ask(key, "A lockable box in every home", "Director of Services", day(60))
    council.services.running.close(key)
    if approved:
        council.services.running.approve(key)
    return ask.key
