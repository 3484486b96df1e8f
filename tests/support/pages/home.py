"""Home as a facilitator sees and uses it: found by names of objects and by the words on it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careboard.application.backups import Backups
from careboard.application.services import Services
from tests.support.pages.place import at_once
from ui.home.home_page import HomePage
from ui.home.wiring import build_home
from ui.widgets.buttons import Button


class HomeScreen:
    """Home, where it leads to, and what was said at the foot of the window."""

    def __init__(self, services: Services, backups: Backups, qtbot: QtBot) -> None:
        """Build the place."""
        self._qtbot = qtbot
        self.went: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.place = build_home(services.home, backups, at_once, self._go, self.said.append)
        assert isinstance(self.place.page, HomePage)
        self.page = self.place.page

    def _go(self, place: str, key: str, line: str = "") -> None:
        self.went.append((place, f"{key} {line}" if line else key))

    def words(self) -> list[str]:
        """Return all the words in sight."""
        return [each.text() for each in self.page.findChildren(QLabel) if each.isVisible() and each.text()]

    def reads(self, *sentences: str) -> None:
        """Find these words on the page."""
        self._qtbot.waitUntil(lambda: set(sentences) <= set(self.words()))

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))

    def presses(self, name: str) -> None:
        """Press what is called so, once it is in sight."""
        self._qtbot.waitUntil(lambda: self.sees(name))
        next(each for each in self.page.findChildren(QAbstractButton, name) if each.isVisible()).click()

    def presses_words(self, words: str) -> None:
        """Press the button that says so."""
        next(each for each in self.page.findChildren(Button) if each.isVisible() and each.words() == words).click()
