"""The command summary."""

import json

import pytest

from tests.support.command_line import CommandLine
from tests.support.example_record import PATH, changed


@pytest.fixture
def council(typed: CommandLine) -> str:
    """A council file with the example in it."""
    typed.make("a.careboard")
    assert typed.run("import", "a.careboard", PATH).status == 0
    return "a.careboard"


def test_the_paper_for_the_next_board_is_written(typed: CommandLine, council: str) -> None:
    assert typed.run("summary", council, "--out", "paper.pdf").out == "Written: paper.pdf\n"
    assert (typed.folder / "paper.pdf").read_bytes().startswith(b"%PDF-")


def test_the_paper_for_a_named_board_is_written(typed: CommandLine, council: str) -> None:
    named = ("--board", "2026-06", "--edition", "standard", "--format", "pdf", "--draft")
    assert typed.run("summary", council, *named, "--out", "paper.pdf").status == 0


def test_an_unknown_board_is_refused(typed: CommandLine, council: str) -> None:
    outcome = typed.run("summary", council, "--board", "2030-01", "--out", "paper.pdf")
    assert outcome.line == "There is no board meeting “2030-01” in this file."
    assert not (typed.folder / "paper.pdf").exists()


def test_what_is_not_approved_is_printed_only_as_a_draft(typed: CommandLine) -> None:
    typed.make("b.careboard")
    record = typed.folder / "record.json"
    record.write_text(json.dumps(changed({"meetings.1.approved": False})), encoding="utf-8")
    typed.run("import", "b.careboard", record)
    outcome = typed.run("summary", "b.careboard", "--out", "paper.pdf")
    assert outcome.line == "These meetings are not approved by their group yet: 2026-05."
    assert not (typed.folder / "paper.pdf").exists()
    assert typed.run("summary", "b.careboard", "--draft", "--out", "paper.pdf").status == 0


def test_a_paper_does_not_write_over_the_council_file(typed: CommandLine, council: str) -> None:
    before = (typed.folder / council).read_bytes()
    assert typed.run("summary", council, "--out", council).line.startswith("That is the file that is read")
    assert (typed.folder / council).read_bytes() == before
