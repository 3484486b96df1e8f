"""The Tab key comes to the door that is chosen, and goes on from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.choice_buttons import Choice, ChoiceButtons

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with three doors between two fields, the first field with the focus."""
    made = QWidget()
    layout = QVBoxLayout(made)
    first, last = QLineEdit(), QLineEdit()
    for each in (first, ChoiceButtons("Text size", [Choice(key, key) for key in ("small", "usual", "large")]), last):
        layout.addWidget(each)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    first.setFocus()
    return made


@pytest.fixture
def doors(window: QWidget) -> ChoiceButtons:
    """The doors of the window."""
    return window.findChildren(ChoiceButtons)[0]


def press_tab(doors: ChoiceButtons) -> QWidget:
    QTest.keyClick(doors.window().focusWidget(), Qt.Key.Key_Tab)
    return doors.window().focusWidget()


def test_tab_comes_to_the_chosen_door_and_then_goes_on(doors: ChoiceButtons) -> None:
    doors.choose("large")
    assert press_tab(doors) is doors.button("large")
    assert isinstance(press_tab(doors), QLineEdit)


def test_tab_comes_to_the_first_door_where_none_is_chosen(doors: ChoiceButtons) -> None:
    doors.choose("large")
    doors.clear()
    assert press_tab(doors) is doors.button("small")


def test_the_arrow_keys_go_to_the_other_doors(doors: ChoiceButtons) -> None:
    doors.choose("usual")
    press_tab(doors)
    QTest.keyClick(doors.window().focusWidget(), Qt.Key.Key_Right)
    assert doors.key() == "large"
    assert doors.window().focusWidget() is doors.button("large")
