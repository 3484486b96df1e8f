"""Every page of the facilitator's window with much longer words and from right to left.

Nothing is cut or covered, and Tab goes through it as it reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from tests.support.layout_faults import faults
from tests.support.program_walk import a_walk
from tests.support.pseudo_language import MIRRORED, STRETCHED, mirrored, spoken, stretched
from tests.support.tab_order import out_of_order

LAPTOP = QSize(1366, 768)
PATIENCE = 6000


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    """The application, as it was again afterwards."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def faults_of(window: QWidget, qtbot: QtBot) -> list[str]:
    """Return what is still wrong once the window has had time to find its shape."""
    window.resize(LAPTOP)
    with suppress(WaitedTooLong):
        qtbot.waitUntil(lambda: window.size() == LAPTOP and not faults(window), timeout=PATIENCE)
    size = [] if window.size() == LAPTOP else [f"the window needs {window.size().toTuple()}"]
    return size + faults(window) + out_of_order(window)


@pytest.mark.parametrize(
    ("code", "percent"),
    [
        (STRETCHED, 200),
        (MIRRORED, 100),
        pytest.param(STRETCHED, 100, marks=pytest.mark.thorough),
        pytest.param(MIRRORED, 200, marks=pytest.mark.thorough),
    ],
)
def test_nothing_is_cut_or_covered_or_out_of_order_on_any_page(
    app: QApplication, qtbot: QtBot, tmp_path: Path, code: str, percent: int
) -> None:
    with spoken(code, tmp_path / "words"), a_walk(app, tmp_path) as walk:
        assert walk.desktop.window.isRightToLeft() is (code == MIRRORED)
        walk.desktop.change_settings(lambda settings: replace(settings, theme="light", text_scale=percent))
        wrong = [f"{name}: {fault}" for name, window in walk.pages() for fault in faults_of(window, qtbot)]
    assert not wrong, "\n".join(wrong)


def test_the_longer_language_is_longer_and_keeps_its_placeholders() -> None:
    assert stretched("Answer by {date}.") == "Àñswér bý {date}.ôôôô"
    assert len(stretched("What did the group say?")) >= 1.4 * len("What did the group say?")
    assert mirrored("Answer by {date}.") == "\u202eAnswer by \u202c{date}\u202e.\u202c"
