"""A paper as a Word document: what the tagged document says, in real styles, for clerks who paste."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from careboard.i18n import _
from careboard.reports.document import Told
from careboard.reports.metadata import About
from careboard.reports.styles import EDGE
from careboard.reports.word_dangers import leave_its_template_out
from careboard.reports.word_looks import sides_of
from careboard.reports.word_template import Template, fill_slots, find_slots, heading_above
from careboard.reports.word_traces import leave_no_traces
from careboard.reports.word_writer import WordWriter

Picture = Callable[[bytes, float], bytes]
"""Turns a PDF of one page into a PNG at so many dots an inch."""
_FONT = "Arial"
_AROUND = {"Heading 1": (4, 6), "Heading 2": (20, 4), "Heading 3": (12, 2)}
"""The white above and below headings, in points."""
_SIZES = {"Heading 1": 25.0, "Heading 2": 20.0, "Heading 3": 16.0}
_COUNTED = {"{number}": "PAGE", "{total}": "NUMPAGES"}
_TABLES = frozenset(("Normal Table", "Table Grid"))
# What a ZIP file can name as its first day.
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def word_document(
    told: Told, picture: Picture, template: Template | None = None, size: float = 14.0, zoom: float = 1.0
) -> bytes:
    """Return the document, in the council's own template where one is given.

    `size` is that of the text in points; pictures are drawn `zoom` times as large.
    """
    document = Document(io.BytesIO(template.data)) if template else Document()
    if template is not None:
        leave_its_template_out(document)
    else:
        _leave_out_what_is_not_used(document)
        _set_page(document)
        _set_styles(document, size)
        _set_tables(document)
    _set_language(document, told.about.language)
    _set_properties(document, told.about)
    mark = told.draft or (template.head if template else "")
    if mark:
        _mark_each_page(document, mark)
    if template is None:
        _write_footer(document, told.footer)
    body = document.element.body
    before, slots = list(body), find_slots(document)
    WordWriter(document, picture, zoom, heading_above(document, slots)).write(told.tree)
    written = [element for element in body if element not in before]
    if template is not None:
        fill_slots(slots, template.slots, written)
    leave_no_traces(document)
    packed = io.BytesIO()
    document.save(packed)
    return _repacked(packed.getvalue())


def _leave_out_what_is_not_used(document: WordDocument) -> None:
    """Take out the styles of tables that the empty document brings along: they are half of it."""
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name not in _TABLES:
            style.delete()


def _set_page(document: WordDocument) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)


def _set_styles(document: WordDocument, size: float) -> None:
    for name in ("Normal", "Caption", "List Bullet", *_SIZES):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name = _FONT
        style.font.size = Pt(_SIZES.get(name, 14.0) * size / 14.0)
        _set_size_of_joined_letters(style)
        style.font.color.rgb = None
        style.font.italic = False
        before, after = _AROUND.get(name, (0, 4))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:cs"), _FONT)
        for colour in style.element.rPr.findall(qn("w:color")):
            style.element.rPr.remove(colour)


def _set_size_of_joined_letters(style: ParagraphStyle) -> None:
    """Give Arabic and Hebrew the size of the other letters; Word keeps one of their own for them."""
    properties = style.element.get_or_add_rPr()
    size = properties.find(qn("w:sz"))
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    other = OxmlElement("w:szCs")
    other.set(qn("w:val"), size.get(qn("w:val")))
    size.addnext(other)


def _set_tables(document: WordDocument) -> None:
    """Part the rows of tables by lines and white, as on paper."""
    known = document.styles["Table Grid"].element.find(qn("w:tblPr"))
    for name, sides, details in (
        ("w:tblBorders", ("top", "bottom", "insideH"), {"val": "single", "sz": "6", "space": "0", "color": EDGE[1:]}),
        ("w:tblCellMar", ("top", "bottom", "right"), {"w": "80", "type": "dxa"}),
    ):
        for earlier in known.findall(qn(name)):
            known.remove(earlier)
        known.append(sides_of(name, sides, details))


def _write_footer(document: WordDocument, words: str) -> None:
    """Say on every page whose paper it is, and which page of how many."""
    footer = document.sections[0].footer
    footer.paragraphs[0].add_run(words)
    paragraph = footer.add_paragraph()
    for part in re.split(r"(\{\w+\})", _("Page {number} of {total}")):
        if part in _COUNTED:
            _add_number(paragraph, _COUNTED[part])
        else:
            paragraph.add_run(part)


def _add_number(paragraph: Paragraph, name: str) -> None:
    """Add a number that Word counts itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    shown = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    shown.append(text)
    field.append(shown)
    paragraph._p.append(field)


def _mark_each_page(document: WordDocument, words: str) -> None:
    """Say on every page that it is a draft or not issued yet.

    A template may have other heads on first and on even pages. The first section has one of each kind: later sections
    without their own take them from there.
    """
    for number, section in enumerate(document.sections):
        for head in (section.header, section.first_page_header, section.even_page_header):
            if number == 0 or not head.is_linked_to_previous:
                paragraph = head.paragraphs[0] if head.paragraphs else head.add_paragraph()
                paragraph.add_run(words).bold = True


def _set_language(document: WordDocument, language: str) -> None:
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        return
    lang = defaults.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        defaults.append(lang)
    lang.set(qn("w:val"), language)


def _set_properties(document: WordDocument, about: About) -> None:
    """Say what the document is, and nothing of whoever made the template or sat at this computer."""
    moment = datetime.datetime.combine(about.made_on, datetime.time())
    said = document.core_properties
    said.title, said.author, said.last_modified_by, said.language = (
        about.title, about.author, about.author, about.language,
    )  # fmt: skip
    said.created = said.modified = moment
    said.comments = said.keywords = said.subject = said.category = ""
    said.revision = 1


def _repacked(data: bytes) -> bytes:
    """Return the same parts without the moment of packing: the same content gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in parts.namelist():
            new.writestr(zipfile.ZipInfo(name, _FIRST_DAY), parts.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
