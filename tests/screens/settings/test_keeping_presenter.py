"""PIN, passphrase, recovery sheet and backups in the settings, on a real encrypted file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from tests.screens.settings.conftest import Said
from tests.screens.settings.recorded import RecordedBackups, RecordedLocks, RecordedSheet
from tests.storage.files import ON, PASSPHRASE
from tests.support.builders import a_council, a_pledge
from tests.support.pages.place import at_once
from ui.settings.keeping_presenter import KeepingPresenter

NEW = "green ladder behind clocks"


class Desk:
    """The presenter with panels that remember."""

    def __init__(self, council: OpenCouncil, said: Said) -> None:
        self.locks, self.sheet, self.backups = RecordedLocks(), RecordedSheet(), RecordedBackups()
        self.council, self.setting_up = council, council.services.setting_up
        self.presenter = KeepingPresenter(self.locks, self.sheet, self.backups, council, at_once, said.say)
        self.presenter.refresh()


@pytest.fixture
def desk(council: OpenCouncil, said: Said) -> Desk:
    """The presenter over the open file."""
    return Desk(council, said)


def test_a_new_pin_takes_the_place_of_the_old_one_and_gives_five_tries(desk: Desk, said: Said) -> None:
    assert desk.locks.locks == (True, True)
    for _time in range(5):
        desk.setting_up.check_pin("0000")
    desk.presenter.set_pin("1234", "1235")
    assert desk.locks.pin_refusal == "The two PINs are not the same."
    desk.presenter.set_pin("1234", "1234")
    assert (desk.locks.pin_refusal, desk.locks.forgotten) == ("", 1)
    assert desk.setting_up.check_pin("1234")
    assert said == [("The new PIN is set.", "")]


def test_the_passphrase_changes_only_for_who_knows_it_and_the_sheet_is_new(
    desk: Desk, files: FilesHere, said: Said
) -> None:
    before = desk.council.recovery_groups()
    desk.setting_up.recovery_sheet_checked()
    desk.presenter.change_passphrase("wrong", NEW, NEW)
    assert desk.locks.refusal == ("That passphrase did not open this file. Check Caps Lock and try again.", True)
    desk.presenter.change_passphrase(PASSPHRASE, "short", "short")
    assert desk.locks.refusal == ("Please take at least 10 characters.", False)
    assert desk.council.unlocks(PASSPHRASE)
    desk.presenter.change_passphrase(PASSPHRASE, NEW, NEW)
    assert desk.council.unlocks(NEW)
    assert desk.council.recovery_groups() != before
    assert desk.sheet.state == (True, False), "the new sheet was not checked by anybody"
    assert said == [("The passphrase is changed. Now print the new recovery sheet.", "")]
    assert desk.locks.busy == [True, False] * 2
    desk.council.close()
    files.open(desk.council.path, NEW).close()


def test_the_sheet_is_shown_only_to_who_knows_the_passphrase(desk: Desk, said: Said) -> None:
    desk.presenter.show_sheet("wrong")
    assert desk.sheet.shown() == ()
    assert desk.sheet.refusal.startswith("That passphrase did not open this file.")
    desk.presenter.show_sheet(PASSPHRASE)
    assert desk.sheet.shown() == desk.council.recovery_groups()
    desk.presenter.check_sheet(False)
    assert desk.sheet.shown()
    assert not desk.setting_up.is_recovery_sheet_checked()
    desk.presenter.check_sheet(True)
    assert desk.sheet.shown() == ()
    assert desk.sheet.state == (True, True)
    assert said == [("The recovery sheet is right. Keep it in a locked place.", "")]


def test_every_secret_is_out_of_sight_when_another_part_is_shown(desk: Desk) -> None:
    desk.presenter.show_sheet(PASSPHRASE)
    desk.presenter.forget()
    assert (desk.sheet.shown(), desk.locks.forgotten) == ((), 1)


def test_a_backup_is_made_here_and_in_the_second_folder(desk: Desk, said: Said, tmp_path: Path) -> None:
    assert desk.backups.last() == (None, None)
    desk.presenter.back_up()
    assert (desk.backups.last(), desk.backups.folder()) == ((ON, None), "")
    folder = tmp_path / "stick"
    desk.presenter.choose_second_folder(str(folder))
    assert desk.backups.refusal == f"There is no such folder: {folder}."
    folder.mkdir()
    desk.presenter.choose_second_folder(str(folder))
    assert (desk.backups.refusal, desk.backups.last(), desk.backups.folder()) == ("", (ON, ON), str(folder))
    assert len(list(folder.rglob("*.careboard"))) == 1
    desk.presenter.choose_second_folder("")
    assert desk.backups.folder() == ""
    assert said == [("Backup made.", ""), ("Backup made.", "")]


def test_a_stick_that_is_gone_is_said_and_the_first_copy_stands(desk: Desk, said: Said, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    desk.presenter.choose_second_folder(str(folder))
    for each in sorted(folder.rglob("*"), reverse=True):
        each.unlink() if each.is_file() else each.rmdir()
    folder.rmdir()
    desk.presenter.back_up()
    assert desk.backups.refusal.startswith("A copy was made on this computer. The second one")
    assert len(said) == 1


def test_no_backup_while_a_vote_is_open(desk: Desk, said: Said) -> None:
    services = desk.council.services
    key = services.planning.plan(datetime.date(2026, 1, 15), "seniors", "Town hall").key
    services.running.start(key)
    services.voting.correct_heads(key, {"12-17": 5}, 1)
    services.voting.open(key, commitments=("love",))
    desk.presenter.back_up()
    assert desk.backups.refusal
    desk.presenter.change_passphrase(PASSPHRASE, NEW, NEW)
    assert desk.locks.refusal[0]
    assert desk.council.unlocks(PASSPHRASE)
    assert not said


def test_a_file_without_a_passphrase_has_no_sheet(files: FilesHere, said: Said, tmp_path: Path) -> None:
    plain = files.create(tmp_path / "plain.careboard", None, a_council(), (a_pledge(),))
    desk = Desk(plain, said)
    assert (desk.locks.locks, desk.sheet.state) == ((False, False), (False, False))
    plain.close()


def test_a_file_that_can_only_be_read_keeps_its_passphrase(council: OpenCouncil, files: FilesHere, said: Said) -> None:
    council.close()
    desk = Desk(files.open(council.path, PASSPHRASE, read_only=True), said)
    desk.presenter.change_passphrase(PASSPHRASE, NEW, NEW)
    assert desk.locks.refusal[0].endswith("Opened to read and print only.")
    assert desk.council.unlocks(PASSPHRASE)
    desk.council.close()


def test_a_bug_is_not_swallowed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_given: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr(type(desk.council), "unlocks", breaks)
    with pytest.raises(ValueError, match="a bug"):
        desk.presenter.show_sheet(PASSPHRASE)
