"""What this machine lacks or has: system packages and a screen."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from tests.support.scripts import script


@pytest.mark.skipif(sys.platform == "win32", reason="Debian's commands are shell programs")
class TestSystemPackages:
    """What is done about missing system packages, with stand-ins for Debian's commands."""

    @pytest.fixture
    def debian(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A system that has all packages but libegl1, and notes what apt-get is asked for."""
        folder = tmp_path / "bin"
        folder.mkdir()
        stand_ins = {
            "dpkg-query": 'shift 2; for name in "$@"; do [ $name = libegl1 ] || echo "$name installed"; done',
            "apt-get": f'echo "$@" >> {tmp_path / "asked"}',
            "apt-cache": "exit 0",
            "java": "exit 0",
        }
        for name, body in stand_ins.items():
            (folder / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
            (folder / name).chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        return tmp_path / "asked"

    def test_root_gets_what_is_missing(self, debian: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 0)
        script("system_packages").install_missing("run")
        assert debian.read_text(encoding="utf-8").splitlines() == [
            "-qq update",
            "-qq install --yes --no-install-recommends libegl1",
        ]

    def test_others_get_the_one_command(
        self, debian: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        assert script("system_packages").install_missing("test") == ["libegl1"]
        assert capsys.readouterr().out.endswith("This installs them: sudo apt-get install libegl1\n")
        assert not debian.exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a screen")
class TestAScreen:
    """Whether a window could be shown is found out without Qt."""

    @pytest.fixture(autouse=True)
    def no_screen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def test_without_a_name_there_is_none(self) -> None:
        assert script("screen").is_there() is False

    def test_a_name_that_nobody_answers_to_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DISPLAY", ":64999")
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-none")
        assert script("screen").is_there() is False

    def test_one_that_answers_is_there(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        monkeypatch.setenv("WAYLAND_DISPLAY", "w")
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(str(tmp_path / "w"))
            server.listen()
            assert script("screen").is_there() is True

    def test_a_screen_of_another_machine_is_believed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DISPLAY", "elsewhere:10.0")
        assert script("screen").is_there() is True


