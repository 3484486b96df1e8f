"""While young people vote, the room's screen stands still: what one of them chooses for comfort is nobody else's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.meetings.room_views import RoomWords
from ui.meetings.room_window import RoomWindow
from ui.theme import apply_theme, use_colours


@pytest.fixture
def light(qapp: QApplication) -> Iterator[QApplication]:
    """The program in light colours, before and after."""
    apply_theme(qapp, "light", 100)
    yield qapp
    apply_theme(qapp, "light", 100)


def test_colours_that_somebody_chooses_do_not_show_on_the_rooms_screen(light: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    room = RoomWindow(window)
    room.show_view(RoomWords("lock-key", "The vote is open", ("One after another.",)))
    room.cover_other_screen()
    before = room.grab().toImage()
    scoring = QWidget()
    qtbot.addWidget(scoring)
    scoring.setWindowModality(Qt.WindowModality.ApplicationModal)
    scoring.show()
    use_colours(light, "dark")
    room.show_view(RoomWords("lock-key", "The vote is open", ("One after another.",)))
    assert room.grab().toImage() == before
    scoring.close()
    assert room.grab().toImage() != before
    room.put_away()
