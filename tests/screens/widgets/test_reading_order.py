"""Tab goes through a window as it reads, also where rows were made later than what stands below them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.guards import REPOSITORY
from tests.support.tab_order import out_of_order
from ui.reading_order import ReadingDialog
from ui.widgets.field_row import FieldRow
from ui.widgets.shown_rows import ShownRows
from ui.widgets.stepper import Stepper

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A field, rows that are shown later, and two fields in a grid that was filled from its end."""
    made = ReadingDialog()
    layout = QVBoxLayout(made)
    rows, grid = ShownRows(), QGridLayout()
    grid.addWidget(named(QLineEdit(), "last"), 1, 0)
    grid.addWidget(named(QLineEdit(), "below"), 0, 0)
    layout.addWidget(FieldRow("First", named(QLineEdit(), "first")))
    layout.addWidget(rows)
    layout.addLayout(grid)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.findChildren(QLineEdit, "first")[0].setFocus()
    closed = named(QPushButton(), "closed")
    closed.setEnabled(False)
    rows.show_rows([FieldRow("One", named(QLineEdit(), "one")), Stepper("Two"), closed, named(QComboBox(), "three")])
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
        names.append(focused.objectName() or focused.accessibleName())
    return names


def test_rows_that_are_made_later_come_where_they_stand(window: QWidget) -> None:
    assert walked(window, Qt.Key.Key_Tab, 7) == ["one", "Two", "three", "below", "last", "first", "one"]


def test_back_is_the_same_way(window: QWidget) -> None:
    assert walked(window, Qt.Key.Key_Backtab, 6) == ["last", "below", "three", "Two", "one", "first"]


def test_a_way_that_leads_back_is_told(window: QWidget) -> None:
    assert not out_of_order(window)
    layout = window.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.setDirection(QVBoxLayout.Direction.BottomToTop)
    layout.activate()
    assert out_of_order(window)


def test_no_window_asks_a_layout_for_its_items() -> None:
    # One that Python holds outlives its part, and is taken for what is made in its place: the program ended at times.
    folder = REPOSITORY / "ui"
    assert [path.name for path in folder.rglob("*.py") if ".itemAt(" in path.read_text(encoding="utf-8")] == []
