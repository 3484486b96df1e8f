"""Issues as a facilitator sees and uses it: found by names of objects, used by keys and clicks."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from careboard.application.changes import Changes
from careboard.application.services import Services
from careboard.drawing import inspection_drawing, sheet_drawing
from tests.support.pages.place import at_once
from ui.issues.issues_page import IssuesPage
from ui.issues.wiring import build_issues
from ui.widgets.buttons import ToggleButton
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.date_field import DateField

Widget = TypeVar("Widget", bound=QWidget)


class IssuesScreen:
    """The place of the issues and the person in front of it."""

    def __init__(self, services: Services, qtbot: QtBot) -> None:
        """Build the place, with the change feed that the window gives it."""
        self._qtbot = qtbot
        self.said: list[tuple[str, str]] = []
        erase = services.erasing.erase
        self.place = build_issues(services, self._say, sheet_drawing(), inspection_drawing(), at_once, erase)
        assert isinstance(self.place.page, IssuesPage)
        self.page = self.place.page
        services.announce.listen(self._heard)

    def _say(self, text: str, undo: str) -> None:
        self.said.append((text, undo))

    def _heard(self, changes: Changes) -> None:
        if self.place.presenter.cares_for & changes:
            self.place.presenter.refresh()

    def find(self, kind: type[Widget], name: str) -> Widget:
        """Return what is called so, once it is in sight."""
        self._qtbot.waitUntil(lambda: len(self._in_sight(kind, name)) == 1)
        return self._in_sight(kind, name)[0]

    def _in_sight(self, kind: type[Widget], name: str) -> list[Widget]:
        return [each for each in self.page.findChildren(kind, name) if each.isVisible()]

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))

    def reads(self, *sentences: str) -> None:
        """Find these words on the page."""
        self._qtbot.waitUntil(lambda: set(sentences) <= set(self.words()))

    def text(self, name: str) -> str:
        """Return what stands in a text field."""
        return self.find(QPlainTextEdit, name).toPlainText()

    def words(self) -> list[str]:
        """Return all the words in sight."""
        return [each.text() for each in self.page.findChildren(QLabel) if each.isVisible() and each.text()]

    def presses(self, name: str) -> None:
        """Press a button."""
        self.find(QAbstractButton, name).click()

    def goes_through(self, door: str) -> None:
        """Choose a door of the quick entry."""
        self.find(ChoiceButtons, "quick-doors").button(door).click()

    def types(self, name: str, words: str) -> None:
        """Write into a field in place of what stands there, and go on."""
        field = self.find(QWidget, name)
        if isinstance(field, DateField):
            field.line.setText(words)
            QTest.keyClick(field.line, Qt.Key.Key_Return)
        elif isinstance(field, QPlainTextEdit):
            field.setFocus()
            field.setPlainText(words)
        else:
            assert isinstance(field, QLineEdit)
            field.setFocus()
            field.clear()
            QTest.keyClicks(field, words)

    def leaves(self, name: str) -> None:
        """Go on from a field with the Tab key."""
        QTest.keyClick(self.find(QWidget, name), Qt.Key.Key_Tab)

    def chooses(self, name: str, key: str) -> None:
        """Choose in a list or among doors."""
        field = self.find(QWidget, name)
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(key))
            field.activated.emit(field.currentIndex())
        else:
            assert isinstance(field, ChoiceButtons)
            field.button(key).click()

    def ticks(self, words: str) -> None:
        """Tick a box."""
        next(box for box in self.page.findChildren(ToggleButton) if box.isVisible() and box.words() == words).click()

    def looks_at(self, row: int) -> None:
        """Go to a row of the list with the arrow keys."""
        self.page.table.setFocus()
        self.page.table.selectRow(row)

    def opens(self, row: int) -> None:
        """Click a row of the list."""
        table = self.page.table
        spot = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def listed(self) -> list[str]:
        """Return the titles in the list."""
        model = self.page.table.model()
        return [str(model.index(row, 1).data()) for row in range(model.rowCount())]

    def more(self) -> list[str]:
        """Return the words in the menu of further actions, closed again."""
        menu = self.page.story.menu()
        words = [action.text() for action in menu.actions()]
        menu.deleteLater()
        return words

    def does(self, words: str) -> None:
        """Choose a further action from the menu."""
        menu = self.page.story.menu()
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.deleteLater()
