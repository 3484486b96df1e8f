"""The set-up: the lock files, and which set-ups count as finished."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.scripts import SCRIPTS, script

PINNED = re.compile(r"^([a-z0-9-]+)==[^ ]+(?: ; .+)? \\$")


def lock(name: str) -> list[str]:
    """Return the lines of a lock file without its comments."""
    text = (SCRIPTS / f"requirements-{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_locked_dependency_has_its_hashes_and_no_place(name: str) -> None:
    lines = lock(name)
    assert not [line for line in lines if "://" in line or "file:" in line]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line.startswith("    "):
            assert PINNED.match(line), line
            assert following.startswith("    --hash=sha256:"), line


def test_what_both_lock_files_name_has_the_same_version() -> None:
    run_versions, test_versions = ({line for line in lock(name) if "==" in line} for name in ("run", "test"))
    assert run_versions <= test_versions


class TestASetUp:
    """Which set-ups count as finished."""

    @pytest.fixture
    def set_up(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
        """The script, looking at a .venv of its own."""
        module = script("set_up")
        monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
        monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stamp.json")
        program = module.venv_python()
        program.parent.mkdir(parents=True)
        program.touch()
        return module

    def finish(self, set_up: Any, **kinds: str) -> None:
        set_up.STAMP.write_text(set_up.json.dumps(kinds), encoding="utf-8")

    def test_it_is_finished_for_just_these_lock_files(self, set_up: Any) -> None:
        self.finish(set_up, run=set_up.fingerprint("run"))
        assert set_up.is_set_up("run") is True
        assert set_up.is_set_up("test") is False

    def test_other_lock_files_need_another(self, set_up: Any) -> None:
        self.finish(set_up, run="of another day")
        assert set_up.is_set_up("run") is False

    @pytest.mark.parametrize("text", ["", "[]", "{"])
    def test_an_interrupted_one_is_done_again(self, set_up: Any, text: str) -> None:
        set_up.STAMP.write_text(text, encoding="utf-8")
        assert set_up.is_set_up("run") is False

    def test_a_venv_whose_python_went_away_is_made_again(self, set_up: Any) -> None:
        self.finish(set_up, run=set_up.fingerprint("run"))
        set_up.venv_python().unlink()
        assert set_up.is_set_up("run") is False
        assert set_up.venv_works() is False

    def test_qt_that_cannot_load_is_named_with_the_command_that_helps(
        self, set_up: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        failed = subprocess.CompletedProcess([], 1, "", "Traceback\nImportError: libEGL.so.1: cannot open\n")
        monkeypatch.setattr(set_up, "_quiet", lambda *_, **__: failed)
        with pytest.raises(set_up.SetUpError, match=r"libEGL\.so\.1.*sudo apt-get install libegl1 libglib2\.0-0$"):
            set_up.check_qt(["libegl1", "libglib2.0-0t64|libglib2.0-0"])
