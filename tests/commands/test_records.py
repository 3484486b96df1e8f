"""The commands import and export: all of it or nothing, and one plain line for whatever is wrong."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from careboard.commands import records
from tests.support.command_line import CommandLine
from tests.support.example_record import PATH, changed, example


def test_the_example_goes_in_and_comes_out_without_loss(typed: CommandLine) -> None:
    path = typed.make()
    taken = typed.run("import", path, PATH)
    assert (taken.status, taken.err) == (0, "")
    assert taken.out == "Imported. Meetings: 2, issues: 1, asks: 1.\n"
    given = typed.run("export", path, "--format", "json", "--out", "out.json")
    assert (given.status, given.err) == (0, "")
    assert "as confidential as the council file" in given.out
    out = typed.folder / "out.json"
    assert json.loads(out.read_text(encoding="utf-8")) == example()
    assert stat.S_IMODE(out.stat().st_mode) & 0o077 == 0 or out.drive


def test_a_record_that_import_would_refuse_says_so_when_it_is_written(
    typed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "MOST_BYTES", 100)
    given = typed.run("export", typed.make(), "--format", "json", "--out", "out.json")
    assert given.status == 0
    assert "import will not read it" in given.err


def test_a_second_import_is_refused(typed: CommandLine) -> None:
    path = typed.make()
    typed.run("import", path, PATH)
    before = path.read_bytes()
    assert typed.run("import", path, PATH).line.startswith("This file holds meetings, issues or asks already.")
    assert path.read_bytes() == before


def test_a_long_plain_wording_is_warned_of(typed: CommandLine) -> None:
    words = " ".join(["word"] * 16)
    record = write(typed, changed({"pledges.0.versions.0.commitments.0.plain": words}))
    taken = typed.run("import", typed.make(), record)
    assert taken.status == 0
    assert taken.err.startswith("pledges[0].versions[0].commitments[0].plain: 16 words are many")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"colour": 1}, "colour: there is no field “colour” here"),
        (
            {"meetings.0.rounds.0.tallies.love.kept": 1},
            "meetings[0].rounds[0].tallies.love: the cells add up to 7, but 8 people voted",
        ),
        ({"meetings.0.rounds.0.voted": 9}, "meetings[0].rounds[0].voted: 9 people voted, but only 8 came"),
        ({"issues.0.events.1.reason": ""}, "issues[0].events[1]: Every answer but yes needs a reason in plain words."),
    ],
)
def test_what_breaks_a_rule_is_refused_by_its_place(typed: CommandLine, changes: dict[str, Any], said: str) -> None:
    path = typed.make()
    record = write(typed, changed(changes))
    before = typed.files()
    assert typed.run("import", path, record).line == said
    assert typed.files() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This is not a record: line 1, column 1 is not JSON. Nothing was imported."),
        (b"\xff", "This is not a record: its text is not UTF-8. Nothing was imported."),
        (b"[" * 200_000, "This is not a record: it is nested too deeply. Nothing was imported."),
        (b"{}", "format: the format has to be “careboard-record/1”"),
        (b" " * (128 * 1024 * 1024 + 1), "This is not a record: it is larger than 128 MB. Nothing was imported."),
    ],
)
def test_what_is_no_record_is_refused(typed: CommandLine, content: bytes, said: str) -> None:
    path = typed.make()
    (typed.folder / "record.json").write_bytes(content)
    assert typed.run("import", path, "record.json").line == said


def test_a_record_that_cannot_be_read_is_refused(typed: CommandLine) -> None:
    path = typed.make()
    assert typed.run("import", path, "none.json").line == "There is no such file: none.json."
    assert typed.run("import", path, typed.folder).line.startswith("This is a folder, not a file:")


def test_an_export_goes_only_where_a_file_can_be(typed: CommandLine) -> None:
    path = typed.make()
    before = typed.files()
    for out, said in (
        ("none/out.json", "There is no such folder: none. Nothing was written."),
        (".", "This is a folder, not a file: ."),
        (str(path), f"That is the file that is read: {path}. Please choose another name."),
        ("x" * 300, "The computer says: File name too long. " + "x" * 300),
    ):
        assert typed.run("export", path, "--format", "json", "--out", out).line.startswith(said)
    assert typed.files() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
def test_an_export_replaces_no_device_and_no_link(typed: CommandLine) -> None:
    path = typed.make()
    pipe, link, target = (typed.folder / name for name in ("pipe", "link", "target.json"))
    os.mkfifo(pipe)
    assert typed.run("export", path, "--format", "json", "--out", pipe).line.startswith("This file cannot be written:")
    link.symlink_to(target)
    assert typed.run("export", path, "--format", "json", "--out", link).status == 0
    assert link.is_symlink()
    assert target.is_file()
    assert pipe.is_fifo()


def test_a_disk_that_fails_leaves_nothing_half_done(typed: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    path = typed.make()
    (typed.folder / "out.json").write_text("from before")
    before = typed.files()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("careboard.commands.output.os.fsync", full)
    said = typed.run("export", path, "--format", "json", "--out", "out.json").line
    assert said == "The disk is full. Nothing is lost. Free some space, then try again."
    assert typed.files() == before


def write(typed: CommandLine, data: dict[str, Any]) -> Path:
    path = typed.folder / "record.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path
