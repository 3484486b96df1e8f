"""The paper as a Word document: real styles, tables with heads, pictures with words, the council's own template."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from careboard.application.editions import TemplateLook
from careboard.domain.text import clean_text
from careboard.errors import RuleBroken
from careboard.reports.document import TaggedDocument
from careboard.reports.easy_read import easy_read
from careboard.reports.editions import draw_edition
from careboard.reports.standard_edition import large_print, standard_edition
from careboard.reports.text_layout import Run
from careboard.reports.word_document import word_document
from careboard.reports.word_template import MOST_BYTES, Template, look_at_template
from tests.reports.papers import blank, with_everything
from tests.reports.sample import summary
from ui.page_png import page_png


def written(paper: TaggedDocument, template: Template | None = None) -> Document:
    return docx.Document(io.BytesIO(word_document(paper.told, page_png, template)))


def a_template(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        there = old.namelist()
        for part in {*there, name}:
            content = old.read(part) if part in there else b""
            new.writestr(part, change(content) if part == name else content)
    return packed.getvalue()


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def test_headings_lists_and_captions_have_real_styles() -> None:
    document = written(with_everything())
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert styles["What we ask"] == "Heading 1"
    assert styles["The asks"] == "Heading 2"
    assert styles["First"] == "List Bullet"
    assert styles["A disc"] == "Caption"


def test_a_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    table = written(with_everything()).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["We ask for", "Who decides"]
    head, *others = [row._tr.trPr for row in table.rows]  # noqa: SLF001 - what is looked for has no public name
    assert head.find(qn("w:tblHeader")) is not None
    assert all(row.find(qn("w:cantSplit")) is not None for row in (head, *others))
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "What we ask for"  # noqa: SLF001


def test_each_picture_says_what_it_shows() -> None:
    document = written(standard_edition(summary(), draft=False))
    said = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
    assert said
    assert all(said)
    assert len({each.get("id") for each in document.element.body.iter(qn("wp:docPr"))}) == len(said)


def test_a_row_of_easy_read_is_a_picture_before_its_first_sentence_on_one_page_with_the_others() -> None:
    said = written(easy_read(summary(), draft=False)).paragraphs
    place = next(number for number, each in enumerate(said) if each.text.startswith("\t1. Pay for our journeys"))
    assert len(list(said[place].runs[0].iter_inner_content())) == 1
    assert said[place].runs[-1].bold
    assert said[place].paragraph_format.left_indent == said[place + 1].paragraph_format.left_indent == Pt(56)
    assert said[place].paragraph_format.first_line_indent == -Pt(56)
    assert [each.paragraph_format.keep_with_next for each in said[place : place + 3]] == [True, True, None]


def test_what_the_board_owes_is_framed_and_large_print_has_large_pictures() -> None:
    usual, large = (
        docx.Document(io.BytesIO(draw_edition(summary(), edition, "docx", draft=False, picture=page_png)))
        for edition in ("standard", "large-print")
    )
    assert [len(row.cells[0]._tc.findall(f".//{qn('w:tcBorders')}")) for row in usual.tables[0].rows] == [0, 0, 0, 0, 1]  # noqa: SLF001 - frames have no other name
    framed = [each.text for each in large.paragraphs if each._p.findall(f".//{qn('w:pBdr')}")]  # noqa: SLF001 - the same
    assert [words.strip()[:15] for words in framed] == ["Owed since Marc", "This board, by "]
    assert large.inline_shapes[0].width == pytest.approx(usual.inline_shapes[0].width * 18 / 14, rel=0.01)


def test_what_belongs_together_stays_on_one_page() -> None:
    said = written(standard_edition(summary(), draft=False)).paragraphs
    place = next(number for number, each in enumerate(said) if each.text == "9 voted")
    assert [each.paragraph_format.keep_with_next for each in said[place : place + 3]] == [True, True, None]
    they_will = next(each for each in said if each.text.startswith("They will: "))
    assert they_will.paragraph_format.keep_with_next


def test_the_list_of_contents_of_a_long_paper_leaves_no_heading_behind() -> None:
    said = lines(written(large_print(summary(), draft=False)))
    assert "What is in this paper" not in said
    assert "The ten promises: what seniors say" in said


def test_languages_and_directions_are_marked() -> None:
    paper = blank()
    paper.paragraph((Run("Jest dobrze", language="pl"),))
    paper.paragraph("نريد أن نرى إخوتنا")
    document = written(paper)
    polish, arabic = (p for p in document.paragraphs if p.text)
    assert polish._p.find(f".//{qn('w:lang')}").get(qn("w:val")) == "pl"  # noqa: SLF001
    assert arabic._p.find(f".//{qn('w:bidi')}") is not None  # noqa: SLF001
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == "en-GB"


def test_letters_from_right_to_left_are_marked_and_as_large_as_the_others() -> None:
    paper = blank()
    paper.paragraph((Run("We say: "), Run("نريد (الآن)! Yes.", bold=True)))
    data = word_document(paper.told, page_png, size=20.0)
    document = docx.Document(io.BytesIO(data))
    (said,) = (p for p in document.paragraphs if p.text)
    assert said.text == "We say: نريد (الآن)! Yes."
    assert [(run.text, run.font.rtl, run.font.cs_bold) for run in said.runs] == [
        ("We say: ", None, None),
        ("نريد (الآن)", True, True),
        ("! Yes.", None, None),
    ]
    sizes = document.styles["Normal"].element.rPr
    assert sizes.find(qn("w:szCs")).get(qn("w:val")) == sizes.find(qn("w:sz")).get(qn("w:val")) == "40"


def test_a_draft_says_so_on_each_page_and_the_footer_says_whose_it_is() -> None:
    section = written(standard_edition(summary(), draft=True)).sections[0]
    assert section.header.paragraphs[0].text == "Draft: not agreed by the young people yet"
    assert section.footer.paragraphs[0].text == "Hillside Voices to the board, 10 June 2026. Paper 7."
    counted = section.footer.part.element.findall(f".//{qn('w:fldSimple')}")
    assert [field.get(qn("w:instr")) for field in counted] == ["PAGE", "NUMPAGES"]


def test_a_draft_says_so_on_first_and_even_pages_of_a_template_too() -> None:
    template = docx.Document()
    template.settings.odd_and_even_pages_header_footer = True
    template.sections[0].different_first_page_header_footer = True
    template.add_section(WD_SECTION.NEW_PAGE)
    packed = io.BytesIO()
    template.save(packed)
    document = docx.Document(
        io.BytesIO(word_document(blank(draft="Draft").told, page_png, Template(packed.getvalue())))
    )
    first, second = document.sections
    for head in (first.header, first.first_page_header, first.even_page_header):
        assert [paragraph.text for paragraph in head.paragraphs] == ["Draft"]
    assert second.header.is_linked_to_previous


def test_its_properties_are_ours_and_the_same_paper_makes_the_same_bytes() -> None:
    paper = standard_edition(summary(), draft=False)
    first, second = (word_document(paper.told, page_png) for _ in range(2))
    assert first == second
    said = docx.Document(io.BytesIO(first)).core_properties
    assert (said.author, said.last_modified_by, said.comments) == ("Hillside Voices", "Hillside Voices", "")
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert not [name for name in parts.namelist() if "comment" in name or "vba" in name]


def test_typed_text_is_only_ever_text() -> None:
    paper = blank()
    paper.paragraph("<w:p>&amp; {{purpose}} \\ ]]> <!-- -->")
    assert lines(written(paper)) == ["<w:p>&amp; {{purpose}} \\ ]]> <!-- -->"]


@settings(max_examples=25)
@given(st.text(st.characters(max_codepoint=0x17F), max_size=80).map(clean_text))
def test_any_typed_text_comes_out_as_it_went_in(typed: str) -> None:
    paper = blank()
    paper.paragraph((Run(typed),))
    assert "\n".join(lines(written(paper))) == typed


def test_a_template_is_filled_where_it_says() -> None:
    template = a_template("Report", "{{ Purpose }}", "Before", "{{paper}}", "After", "{{legal}}")
    assert look_at_template(template).slots == ("purpose", "legal", "paper")
    paper = blank()
    paper.paragraph("What we ask")
    filled = written(paper, Template(template, {"purpose": "To tell you.\nTwice."}))
    assert lines(filled) == ["Report", "To tell you.", "Twice.", "Before", "What we ask", "After"]


@pytest.mark.parametrize(("above", "levels"), [(0, "123"), (1, "234")])
def test_headings_of_the_paper_stand_below_the_heading_that_a_template_puts_it_under(above: int, levels: str) -> None:
    template = docx.Document()
    if above:
        template.add_heading("The young people's paper", above)
    template.add_paragraph("{{paper}}")
    template.add_heading("Legal", 1)
    packed = io.BytesIO()
    template.save(packed)
    document = written(standard_edition(summary(), draft=False), Template(packed.getvalue()))
    found = {each.text: each.style.name for each in document.paragraphs if each.style}
    wanted = ("Three asks, and one answer you owe us", "What juniors say", "Love")
    assert [found[words] for words in wanted] == [f"Heading {level}" for level in levels]


def test_a_template_without_slots_keeps_its_text_and_the_paper_follows() -> None:
    paper = blank()
    paper.paragraph("What we ask")
    assert lines(written(paper, Template(a_template("Our head")))) == ["Our head", "What we ask"]


def test_typed_text_never_fills_a_slot_of_its_own() -> None:
    template = a_template("{{purpose}}", "{{paper}}")
    paper = blank()
    paper.paragraph("{{purpose}}")
    assert lines(written(paper, Template(template, {"purpose": "Ours"}))) == ["Ours", "{{purpose}}"]


def with_head() -> bytes:
    """Return a template with words at the head of its pages."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Hillside Council"
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def with_entity(part: bytes) -> bytes:
    """Return a part that declares an entity."""
    text = part.decode().partition("?>")[2]
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>{text}'.encode()


