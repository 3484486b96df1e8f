"""The languages in the running program: files are read beside the window, and what was taken out comes back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from careboard.application.languages import Languages
from tests.support.dropping import drop_files
from tests.support.pages.program import Person
from tests.support.sound import a_sound_file
from ui.settings.languages_panel import LanguagesPanel


def languages_of(person: Person) -> Languages:
    council = person.program.desktop.council
    assert council is not None
    return council.services.languages


def drops(person: Person, path: Path) -> None:
    """Drop a folder on the page."""
    drop_files(person.window.findChildren(LanguagesPanel)[0], [str(path)], QPoint(1, 1))


def test_a_folder_of_recordings_is_read_beside_the_window(person: Person, tmp_path: Path) -> None:
    languages = languages_of(person)
    aloud = [each.key for each in languages.entries("en") if each.is_read_aloud]
    folder = tmp_path / "sounds"
    for key in aloud:
        a_sound_file(folder, key.replace("/", "-") + ".wav")
    person.program.desktop.go("settings", "languages")
    person.presses("language-en")
    drops(person, folder)
    drops(person, folder)
    person.reads("Other files are still being read. Please drop these again afterwards.")
    person.waits_until(lambda: f"{len(aloud)} recordings were kept." in person.words())
    assert f"{len(aloud)} of {len(aloud)} recorded" in person.words()
    assert all(each.has_clip for each in languages.entries("en") if each.is_read_aloud)


def test_a_draft_is_added_taken_out_and_brought_back(person: Person) -> None:
    languages = languages_of(person)
    person.program.desktop.go("settings", "languages")
    person.presses("add-ar")
    person.waits_until(lambda: person.sees("phrases-table"))
    written = [each for each in languages.entries("ar") if each.is_written]
    assert written
    person.presses("remove-language")
    assert [each.code for each in languages.states()] == ["en"]
    person.program.desktop.undo()
    person.waits_until(lambda: person.sees("language-ar"))
    assert [each for each in languages.entries("ar") if each.is_written] == written


def test_the_settings_begin_with_their_doors_again(person: Person) -> None:
    desktop = person.program.desktop
    desktop.go("settings", "languages")
    person.presses("language-en")
    desktop.go("home")
    desktop.go("settings")
    person.waits_until(lambda: person.sees("language-en"))
    person.presses("language-en")
    desktop.go("settings", "backups")
    assert person.sees("back-up")
    assert not person.sees("language-en")
