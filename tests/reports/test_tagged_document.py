"""The tagging layer: what is told is heard, in order, and nothing gets round it."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from reportlab.graphics.shapes import Drawing, String

from careboard.errors import RuleBroken
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.pieces import Piece
from careboard.reports.structure import Element, TaggingError
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import Run
from tests.reports.papers import FOOTER, STORY, blank, drawing, with_everything
from tests.support.pdf_checks import assert_accessible
from tests.support.pdfua.oracle import Oracle


def opened(document: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(document))


def test_everything_a_paper_may_hold_is_heard_in_the_order_it_is_told() -> None:
    assert_accessible(with_everything().build(), STORY, [FOOTER])


def test_the_same_paper_is_the_same_file() -> None:
    assert with_everything().build() == with_everything().build()


def test_metadata_says_what_the_paper_is() -> None:
    with opened(with_everything().build()) as pdf:
        assert str(pdf.docinfo.Title) == "Paper 7 of Hillside Voices"
        assert str(pdf.docinfo.CreationDate) == "D:20260610000000Z"
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_raw_bytes()


def test_headings_become_bookmarks_under_each_other() -> None:
    paper = blank()
    paper.heading(1, "Title")
    paper.heading(2, "One")
    paper.heading(3, "One and a half")
    paper.heading(2, "Zażółć")
    with opened(paper.build()) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Title"
        assert [item.title for item in title.children] == ["One", "Zażółć"]
        assert [item.title for item in title.children[0].children] == ["One and a half"]


def test_a_link_says_where_it_leads_and_leads_there() -> None:
    with opened(with_everything().build()) as pdf:
        inside, outside = pdf.pages[0].obj.Annots
        assert str(inside.Contents) == "the asks"
        assert inside.Dest[0].objgen == pdf.pages[0].obj.objgen
        assert str(outside.A.URI) == "https://example.org/voices"


def test_a_link_that_breaks_over_two_lines_is_one_link_with_two_places() -> None:
    paper = blank()
    paper.heading(1, "Links")
    paper.paragraph((Run("x" * 40 + " "), Run("a link that is long enough to need a second line", link="https://a.b/")))
    document = paper.build()
    assert_accessible(document, furniture=[FOOTER])
    with opened(document) as pdf:
        assert len(pdf.pages[0].obj.Annots) == 2


def test_a_link_to_a_heading_that_is_not_there_is_refused() -> None:
    paper = blank()
    paper.heading(1, "Links")
    paper.paragraph((Run("nowhere", link="#gone"),))
    with pytest.raises(TaggingError, match="#gone"):
        paper.build()


def test_a_paragraph_over_two_pages_stays_one_paragraph() -> None:
    paper = blank()
    paper.heading(1, "Long")
    words = "We said it again. " * 300
    paper.paragraph(words)
    document = paper.build()
    assert_accessible(document, ["Long", words], [FOOTER])
    with opened(document) as pdf:
        paragraph = pdf.Root.StructTreeRoot.K.K[1]
        assert len(pdf.pages) == len(paragraph.K) == 2


def test_a_table_over_two_pages_says_its_header_once_and_shows_it_twice() -> None:
    paper = blank()
    paper.heading(1, "Table")
    rows = [TableRow((f"Ask {number}", "Board")) for number in range(60)]
    paper.table(["We ask for", "Who decides"], rows, (0, 300, 187))
    document = paper.build()
    told = ["Table", "We ask for", "Who decides", *(word for row in rows for word in map(str, row.texts))]
    assert_accessible(document, told, [FOOTER, "We ask for", "Who decides"])
    assert Oracle(document).artifacts.count("We ask for") == 2


def test_a_draft_says_so_on_every_page_and_is_heard_once() -> None:
    paper = blank(draft="Draft: not agreed yet")
    paper.heading(1, "One")
    paper.page_break()
    paper.paragraph("Two")
    document = paper.build()
    assert_accessible(document, ["Draft: not agreed yet", "One", "Two"], [FOOTER, "Draft: not agreed yet"])
    oracle = Oracle(document)
    assert oracle.artifacts.count("Draft: not agreed yet") == 1


def test_each_page_says_which_it_is() -> None:
    paper = blank()
    paper.heading(1, "One")
    paper.page_break()
    paper.paragraph("Two")
    artifacts = Oracle(paper.build()).artifacts
    assert [text for text in artifacts if text.startswith("Page")] == ["Page 1 of 2", "Page 2 of 2"]


def long_paper() -> TaggedDocument:
    paper = blank()
    paper.heading(1, "A long paper")
    paper.contents()
    for number in range(1, 4):
        paper.page_break()
        paper.heading(2, f"Part {number}")
        paper.heading(3, "Not listed")
        paper.paragraph("We said it again. " * 260)
    return paper


def test_contents_lead_to_each_heading_and_say_its_page() -> None:
    document = long_paper().build()
    said = [text for number in range(1, 4) for text in (f"Part {number}", "Not listed", "We said it again. " * 260)]
    listed = ["Part 1", "2", "Part 2", "4", "Part 3", "6"]
    assert_accessible(document, ["A long paper", *listed, *said], [FOOTER])
    with opened(document) as pdf:
        contents = pdf.Root.StructTreeRoot.K.K[1]
        assert (str(contents.S), str(contents.K[0].S), str(contents.K[0].K[0].S)) == ("/TOC", "/TOCI", "/Reference")
        pages = [page.obj.objgen for page in pdf.pages]
        assert [pages.index(note.Dest[0].objgen) for note in pdf.pages[0].obj.Annots] == [1, 3, 5]


class _Untagged(Piece):
    """Paints what nobody could hear."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what

    def measure(self, _width: float) -> float:
        return 20.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:  # noqa: ARG002 - every piece is asked alike
        if self._what == "text":
            canvas.drawString(left, top, "lost")
        elif self._what == "line":
            canvas.line(left, top, left + 9, top)
        elif self._what == "drawing":
            drawing().drawOn(canvas, left, top)
        elif self._what == "nested":
            with canvas.content(Element("P")), canvas.content(Element("Span")):
                canvas.drawString(left, top, "nested")
        elif self._what == "artifact inside":
            with canvas.content(Element("P")), canvas.artifact():
                canvas.line(left, top, left + 9, top)
        else:
            with canvas.content(Element("P")):
                canvas.drawString(left, top, "an orphan")


