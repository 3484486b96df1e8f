"""Small documents for the tests of the tagging layer."""

from __future__ import annotations

from datetime import date

from reportlab.graphics.shapes import Circle, Drawing

from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.metadata import About
from careboard.reports.text_layout import Run

FOOTER = "Hillside Voices. Paper 7."
ABOUT = About("Paper 7 of Hillside Voices", "Hillside Voices", "en-GB", date(2026, 6, 10))


def blank(draft: str = "") -> TaggedDocument:
    """Return a document that says nothing yet."""
    return TaggedDocument(ABOUT, FOOTER, draft)


def drawing() -> Drawing:
    """Return a disc."""
    disc = Drawing(40, 40)
    disc.add(Circle(20, 20, 18))
    return disc


STORY = (
    "What we ask", "We met twice.", "See ", "the asks", " or ", "our page", ".",
    "The asks", "What we ask for", "We ask for", "Who decides", "Pay our fares.", "Director", "Tell us.", "This board",
    "First", "Second", "A disc", "Jest dobrze: ", "bonjour", "Ein Bild.",
)  # fmt: skip


def with_everything() -> TaggedDocument:
    """Return a document with one of each thing that a paper may hold; `STORY` is what it says."""
    paper = blank()
    paper.heading(1, "What we ask")
    paper.paragraph("We met twice.")
    paper.paragraph(
        (
            Run("See "),
            Run("the asks", link="#heading-2"),
            Run(" or "),
            Run("our page", bold=True, link="https://example.org/voices"),
            Run("."),
        )
    )
    paper.heading(2, "The asks")
    late = TableRow(("Tell us.", "This board"), drawing(), "Late", framed=True)
    rows = [TableRow(("Pay our fares.", "Director")), late]
    paper.table(["We ask for", "Who decides"], rows, (30, 300, 157), caption="What we ask for")
    paper.bullets(["First", "Second"])
    paper.figure(drawing(), "A filled disc", caption="A disc")
    paper.paragraph((Run("Jest dobrze: ", language="pl"), Run("bonjour", language="fr")))
    paper.page_break()
    paper.figure(drawing(), "Another disc")
    paper.paragraph("Ein Bild.")
    return paper
