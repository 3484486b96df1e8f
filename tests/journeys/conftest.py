"""What the journeys share: a computer on which nothing of Careboard is yet, and eyes that see a window flash up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.one_computer import Journey
from tests.support.pages.program import FlashWatch


@pytest.fixture
def journey(tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journey]:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    made = Journey(tmp_path, qtbot)
    watch = FlashWatch("MainWindow", "VotingWindow", "RoomWindow", "PaperWindow", "QMenu", "Message")
    qapp.installEventFilter(watch)
    yield made
    made.closes()
    qapp.removeEventFilter(watch)
    assert watch.seen == []
