"""The start and the set-up on the screen, used as a person uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from careboard.bootstrap import FilesHere
from tests.screens.start.conftest import PASSPHRASE
from tests.storage.files import PASSPHRASE as OLD
from tests.support.files_here import a_file
from tests.support.looks import wear
from tests.support.pages.start import StartScreen

OpenStart = Callable[..., StartScreen]
TITLES = (
    "Your council",
    "Your groups",
    "Who to go to",
    "Your pledge",
    "A PIN for the scoring view",
    "Your file",
    "The recovery sheet",
)


@pytest.fixture
def open_start(qapp: QApplication, qtbot: QtBot, files: FilesHere, tmp_path: Path) -> Iterator[OpenStart]:
    """Return a function that shows the start in a size, with a theme and a text size."""
    screens: list[StartScreen] = []

    def open_(
        size: tuple[int, int] = (1366, 728), theme: str = "light", percent: int = 100, recent: tuple[str, ...] = ()
    ) -> StartScreen:
        wear(qapp, theme, percent)
        screens.append(StartScreen(files, tmp_path, qtbot, size, recent))
        return screens[-1]

    yield open_
    for screen in screens:
        screen.close()


def test_a_person_sets_a_council_up_from_the_first_name_to_the_checked_sheet(open_start: OpenStart) -> None:
    screen = open_start()
    screen.reads("Try the demonstration", "Start your council", "Open a file")
    screen.starts()
    screen.reads("Your council", "Step 1 of 7")
    assert screen.find(QLineEdit, "word-name").text() == "promise"
    screen.names_the_council()
    screen.reads("Your groups", "Juniors", "Seniors", "Care leavers")
    screen.presses("group-care-leavers-remove")
    screen.goes_on()
    screen.types("post-safeguarding-name", "Sam Ash")
    screen.goes_on()
    screen.reads("Your pledge", "Care Pledge", "Love", "Voice")
    screen.presses("paste-wording")
    screen.types("wording-love", "You will be loved.")
    screen.goes_on()
    screen.chooses_pin("2468")
    screen.types("new-passphrase", "short")
    screen.reads("Too short")
    screen.chooses_passphrase(PASSPHRASE)
    screen.reads("The recovery sheet", "Step 7 of 7")
    assert not screen.sees("set-up-back"), "the file is made: there is no way back"
    sheet = screen.reads_sheet()
    assert len(sheet) == 14
    screen.presses("have-sheet")
    assert not screen.reads_sheet(), "the groups are typed from the paper, not from the screen"
    screen.types_back(["0000"] * 14)
    screen.reads("This is not what the sheet says.")
    screen.types_back([group.lower().replace("0", "o") for group in sheet])
    (council,) = screen.opened
    kept = council.services.setting_up.council()
    assert [group.name for group in kept.groups] == ["Juniors", "Seniors"]
    assert kept.post("safeguarding").name == "Sam Ash"
    assert council.services.setting_up.pledges()[0].current.commitment("love").wording == "You will be loved."
    assert council.services.setting_up.is_recovery_sheet_checked()


def test_what_was_typed_is_still_there_after_going_back(open_start: OpenStart) -> None:
    screen = open_start()
    screen.starts()
    screen.names_the_council()
    screen.presses("add-group")
    name = screen.find(QLineEdit, "group-new-name")
    screen.qtbot.waitUntil(lambda: not name.visibleRegion().isEmpty())
    assert name.hasFocus()
    screen.types("group-new-name", "Night owls")
    screen.chooses("group-new-scale", "three-words")
    screen.goes_on()
    screen.types("post-advocate-contact", "01632 960 101")
    screen.goes_on()
    screen.chooses("pledge-when", "later")
    for _step in TITLES[:4]:
        screen.goes_back()
    screen.reads("Welcome. What would you like to do?")
    screen.starts()
    assert screen.find(QLineEdit, "council-name").text() == "Hillside Voices"
    screen.goes_on()
    assert screen.find(QLineEdit, "group-new-name").text() == "Night owls"
    screen.goes_on()
    assert screen.find(QLineEdit, "post-advocate-contact").text() == "01632 960 101"


def test_what_is_wrong_is_said_by_its_field_and_goes_when_it_is_mended(open_start: OpenStart) -> None:
    screen = open_start()
    screen.starts()
    screen.goes_on()
    screen.reads("The name is empty. Please fill it in.")
    assert "The name is empty." in screen.find(QLineEdit, "council-name").accessibleDescription()
    screen.names_the_council()
    for group in ("juniors", "seniors", "care-leavers"):
        screen.presses(f"group-{group}-remove")
    screen.goes_on()
    screen.reads("A council needs at least one group.")
    screen.presses("add-group")
    screen.goes_on()
    screen.reads("The name is empty. Please fill it in.")
    screen.types("group-new-name", "Everyone")
    screen.goes_on()
    screen.reads("Who to go to")
    screen.goes_back()
    assert "The name is empty. Please fill it in." not in screen.words()


def test_enter_goes_on_from_a_field_of_one_line(open_start: OpenStart) -> None:
    screen = open_start()
    screen.starts()
    screen.find(QLineEdit, "council-name").setText("Hillside Voices")
    field = screen.find(QLineEdit, "authority-name")
    field.setText("Hillside Council")
    field.setFocus()
    screen.press_key(Qt.Key.Key_Return)
    screen.reads("Your groups")


def test_another_place_for_the_file_is_chosen_and_a_synced_one_warned_of(
    open_start: OpenStart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_start()
    screen.starts()
    screen.comes_to("Your file")
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "Dropbox" / "ours"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    screen.presses("choose-place")
    assert asked == [str(tmp_path / "Hillside Voices.careboard")], "the dialog begins in a folder that is there"
    screen.reads(str(tmp_path / "Dropbox" / "ours.careboard"))
    assert screen.sees("file-warning")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "ours.careboard"), ""))
    screen.presses("choose-place")
    assert not screen.sees("file-warning")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    screen.presses("choose-place")
    screen.reads(str(tmp_path / "ours.careboard"))
    screen.chooses_passphrase(PASSPHRASE)
    screen.presses("set-up-later")
    assert screen.opened[0].path == tmp_path / "ours.careboard"


def test_a_passphrase_is_shown_only_on_request(open_start: OpenStart) -> None:
    screen = open_start()
    screen.starts()
    screen.comes_to("Your file")
    field = screen.find(QLineEdit, "new-passphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Password
    screen.presses("show-new-passphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.setText("nine odd words")
    screen.reads("Good. Longer is stronger.")
    field.setText("nine odd words are many")
    screen.reads("Strong")


def test_a_file_before_the_last_one_is_opened_too(open_start: OpenStart, files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    council.close()
    screen = open_start((800, 1216), "light", 200, ("/a/gone.careboard", str(council.path)))
    assert screen.cut() == []
    assert screen.page.width() == 800
    screen.presses("open-recent-1")
    screen.reads("hillside.careboard")


def test_a_locked_file_is_opened_by_passphrase_or_by_its_sheet(
    open_start: OpenStart, files: FilesHere, tmp_path: Path
) -> None:
    council = a_file(tmp_path, files=files)
    groups = council.recovery_groups()
    council.close()
    screen = open_start(recent=(str(council.path),))
    assert any(words.startswith("Last opened: hillside, ") for words in screen.words())
    screen.presses("open-last")
    screen.reads("hillside.careboard")
    screen.presses("show-passphrase")
    assert screen.find(QLineEdit, "passphrase").echoMode() == QLineEdit.EchoMode.Normal
    for _time in range(3):
        assert not screen.sees("use-sheet")
        screen.types("passphrase", "wrong")
        screen.presses("unlock")
    screen.presses("use-sheet")
    screen.types("sheet", "-".join(groups))
    screen.presses("open-with-sheet")
    screen.opened.pop().close()
    screen.presenter.open_file(str(council.path))
    assert screen.find(QLineEdit, "passphrase").text() == ""
    screen.types("passphrase", OLD)
    screen.press_key(Qt.Key.Key_Return)
    screen.presses("unlock")
    assert len(screen.opened) == 1


def test_a_file_is_chosen_from_this_computer(
    open_start: OpenStart, files: FilesHere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council = a_file(tmp_path, files=files)
    council.close()
    screen = open_start()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(council.path), ""))
    screen.presses("open-file")
    screen.reads("hillside.careboard")


def test_bigger_text_is_asked_from_the_start_page(open_start: OpenStart) -> None:
    screen = open_start()
    screen.presses("bigger-text")
    assert screen.bigger == 1


@pytest.mark.parametrize(
    ("size", "theme", "percent"),
    [
        ((1366, 768), "light", 100),
        ((1366, 768), "dark", 200),
        ((800, 1280), "high-contrast", 100),
        ((800, 1280), "light", 200),
    ],
)
def test_every_step_is_whole_named_and_large_enough(
    open_start: OpenStart, size: tuple[int, int], theme: str, percent: int
) -> None:
    screen = open_start(size, theme, percent)
    for title in ("Welcome. What would you like to do?", *TITLES):
        if title == TITLES[0]:
            screen.starts()
        elif title == TITLES[-1]:
            screen.chooses_passphrase(PASSPHRASE)
        elif title in TITLES:
            screen.comes_to(title)
        assert title in screen.words()
        assert (screen.cut(), screen.nameless(), screen.too_small()) == ([], [], []), title
        assert screen.page.width() == size[0], f"{title} does not fit beside"


def test_a_file_that_is_gone_is_forgotten_by_keyboard(open_start: OpenStart, tmp_path: Path) -> None:
    screen = open_start(recent=(str(tmp_path / "Old Town.careboard"),))
    screen.presses("open-last")
    forget = screen.find(QAbstractButton, "forget-file")
    assert forget.isVisible()
    assert forget.accessibleName() == "Forget this one: Old Town"
    QTest.keyClick(forget, Qt.Key.Key_Space)
    assert not screen.sees("forget-file")
    assert not screen.sees("open-last")
