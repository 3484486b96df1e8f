"""The start without any window: opening, trying and bringing back council files."""

from __future__ import annotations

import datetime
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from careboard.bootstrap import FilesHere
from careboard.open_file import OpenFile
from tests.screens.start.conftest import Opened
from tests.screens.start.recorded import RecordedStart
from tests.storage.files import PASSPHRASE
from tests.support.builders import a_council, a_pledge
from tests.support.files_here import a_file
from tests.support.pages.place import at_once
from ui.start.start_presenter import StartPresenter


class Setup:
    """A set-up that remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def begin(self) -> None:
        """Remember the beginning."""
        self.asked.append("begin")

    def give_up(self) -> None:
        """Remember the end."""
        self.asked.append("give up")


class Desk:
    """The start's presenter with pages that remember."""

    def __init__(self, files: FilesHere, opened: Opened, folder: Path, *recent: str) -> None:
        self.page, self.setup = RecordedStart(), Setup()
        demonstration = folder / "demonstration" / "demo.careboard"
        self.forgotten = list[str]()
        self.presenter = StartPresenter(
            self.page, files, at_once, opened.append, recent, demonstration, self.setup, self.forgotten.append
        )


@pytest.fixture
def path(files: FilesHere, tmp_path: Path) -> Path:
    """A council file that is closed."""
    council = a_file(tmp_path, files=files)
    council.backups.make()
    council.close()
    return council.path


@pytest.fixture
def desk(files: FilesHere, opened: Opened, path: Path, tmp_path: Path) -> Desk:
    """The start with one file that was open last."""
    return Desk(files, opened, tmp_path, str(path))


def test_the_start_offers_the_file_that_was_open_last(desk: Desk, path: Path, opened: Opened) -> None:
    noon = datetime.datetime(2026, 1, 20, 12, tzinfo=datetime.UTC).timestamp()
    os.utime(path, (noon, noon))
    desk.presenter.show()
    assert (desk.page.front, desk.page.last) == ("welcome", "hillside, 20 January 2026")
    desk.presenter.open_last()
    assert desk.page.front == "unlock hillside.careboard"
    desk.presenter.give_passphrase(PASSPHRASE)
    assert [council.path for council in opened] == [path]
    assert desk.page.busy == ["Opening the file…"]


def test_the_files_before_the_last_one_are_offered_too_but_not_without_end(
    files: FilesHere, opened: Opened, path: Path, tmp_path: Path
) -> None:
    desk = Desk(files, opened, tmp_path, "/a/one.careboard", str(path), *(f"/a/{n}.careboard" for n in range(6)))
    desk.presenter.show()
    assert desk.page.last == "one"
    (first, *others) = desk.page.recent
    assert first.startswith("hillside, ")
    assert others == ["0", "1"]
    desk.presenter.open_recent(1)
    assert desk.page.front == "unlock hillside.careboard"
    desk.presenter.open_recent(99)
    assert desk.page.front == "unlock hillside.careboard"


def test_without_a_last_file_nothing_is_offered(files: FilesHere, opened: Opened, tmp_path: Path) -> None:
    desk = Desk(files, opened, tmp_path)
    desk.presenter.show()
    assert desk.page.last == ""
    gone = Desk(files, opened, tmp_path, str(tmp_path / "gone.careboard"))
    gone.presenter.show()
    assert gone.page.last == "gone"
    desk.presenter.open_last()
    assert desk.page.front == "welcome"


def test_after_three_wrong_passphrases_the_sheet_is_offered(desk: Desk, path: Path, opened: Opened) -> None:
    desk.presenter.open_file(str(path))
    for wrong in range(3):
        assert desk.page.sheet is False
        desk.presenter.give_passphrase(f"wrong {wrong}")
        assert desk.page.refusal == "That passphrase did not open this file. Check Caps Lock and try again."
    offered = [desk.page.sheet]
    desk.presenter.open_file(str(path))
    desk.presenter.give_passphrase("wrong")
    assert [*offered, desk.page.sheet] == [True, False], "another opening begins anew"
    assert not opened


