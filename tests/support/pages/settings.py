"""The settings as a person sees and uses them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from careboard.application.changes import Changes
from careboard.application.council_files import OpenCouncil
from careboard.settings import Settings
from tests.support.pages.place import PlaceScreen, at_once
from tests.support.sound import QuietSound
from ui.settings.settings_page import SettingsPage
from ui.settings.wiring import build_settings
from ui.widgets.choice_buttons import ChoiceButtons


class SettingsScreen(PlaceScreen):
    """The place of the settings, with the change feed that the window gives it."""

    def __init__(self, council: OpenCouncil, qtbot: QtBot, size: tuple[int, int] = (1150, 728)) -> None:
        """Build the place over an open file and show it."""
        self.said: list[tuple[str, str]] = []
        self.settings = Settings()
        self.sound = QuietSound()
        self.place = build_settings(council, at_once, self._say, self._now, self._change, self.sound.parts())
        assert isinstance(self.place.page, SettingsPage)
        council.services.announce.listen(self._heard)
        super().__init__(self.place.page, qtbot, size)
        self.place.presenter.show("")

    def _say(self, text: str, undo: str) -> None:
        self.said.append((text, undo))

    def _now(self) -> Settings:
        return self.settings

    def _change(self, change: Callable[[Settings], Settings]) -> None:
        self.settings = change(self.settings)

    def _heard(self, changes: Changes) -> None:
        if self.place.presenter.cares_for & changes:
            self.place.presenter.refresh()

    def opens(self, part: str) -> None:
        """Go through the door of a part."""
        doors = [each for each in self.page.findChildren(ChoiceButtons) if each.accessibleName() == "Settings"]
        doors[0].button(part).click()

    def text(self, name: str) -> str:
        """Return what stands in a field of one line."""
        return self.find(QLineEdit, name).text()

    def chosen(self, doors: str) -> str:
        """Return which of several doors is chosen."""
        return self.find(ChoiceButtons, doors).key()

    def reads_sheet(self) -> list[str]:
        """Return the groups of the recovery sheet in sight."""
        labels = [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]
        return [text for text in labels if len(text) == 4 and text.isalnum() and text == text.upper()]

    def types_back(self, groups: list[str]) -> None:
        """Type the groups that are asked back, and check them."""
        fields = [each for each in self.page.findChildren(QLineEdit) if each.objectName().startswith("sheet-group-")]
        for field in fields:
            field.setText(groups[int(field.objectName().rsplit("-", 1)[1]) - 1])
        self.presses("check-sheet")
