"""Presenters are plain Python: none of them brings Qt in, so that each can be tested without a window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "ui"


def test_no_presenter_imports_qt() -> None:
    names = [
        ".".join(("ui", *path.relative_to(UI).with_suffix("").parts)) for path in sorted(UI.rglob("*_presenter.py"))
    ]
    assert len(names) > 10
    code = f"import sys, {', '.join(names)}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=UI.parent).returncode == 0
