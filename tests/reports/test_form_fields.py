"""Forms: every field is heard, is seen when it is printed, and can be filled in by another program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader, PdfWriter

from careboard.errors import RuleBroken
from careboard.reports.containers import Column, Columns
from careboard.reports.fields import Field
from careboard.reports.form_fields import FieldBox, field_box, place_field
from careboard.reports.structure import Element, TaggingError
from tests.reports.papers import FOOTER, blank
from tests.support.pdf_checks import assert_accessible

CHOICES = (("", ""), ("yes", "Yes"), ("not-yet", "Not yet"))
ANSWER = Field("ask1_answer", "Ask 1: your answer", "choice", choices=CHOICES)
REASON = Field("ask1_reason", "Ask 1: why, in plain words", height=60, several_lines=True)
WHO, WHEN = Field("ask1_who", "Ask 1: who will do it"), Field("ask1_when", "Ask 1: by when, a date")
REFERENCE = Field("reference", "Reference of this form", value="Paper 7", read_only=True)
TICK = Field("agreed", "The board agrees", "tick", height=20)


def form(*more: Field) -> bytes:
    paper = blank()
    paper.heading(1, "Your answers")
    for label, field in (("Reference", REFERENCE), ("Our answer", ANSWER), ("Why", REASON), ("We agree", TICK)):
        place_field(paper, label, field)
    paper.place(Columns([Column(0, 300, field_box(paper, WHO)), Column(312, 170, field_box(paper, WHEN))]))
    for field in more:
        place_field(paper, "More", field)
    return paper.build()


def test_a_form_is_heard_in_order_and_passes_the_checkers() -> None:
    assert_accessible(form(), ["Your answers", "Reference", "Our answer", "Why", "We agree"], [FOOTER])


def test_each_field_says_what_it_is_for() -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert str(fields["ask1_reason"].TU) == REASON.tip
        assert [[str(part) for part in pair] for pair in fields["ask1_answer"].Opt] == [list(pair) for pair in CHOICES]
        assert int(fields["reference"].Ff) & 1
        assert str(fields["agreed"].AS) == "/Off"


def test_another_program_fills_it_in_and_reads_it_back() -> None:
    written = PdfWriter(clone_from=BytesIO(form()))
    answers = {"ask1_answer": "not-yet", "ask1_reason": "Costs £5 – “soon”\né", "ask1_who": "Director"}
    written.update_page_form_field_values(written.pages[0], {**answers, "agreed": "/yes"})
    filled = BytesIO()
    written.write(filled)
    fields = PdfReader(filled).get_fields() or {}
    assert {name: fields[name].value for name in answers} == answers
    assert fields["agreed"].value == "/yes"
    assert fields["ask1_when"].value == ""


def test_no_two_fields_share_what_they_show() -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        shown = [field.AP.N.objgen for field in pdf.Root.AcroForm.Fields if str(field.FT) != "/Btn"]
    assert len(set(shown)) == len(shown)


def test_the_same_form_is_the_same_file() -> None:
    assert form() == form()


def test_what_stands_in_a_field_already_is_shown_and_broken_into_lines() -> None:
    long = replace(REASON, name="long", value="We were moved again and nobody told us why. " * 4 + "\nNever.")
    chosen = replace(ANSWER, name="chosen", value="yes")
    with pikepdf.open(BytesIO(form(long, chosen))) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        shown = {name: fields[name].AP.N.read_bytes() for name in ("long", "chosen")}
    assert shown["long"].count(b"Tj") > 2
    assert b"Yes".hex().encode() in shown["chosen"]


@pytest.mark.parametrize(
    "faulty",
    [
        lambda: replace(WHO, name="ask.1"),
        lambda: replace(WHO, name=""),
        lambda: replace(WHO, tip=" "),
        lambda: replace(WHO, kind="choice"),
    ],
)
def test_a_field_that_nobody_could_hear_or_read_back_is_refused(faulty: Callable[[], Field]) -> None:
    with pytest.raises(TaggingError):
        faulty()


def test_two_fields_of_one_name_and_a_field_outside_a_form_are_refused() -> None:
    with pytest.raises(TaggingError, match="ask1_who"):
        form(WHO)
    with pytest.raises(TaggingError, match="in a P"):
        FieldBox(WHO, Element("P"))


def test_letters_that_the_font_of_fields_has_not_are_refused_with_their_words() -> None:
    with pytest.raises(RuleBroken) as refused:
        Field("name", "Name", value="Dŵr")
    assert refused.value.details == {"words": "Dŵr", "characters": "ŵ"}
