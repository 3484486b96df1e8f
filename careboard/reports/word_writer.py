"""Writes the tree of a paper into a Word document: headings, lists, tables with header rows, pictures with words."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group

from careboard.reports import fonts
from careboard.reports.directions import levels, turns
from careboard.reports.scripts import by_language
from careboard.reports.structure import Element, TaggingError, without_contents
from careboard.reports.text_layout import Run
from careboard.reports.word_looks import (
    describe_row,
    describe_table,
    frame_row,
    frame_together,
    indent,
    share_width,
)

_LEVELS = {"H1": 1, "H2": 2, "H3": 3}
_DOTS, _RIM = 200.0, 1.5
_PICTURE, _BESIDE, _BADGE = 40.0, Pt(56), 28.0
_AFTER_BIDI = ("w:spacing", "w:ind", "w:jc", "w:textAlignment", "w:rPr", "w:sectPr")
_AFTER_ROW, _TOGETHER = Pt(9), 4


class WordWriter:
    """Appends what a tree says to a document; styles that a template lacks fall back to its normal one."""

    def __init__(
        self, document: WordDocument, picture: Callable[[bytes, float], bytes], zoom: float = 1.0, below: int = 0
    ) -> None:
        self._document, self._picture, self._zoom = document, picture, zoom
        self._styles = {style.name for style in document.styles}
        self._headings = {role: self._heading(level + below) for role, level in _LEVELS.items()}
        self._pictures: dict[int, bytes] = {}
        self._beside_badge = Pt(_BADGE * zoom)
        self._number = 0

    def _heading(self, level: int) -> str:
        """Return the style of a heading, of a higher level where the document has none so low."""
        names = (f"Heading {each}" for each in range(level, 0, -1))
        return next((name for name in names if name in self._styles), "")

    def write(self, tree: Element) -> None:
        """Append everything below an element."""
        parts = _children(tree)
        for place, element in enumerate(parts, 1):
            self._write(element)
            following = [part.role for part in parts[place : place + 2]]
            if element.role == "P" and (following[:1] == ["Figure"] or following == ["P", "Figure"]):
                self._last.paragraph_format.keep_with_next = True

    def _write(self, element: Element) -> None:
        if element.role in _LEVELS:
            self._words(self._paragraph(self._headings[element.role]), element)
        elif element.role == "P":
            self._words(self._paragraph(), element)
        elif element.role in ("Div", "BlockQuote"):
            self._row(element)
        elif element.role == "L":
            self._list(element)
        elif element.role == "Table":
            self._table(element)
        elif element.role == "Figure":
            self._figure(element)
        else:
            raise TaggingError(f"{element.role} at a place where Word has none")

    def _row(self, element: Element) -> None:
        """Write a picture before the first sentence that belongs to it, the others below that."""
        picture: Element | None = None
        beside: Length = _BESIDE
        kept: list[Paragraph] = []
        for part in _children(element):
            if part.role == "Figure":
                picture = part
                if part.drawing is not None and part.drawing.width < _PICTURE:
                    beside = self._beside_badge
                continue
            paragraph = self._paragraph(self._headings.get(part.role, ""))
            if part.role == "P":
                # One frame goes around paragraphs that are indented alike.
                hanging = picture is not None or element.is_framed
                indent(paragraph, beside, hanging=hanging)
                if picture is not None:
                    self._place_picture(paragraph, picture, _PICTURE)
                    picture = None
                if hanging:
                    paragraph.add_run().add_tab()
            self._words(paragraph, part)
            kept.append(paragraph)
        for paragraph in kept[:-1]:
            paragraph.paragraph_format.keep_with_next = True
        kept[-1].paragraph_format.space_after = _AFTER_ROW
        if element.is_framed:
            frame_together(kept)

    def _paragraph(self, style: str = "") -> Paragraph:
        self._last = self._document.add_paragraph(style=style if style in self._styles else None)
        return self._last

    def _words(self, paragraph: Paragraph, element: Element, *, bold: bool = False) -> None:
        """Put the words of an element into a paragraph; typed text is only ever text."""
        base = int(_is_right_to_left(element))
        if base:
            # Word wants the details of a paragraph in their order.
            paragraph._p.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
        for run in element.words:
            for words, is_turned in _stretches(run.text, base):
                for text, language in _spoken(words, run.language or element.language, is_turned=is_turned):
                    self._run(paragraph, Run(text, bold or run.bold, language=language), is_turned=is_turned)

    def _run(self, paragraph: Paragraph, run: Run, *, is_turned: bool) -> None:
        written = paragraph.add_run(run.text)
        written.bold = run.bold or None
        if is_turned:
            # Word looks at this, not at the letters: it places full stops and brackets, and chooses the weight.
            written.font.rtl, written.font.cs_bold = True, run.bold or None
        if run.language:
            lang = OxmlElement("w:lang")
            lang.set(qn("w:val"), run.language)
            lang.set(qn("w:bidi"), run.language)
            written._r.get_or_add_rPr().append(lang)

    def _list(self, element: Element) -> None:
        items = _children(element)
        for place, item in enumerate(items, 1):
            label = next((child for child in _children(item) if child.role == "Lbl"), None)
            said = [part for child in _children(item) if child.role == "LBody" for part in _children(child)]
            is_term = label is not None and element.numbering == "None"
            paragraph = self._paragraph("" if is_term else "List Bullet")
            if label is not None and is_term:
                self._words(paragraph, label, bold=True)
                paragraph.add_run(": ").bold = True
            for number, part in enumerate(said):
                self._words(paragraph if number == 0 else self._paragraph(), part)
            if is_term and place < len(items) <= _TOGETHER:
                self._last.paragraph_format.keep_with_next = True

    def _figure(self, element: Element) -> None:
        paragraph = self._paragraph()
        self._place_picture(paragraph, element)
        paragraph.paragraph_format.keep_with_next = True
        self._captions(element)

    def _captions(self, element: Element) -> str:
        """Write what stands below a figure or above a table, and return it."""
        captions = [child for child in _children(element) if child.role == "Caption"]
        said = [part for caption in captions for part in (_children(caption) or [caption])]
        for part in said:
            self._words(self._paragraph("Caption"), part)
        return " ".join(run.text for part in said for run in part.words)

    def _place_picture(self, paragraph: Paragraph, element: Element, most: float = 1000.0) -> None:
        """Put a drawing at the end of a paragraph, at most so many points wide."""
        if element.drawing is None:
            raise TaggingError("a figure without a drawing")
        drawing = element.drawing
        width = min(Pt((drawing.width + 2 * _RIM) * self._zoom), Pt(most), self._room())
        shape = paragraph.add_run().add_picture(io.BytesIO(self._png(drawing)), width)
        for side in "TBLR":
            shape._inline.set(f"dist{side}", "0")
        about = shape._inline.docPr
        about.set("descr", element.alternative)
        self._number += 1
        about.set("name", f"Picture {self._number}")

    def _room(self) -> int:
        """Return the width of the text."""
        page = self._document.sections[-1]
        return (page.page_width or Mm(210)) - (page.left_margin or 0) - (page.right_margin or 0)

    def _png(self, drawing: Drawing) -> bytes:
        if id(drawing) not in self._pictures:
            fonts.register()
            self._pictures[id(drawing)] = self._picture(_one_page(drawing), _DOTS)
        return self._pictures[id(drawing)]

    def _table(self, element: Element) -> None:
        rows = [row for part in _children(element) if part.role != "Caption" for row in _children(part)]
        caption = self._captions(element)
        table = self._document.add_table(len(rows), len(_children(rows[0])))
        if "Table Grid" in self._styles:
            table.style = self._document.styles["Table Grid"]
        share_width(table, self._room())
        for number, row in enumerate(rows):
            is_head = _children(row)[0].scope == "Column"
            describe_row(table, number, is_head=is_head)
            if row.is_framed:
                frame_row(table, number)
            for place, cell in enumerate(_children(row)):
                self._cell(table.cell(number, place), _children(cell), bold=cell.role == "TH")
        describe_table(table, caption)
        # Two tables that touch would become one.
        self._paragraph().paragraph_format.line_spacing = Pt(6)

    def _cell(self, cell: _Cell, parts: Sequence[Element], *, bold: bool) -> None:
        paragraph, is_new = cell.paragraphs[0], True
        for part in parts:
            if part.role == "Figure":
                indent(paragraph, self._beside_badge, hanging=True)
                self._place_picture(paragraph, part)
                paragraph.add_run().add_tab()
                continue
            if not is_new:
                paragraph = cell.add_paragraph()
            is_new = False
            self._words(paragraph, part, bold=bold)


def _one_page(drawing: Drawing) -> bytes:
    page = io.BytesIO()
    # A line on the edge of a drawing is half outside of it.
    sheet = Drawing(drawing.width + 2 * _RIM, drawing.height + 2 * _RIM)
    sheet.add(Group(*drawing.contents, transform=(1, 0, 0, 1, _RIM, _RIM)))
    renderPDF.drawToFile(sheet, page)
    return page.getvalue()


def _children(element: Element) -> list[Element]:
    """Return what it holds; Word lists the headings itself, on the pages that it makes of them."""
    return without_contents([child for child in element.children if isinstance(child, Element)])


def _stretches(text: str, base: int) -> Iterator[tuple[str, bool]]:
    """Part a text where its direction changes; true for what is read from right to left."""
    if not turns(text):
        yield text, False
        return
    start = 0
    for is_turned, letters in groupby(level % 2 == 1 for level in levels(text, base)):
        end = start + sum(1 for _letter in letters)
        yield text[start:end], is_turned
        start = end


def _spoken(words: str, own: str, *, is_turned: bool) -> Sequence[tuple[str, str]]:
    """Return what is said in which language; a stretch from right to left stays one, with the signs around it."""
    if own:
        return [(words, own)]
    parts = list(by_language(words))
    return [(words, max(language for _words, language in parts))] if is_turned else parts


def _is_right_to_left(element: Element) -> bool:
    """Whether the first letter that has a direction is of a script from right to left."""
    kinds = (unicodedata.bidirectional(character) for run in element.words for character in run.text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"
