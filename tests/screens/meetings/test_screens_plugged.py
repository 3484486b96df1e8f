"""Screens are plugged and pulled while a meeting runs: the room's picture goes where it belongs, no page shows."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.meetings.room_views import RoomWords
from ui.meetings.room_window import RoomWindow

WELCOME = RoomWords("hand-waving", "Welcome, Seniors")


class Desk:
    """A facilitator's window, the room's, and screens that come and go."""

    def __init__(self) -> None:
        laptop, projector = QGuiApplication.screens()[:2]
        self.laptop, self.projector = laptop, projector
        self.plugged: list[QScreen] = [laptop, projector]
        self.window = QWidget()
        self.window.show()
        self.room = RoomWindow(self.window, lambda: self.plugged)
        self.room.show_view(WELCOME)

    def has(self, *screens: QScreen) -> None:
        """Have these screens from now on."""
        self.plugged = list(screens)
        self.room.screens_changed()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made.window)
    return made


def test_the_picture_goes_with_the_projector_and_comes_back_with_it(desk: Desk) -> None:
    desk.room.toggle()
    assert desk.room.geometry() == desk.projector.geometry()
    desk.has(desk.laptop)
    assert not desk.room.isVisible()
    assert desk.room.view == WELCOME
    desk.has(desk.laptop, desk.projector)
    assert desk.room.isVisible()
    assert desk.room.geometry() == desk.projector.geometry()
    assert not desk.room.back.isVisible()


def test_a_projector_that_is_plugged_gives_the_facilitator_the_own_screen_back(desk: Desk) -> None:
    desk.has(desk.laptop)
    desk.room.toggle()
    assert (desk.room.geometry(), desk.room.back.isVisible()) == (desk.laptop.geometry(), True)
    desk.has(desk.laptop, desk.projector)
    assert (desk.room.geometry(), desk.room.back.isVisible()) == (desk.projector.geometry(), False)


def test_where_only_the_projector_is_left_the_picture_lies_over_the_page(desk: Desk) -> None:
    desk.room.toggle()
    desk.window.setScreen(desk.projector)
    desk.has(desk.projector)
    assert desk.room.isVisible()
    assert (desk.room.geometry(), desk.room.back.isVisible()) == (desk.projector.geometry(), True)


def test_what_was_taken_away_does_not_come_back_by_itself(desk: Desk) -> None:
    desk.room.toggle()
    desk.room.toggle()
    desk.has(desk.laptop)
    desk.has(desk.laptop, desk.projector)
    assert not desk.room.isVisible()