@pytest.mark.parametrize("what", ["text", "line", "drawing", "nested", "artifact inside", "orphan"])
def test_what_is_painted_outside_the_tree_is_refused(what: str) -> None:
    paper = blank()
    paper.heading(1, "Title")
    paper.place(_Untagged(what))
    with pytest.raises(TaggingError):
        paper.build()


def test_a_font_that_is_not_in_the_file_is_refused() -> None:
    foreign = Drawing(100, 20)
    foreign.add(String(0, 0, "words", fontName="Helvetica"))
    paper = blank()
    paper.heading(1, "Title")
    paper.figure(foreign, "words")
    with pytest.raises(TaggingError, match="Helvetica"):
        paper.build()


@pytest.mark.parametrize("words", ["", "   "])
def test_a_figure_without_a_description_is_refused(words: str) -> None:
    with pytest.raises(TaggingError):
        blank().figure(drawing(), words)


def test_headings_go_down_one_level_at_a_time_and_there_is_one_title() -> None:
    with pytest.raises(TaggingError):
        blank().heading(2, "No title")
    paper = blank()
    paper.heading(1, "Title")
    with pytest.raises(TaggingError):
        paper.heading(3, "Too deep")
    with pytest.raises(TaggingError):
        paper.heading(1, "A second title")


def test_a_page_cannot_break_inside_a_row() -> None:
    paper = blank()
    with pytest.raises(TaggingError), paper.gathered():
        paper.page_break()


def test_a_letter_that_no_font_has_is_refused_with_its_words() -> None:
    paper: TaggedDocument = blank()
    with pytest.raises(RuleBroken) as refused:
        paper.paragraph("We felt 難過 about it")
    assert refused.value.code == "text-cannot-be-printed"
    assert refused.value.details == {"words": "難過", "characters": "難"}
