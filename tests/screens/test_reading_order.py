"""Tab goes through a window as it reads, also where rows were made later than what stands below them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.tab_order import out_of_order
from ui.reading_order import ReadingOrder, set_reading_order
from ui.widgets.shown_rows import ShownRows

pytestmark = pytest.mark.usefixtures("order")


@pytest.fixture
def order(qapp: QApplication) -> Iterator[ReadingOrder]:
    """The order that is kept in every window."""
    made = ReadingOrder(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A field, rows that are shown later, and two fields in a grid that was filled from its end."""
    made = QWidget()
    layout = QVBoxLayout(made)
    rows, grid = ShownRows(), QGridLayout()
    grid.addWidget(named(QLineEdit(), "last"), 1, 0)
    grid.addWidget(named(QLineEdit(), "below"), 0, 0)
    layout.addWidget(named(QLineEdit(), "first"))
    layout.addWidget(rows)
    layout.addLayout(grid)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.findChildren(QLineEdit, "first")[0].setFocus()
    rows.show_rows([named(QLineEdit(), "one"), named(QSpinBox(), "two"), named(QComboBox(), "three")])
    return made


def named(widget: QWidget, name: str) -> QWidget:
    widget.setObjectName(name)
    return widget


def walked(window: QWidget, key: Qt.Key, steps: int) -> list[str]:
    """Return where some steps of a key lead."""
    names = []
    for _step in range(steps):
        handle = window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)
        focused = window.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
    return names


def test_rows_that_are_made_later_come_where_they_stand(window: QWidget) -> None:
    assert walked(window, Qt.Key.Key_Tab, 6) == ["one", "two", "three", "below", "last", "first"]


def test_back_is_the_same_way(window: QWidget) -> None:
    assert walked(window, Qt.Key.Key_Backtab, 3) == ["last", "below", "three"]


def test_what_leads_back_is_told_before_and_gone_afterwards(window: QWidget) -> None:
    assert out_of_order(window)
    set_reading_order(window)
    assert not out_of_order(window)
