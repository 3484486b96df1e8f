"""The settings as a person sees and uses them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from careboard.application.changes import Changes
from careboard.application.council_files import OpenCouncil
from careboard.settings import Settings
from tests.support.dropping import drop_files
from tests.support.pages.place import PlaceScreen, at_once
from tests.support.sound import QuietSound
from ui.settings.languages_panel import LanguagesPanel
from ui.settings.languages_table import PhrasesTable
from ui.settings.languages_table_model import LINE_ROLE
from ui.settings.settings_page import SettingsPage
from ui.settings.wiring import build_settings
from ui.widgets.buttons import Button
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.field_row import FieldRow
from ui.widgets.icon_picture import InfoLine


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


class LanguagesScreen(SettingsScreen):
    """The languages and voices in the settings."""

    def table(self) -> PhrasesTable:
        """Return the table of phrases."""
        return self.find(PhrasesTable, "phrases-table")

    def looks_at(self, key: str) -> None:
        """Look at a phrase of the table."""
        table = self.table()
        rows = [row for row in range(table.lines()) if table.model().index(row, 0).data(LINE_ROLE).key == key]
        table.setFocus()
        table.selectRow(rows[0])

    def phrase(self) -> str:
        """Return the English of the phrase that is written."""
        return self.find(QLabel, "phrase-english").text()

    def flow_words(self) -> str:
        """Return the words that are to be said."""
        return self.find(QLabel, "flow-words").text()

    def picks(self, name: str, words: str) -> None:
        """Choose from a list that folds out."""
        choice = self.find(QComboBox, name)
        number = choice.findText(words)
        assert number >= 0, f"{words} is not offered"
        choice.setCurrentIndex(number)
        choice.activated.emit(number)

    def finds(self, words: str) -> None:
        """Look for words in the phrases."""
        field = self.find(QLineEdit, "phrase-filter-text")
        field.setText(words)
        field.textEdited.emit(words)

    def presses_words(self, words: str) -> None:
        """Press the button with these words."""
        (button,) = [each for each in self.page.findChildren(Button) if each.isVisible() and each.words() == words]
        button.click()

    def refusal(self) -> str:
        """Return what is said by the field of the words; nothing where all is well."""
        row = self.find(QPlainTextEdit, "phrase-words").parentWidget()
        assert isinstance(row, FieldRow)
        return row.error.words.text() if row.has_error() else ""

    def problem(self) -> str:
        """Return why a file was not taken; nothing where all is well."""
        shown = [each for each in self.page.findChildren(InfoLine, "languages-problem") if each.isVisible()]
        return shown[0].words.text() if shown else ""

    def drops(self, *paths: str, on: str = "") -> None:
        """Drop files on the panel, or on something in it."""
        panel = self.page.findChildren(LanguagesPanel)[0]
        target = self.find(QWidget, on) if on else panel
        place = target.mapTo(panel, QPoint(target.width() // 2, target.height() // 2) if on else QPoint(1, 1))
        if isinstance(target, PhrasesTable):
            place = target.viewport().mapTo(panel, target.visualRect(target.currentIndex()).center())
        drop_files(panel, paths, place)
