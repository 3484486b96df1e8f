"""The settings in the running program: what they change is kept in one file with what the backups keep there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from careboard.bootstrap import FilesHere
from careboard.settings import load_settings
from tests.support.pages.program import Person
from ui import theme


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
