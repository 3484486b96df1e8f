"""The command demo: what a newcomer sees first."""

import json
import shutil
from pathlib import Path

import pytest

from careboard.__main__ import main
from careboard.application.records import as_data, read_record
from careboard.domain.boards import EDITIONS, FORMATS
from tests.support.command_line import CommandLine, run_apart
from tests.support.pdfua.validators import validation_faults, verapdf_faults, why_no_verapdf
from tests.support.prepared import prepared

MADE = (
    "README.txt",
    "ballot-juniors.pdf",
    "ballot-seniors.pdf",
    "demo.careboard",
    "next-paper-draft.pdf",
    "chain-for-inspection.pdf",
    "days.ics",
    *(f"paper-2-{edition}.{form}" for edition in EDITIONS for form in FORMATS),
    "scores.csv",
    "tables.xlsx",
    "one-story.pdf",
    "record.json",
    "response-form.pdf",
    "slip-for-owner.eml",
    "slip-for-owner.pdf",
    "tokens-juniors.pdf",
    "tokens-seniors.pdf",
    "wall-poster.pdf",
    "year-page.pdf",
)


@pytest.fixture(autouse=True)
def _no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the pictures to the process of its own."""
    monkeypatch.setattr("careboard.commands.demonstration._take_pictures", lambda *_places: [])


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The folder of this test with the whole demonstration in it, made once in a process of its own."""

    def make(folder: Path) -> None:
        folder.mkdir()
        made = run_apart(folder, "demo", "demo")
        assert (made.status, made.err) == (0, "")
        (folder / "said.txt").write_text(made.out, encoding="utf-8")

    shutil.copytree(prepared("whole-demonstration", make), tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_the_whole_demonstration_in_a_process_of_its_own(whole: Path) -> None:
    written = (whole / "said.txt").read_text(encoding="utf-8").splitlines()
    assert len([name for name in written if name.startswith("demo/pictures/")]) > 10
    assert {f"demo/{name}" for name in MADE} <= set(written)
    assert all((whole / name).stat().st_size > 0 for name in written)
    papers = [whole / name for name in written if name.endswith(".pdf")]
    assert len(papers) > 12
    assert [fault for paper in papers for fault in validation_faults(paper.read_bytes())] == []
    if not why_no_verapdf():
        assert verapdf_faults(*papers) == []


def test_the_demonstration_is_made_anew(whole: Path, typed: CommandLine) -> None:
    before = typed.files()
    assert main(["demo", "demo"]) == 0
    after = typed.files()
    assert set(after) == set(before)
    assert after["demo/demo.careboard"] != before["demo/demo.careboard"]
    assert [path.name for path in whole.glob("demo/.*")] == []
    assert "Passphrase: demonstration\n" in after["demo/README.txt"].decode()


def test_the_demonstration_opens_with_its_passphrase(whole: Path) -> None:
    (whole / "secret").write_text("demonstration")
    council = ("demo/demo.careboard", "--data-dir", "demo/data", "--passphrase-file", "secret")
    assert run_apart(whole, "check", *council).status == 0
    assert run_apart(whole, "summary", *council, "--draft", "--out", "paper.pdf").status == 0


def test_the_record_of_the_demonstration_comes_back_without_loss(whole: Path, typed: CommandLine) -> None:
    text = (whole / "demo" / "record.json").read_text(encoding="utf-8")
    assert as_data(read_record(text)) == json.loads(text)
    typed.make("new.careboard")
    assert typed.run("import", "new.careboard", "demo/record.json").status == 0
    assert typed.run("export", "new.careboard", "--format", "json", "--out", "again.json").status == 0
    assert json.loads((whole / "again.json").read_text(encoding="utf-8")) == json.loads(text)


def test_a_file_that_is_no_demonstration_is_not_replaced(typed: CommandLine) -> None:
    (typed.folder / "demo").mkdir()
    (typed.folder / "demo" / "demo.careboard").write_text("mine")
    assert "is no demonstration that Careboard made" in typed.run_bare("demo", "demo").line
    assert typed.files() == {"demo/demo.careboard": b"mine"}


def test_a_place_that_is_a_file_is_refused(typed: CommandLine) -> None:
    (typed.folder / "demo").write_text("mine")
    assert typed.run_bare("demo", "demo").line.startswith("This file cannot be written: demo.")
