"""What may be typed at all: help, wrong usage, interrupts, and what a command imports."""

import sys
from argparse import Namespace
from pathlib import Path

import pytest

import careboard
from careboard.commands import arguments
from tests.support.command_line import PASSPHRASE, CommandLine, run_apart, run_script

COMMANDS = (
    "demo", "new", "pledge", "import", "export", "summary", "form", "answers", "check", "backup", "restore",
)  # fmt: skip
HEAVY = ("PySide6", "sqlalchemy", "alembic", "reportlab", "sqlcipher3", "nacl", "asyncio", "importlib.metadata")


def test_help_names_every_command_and_no_other(typed: CommandLine) -> None:
    said = typed.run_bare("--help")
    assert said.status == 0
    named = [line.split()[0] for line in said.out.partition("commands:")[2].splitlines() if line.startswith("  ")]
    assert tuple(named) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(typed: CommandLine, command: str) -> None:
    said = typed.run_bare(command, "--help")
    assert said.status == 0
    assert "--data-dir" in said.out


@pytest.mark.parametrize(
    "words",
    [
        ("reply", "a.careboard", "--out", "b.pdf"),
        ("reply",),
        ("form", "a.careboard"),
        ("answers", "a.careboard"),
        ("pledge",),
        ("pledge", "read", "pledge.pdf"),
        ("new", "a.careboard"),
        ("new", "a.careboard", "--council", "x", "--authority", "y", "--plain", "--passphrase-file", "f"),
        ("check",),
        ("check", "a", "--data-dir", "b", "--temporary"),
        ("import", "a.careboard"),
        ("export", "a.careboard", "--out", "b"),
        ("export", "a.careboard", "--format", "docx", "--out", "b"),
        ("export", "a.careboard", "--format", "json"),
        ("summary", "a.careboard", "--edition", "huge", "--out", "b"),
        ("summary", "a.careboard", "--format", "odt", "--out", "b"),
        ("--self-test", "--doctor"),
        ("--colour",),
    ],
)
def test_wrong_usage_is_status_2(typed: CommandLine, words: tuple[str, ...]) -> None:
    outcome = typed.run_bare(*words)
    assert outcome.status == 2
    assert outcome.err.startswith("usage: careboard")
    assert typed.files() == {}


def test_the_version_is_that_of_the_package(typed: CommandLine) -> None:
    assert typed.run_bare("--version").out == f"Careboard {careboard.__version__}\n"


def test_the_built_in_pledges_are_listed(typed: CommandLine) -> None:
    said = typed.run("pledge", "list")
    assert said.status == 0
    assert said.out.startswith("care-pledge  Care Pledge (Care Experienced Conference")
    assert len(said.out.splitlines()) == 11


def test_a_file_without_an_ending_opens_by_its_name(typed: CommandLine) -> None:
    (typed.folder / "council").mkdir()
    assert typed.run("council").line == "The file is not there. Was it on a USB stick?"


def test_nothing_that_is_typed_steers_the_terminal(typed: CommandLine) -> None:
    path = typed.make("a.careboard")
    refused = typed.run("summary", path, "--board", "\x1b[31m\u202e", "--out", "b.pdf")
    assert "“?[31m?”" in refused.line
    assert typed.run("backup", path, "--out", "b\nc\x1b").out == "The copy is finished: b c?\n"


def test_an_interrupt_is_one_line_and_status_130(typed: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_given: Namespace) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(arguments, "_check", interrupted)
    outcome = typed.run("check", "a")
    assert (outcome.status, outcome.err) == (130, "Stopped. Nothing half done was left behind.\n")


def test_a_data_folder_that_cannot_be_made_is_one_line(typed: CommandLine) -> None:
    path = typed.make()
    (typed.folder / "file").write_text("")
    assert typed.run_bare("check", path, "--data-dir", typed.folder / "file").line.startswith("This file cannot be")


def test_a_temporary_data_folder_leaves_nothing(typed: CommandLine) -> None:
    path = typed.make()
    assert typed.run_bare("check", path, "--temporary").status == 0


def test_a_window_needs_a_display_and_a_file_that_is_there(
    typed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert typed.run("none.careboard").line == "The file is not there. Was it on a USB stick?"
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform == "linux":
        assert typed.run().line == "There is no display here, so no window can open."


def test_the_doctor_finds_this_computer_well(typed: CommandLine) -> None:
    said = typed.run("--doctor")
    assert said.out.endswith("Nothing that is needed is missing.\n")
    assert said.status == 0


def test_a_command_in_a_process_of_its_own(tmp_path: Path) -> None:
    names = ("--council", "Hillside Voices", "--authority", "Hillside Council")
    made = run_apart(tmp_path, "new", "a.careboard", *names, "--temporary", CAREBOARD_PASSPHRASE=PASSPHRASE)
    assert (made.status, made.err) == (0, "")
    wrong = run_apart(tmp_path, "check", "a.careboard", "--temporary", CAREBOARD_PASSPHRASE="another")
    assert wrong.line == "That passphrase did not open this file. Check Caps Lock and try again."
    assert run_apart(tmp_path, "check", "a.careboard", "--temporary").line.startswith("This file needs its passphrase.")


def test_a_person_who_asks_for_help_waits_for_nothing_heavy(tmp_path: Path) -> None:
    assert imported_by(tmp_path, "--help") == set()
    assert imported_by(tmp_path, "pledge", "list") == set()


def test_a_file_is_made_and_read_without_windows_and_papers(tmp_path: Path) -> None:
    names = ("--council", "x", "--authority", "y", "--plain", "--temporary")
    for words in (("new", "a.careboard", *names), ("check", "a.careboard", "--temporary")):
        assert imported_by(tmp_path, *words).isdisjoint({"PySide6", "reportlab", "alembic"})


def imported_by(folder: Path, *words: str) -> set[str]:
    """Return what is heavy and was imported by a command."""
    script = f"import sys; from careboard.__main__ import main\ntry: main({list(words)!r})\nexcept SystemExit: pass\n"
    script += f"sys.stderr.write(repr([name for name in {HEAVY!r} if name in sys.modules]))"
    return set(run_script(folder, script))


def test_everything_that_is_installed_works_once(tmp_path: Path) -> None:
    tried = run_apart(tmp_path, "--self-test")
    assert (tried.status, tried.err) == (0, "")
    assert tried.out.endswith("All is well.\n")
    assert "PySide6-Essentials" in tried.out


def test_the_doctor_names_what_is_missing_and_what_installs_it(
    typed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careboard.commands.doctor.PARTS", ("no_such_part",))
    monkeypatch.setattr("careboard.commands.doctor.shutil.which", lambda _name: "/usr/bin/dpkg-query")
    monkeypatch.setattr("careboard.commands.doctor._is_installed", lambda _names: False)
    said = typed.run("--doctor")
    assert said.status == 1
    assert "no_such_part cannot be loaded" in said.out
    assert "Needed from this system: sudo apt-get install libgl1" in said.out
    assert "To have things read aloud: sudo apt-get install libpulse0 libspeechd2" in said.out


def test_the_doctor_of_another_system_asks_for_no_packages(
    typed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careboard.commands.doctor.shutil.which", lambda _name: None)
    assert typed.run("--doctor").out == "Nothing that is needed is missing.\n"
