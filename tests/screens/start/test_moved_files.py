"""Opening a file that was moved to another computer: it says so, and is read or taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.bootstrap import FilesHere
from tests.screens.start.conftest import Opened
from tests.screens.start.test_start_presenter import Desk
from tests.storage.files import PASSPHRASE
from tests.support.files_here import a_file
from tests.support.looks import wear
from tests.support.pages.place import PlaceScreen
from ui.start.start_pages import StartPages

MOVED = (
    "This file was moved to another computer on 15 January 2026. The live one is there. Here it can be read and "
    "printed, or taken back."
)


@pytest.fixture
def sheet(files: FilesHere, tmp_path: Path) -> str:
    """The recovery sheet of a file that was moved away."""
    council = a_file(tmp_path, files=files)
    stick = tmp_path / "stick"
    stick.mkdir()
    council.move(stick)
    council.close()
    return " ".join(council.recovery_groups())


@pytest.fixture
def desk(files: FilesHere, opened: Opened, sheet: str, tmp_path: Path) -> Desk:
    """The start, where somebody opens the file that was left behind."""
    assert sheet
    made = Desk(files, opened, tmp_path)
    made.presenter.open_file(str(tmp_path / "hillside.careboard"))
    return made


def test_it_says_so_and_opens_to_read(desk: Desk, opened: Opened) -> None:
    desk.presenter.give_passphrase(PASSPHRASE)
    assert (desk.page.refusal, desk.page.read_only, desk.page.may_take_back) == (MOVED, True, True)
    desk.presenter.open_read_only()
    assert opened[0].is_read_only


def test_it_is_taken_back(desk: Desk, opened: Opened) -> None:
    desk.presenter.give_passphrase(PASSPHRASE)
    desk.presenter.take_back()
    assert not opened[0].is_read_only
    assert opened[0].services.handing_over.moved_on() is None


@pytest.mark.parametrize("read_only", [True, False])
def test_the_recovery_sheet_opens_it_in_both_ways(desk: Desk, opened: Opened, sheet: str, read_only: bool) -> None:
    desk.presenter.give_recovery_sheet(sheet)
    assert desk.page.refusal == MOVED
    if read_only:
        desk.presenter.open_read_only()
    else:
        desk.presenter.take_back()
    assert opened[0].is_read_only is read_only


def test_an_empty_sheet_is_refused_as_a_sheet(desk: Desk) -> None:
    desk.presenter.give_recovery_sheet("")
    assert desk.page.refusal == "The recovery sheet has 14 groups of four. Please check that none is missing."


@pytest.mark.parametrize("percent", [100, 200])
def test_the_page_offers_both_only_where_they_help(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    wear(qapp, "light", percent)
    pages = StartPages()
    screen = PlaceScreen(pages, qtbot)
    pages.show_unlock("hillside.careboard")
    assert not screen.sees("take-back")
    pages.show_refusal(MOVED, read_only=True, take_back=True)
    assert (screen.nameless(), screen.cut(), screen.too_small()) == ([], [], [])
    with qtbot.waitSignal(pages.take_back_asked):
        screen.presses("take-back")
    with qtbot.waitSignal(pages.read_only_asked):
        screen.presses("open-read-only")
