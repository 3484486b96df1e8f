"""Types commands as a person would, in this process or in one of its own, and tells what came of them."""

import ast
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from careboard.__main__ import main
from tests.storage.files import cheap

PASSPHRASE = "seven quiet otters"
REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind: its status, and what it said."""

    status: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one plain line of a refusal; fails where it is not exactly one."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert self.status == 1, self.status
        assert not self.out, self.out
        assert "Traceback" not in lines[0]
        return lines[0]


class CommandLine:
    """A folder in which commands are typed, with a data folder of its own and a cheap key."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Work in this folder, with the passphrase in the environment."""
        self.folder = folder
        self._capsys = capsys
        monkeypatch.chdir(folder)
        monkeypatch.setenv("CAREBOARD_PASSPHRASE", PASSPHRASE)

    def run(self, *typed: str | Path) -> Outcome:
        """Type a command with the data folder of this test."""
        return self.run_bare(*typed, "--data-dir", self.folder / "data")

    def run_bare(self, *typed: str | Path) -> Outcome:
        """Type a command just as it stands."""
        self._capsys.readouterr()
        try:
            status = main([str(word) for word in typed], derive=cheap)
        except SystemExit as leaving:
            status = leaving.code if isinstance(leaving.code, int) else 1
        said = self._capsys.readouterr()
        return Outcome(status, said.out, said.err)

    def make(self, name: str = "hillside.careboard", *more: str) -> Path:
        """Make a council file and return it."""
        path = self.folder / name
        made = self.run("new", path, "--council", "Hillside Voices", "--authority", "Hillside Council", *more)
        assert made.status == 0, made.err
        return path

    def files(self) -> dict[str, bytes]:
        """Return every file of the folder, the data folder left out, to compare before and after."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in found
            if "data" not in path.relative_to(self.folder).parts
        }


def run_apart(folder: Path, *typed: str | Path, **environment: str) -> Outcome:
    """Type a command in a process of its own."""
    surroundings = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    done = subprocess.run(
        [sys.executable, "-m", "careboard", *map(str, typed)],
        cwd=folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def run_script(folder: Path, script: str) -> list[str]:
    """Run a script in a process of its own and return the list that it wrote last to its error output."""
    surroundings = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", script]
    done = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=True, timeout=60
    )
    found = ast.literal_eval(done.stderr.splitlines()[-1])
    assert isinstance(found, list)
    return found
