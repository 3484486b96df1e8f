"""How what stands in a Word document looks: words beside a picture, rows of tables, what is framed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Length
from docx.table import Table
from docx.text.paragraph import Paragraph

_FRAME = {"val": "single", "sz": "18", "space": "4", "color": "auto"}
_AFTER_FRAME = ("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:textAlignment", "w:rPr", "w:sectPr")


def indent(paragraph: Paragraph, width: Length, *, hanging: bool) -> None:
    """Set words beside or below a picture; beside it, their letters stand at its middle."""
    layout = paragraph.paragraph_format
    layout.left_indent, layout.keep_together = width, True
    if hanging:
        layout.first_line_indent = Emu(-width)
        layout.tab_stops.add_tab_stop(width)
        middle = OxmlElement("w:textAlignment")
        middle.set(qn("w:val"), "center")
        paragraph._p.get_or_add_pPr().append(middle)


def share_width(table: Table, room: int) -> None:
    """Give the heads of the rows half of the width, and the rest to what is said of them."""
    columns = list(table.columns)
    others = max(1, len(columns) - 1)
    for place, column in enumerate(columns):
        width = Emu(room if len(columns) == 1 else room // 2 if place == 0 else room // 2 // others)
        column.width = width
        for cell in column.cells:
            cell.width = width


def describe_row(table: Table, number: int, *, is_head: bool) -> None:
    """Keep a row whole, and repeat a header row on later pages."""
    known = table.rows[number]._tr.get_or_add_trPr()
    known.append(OxmlElement("w:cantSplit"))
    if is_head:
        known.append(OxmlElement("w:tblHeader"))


def describe_table(table: Table, words: str) -> None:
    """Say what a table is about."""
    if words:
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), words)
        table._tbl.tblPr.append(caption)


def frame_row(table: Table, number: int) -> None:
    """Put thick lines above and below a row: what the board owes."""
    for cell in table.rows[number].cells:
        cell._tc.get_or_add_tcPr().append(sides_of("w:tcBorders", ("top", "bottom"), _FRAME))


def frame_together(paragraphs: Sequence[Paragraph]) -> None:
    """Put one frame around paragraphs that follow each other and are indented alike."""
    for paragraph in paragraphs:
        lines = sides_of("w:pBdr", ("top", "left", "bottom", "right"), _FRAME)
        paragraph._p.get_or_add_pPr().insert_element_before(lines, *_AFTER_FRAME)


def sides_of(name: str, sides: Sequence[str], details: Mapping[str, str]) -> BaseOxmlElement:
    """Return what Word is told of some sides of a thing: their lines, or the white within them."""
    group = OxmlElement(name)
    for side in sides:
        each = OxmlElement(f"w:{side}")
        for key, value in details.items():
            each.set(qn(f"w:{key}"), value)
        group.append(each)
    return group
