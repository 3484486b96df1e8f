"""Papers of 1, 10 and 100 pages through the tagging layer, beside the same words drawn with plain ReportLab."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from careboard.reports import fonts
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.metadata import About
from tests.benchmarks.measuring import Figure, side_by_side

WORDS = "The young people said what is kept and what is not, and the authority has told them what it will do. "
HEADS, ROW = ("We ask for", "Who decides"), ("Pay our fares to the meetings.", "Director of the service")
WIDTHS = (30.0, 157.0, 300.0)
REACH = {1: 1.3, 10: 1.5, 100: 1.7}


def measure(_folder: Path) -> Iterator[Figure]:
    """Draw papers of each length."""
    for pages, reach in REACH.items():
        ours, plain = side_by_side(9 if pages < 100 else 3, partial(tagged, pages), partial(untagged, pages))
        yield Figure(f"paper of {pages} {'page' if pages == 1 else 'pages'}", ours, plain, "ms", reach)


def tagged(pages: int) -> bytes:
    """Draw it through the tagging layer."""
    paper = TaggedDocument(About("Paper", "Hillside Voices", "en-GB", date(2026, 6, 10)), "Hillside Voices.")
    paper.heading(1, "What we ask")
    for page in range(pages):
        if page:
            paper.page_break()
        paper.heading(2, f"Page {page + 1}")
        for _paragraph in range(5):
            paper.paragraph(WORDS * 2)
        paper.table(HEADS, [TableRow(ROW) for _row in range(8)], WIDTHS, caption="What we ask for")
    return paper.build()


def untagged(pages: int) -> bytes:
    """Draw it with ReportLab alone, in the same fonts and sizes."""
    fonts.register()
    body = ParagraphStyle("body", fontName=fonts.REGULAR, fontSize=14, leading=18.2, spaceAfter=8)
    head = ParagraphStyle("head", fontName=fonts.BOLD, fontSize=22, leading=28)
    story: list[Flowable] = [Paragraph("What we ask", head)]
    for page in range(pages):
        if page:
            story.append(PageBreak())
        story.append(Paragraph(f"Page {page + 1}", head))
        story += [Paragraph(WORDS * 2, body) for _paragraph in range(5)]
        cells = [[Paragraph(words, body) for words in row] for row in (HEADS, *[ROW] * 8)]
        story.append(Table(cells, WIDTHS[1:], repeatRows=1))
    content = BytesIO()
    SimpleDocTemplate(content, leftMargin=54, rightMargin=54, topMargin=46, bottomMargin=66).build(story)
    return content.getvalue()
