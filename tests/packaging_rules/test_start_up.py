"""A command imports what it uses and nothing heavier, and the first window comes before everything heavy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "PySide6", "sqlalchemy", "alembic", "reportlab", "jinja2", "qt_material", "PIL", "asyncio", "importlib.metadata",
)  # fmt: skip
START = """
import sys
heavy, sys.argv = sys.argv[1].split(","), ["careboard", *sys.argv[2:]]
from careboard.__main__ import main
try:
    code = main()
except SystemExit as end:
    code = end.code
print(code or 0, *[name for name in heavy if name in sys.modules], file=sys.stderr)
"""
COMMANDS = [["--help"], ["pledge", "list"], ["pledge", "--help"], ["no-such-file.careboard", "more"]]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_command_that_needs_nothing_heavy_imports_nothing_heavy(arguments: list[str]) -> None:
    command = [sys.executable, "-c", START, ",".join(HEAVY), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    code, *imported = done.stderr.splitlines()[-1].split()
    assert (code in ("0", "2"), imported) == (True, []), done.stderr


NOT_BEFORE_THE_WINDOW = (
    *(name for name in HEAVY if name != "PySide6"), "sqlcipher3", "nacl", "pikepdf", "platformdirs", "html",
)  # fmt: skip
WINDOW = """
import linecache, sys
from PySide6.QtWidgets import QApplication, QMainWindow
heavy, arguments = sys.argv[1].split(","), sys.argv[2:]
shown = []
class Seen(Exception):
    pass
def show(window, show=QMainWindow.show):
    shown.extend(name for name in heavy if name in sys.modules)
    shown.extend(name for name in linecache.cache if name == sys.modules["ui.app"].__file__)
    show(window)
    window.close()
    raise Seen
QMainWindow.show = show
from careboard.__main__ import main
try:
    main(arguments)
except Seen:
    print("shown", *shown, file=sys.stderr)
"""


@pytest.mark.parametrize("with_file", [False, True], ids=["start page", "file that needs a passphrase"])
def test_the_first_window_is_shown_before_anything_heavy_is_imported_or_read(tmp_path: Path, with_file: bool) -> None:
    file = tmp_path / "hillside.careboard"
    file.write_bytes(os.urandom(4096))
    arguments = ["--data-dir", str(tmp_path / "data"), *([str(file)] if with_file else [])]
    command = [sys.executable, "-c", WINDOW, ",".join(NOT_BEFORE_THE_WINDOW), *arguments]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=offscreen)
    assert done.stderr.splitlines()[-1].split() == ["shown"], done.stderr
