"""Any place as a person sees and uses it: found by names of objects, read by its words, used by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import Button
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.para import Para

Widget = TypeVar("Widget", bound=QWidget)


def at_once(
    work: Callable[[], object], done: Callable[[object], None], failed: Callable[[BaseException], None]
) -> None:
    """Do work where the program would do it in the background."""
    try:
        result = work()
    except Exception as error:
        failed(error)
        return
    done(result)


class PlaceScreen:
    """One page in sight, and the person in front of it."""

    def __init__(self, page: QWidget, qtbot: QtBot, size: tuple[int, int] = (1366, 728)) -> None:
        """Show the page as a window of a size."""
        self.page = page
        self.qtbot = qtbot
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()

    def find(self, kind: type[Widget], name: str) -> Widget:
        """Return what is called so, once it is in sight."""
        with suppress(WaitedTooLong):
            self.qtbot.waitUntil(lambda: len(self._in_sight(kind, name)) == 1, timeout=1000)
        found = self._in_sight(kind, name)
        assert len(found) == 1, f"{name} is in sight {len(found)} times"
        return found[0]

    def _in_sight(self, kind: type[Widget], name: str) -> list[Widget]:
        return [each for each in self.page.findChildren(kind, name) if each.isVisible()]

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))

    def words(self) -> list[str]:
        """Return all the words in sight, those on buttons too."""
        labels = [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]
        buttons = [each.words() for each in self.page.findChildren(Button) if each.isVisible()]
        return [word for word in (*labels, *buttons) if word]

    def reads(self, *sentences: str) -> None:
        """Find these words on the page, once they are in sight."""
        with suppress(WaitedTooLong):
            self.qtbot.waitUntil(lambda: set(sentences) <= set(self.words()), timeout=1000)
        missing = set(sentences) - set(self.words())
        assert not missing, f"{missing} not among {self.words()}"

    def presses(self, name: str) -> None:
        """Press a button."""
        self.find(QAbstractButton, name).click()

    def chooses(self, doors: str, key: str) -> None:
        """Choose one of several doors."""
        self.find(ChoiceButtons, doors).button(key).click()

    def types(self, name: str, words: str) -> None:
        """Write into a field in place of what stands there, and leave it."""
        field = self.find(QWidget, name)
        if isinstance(field, DateField):
            field.line.setText(words)
            field.line.editingFinished.emit()
        elif isinstance(field, QPlainTextEdit):
            field.setFocus()
            field.setPlainText(words)
            field.clearFocus()
        elif isinstance(field, QLineEdit):
            field.setFocus()
            field.setText(words)
            field.clearFocus()

    def press_key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        QTest.keyClick(focus if focus is not None else self.page, key)

    def nameless(self) -> list[str]:
        """Return what the Tab key reaches here although a screen reader could not say what it is."""
        reached = [each for each in self.page.findChildren(QWidget) if each.isVisible() and _by_tab(each)]
        return [f"{type(each).__name__} {each.objectName()}" for each in reached if not _name_of(each)]

    def cut(self) -> list[str]:
        """Return the words in sight that have less room than they need, once everything has found its place."""
        with suppress(WaitedTooLong):
            self.qtbot.waitUntil(lambda: not self._cut(), timeout=1000)
        return self._cut()

    def _cut(self) -> list[str]:
        labels = [each for each in self.page.findChildren(Para) if each.isVisible() and each.text()]
        buttons = [each for each in self.page.findChildren(Button) if each.isVisible()]
        short = [each.text() for each in labels if each.height() < each.heightForWidth(each.width()) - 1]
        return short + [each.words() for each in buttons if each.height() < each.heightForWidth(each.width()) - 1]

    def too_small(self) -> list[str]:
        """Return the buttons in sight that are lower than a finger needs."""
        buttons = [each for each in self.page.findChildren(QAbstractButton) if each.isVisible()]
        return [each.objectName() or each.text() for each in buttons if each.height() < 44]


def _by_tab(widget: QWidget) -> bool:
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_focus and widget.isEnabled()


def _name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
