"""A command imports what it uses and nothing heavier."""

from __future__ import annotations

import subprocess
import sys

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
