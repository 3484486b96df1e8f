"""What stands behind the pages is plain Python: it can be tried, and trusted, without a window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MEETINGS = Path(__file__).resolve().parents[3] / "ui" / "meetings"
LOOK = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print("PySide6" in sys.modules)
"""


def test_no_presenter_imports_qt() -> None:
    names = [f"ui.meetings.{path.stem}" for path in sorted(MEETINGS.glob("*_presenter.py"))]
    assert len(names) >= 14
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *names], capture_output=True, text=True, check=True, cwd=MEETINGS.parents[1]
    )
    assert done.stdout.strip() == "False"
