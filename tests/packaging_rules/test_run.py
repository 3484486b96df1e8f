"""The command of a fresh machine: its usage, its Python, and what it does with the demonstration."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.scripts import SCRIPTS, script


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run packaging/run.py."""
    command = [sys.executable, str(SCRIPTS / "run.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("arguments", [("build",), ("test", "more"), ("--help",)])
def test_an_unknown_verb_is_wrong_usage(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("usage: ")


def test_a_python_that_is_too_old_hands_over_or_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    monkeypatch.setenv("PATH", "")
    assert script("run").main(["setup"]) == 1
    assert capsys.readouterr().err == "Careboard needs Python 3.11, 3.12 or 3.13; this is 3.9.\n"


class TestTheDemonstration:
    """What the command without a verb does, with a stand-in for Careboard itself."""

    @pytest.fixture
    def started(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
        """The commands that Careboard was started with; making the demonstration writes two files."""
        verbs = script("verbs")
        calls: list[tuple[Any, ...]] = []
        demo = tmp_path / "demo"

        def careboard(*arguments: str, passphrase: str = "") -> int:
            calls.append((*arguments, passphrase))
            if arguments[0] == "demo":
                demo.mkdir()
                (demo / "demo.careboard").write_bytes(b"x" * 4096)
                (demo / "README.txt").write_text("Hello\nPassphrase: four small words\n", encoding="utf-8")
            return 0

        monkeypatch.setattr(verbs, "careboard", careboard)
        monkeypatch.setattr(verbs, "DEMO", demo)
        monkeypatch.setattr(verbs, "COUNCIL", demo / "demo.careboard")
        monkeypatch.setattr(verbs.set_up, "ROOT", tmp_path)
        monkeypatch.setattr(verbs.set_up, "set_up", lambda _: None)
        return calls

    def test_with_a_screen_it_is_made_once_and_opened(
        self, started: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        verbs = script("verbs")
        monkeypatch.setattr(verbs.screen, "is_there", lambda: True)
        demo = tmp_path / "demo"
        opened = (str(demo / "demo.careboard"), "--data-dir", str(demo / "data"), "four small words")
        assert (verbs.do(""), verbs.do("")) == (0, 0)
        assert started == [("demo", str(demo), ""), opened, opened]

    def test_without_one_it_says_so_and_lists_what_it_made(
        self,
        started: list[tuple[Any, ...]],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        verbs = script("verbs")
        monkeypatch.setattr(verbs.screen, "is_there", lambda: False)
        assert verbs.do("") == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("There is no screen here")
        assert [line.split()[-1] for line in lines[1:]] == ["demo/README.txt", "demo/demo.careboard"]
        assert len(started) == 1

    @pytest.mark.usefixtures("started")
    def test_a_note_without_a_passphrase_is_one_plain_line(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        verbs = script("verbs")
        monkeypatch.setattr(verbs.screen, "is_there", lambda: True)
        verbs.do("")
        (tmp_path / "demo" / "README.txt").unlink()
        assert verbs.do("") == 1
        assert capsys.readouterr().err.count("\n") == 1
