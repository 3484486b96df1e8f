"""The start and the set-up as a person sees and uses them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from careboard.application.council_files import CouncilFiles, OpenCouncil
from tests.support.pages.place import PlaceScreen, at_once
from ui.start.start_pages import StartPages
from ui.start.start_presenter import StartPresenter
from ui.start.wiring import build_start


class StartScreen(PlaceScreen):
    """The start pages with what stands behind them."""

    presenter: StartPresenter
    pages: StartPages

    def __init__(
        self,
        files: CouncilFiles,
        folder: Path,
        qtbot: QtBot,
        size: tuple[int, int] = (1366, 728),
        recent: tuple[str, ...] = (),
    ) -> None:
        """Build them as the program does."""
        self.opened: list[OpenCouncil] = []
        self.bigger = 0
        demonstration = folder / "demonstration" / "demo.careboard"
        self.pages, self.presenter = build_start(
            files, at_once, self.opened.append, recent, demonstration, self._grow, folder / "Careboard"
        )
        super().__init__(self.pages, qtbot, size)

    def _grow(self) -> None:
        self.bigger += 1

    def close(self) -> None:
        """Give every file back, as the closing window does."""
        self.presenter.close()
        for council in self.opened:
            council.close()

    def starts(self) -> None:
        """Begin the set-up."""
        self.presses("start-council")

    def goes_on(self) -> None:
        """Press Next."""
        self.presses("set-up-next")

    def goes_back(self) -> None:
        """Press Back."""
        self.presses("set-up-back")

    def names_the_council(self) -> None:
        """Fill in the first step and go on."""
        self.types("council-name", "Hillside Voices")
        self.types("authority-name", "Hillside Council")
        self.goes_on()

    def comes_to(self, title: str) -> None:
        """Go on until a step of this title is in sight."""
        while title not in self.words():
            if self.sees("council-name"):
                self.names_the_council()
            elif self.sees("pin"):
                self.chooses_pin("2468")
            else:
                self.goes_on()

    def chooses_pin(self, pin: str) -> None:
        """Fill in the PIN and go on."""
        self.types("pin", pin)
        self.types("pin-again", pin)
        self.goes_on()

    def chooses_passphrase(self, passphrase: str) -> None:
        """Fill in the passphrase and make the file."""
        self.types("new-passphrase", passphrase)
        self.types("new-passphrase-again", passphrase)
        self.goes_on()

    def reads_sheet(self) -> list[str]:
        """Return the groups of the recovery sheet in sight."""
        labels = [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]
        return [text for text in labels if len(text) == 4 and text.isalnum() and text == text.upper()]

    def types_back(self, groups: list[str]) -> None:
        """Type the groups that are asked back, and go on by Enter."""
        fields = [each for each in self.page.findChildren(QLineEdit) if each.objectName().startswith("sheet-group-")]
        for field in fields:
            field.setText(groups[int(field.objectName().rsplit("-", 1)[1]) - 1])
        fields[-1].setFocus()
        QTest.keyClick(fields[-1], Qt.Key.Key_Return)
