"""While young people vote, the room's screen stands still: what one of them chooses for comfort is nobody else's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.meetings.room_views import RoomWords
from ui.meetings.room_window import RoomWindow
from ui.theme import use_colours


def test_colours_that_somebody_chooses_do_not_show_on_the_rooms_screen(qapp: QApplication, qtbot: QtBot) -> None:
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
    use_colours(qapp, "dark")
    room.show_view(RoomWords("lock-key", "The vote is open", ("One after another.",)))
    assert room.grab().toImage() == before
    scoring.close()
    assert room.grab().toImage() != before
    room.put_away()
