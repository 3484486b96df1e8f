"""Handing a council file over on the screen, as two workers do it together."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from tests.storage.files import PASSPHRASE
from tests.support.builders import a_council, a_pledge
from tests.support.looks import wear
from tests.support.pages.settings import SettingsScreen
from ui import messages

NEW = "green ladder behind clocks"
SIZES = (((1150, 728), 100), ((1366, 768), 200), ((800, 1280), 100), ((800, 1280), 200))


@pytest.fixture
def screen(qtbot: QtBot, council: OpenCouncil) -> SettingsScreen:
    """The settings at the change of hands."""
    shown = SettingsScreen(council, qtbot)
    shown.opens("hands")
    return shown


def hands_over(screen: SettingsScreen, old: str = PASSPHRASE, new: str = NEW, pin: str = "1357") -> None:
    """Type everything that is asked for, and press the button."""
    for name, words in (
        ("hand-over-passphrase", old),
        ("new-passphrase", new),
        ("new-passphrase-again", new),
        ("pin", pin),
        ("pin-again", pin),
    ):
        screen.types(name, words)
    screen.presses("hand-over-now")


def sheet_of(screen: SettingsScreen) -> list[str]:
    """Read the new recovery sheet once all of it is in sight."""
    screen.qtbot.waitUntil(lambda: len(screen.reads_sheet()) == 14)
    return screen.reads_sheet()


def test_two_workers_hand_a_file_over(screen: SettingsScreen, council: OpenCouncil) -> None:
    before = council.recovery_groups()
    screen.presses("hand-over-begin")
    hands_over(screen)
    screen.reads("Step 2 of 3: the new recovery sheet")
    groups = sheet_of(screen)
    assert tuple(groups) == council.recovery_groups() != before
    screen.presses("have-sheet")
    screen.types_back(["0000"] * 14)
    screen.reads("This is not what the sheet says.")
    screen.types_back(groups)
    screen.reads("1 copy still opens with an earlier passphrase. Who knows that passphrase could read it.")
    screen.presses("remove-old-copies")
    assert council.backups.old() == ()
    screen.reads("The new passphrase, PIN and recovery sheet are in force. The old copies are removed.")
    screen.presses("hand-over-finish")
    screen.reads("This file last changed hands on 15 January 2026.")
    assert council.unlocks(NEW)
    assert council.services.setting_up.is_recovery_sheet_checked()


def test_the_old_copies_may_stay(screen: SettingsScreen, council: OpenCouncil) -> None:
    screen.presses("hand-over-begin")
    hands_over(screen)
    groups = sheet_of(screen)
    screen.presses("have-sheet")
    screen.types_back(groups)
    screen.presses("keep-old-copies")
    assert len(council.backups.old()) == 1
    assert screen.sees("hand-over-done")


def test_what_is_typed_wrongly_is_said_by_its_field_and_changes_nothing(
    screen: SettingsScreen, council: OpenCouncil
) -> None:
    screen.presses("hand-over-begin")
    hands_over(screen, old="wrong")
    screen.reads("That passphrase did not open this file. Check Caps Lock and try again.")
    hands_over(screen, new="short")
    screen.reads("Please take at least 10 characters.")
    hands_over(screen, new=PASSPHRASE)
    screen.reads("This is the passphrase of now. The next worker needs another one.")
    hands_over(screen, pin="12")
    screen.reads("Please choose a PIN of four to eight digits.")
    assert council.unlocks(PASSPHRASE)
    screen.presses("hand-over-back")
    assert screen.sees("hand-over-begin")


def test_nothing_that_was_typed_is_left_when_another_part_is_shown(screen: SettingsScreen) -> None:
    screen.presses("hand-over-begin")
    screen.types("hand-over-passphrase", PASSPHRASE)
    screen.opens("backups")
    screen.opens("hands")
    screen.presses("hand-over-begin")
    assert screen.text("hand-over-passphrase") == ""


def test_copies_that_cannot_be_removed_are_said(
    screen: SettingsScreen, council: OpenCouncil, files: FilesHere
) -> None:
    screen.presses("hand-over-begin")
    hands_over(screen)
    groups = sheet_of(screen)
    screen.presses("have-sheet")
    screen.types_back(groups)
    files.copies(council.path)[0].path.unlink()
    screen.presses("remove-old-copies")
    screen.reads("No copy opens with the new passphrase yet. Make a backup first. Nothing was removed.")


def test_a_hand_over_without_old_copies_is_done_after_the_sheet(
    screen: SettingsScreen, council: OpenCouncil
) -> None:
    screen.presses("hand-over-begin")
    hands_over(screen)
    council.backups.remove_old()
    groups = sheet_of(screen)
    screen.presses("have-sheet")
    screen.types_back(groups)
    screen.reads("The new passphrase, PIN and recovery sheet are in force. No copy opens with an earlier passphrase.")


def test_a_second_folder_that_is_gone_is_said_again_at_the_end(
    screen: SettingsScreen, council: OpenCouncil, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    council.backups.choose_second_folder(str(second))
    second.rmdir()
    screen.presses("hand-over-begin")
    hands_over(screen)
    groups = sheet_of(screen)
    screen.presses("have-sheet")
    screen.types_back(groups)
    screen.presses("keep-old-copies")
    assert any("could not be made. Is the drive there?" in words for words in screen.words())


def test_a_hand_over_that_was_cut_short_is_said(screen: SettingsScreen, council: OpenCouncil) -> None:
    council.services.handing_over.begin("1357", "the next key")
    screen.place.presenter.refresh()
    screen.reads(
        "A hand-over was begun on 15 January 2026 and not finished. The passphrase that opened this file is the one "
        "that counts. Begin again."
    )


def test_the_list_is_saved_and_printed(
    screen: SettingsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "open.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    screen.presses("save-open-list")
    assert target.read_bytes().startswith(b"%PDF")
    assert screen.said == [("The list is saved.", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "none" / "open.pdf"), ""))
    screen.presses("save-open-list")
    assert any(words.startswith("This file cannot be written") for words in screen.words())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    screen.presses("save-open-list")
    told: list[str] = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: []))
    monkeypatch.setattr(messages, "problem", lambda _parent, _title, text, _next: told.append(text))
    screen.presses("print-open-list")
    assert told == ["This computer knows no printer."]


def test_a_file_without_a_passphrase_says_so(
    qapp: QApplication, qtbot: QtBot, files: FilesHere, tmp_path: Path
) -> None:
    wear(qapp, "light", 100)
    plain = files.create(tmp_path / "plain.careboard", None, a_council(), (a_pledge("love"),))
    screen = SettingsScreen(plain, qtbot)
    screen.opens("hands")
    screen.reads("This file has no passphrase. Give the file itself to the next worker.")
    assert not screen.find(QAbstractButton, "hand-over-begin").isEnabled()
    plain.close()


@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_every_step_has_names_and_room_for_its_words(
    qapp: QApplication, qtbot: QtBot, council: OpenCouncil, size: tuple[int, int], percent: int
) -> None:
    wear(qapp, "light", percent)
    screen = SettingsScreen(council, qtbot, size)
    screen.opens("hands")

    def fits() -> None:
        assert (screen.nameless(), screen.cut(), screen.too_small()) == ([], [], [])

    fits()
    screen.presses("hand-over-begin")
    fits()
    hands_over(screen)
    fits()
    groups = sheet_of(screen)
    screen.presses("have-sheet")
    fits()
    screen.types_back(groups)
    fits()
    screen.presses("keep-old-copies")
    fits()