def test_the_recovery_sheet_opens_the_file(desk: Desk, files: FilesHere, path: Path, opened: Opened) -> None:
    council = files.open(path, PASSPHRASE)
    groups = council.recovery_groups()
    council.close()
    desk.presenter.open_file(str(path))
    desk.presenter.give_recovery_sheet("7F2K")
    assert desk.page.refusal == "The recovery sheet has 14 groups of four. Please check that none is missing."
    assert desk.page.sheet
    desk.presenter.give_recovery_sheet(" ".join(groups).lower())
    assert [each.path for each in opened] == [path]


def test_a_file_that_is_gone_is_said_on_the_start_page(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.open_file(str(tmp_path / "gone.careboard"))
    assert (desk.page.front, desk.page.problem) == ("welcome", "The file is not there. Was it on a USB stick?")


def test_a_foreign_file_is_not_taken_for_ours(desk: Desk, tmp_path: Path, opened: Opened) -> None:
    foreign = tmp_path / "foreign.careboard"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE theirs (id)")
    connection.close()
    desk.presenter.open_file(str(foreign))
    assert "This is not a Careboard file." in (desk.page.problem, desk.page.refusal)
    assert not opened


def test_a_file_that_is_open_elsewhere_says_so(desk: Desk, files: FilesHere, path: Path, opened: Opened) -> None:
    opened.append(files.open(path, PASSPHRASE))
    desk.presenter.open_with(str(path), PASSPHRASE)
    assert desk.page.refusal == "Already open in another window or on another computer."
    assert len(opened) == 1


def test_a_damaged_file_is_brought_back_from_its_last_copy(desk: Desk, path: Path, opened: Opened) -> None:
    damage = path.read_bytes()
    path.write_bytes(damage[:2000] + bytes(4000) + damage[6000:])
    desk.presenter.open_with(str(path), PASSPHRASE)
    assert desk.page.copy == "Open the last good copy from 15 January 2026"
    assert not opened
    desk.presenter.bring_back_copy()
    assert [each.path for each in opened] == [path]
    assert opened[0].services.setting_up.council().name == "Hillside Voices"
    (kept,) = path.parent.glob("*replaced*.careboard")
    assert kept.read_bytes()[2000:6000] == bytes(4000)


def test_the_demonstration_is_made_anew_each_time(
    desk: Desk, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make_less(files: FilesHere, path: Path, passphrase: str | None) -> OpenFile:
        return files.create(path, passphrase, a_council(), (a_pledge("love"),))

    monkeypatch.setattr(FilesHere, "make_demonstration", make_less)
    for _time in range(2):
        desk.presenter.try_demonstration()
        opened.pop().close()
    assert (tmp_path / "demonstration" / "demo.careboard").is_file()


def test_setting_up_is_left_to_the_set_up(desk: Desk) -> None:
    desk.presenter.begin_council()
    desk.presenter.close()
    assert desk.setup.asked == ["begin", "give up"]


@pytest.mark.parametrize("ask", [StartPresenter.bring_back_copy, StartPresenter.open_read_only])
def test_nothing_happens_before_a_file_is_chosen(desk: Desk, ask: Callable[[StartPresenter], None]) -> None:
    desk.presenter.show()
    ask(desk.presenter)
    desk.presenter.give_recovery_sheet("7F2K")
    assert desk.page.front == "welcome"


def test_a_bug_is_not_swallowed(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_given: object, **_more: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr(FilesHere, "open", breaks)
    with pytest.raises(ValueError, match="a bug"):
        desk.presenter.open_with(str(path), PASSPHRASE)
    assert (desk.page.front, desk.page.problem) == (
        "welcome",
        "The file could not be opened. Nothing in it was changed.",
    )


def test_a_recent_file_that_is_gone_is_said_so_and_can_be_forgotten(
    files: FilesHere, opened: Opened, tmp_path: Path
) -> None:
    gone = str(tmp_path / "Old Town.careboard")
    desk = Desk(files, opened, tmp_path, gone)
    desk.presenter.open_last()
    assert desk.page.problem == "The file is not there. Was it on a USB stick?"
    assert desk.page.forgettable == "Old Town"
    desk.presenter.forget()
    assert desk.forgotten == [gone]
    assert (desk.page.last, desk.page.problem, desk.page.forgettable) == ("", "", "")
    desk.presenter.open_file(gone)
    assert desk.page.forgettable == ""