def fetching(mode: str, kind: str = "frame") -> bytes:
    """Return a template whose settings would have Word fetch something."""
    relation = f'<r:Relationship Id="r9" Type="http://x/{kind}" Target="http://example.org/t.dotm" {mode}/>'
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    rels = f'<r:Relationships xmlns:r="{name}">{relation}</r:Relationships>'
    return changed(a_template("x"), "word/_rels/settings.xml.rels", lambda _: rels.encode())


def with_field(*pieces: str) -> bytes:
    """Return a template with a field whose instruction is written in pieces."""
    document = docx.Document()
    paragraph = document.add_paragraph()._p  # noqa: SLF001
    texts = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    for run in parse_xml(f"<w:p {nsdecls('w')}>{begin}{texts}{end}</w:p>"):
        paragraph.append(run)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


BROKEN = {
    "template-not-word": [
        *(b"", b"PK", b"%PDF-1.7", a_template("x")[:2000]),
        *(changed(a_template("x"), name, lambda _: b"<a/>") for name in ("docProps/core.xml", "word/styles.xml")),
        changed(with_head(), "word/header1.xml", lambda _: b"<a/>"),
    ],
    "word-template-runs-something": [
        changed(a_template("x"), "word/vbaProject.bin", lambda _: b"macro"),
        changed(a_template("x"), "word/document.xml", with_entity),
        changed(a_template("x"), "word/document.xml", lambda old: with_entity(old).decode().encode("utf-16")),
        fetching('TargetMode="External"'),
        fetching('TargetMode="&#69;xternal"'),
        with_field("DDE", "AUTO excel"),
        with_field(" includepicture ", "http://example.org/a.png"),
    ],
    "word-template-too-large": [changed(a_template("x"), "word/media/bomb.bin", lambda _: bytes(MOST_BYTES + 1))],
}


