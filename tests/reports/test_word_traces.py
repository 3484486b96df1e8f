"""A Word document tells nothing of whoever made the template, and hides nothing; a draft says so on every page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from careboard.application.editions import TemplateLook
from careboard.errors import RuleBroken
from careboard.reports.word_document import word_document
from careboard.reports.word_template import Template, look_at_template
from tests.reports.papers import blank
from ui.page_png import page_png


def packed(document: Document) -> bytes:
    """Return a document as a file."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def parts(data: bytes) -> dict[str, str]:
    """Return the texts of a file by the names of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        return {name: found.read(name).decode("utf-8", "replace") for name in found.namelist()}


def of_somebody() -> bytes:
    """Return a template that tells who made it, where, and on which printer."""
    document = docx.Document()
    document.add_paragraph("{{paper}}").runs[0]._r.set(qn("w:rsidR"), "00ABCDEF")  # noqa: SLF001
    variables = OxmlElement("w:docVars")
    variables.append(OxmlElement("w:docVar"))
    document.settings.element.append(variables)
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(document))) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"<Company/>", b"<Company>Sam Jones</Company>")
            new.writestr(name, content.replace(b"<Manager></Manager>", b"<Manager>Sam Jones</Manager>"))
    return data.getvalue()


@pytest.mark.parametrize("template", [None, Template(of_somebody())], ids=["without", "with a template"])
def test_nothing_of_a_maker_is_left(template: Template | None) -> None:
    found = parts(word_document(blank().told, page_png, template))
    assert not [name for name in found if re.search("docProps/(?!core)|customXml|thumbnail|printer|people", name)]
    assert not [name for name, text in found.items() if re.search("Sam Jones|rsid|docVar|Macintosh", text)]
    assert "word/document.xml" in found


def commented(document: Document) -> None:
    """Write a remark beside a word."""
    document.add_comment(document.add_paragraph("Report").runs, "Ask Sam", "Sam Jones")


def tracked(document: Document) -> None:
    """Leave a change to be accepted."""
    change = OxmlElement("w:ins")
    change.set(qn("w:author"), "Sam Jones")
    document.add_paragraph("Report")._p.append(change)  # noqa: SLF001


def unseen(document: Document) -> None:
    """Hide a text in the head of its pages."""
    document.sections[0].header.paragraphs[0].add_run("Sam Jones").font.hidden = True


@pytest.mark.parametrize("hide", [commented, tracked, unseen])
def test_a_template_with_hidden_words_is_refused(hide: Callable[[Document], None]) -> None:
    document = docx.Document()
    hide(document)
    with pytest.raises(RuleBroken, match="word-template-hides-words"):
        look_at_template(packed(document))


def test_text_that_is_shown_after_all_is_welcome() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("Report").font.hidden = False
    assert look_at_template(packed(document)) == TemplateLook()


def test_a_draft_says_so_where_only_a_later_part_has_another_first_page() -> None:
    document = docx.Document()
    document.add_section(WD_SECTION.NEW_PAGE).different_first_page_header_footer = True
    document.sections[0].header_distance = Pt(20)
    marked = docx.Document(
        io.BytesIO(word_document(blank(draft="Draft").told, page_png, Template(packed(document))))
    )
    assert [each.text for each in marked.sections[1].first_page_header.paragraphs] == ["Draft"]
