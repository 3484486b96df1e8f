"""The command export for tables and calendars: whole files, the folder of CSV files, and plain refusals."""

import openpyxl
import pytest

from tests.support.command_line import CommandLine
from tests.support.example_record import PATH


def test_a_workbook_holds_every_table(typed: CommandLine) -> None:
    path = typed.make()
    typed.run("import", path, PATH)
    done = typed.run("export", path, "--format", "xlsx", "--out", "out.xlsx")
    assert (done.status, done.err, done.out) == (0, "", "Written: out.xlsx\n")
    book = openpyxl.load_workbook(typed.folder / "out.xlsx")
    assert book.sheetnames == ["Scores", "Issues", "Asks to the board", "Coverage"]
    assert book["Scores"]["A2"].value == "2026-01/kept/love"


def test_csv_is_a_folder_with_a_file_a_table(typed: CommandLine) -> None:
    path = typed.make()
    typed.run("import", path, PATH)
    assert typed.run("export", path, "--format", "csv", "--out", "tables").status == 0
    files = sorted(each.name for each in (typed.folder / "tables").iterdir())
    assert files == ["asks.csv", "coverage.csv", "issues.csv", "scores.csv"]
    assert typed.run("export", path, "--format", "csv", "--out", "tables").status == 0, "the same folder again"


def test_a_calendar_names_what_is_due(typed: CommandLine) -> None:
    path = typed.make()
    typed.run("import", path, PATH)
    assert typed.run("export", path, "--format", "ics", "--out", "days.ics").status == 0
    assert b"SUMMARY:Hillside Voices: Papers for the board are due" in (typed.folder / "days.ics").read_bytes()


@pytest.mark.parametrize(
    ("wanted", "out", "said"),
    [
        ("csv", "note.txt", "cannot be written"),
        ("csv", "no/where", "no such folder"),
        ("xlsx", "no/out.xlsx", "no such folder"),
    ],
)
def test_a_place_that_does_not_do_is_refused(typed: CommandLine, wanted: str, out: str, said: str) -> None:
    path = typed.make()
    (typed.folder / "note.txt").write_text("mine")
    before = typed.files()
    assert said in typed.run("export", path, "--format", wanted, "--out", out).line
    assert typed.files() == before


def test_tables_are_never_written_over_the_council_file(typed: CommandLine) -> None:
    path = typed.make()
    before = path.read_bytes()
    assert typed.run("export", path, "--format", "xlsx", "--out", path).line
    assert path.read_bytes() == before
