"""No window makes a label, a tooltip or a message box that could read typed text as mark-up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3] / "ui"
# What is called, and the only modules that may call it.
KEPT_TO = {
    "QLabel": set[str](),
    "QMessageBox": set[str](),
    "QDialog": set[str](),
    "setToolTip": {"widgets/plain_text.py"},
    "setWhatsThis": set[str](),
    "setStatusTip": set[str](),
    "insertHtml": set[str](),
    "setHtml": set[str](),
    "QTextBrowser": set[str](),
    "QTextEdit": set[str](),
}


def _calls(module: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            yield name, node.lineno


def test_labels_tooltips_and_messages_are_made_where_text_stays_plain() -> None:
    found = [
        f"{module.relative_to(ROOT)}:{line} calls {name}"
        for module in sorted(ROOT.rglob("*.py"))
        for name, line in _calls(module)
        if name in KEPT_TO and module.relative_to(ROOT).as_posix() not in KEPT_TO[name]
    ]
    assert found == []
