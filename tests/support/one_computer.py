"""One computer on which Careboard is started, used, lost and started again, for journeys through the whole program."""

import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from careboard.settings import Settings, save_settings
from tests.storage.files import cheap
from tests.support.pages.program import Person
from ui.app import Begin, Program


class Calendar:
    """The day on which the journey is."""

    def __init__(self) -> None:
        """Begin in the middle of January."""
        self.today = datetime.date(2026, 1, 15)

    def __call__(self) -> datetime.date:
        """Return the day."""
        return self.today


class Journey:
    """One computer on which Careboard is started, used and closed."""

    def __init__(self, root: Path, qtbot: QtBot) -> None:
        """Prepare a computer on which nothing of Careboard is yet; its screen takes input at once."""
        self.data = DataFolder(root / "data").prepare()
        self.calendar, self._qtbot = Calendar(), qtbot
        save_settings(self.data.settings, Settings(input_guard_ms=0, reduced_motion=True))

    def starts(self, file: Path | None = None) -> Person:
        """Start the program."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        program = Program(app, FilesHere(self.data, self.calendar, cheap), self.data)
        self.program = program
        program.desktop.find_voice = no_voice
        program.begin(Begin(file))
        with self._qtbot.waitActive(program.desktop.window):
            program.desktop.window.show()
            program.desktop.window.activateWindow()
        return Person(program, self._qtbot)

    def dies_and_starts_again(self) -> Person:
        """Lose the program in the middle of a vote, as in a crash, and start it on the file that was open last."""
        desktop = self.program.desktop
        file = desktop.settings.recent_files[0]
        assert desktop.scoring is not None
        assert desktop.council is not None
        desktop.scoring.leave()
        desktop.council.close()
        desktop.council = None
        self.closes()
        return self.starts(Path(file))

    def closes(self) -> None:
        """Close the program."""
        self.program.desktop.window.close()
        self.program.desktop.window.deleteLater()
        self.program.desktop.deleteLater()
        # A program that starts meanwhile would dress the windows of this one anew.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def no_voice(_parent: QObject) -> None:
    """Have no voice, whatever this computer has."""
