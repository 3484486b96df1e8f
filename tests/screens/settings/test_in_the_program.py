"""The settings in the running program: what they change is kept in one file with what the backups keep there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from careboard.settings import load_settings
from tests.support.files_here import a_file
from tests.support.pages.program import Person
from ui import theme
from ui.app import Program
from ui.theme import apply_theme


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, files: FilesHere, tmp_path: Path) -> Iterator[Person]:
    """A person in front of the program, with a council file open."""
    opened: OpenCouncil = a_file(tmp_path, files=files)
    program = Program(qapp, files, files.data)
    window = program.desktop.window
    window.show()
    program.desktop.opened(opened)
    yield Person(program, qtbot)
    window.close()
    window.deleteLater()
    program.desktop.deleteLater()
    apply_theme(qapp, "light", 100)


def test_a_second_folder_outlives_a_change_of_look(
    person: Person, files: FilesHere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    desktop = person.program.desktop
    desktop.go("settings", "backups")
    person.presses("choose-second-folder")
    person.waits_until(lambda: any(folder.rglob("*.careboard")))
    desktop.go("settings", "computer")
    person.chooses("theme", "dark")
    person.chooses("text-size", "125")
    kept = load_settings(files.data.settings)
    assert (kept.theme, kept.text_scale) == ("dark", 125)
    assert list(kept.second_backup_folders.values()) == [str(folder)]
    assert (theme.tokens().name, theme.text_scale()) == ("dark", 1.25)


def test_home_leads_to_the_recovery_sheet(person: Person) -> None:
    person.presses("check-recovery-sheet")
    person.reads("The recovery sheet is not checked yet.")
    assert person.sees("show-sheet")
