"""The settings on the screen, used as a person uses them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from tests.storage.files import PASSPHRASE
from tests.support.looks import wear
from tests.support.pages.settings import SettingsScreen
from ui.settings.sheet_form import sheet_text

OpenSettings = Callable[..., SettingsScreen]
PARTS = (
    "council",
    "groups",
    "posts",
    "pledge",
    "languages",
    "locks",
    "recovery-sheet",
    "backups",
    "hands",
    "computer",
)


@pytest.fixture
def open_settings(qapp: QApplication, qtbot: QtBot, council: OpenCouncil) -> OpenSettings:
    """Return a function that shows the settings in a size, with a theme and a text size."""
    screens: list[SettingsScreen] = []

    def open_(size: tuple[int, int] = (1150, 728), theme: str = "light", percent: int = 100) -> SettingsScreen:
        wear(qapp, theme, percent)
        screens.append(SettingsScreen(council, qtbot, size))
        return screens[-1]

    return open_


def test_a_name_is_kept_when_its_field_is_left(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.types("council-name", "Hill Voices")
    assert council.services.setting_up.council().name == "Hill Voices"
    screen.types("council-name", "")
    screen.reads("The name is empty. Please fill it in.")
    assert council.services.setting_up.council().name == "Hill Voices"


def test_a_group_is_added_and_cannot_be_taken_out_any_more(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.opens("groups")
    assert not screen.sees("group-seniors-remove")
    screen.presses("add-group")
    screen.types("group-new-ages", "18-25")
    assert len(council.services.setting_up.council().groups) == 2
    screen.types("group-new-name", "Care leavers")
    group = council.services.setting_up.council().group("care-leavers")
    assert (group.name, group.ages) == ("Care leavers", "18-25")
    screen.chooses("group-new-scale", "three-words")
    assert council.services.setting_up.council().group("care-leavers").scale == "three-words"
    assert len(council.services.setting_up.council().groups) == 3


def test_a_stem_that_is_emptied_is_refused_by_its_field(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.opens("groups")
    screen.types("group-seniors-stem", "")
    screen.reads("The beginning of the question is empty. Please fill it in.")
    screen.types("group-seniors-stem", "Since the summer")
    assert council.services.setting_up.council().group("seniors").stem == "Since the summer"
    assert "The beginning of the question is empty. Please fill it in." not in screen.words()


def test_a_post_is_named(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.opens("posts")
    assert screen.text("post-advocate-name") == "The advocate"
    screen.types("post-advocate-name", "Ada Brook")
    assert council.services.setting_up.council().post("advocate").name == "Ada Brook"


def test_the_signed_words_are_pasted_line_by_line(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.opens("pledge")
    screen.reads("Care Pledge", "In use")
    screen.types("wording-love", "You will be loved.")
    assert council.services.setting_up.pledges()[0].current.commitment("love").wording == "You will be loved."
    council.services.steps.undo()
    assert screen.find(QPlainTextEdit, "wording-love").toPlainText() == ""


def test_new_words_are_adopted_from_a_day(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.opens("pledge")
    screen.presses("reword-care-pledge")
    assert not screen.sees("wording-love")
    screen.presses("adopt-words")
    screen.reads("No words were changed.")
    screen.types("new-plain-love", "We will show you love.")
    screen.types("new-words-day", "1 March 2026")
    screen.presses("adopt-words")
    pledge = council.services.setting_up.pledges()[0]
    assert (pledge.current.number, pledge.current.adopted) == (2, datetime.date(2026, 3, 1))
    screen.reads("We will show you love.", "Version 2 · from 1 March 2026")
    screen.presses("reword-care-pledge")
    screen.presses("leave-new-words")
    assert screen.sees("wording-love")


def test_pin_and_passphrase_are_changed_and_forgotten(open_settings: OpenSettings, council: OpenCouncil) -> None:
    screen = open_settings()
    screen.opens("locks")
    screen.reads("A PIN is set. A new one takes its place.")
    screen.types("pin", "12")
    screen.presses("keep-pin")
    screen.reads("Please choose a PIN of four to eight digits.")
    screen.types("pin", "13579")
    screen.types("pin-again", "13579")
    screen.presses("keep-pin")
    assert council.services.setting_up.check_pin("13579")
    assert screen.text("pin") == ""
    screen.types("old-passphrase", "wrong")
    screen.types("new-passphrase", "green ladder behind clocks")
    screen.types("new-passphrase-again", "green ladder behind clocks")
    screen.presses("change-passphrase")
    screen.reads("That passphrase did not open this file. Check Caps Lock and try again.")
    screen.types("old-passphrase", PASSPHRASE)
    screen.presses("change-passphrase")
    assert council.unlocks("green ladder behind clocks")
    assert [screen.text(name) for name in ("old-passphrase", "new-passphrase", "new-passphrase-again")] == [""] * 3


def test_what_was_typed_of_a_secret_is_gone_when_another_part_is_opened(open_settings: OpenSettings) -> None:
    screen = open_settings()
    screen.opens("locks")
    for name in ("pin", "old-passphrase", "new-passphrase"):
        screen.find(QLineEdit, name).setText("secret")
    screen.opens("council")
    screen.opens("locks")
    assert [screen.text(name) for name in ("pin", "old-passphrase", "new-passphrase")] == [""] * 3


def test_the_recovery_sheet_is_shown_printed_and_checked(
    open_settings: OpenSettings, council: OpenCouncil, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = open_settings()
    screen.place.presenter.show("recovery-sheet")
    screen.reads("The recovery sheet is not checked yet.")
    assert not screen.reads_sheet()
    screen.types("sheet-passphrase", "wrong")
    screen.presses("show-sheet")
    screen.reads("That passphrase did not open this file. Check Caps Lock and try again.")
    screen.types("sheet-passphrase", PASSPHRASE)
    screen.presses("show-sheet")
    sheet = screen.reads_sheet()
    assert tuple(sheet) == council.recovery_groups()

    def print_into_file(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "sheet.pdf"))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", print_into_file)
    screen.presses("print-sheet")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    screen.presses("have-sheet")
    assert not screen.reads_sheet()
    screen.presses("show-sheet-again")
    assert screen.reads_sheet() == sheet
    screen.presses("have-sheet")
    screen.types_back(sheet)
    screen.reads("Three groups of the sheet were typed back: the paper is right.")
    assert not screen.reads_sheet()


def test_the_printed_sheet_holds_every_group_with_its_number() -> None:
    lines = sheet_text("Hillside Voices", [f"AAA{number:X}" for number in range(14)]).splitlines()
    assert lines[0] == "Recovery sheet of Hillside Voices"
    assert [line.split() for line in lines[2:16]] == [[f"{number + 1}", f"AAA{number:X}"] for number in range(14)]


def test_backups_are_made_and_a_second_folder_is_chosen_and_dropped(
    open_settings: OpenSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_settings()
    screen.opens("backups")
    screen.reads("There is no copy on this computer yet.", "None is chosen.")
    screen.presses("back-up")
    screen.reads("Last copy on this computer: 15 January 2026.")
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    screen.presses("choose-second-folder")
    screen.reads(str(folder), "Last copy there: 15 January 2026.", "Choose another folder")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "")
    screen.presses("choose-second-folder")
    screen.reads(str(folder))
    screen.presses("drop-second-folder")
    screen.reads("None is chosen.")


def test_choices_for_this_computer_count_at_once(open_settings: OpenSettings) -> None:
    screen = open_settings()
    screen.opens("computer")
    assert {screen.chosen(each) for each in ("theme", "text-size", "reduced-motion")} == {"system"}
    screen.chooses("theme", "dark")
    screen.chooses("text-size", "150")
    screen.chooses("reduced-motion", "still")
    screen.chooses("input-guard", "0")
    screen.chooses("idle-time", "300")
    kept = screen.settings
    assert (kept.theme, kept.text_scale, kept.reduced_motion) == ("dark", 150, True)
    assert (kept.input_guard_ms, kept.idle_seconds) == (0, 300)
    screen.place.presenter.refresh()
    doors = ("theme", "text-size", "reduced-motion", "input-guard", "idle-time")
    assert [screen.chosen(each) for each in doors] == ["dark", "150", "still", "0", "300"]


def test_what_the_scoring_view_begins_with_is_chosen_here(open_settings: OpenSettings) -> None:
    screen = open_settings()
    screen.opens("computer")
    assert screen.find(QAbstractButton, "practice").isChecked()
    screen.presses("practice")
    screen.presses("calm")
    assert not screen.sees("scan-pace")
    screen.chooses("switches", "1")
    screen.chooses("scan-pace", "3000")
    kept = screen.settings
    assert (kept.practice, kept.calm, kept.switches, kept.scan_ms) == (False, True, 1, 3000)
    screen.place.presenter.refresh()
    assert [screen.chosen(doors) for doors in ("switches", "scan-pace")] == ["1", "3000"]
    assert not screen.find(QAbstractButton, "practice").isChecked()
    screen.chooses("switches", "2")
    assert not screen.sees("scan-pace")


def test_an_unknown_part_is_the_first(open_settings: OpenSettings) -> None:
    screen = open_settings()
    screen.place.presenter.show("nowhere")
    assert screen.sees("council-name")


@pytest.mark.parametrize(
    ("size", "theme", "percent"),
    [
        ((1150, 728), "light", 100),
        ((1366, 704), "dark", 200),
        ((800, 1216), "high-contrast", 100),
        ((800, 1216), "light", 200),
    ],
)
def test_every_part_is_whole_named_and_large_enough(
    open_settings: OpenSettings, size: tuple[int, int], theme: str, percent: int
) -> None:
    screen = open_settings(size, theme, percent)
    for part in PARTS:
        screen.opens(part)
        assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], []), part
        assert screen.page.width() == size[0], f"{part} does not fit beside"
    screen.opens("pledge")
    screen.presses("reword-care-pledge")
    assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], [])
