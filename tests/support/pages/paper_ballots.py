"""The windows of paper ballots as the person sees and uses them who prints and types in."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careboard.drawing import ballot_drawing
from tests.support.councils import ACouncil
from ui.meetings.paper_ballots_presenter import PaperMeeting
from ui.meetings.paper_ballots_window import PaperBallotsWindow
from ui.meetings.paper_desk import PaperDesk, PaperWays
from ui.meetings.paper_entry_window import PaperEntryWindow
from ui.widgets.choice_buttons import ChoiceButtons

Window = TypeVar("Window", bound=QDialog)


class PaperWindows:
    """The windows of paper ballots that are open over a page."""

    def __init__(self, page: QWidget) -> None:
        """Look over a page."""
        self.page = page

    def window(self) -> QDialog:
        """Return the window that is open."""
        found = [each for each in self.page.findChildren(QDialog) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    def is_closed(self) -> bool:
        """Whether no window is open any more."""
        return not any(each.isVisible() for each in self.page.findChildren(QDialog))

    def forgets(self) -> bool:
        """Whether a window that was closed is gone with all that was typed into it."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return not self.page.findChildren(QDialog)

    def button(self, name: str) -> QAbstractButton:
        """Return a button in sight."""
        found = self.window().findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        assert found.isVisible(), f"{name} is not in sight"
        return found

    def touch(self, number: int, answer: str) -> None:
        """Touch an answer of a question by its number and the key of the answer."""
        row = self.window().findChild(ChoiceButtons, f"paper-{number}")
        assert isinstance(row, ChoiceButtons)
        QTest.mouseClick(row.button(answer), Qt.MouseButton.LeftButton)

    def press(self, name: str) -> None:
        """Press a button."""
        button = self.button(name)
        assert button.isEnabled(), f"{name} cannot be pressed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def keys(self, typed: str) -> None:
        """Type on the keyboard, wherever the focus is."""
        for each in typed:
            key = Qt.Key.Key_Return if each == "\n" else Qt.Key(ord(each))
            focus = self.window().focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)

    def chosen(self) -> list[str]:
        """Return the names of all answers that are chosen."""
        buttons = self.window().findChildren(QAbstractButton)
        return [each.accessibleName() for each in buttons if each.isChecked() and each.isVisible()]

    def words(self) -> str:
        """Return all words in sight."""
        labels = self.window().findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible() and each.text())


class PaperScreen(PaperWindows):
    """A score step of which only the papers are there."""

    def __init__(self, qtbot: QtBot, council: ACouncil, meeting: PaperMeeting) -> None:
        """Show a place from which the windows open."""
        self._qtbot = qtbot
        self.said: list[str] = []
        self.refused: list[str] = []
        self.recounts = 0
        super().__init__(QWidget())
        self.page.resize(1366, 728)
        qtbot.addWidget(self.page)
        ways = PaperWays(lambda: meeting, lambda text, _undo: self.said.append(text), self.refused.append, self._count)
        self.desk = PaperDesk(self.page, council.services, ballot_drawing(), ways)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def _count(self) -> None:
        self.recounts += 1

    def prints(self) -> PaperBallotsWindow:
        """Open the window of what can be printed."""
        self.desk.print_papers()
        return self._opened(PaperBallotsWindow)

    def types(self) -> PaperEntryWindow:
        """Open the window in which papers are typed in, and say that they are shuffled."""
        self.desk.type_papers()
        window = self._opened(PaperEntryWindow)
        self.press("paper-begin")
        return window

    def _opened(self, kind: type[Window]) -> Window:
        window = self.page.findChild(kind)
        assert window is not None
        self._qtbot.waitUntil(window.isActiveWindow)
        return window
