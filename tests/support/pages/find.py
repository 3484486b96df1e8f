"""The window to find and do as a person uses it: the focus stays in the field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.pages.program import Person
from ui.find.entries import Entry
from ui.find.find_window import FindWindow
from ui.find.results_model import ENTRY_ROLE
from ui.help.keys_sheet import KeysSheet


def presses_keys(person: Person, keys: str) -> None:
    """Press keys together where the focus is."""
    QTest.keySequence(person.window.focusWidget() or person.window, QKeySequence(keys))


class FindScreen:
    """The window, opened by its key."""

    def __init__(self, person: Person) -> None:
        """Press the key."""
        presses_keys(person, "Ctrl+K")
        window = QApplication.activeModalWidget()
        assert isinstance(window, FindWindow)
        self.window = window

    def types(self, words: str) -> None:
        """Type in place of what stands there."""
        self.window.field.selectAll()
        QTest.keyClicks(self.window.field, words)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys in the field, one after another."""
        for key in keys:
            QTest.keyClick(self.window.field, key)

    def listed(self) -> list[str]:
        """Return what is listed: the names of groups in brackets, then their lines."""
        model = self.window.results.model()
        rows = [model.index(number, 0).data(ENTRY_ROLE) for number in range(model.rowCount())]
        return [row.title if isinstance(row, Entry) else f"[{row}]" for row in rows]

    def chosen(self) -> str:
        """Return the chosen line."""
        entry = self.window.results.entry()
        return entry.title if entry is not None else ""

    def reads(self) -> list[str]:
        """Return the words around the list."""
        return [each.text() for each in self.window.findChildren(QLabel) if each.isVisible() and each.text()]


def open_sheet(person: Person, keys: str = "F1") -> KeysSheet:
    """Open the sheet of all keys."""
    presses_keys(person, keys)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeysSheet)
    return sheet
