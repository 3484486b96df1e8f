"""Tests of the tests: a document with one thing broken must not pass the checkers."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.reports.papers import FOOTER, STORY, with_everything
from tests.support.pdf_checks import faults

_DOCUMENT = with_everything().build()


def elements(node: pikepdf.Object, role: str) -> list[pikepdf.Object]:
    """Return the elements of a role below a node."""
    found = [node] if node.get("/S") == role else []
    children = node.get("/K", Array())
    for child in children if isinstance(children, Array) else [children]:
        if isinstance(child, Dictionary) and "/S" in child:
            found += elements(child, role)
    return found


def no_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def text_outside_every_tag(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    font = next(iter(page.resources.Font.keys()))
    page.contents_add(f"BT {font} 14 Tf 60 60 Td (lost) Tj ET".encode())


def a_figure_without_words(pdf: pikepdf.Pdf) -> None:
    del elements(pdf.Root.StructTreeRoot.K, "/Figure")[0].Alt


def a_reversed_parent_tree(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    for place, owner in enumerate(list(reversed(list(owners)))):
        owners[place] = owner


def a_paragraph_hidden_as_artifact(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    contents = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(contents.replace(b"/P <</MCID 1>> BDC", b"/Artifact <</Type /Layout>> BDC"))
    root = pdf.Root.StructTreeRoot
    del root.K.K[1]
    root.ParentTree.Nums[1][1] = root.ParentTree.Nums[1][0]


def a_font_that_means_other_letters(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and "/ToUnicode" in thing:
            table = thing.ToUnicode.read_bytes()
            thing.ToUnicode.write(table.replace(b"> <0065>", b"> <0061>"))


def paragraphs_in_the_wrong_order(pdf: pikepdf.Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K
    document.K = Array([document.K[1], document.K[0], *list(document.K)[2:]])


def no_claim_to_be_accessible(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    pdf.Root.Metadata.write(packet)


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def a_skipped_heading(pdf: pikepdf.Pdf) -> None:
    elements(pdf.Root.StructTreeRoot.K, "/H2")[0].S = Name.H3


def a_link_that_leads_back_to_nothing(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Annots[0].StructParent


def a_font_that_is_not_embedded(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and "/FontFile2" in thing:
            del thing.FontFile2


@pytest.mark.parametrize(
    "breaking",
    [
        no_tree,
        text_outside_every_tag,
        a_figure_without_words,
        a_reversed_parent_tree,
        a_paragraph_hidden_as_artifact,
        a_font_that_means_other_letters,
        paragraphs_in_the_wrong_order,
        no_claim_to_be_accessible,
        no_language,
        a_skipped_heading,
        a_link_that_leads_back_to_nothing,
        a_font_that_is_not_embedded,
    ],
)
def test_a_broken_document_is_found_out(breaking: Callable[[pikepdf.Pdf], None]) -> None:
    broken = BytesIO()
    with pikepdf.open(BytesIO(_DOCUMENT)) as pdf:
        breaking(pdf)
        pdf.save(broken)
    assert faults(broken.getvalue(), STORY, [FOOTER])


def test_the_document_they_were_made_from_is_sound() -> None:
    assert faults(_DOCUMENT, STORY, [FOOTER]) == []
