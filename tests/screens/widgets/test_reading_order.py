"""The Tab key goes from top to bottom and from line to line, also to what was made last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.focus_ring import FocusRing
from ui.widgets.buttons import SecondaryButton
from ui.widgets.date_field import DateField
from ui.widgets.layouts import boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.shown_rows import ShownRows


def names_by(key: Qt.Key, window: QWidget, times: int) -> list[str]:
    """Return what the focus comes to with each press of a key."""
    names = []
    for _press in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        focused = window.focusWidget()
        names.append(focused.accessibleName() if focused is not None else "")
    return names


def shows(rows: ShownRows, names: list[str], qtbot: QtBot) -> None:
    """Show a row of each name."""
    buttons = [SecondaryButton(name) for name in names]
    rows.show_rows(buttons)
    qtbot.waitUntil(buttons[-1].isVisible)


def test_rows_that_come_later_are_reached_where_they_stand(qapp: QApplication, qtbot: QtBot) -> None:
    first, last, over = (SecondaryButton(name) for name in ("First", "Last", "Over"))
    rows, when = ShownRows(space=4), DateField()
    when.line.setAccessibleName("When")
    window = boxed(column(first, PageScroll(boxed(column(row(when), rows))), last))
    over.setParent(window)
    qtbot.addWidget(window)
    ring = FocusRing(qapp)
    with qtbot.waitActive(window):
        window.show()
    shows(rows, ["One", "Two"], qtbot)
    first.setFocus()
    round_trip = ["When", "One", "Two", "Last", "Over", "First"]
    assert names_by(Qt.Key.Key_Tab, window, 6) == round_trip
    assert names_by(Qt.Key.Key_Backtab, window, 6) == [*round_trip[-2::-1], "First"]
    shows(rows, ["Three"], qtbot)
    assert names_by(Qt.Key.Key_Tab, window, 5) == ["When", "Three", "Last", "Over", "First"]
    ring.deleteLater()
