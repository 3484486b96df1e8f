"""The commands form and answers."""

import io
import json

import pytest
from pypdf import PdfReader, PdfWriter

from tests.support.command_line import CommandLine
from tests.support.example_record import changed


@pytest.fixture
def council(typed: CommandLine) -> str:
    """A council file whose board owes one answer."""
    typed.make("a.careboard")
    record = typed.folder / "record.json"
    record.write_text(json.dumps(changed({"asks.0.answers": []})), encoding="utf-8")
    assert typed.run("import", "a.careboard", record).status == 0
    return "a.careboard"


def fill(typed: CommandLine, name: str, **values: str) -> None:
    """Fill the form in with another program, and save it under a name."""
    written = PdfWriter(clone_from=io.BytesIO((typed.folder / "form.pdf").read_bytes()))
    for page in written.pages:
        written.update_page_form_field_values(page, dict(values))
    written.write(typed.folder / name)


def test_a_form_goes_out_and_its_answer_comes_back_once(typed: CommandLine, council: str) -> None:
    assert typed.run("form", council, "--out", "form.pdf").out == "Written: form.pdf\n"
    names = set(PdfReader(typed.folder / "form.pdf").get_fields() or {})
    assert {"ask1_answer", "ask1_reason", "ask1_who", "ask1_when"} <= names
    fill(typed, "wrong.pdf", ask1_answer="no")
    before = (typed.folder / council).read_bytes()
    outcome = typed.run("answers", council, "wrong.pdf")
    assert outcome.line == "Nothing was changed. Ask 1: Every answer but yes needs a reason in plain words."
    assert (typed.folder / council).read_bytes() == before
    fill(typed, "back.pdf", ask1_answer="partly", ask1_reason="Half of them", ask1_when="1 May 2090")
    taken = typed.run("answers", council, "back.pdf").out.splitlines()
    assert taken[0].startswith("Ask 1, Partly: ")
    assert taken[1] == "1 answer was taken in."
    assert "since this form was made" in typed.run("answers", council, "back.pdf").line


def test_what_is_no_form_is_refused_in_one_line(typed: CommandLine, council: str) -> None:
    (typed.folder / "letter.pdf").write_text("Dear council", encoding="utf-8")
    assert typed.run("answers", council, "letter.pdf").line.startswith("This file is no PDF")
    assert typed.run("answers", council, "nowhere.pdf").line.startswith("There is no such file")
    assert typed.run("form", council, "--board", "2030-01", "--out", "form.pdf").line.startswith("There is no board")


def test_where_nothing_is_asked_there_is_no_form(typed: CommandLine, council: str) -> None:
    typed.run("form", council, "--out", "form.pdf")
    fill(typed, "back.pdf", ask1_answer="yes")
    assert typed.run("answers", council, "back.pdf").out.endswith("1 answer was taken in.\n")
    assert typed.run("form", council, "--out", "again.pdf").line.startswith("No ask waits for this board")
