"""The council's own Word template: a file from outside, looked at before it is used, and the slots in it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from careboard.application.editions import TemplateLook
from careboard.domain.covers import TEXTS
from careboard.errors import RuleBroken
from careboard.reports.word_dangers import points_to_a_template, would_do_something
from careboard.reports.word_traces import has_hidden_words, leave_no_traces

Slots = list[tuple[str, Paragraph]]
PAPER = "paper"
SLOTS = (*TEXTS, PAPER)
"""What a template may ask for, written as {{purpose}} in a paragraph of its own."""
MOST_PARTS, MOST_BYTES = 2_000, 60_000_000
_HEADING = re.compile(r"Heading ([1-9])$")
_SLOT = re.compile(r"^\s*\{\{\s*(\w+)\s*\}\}\s*$")
# What would run something when the document is opened.
_MACROS = ("vbaproject", "activex", "embeddings/")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    LookupError,
    ValueError,
    OSError,
    EOFError,
    SyntaxError,
    AttributeError,
    TypeError,
    RuntimeError,
    PackageNotFoundError,
)
"""What comes of opening a file that is no Word document, or a damaged one."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was looked at, what fills its slots, and what each of its pages says at its head."""

    data: bytes = field(repr=False)
    slots: Mapping[str, str] = field(default_factory=dict)
    head: str = ""


def look_at_template(data: bytes) -> TemplateLook:
    """Return what a template holds; RuleBroken where it is no Word document or would run or fetch something."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            _check_parts(parts)
        document = Document(io.BytesIO(data))
        does_something, hides_words = would_do_something(document), has_hidden_words(document)
        found = {name for name, _paragraph in find_slots(document)}
        points_elsewhere = points_to_a_template(document)
        _try_out(document)
    except _BROKEN as problem:
        raise RuleBroken("template-not-word") from problem
    if does_something:
        raise RuleBroken("word-template-runs-something")
    if hides_words:
        raise RuleBroken("word-template-hides-words")
    return TemplateLook(tuple(name for name in SLOTS if name in found), points_elsewhere)


def _try_out(document: WordDocument) -> None:
    """Write a little to every part that papers are written to; raises where one is missing or damaged."""
    document.core_properties.title = document.core_properties.title.strip()
    document.sections[0].header.is_linked_to_previous = False
    for section in document.sections:
        for head in (section.header, section.first_page_header, section.even_page_header):
            if not head.is_linked_to_previous:
                head.add_paragraph()
    document.add_table(len(document.styles), 1)
    leave_no_traces(document)
    document.save(io.BytesIO())


def _check_parts(parts: zipfile.ZipFile) -> None:
    """Refuse what is too large when unpacked before anything of it is unpacked."""
    known = parts.infolist()
    if len(known) > MOST_PARTS or sum(part.file_size for part in known) > MOST_BYTES:
        raise RuleBroken("word-template-too-large", most=MOST_BYTES // 1_000_000)
    for part in known:
        if any(word in part.filename.lower() for word in _MACROS):
            raise RuleBroken("word-template-runs-something")
        _read(parts, part)


def _read(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack a part, never more of it than it said that it holds."""
    with parts.open(part) as opened:
        content = opened.read(part.file_size + 1)
    if len(content) > part.file_size:
        raise RuleBroken("word-template-too-large", most=MOST_BYTES // 1_000_000)


def find_slots(document: WordDocument) -> Slots:
    """Return each slot of the body and of its tables with its paragraph; call it before anything typed is written."""
    paragraphs = [Paragraph(element, document._body) for element in document.element.body.iter(qn("w:p"))]
    return [(found[1].lower(), each) for each in paragraphs if (found := _SLOT.match(each.text))]


def heading_above(document: WordDocument, slots: Slots) -> int:
    """Return the level of the heading under which a template wants the paper, 0 where there is none."""
    place = next((paragraph._p for name, paragraph in slots if name == PAPER), None)
    level = 0
    for paragraph in document.paragraphs:
        if paragraph._p is place:
            return level
        found = _HEADING.match(paragraph.style.name or "") if paragraph.style else None
        level = int(found[1]) if found else level
    return 0


def fill_slots(slots: Slots, words: Mapping[str, str], written: Sequence[Any]) -> None:
    """Put the words and what was written at the end of a template into its slots; without one it stays at the end."""
    for name, paragraph in slots:
        if name == PAPER:
            _move(written, paragraph)
        elif name in SLOTS:
            _fill(paragraph, words.get(name, ""))


def _move(written: Sequence[Any], paragraph: Paragraph) -> None:
    here = paragraph._p
    for element in written:
        here.addprevious(element)
    here.getparent().remove(here)


def _fill(paragraph: Paragraph, words: str) -> None:
    """Put each line into a paragraph that looks like the slot's own."""
    here = paragraph._p
    for line in words.split("\n"):
        new = Paragraph(deepcopy(here), paragraph._parent)
        first, *others = new.runs or [new.add_run()]
        first.text = line
        for other in others:
            other.text = ""
        here.addprevious(new._p)
    here.getparent().remove(here)
