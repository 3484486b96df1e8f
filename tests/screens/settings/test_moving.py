"""Moving a council file to another computer on the screen, and working with what stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from tests.screens.settings.conftest import Said
from tests.storage.files import PASSPHRASE
from tests.support.files_here import a_demonstration
from tests.support.looks import wear
from tests.support.pages.program import Person
from tests.support.pages.settings import SettingsScreen
from ui.settings.hands_move_presenter import HandsMovePresenter
from ui.settings.hands_reading import HandsState

MOVED = (
    "This file was moved to another computer on 15 January 2026. The live one is there. To work here again, close "
    "Careboard, open this file and choose “Take it back here”."
)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick, which is chosen wherever a folder is asked for."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    return folder


def test_a_file_moves_and_the_settings_can_only_be_looked_at(
    qapp: QApplication, qtbot: QtBot, council: OpenCouncil, stick: Path
) -> None:
    wear(qapp, "light", 100)
    screen = SettingsScreen(council, qtbot)
    screen.opens("hands")
    screen.presses("choose-move-folder")
    assert (stick / council.path.name).exists()
    screen.reads(MOVED, "This file can only be read and printed here, so it cannot change hands here.")
    assert screen.said == [(f"Moved. The live file is {stick / council.path.name} now.", "")]
    assert not screen.sees("choose-move-folder")
    assert not screen.find(QAbstractButton, "hand-over-begin").isEnabled()
    screen.opens("council")
    assert not screen.find(QLineEdit, "council-name").isEnabled()
    screen.opens("computer")
    assert screen.find(QWidget, "theme").isEnabled()


def test_a_place_that_will_not_do_is_said_and_nothing_moves(
    qapp: QApplication, qtbot: QtBot, council: OpenCouncil, stick: Path
) -> None:
    wear(qapp, "light", 100)
    (stick / council.path.name).write_bytes(b"another one")
    screen = SettingsScreen(council, qtbot)
    screen.opens("hands")
    screen.presses("choose-move-folder")
    assert any(words.startswith("There is a file already") for words in screen.words())
    assert not council.is_read_only
    assert (screen.nameless(), screen.cut(), screen.too_small()) == ([], [], [])


class QuietPanel:
    """Remembers nothing."""

    def show_state(self, state: HandsState) -> None:
        """Look away."""

    def show_busy(self, busy: bool) -> None:
        """Look away."""

    def refuse(self, text: str) -> None:
        """Nothing is refused here."""
        assert not text


def test_a_bug_is_no_refusal(council: OpenCouncil, said: Said) -> None:
    def failing(_work: object, _done: object, failed: object) -> None:
        assert callable(failed)
        failed(ZeroDivisionError())

    presenter = HandsMovePresenter(QuietPanel(), council, failing, said.say)
    with pytest.raises(ZeroDivisionError):
        presenter.move("anywhere")


@pytest.mark.usefixtures("stick")
def test_the_running_program_says_it_over_every_place(person: Person) -> None:
    desktop = person.program.desktop
    council = desktop.council
    assert council is not None
    assert not notice(person).isVisible()
    desktop.go("settings", "hands")
    person.presses("choose-move-folder")
    person.waits_until(notice(person).isVisible)
    words = [each.text() for each in notice(person).findChildren(QLabel)]
    assert "Only to read and print: this file was moved to another computer on 15 January 2026." in words
    for place in ("home", "meeting", "issues", "scores", "papers", "help", "settings"):
        desktop.go(place)
        assert notice(person).isVisible()


def notice(person: Person) -> QWidget:
    """Return the line over every place."""
    found = person.program.desktop.window.findChild(QWidget, "file-notice")
    assert isinstance(found, QWidget)
    return found


def test_a_file_opened_to_read_shows_every_place(
    person: Person, files: FilesHere, tmp_path: Path
) -> None:
    made = a_demonstration(tmp_path / "demo.careboard", files)
    made.close()
    desktop = person.program.desktop
    desktop.close_council()
    desktop.opened(files.open(made.path, PASSPHRASE, read_only=True))
    for place in ("home", "meeting", "issues", "scores", "papers", "help", "settings"):
        desktop.go(place)
        assert notice(person).isVisible()
    words = [each.text() for each in notice(person).findChildren(QLabel)]
    assert "This file can only be read and printed here." in words
