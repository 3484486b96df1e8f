"""The whole program as a person sits in front of it: one keyboard, one mouse, one touchscreen, real windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from tests.support.pages.voting import Clock, ScoringScreen
from ui.app import Program
from ui.messages import Message
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.date_field import DateField

PATIENCE = 20_000
"""Milliseconds that a person waits for what is going on in the background, on a slow computer too."""
Found = TypeVar("Found", bound=QWidget)


class Person:
    """A facilitator at the program's window; the young people get a `ScoringScreen` handed."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        """Sit down in front of a running program."""
        self.program, self._qtbot = program, qtbot
        self.window = program.desktop.window

    def find(self, name: str) -> QWidget:
        """Return what is called so, once it is in sight."""
        return self.find_as(QWidget, name)

    def find_as(self, kind: type[Found], name: str) -> Found:
        """Return the widget of a kind that is called so, once it is in sight."""
        try:
            self._qtbot.waitUntil(lambda: len(self._in_sight(name, kind)) == 1, timeout=PATIENCE)
        except TimeoutError as error:
            raise AssertionError(f"{name} is not in sight; there is:\n{self.words()}") from error
        return self._in_sight(name, kind)[0]

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return bool(self._in_sight(name, QWidget))

    def reads(self, words: str) -> None:
        """Find these words in the window."""
        self._qtbot.waitUntil(lambda: words in self.words(), timeout=PATIENCE)

    def words(self) -> str:
        """Return all the words in sight, with what pictures say."""
        labels = [each for each in self.window.findChildren(QLabel) if each.isVisible()]
        return "\n".join(filter(None, (each.text() or each.accessibleName() for each in labels)))

    def presses(self, name: str) -> None:
        """Click a button."""
        button = self.find_as(QAbstractButton, name)
        self._qtbot.waitUntil(button.isEnabled, timeout=PATIENCE)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def types(self, name: str, words: str) -> None:
        """Write into a field in place of what stands there, and leave it."""
        field = self.find(name)
        line = field.line if isinstance(field, DateField) else field
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Tab)

    def chooses(self, name: str, key: str) -> None:
        """Choose among doors or in a list."""
        field = self.find(name)
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(key))
            field.activated.emit(field.currentIndex())
        else:
            assert isinstance(field, ChoiceButtons)
            QTest.mouseClick(field.button(key), Qt.MouseButton.LeftButton)

    def chooses_in_menu(self, name: str, words: str) -> None:
        """Open a button's menu and choose a line of it."""
        QTimer.singleShot(0, lambda: self._press_in_menu(words))
        self.presses(name)
        # The offscreen platform does not give the focus back after a popup, as window managers do.
        self.window.activateWindow()

    def agrees_when_asked(self) -> None:
        """Say yes to the question that comes next."""
        QTimer.singleShot(0, self._agree)

    def waits_until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what is going on in the background."""
        self._qtbot.waitUntil(is_so, timeout=PATIENCE)

    def counts(self, name: str, number: int) -> None:
        """Put a number into a stepper with the keys."""
        field = self.find(name).findChild(QSpinBox)
        assert field is not None
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, str(number))
        QTest.keyClick(field, Qt.Key.Key_Return)

    def hands_over(self) -> ScoringScreen:
        """Give the screen to the young people; the vote opens the scoring view, later a button does."""
        if self.program.desktop.scoring is None:
            self.presses("open-scoring")
            self.presses("hand-over")
        window = self.program.desktop.scoring
        assert window is not None
        return ScoringScreen(window, Clock())

    def takes_back(self, screen: ScoringScreen, pin: str) -> None:
        """Leave the scoring view by the door for staff."""
        screen.tap("staff")
        screen.types_pin(pin)
        self._qtbot.waitUntil(lambda: self.program.desktop.scoring is None)

    def _press_in_menu(self, words: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()

    def _agree(self) -> None:
        message = QApplication.activeModalWidget()
        assert isinstance(message, Message)
        message.accept()

    def _in_sight(self, name: str, kind: type[Found]) -> list[Found]:
        # A window over another is found in both.
        found = [each for top in _windows() for each in top.findChildren(kind, name) if each.window() is top]
        return [each for each in found if each.isVisible()]


def _windows() -> Iterator[QWidget]:
    return (each for each in QApplication.topLevelWidgets() if each.isVisible())


class FlashWatch(QObject):
    """Notices widgets that are shown as windows of their own by mistake: a flash, and the focus is gone."""

    def __init__(self, *meant: str) -> None:
        """Let windows of these classes pass."""
        super().__init__()
        self._meant = meant
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note each window that is shown and not meant to be one."""
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and type(watched).__name__ not in self._meant:
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False