@pytest.mark.parametrize(("code", "data"), [(code, data) for code, found in BROKEN.items() for data in found])
def test_a_template_that_is_none_or_would_do_something_is_refused(code: str, data: bytes) -> None:
    with pytest.raises(RuleBroken) as refused:
        look_at_template(data)
    assert refused.value.code == code


def test_a_template_that_came_with_a_record_is_looked_at_before_it_is_used() -> None:
    content = replace(summary(), word_template=fetching('TargetMode="External"'))
    with pytest.raises(RuleBroken, match="word-template-runs-something"):
        draw_edition(content, "standard", "docx", draft=False, picture=page_png)


def test_the_template_of_a_template_is_left_out_of_papers() -> None:
    name = f'<w:attachedTemplate {nsdecls("w", "r")} r:id="r9"/>'
    data = changed(
        fetching('TargetMode="External"', "attachedTemplate"),
        "word/settings.xml",
        lambda old: old.replace(b"</w:settings>", name.encode() + b"</w:settings>"),
    )
    assert look_at_template(data) == TemplateLook(points_elsewhere=True)
    content = replace(summary(), word_template=data)
    made = draw_edition(content, "standard", "docx", draft=False, picture=page_png)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert not [each for each in parts.namelist() if b"attachedTemplate" in parts.read(each)]


def test_links_and_page_numbers_of_a_template_are_welcome() -> None:
    assert look_at_template(with_field(" PAGE ")) == TemplateLook()
    document = docx.Document()
    document.part.relate_to("https://example.org", RT.HYPERLINK, is_external=True)
    packed = io.BytesIO()
    document.save(packed)
    assert look_at_template(packed.getvalue()) == TemplateLook()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_a_word_processor_opens_it_with_its_structure(tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(word_document(standard_edition(summary(), draft=False).told, page_png))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "odt", "--outdir", str(tmp_path), str(tmp_path / "paper.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "paper.odt") as parts:
        opened = parts.read("content.xml").decode()
    assert opened.count('text:outline-level="1"') == 1
    assert opened.count('text:outline-level="2"') > 4
    assert opened.count("<table:table-header-rows>") == 1
    assert opened.count("<svg:desc>") == opened.count("<draw:image ") > 10
