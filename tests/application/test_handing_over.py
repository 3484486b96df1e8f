"""Handing a file over: what is still open, and what is kept of the change of hands."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from careboard.errors import RuleBroken, StorageProblem
from tests.storage.files import ON, PASSPHRASE
from tests.support.files_here import a_demonstration, a_file, files_in

NEW = "green ladder behind clocks"


@pytest.fixture
def files(tmp_path: Path) -> FilesHere:
    return files_in(tmp_path)


def test_a_hand_over_changes_passphrase_pin_and_sheet_and_is_noted(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    services, before = council.services, council.recovery_groups()
    services.setting_up.recovery_sheet_checked()
    assert (services.handing_over.handed_over_on(), services.handing_over.begun_on()) == (None, None)
    assert council.hand_over(NEW, "1357") is None
    assert (services.handing_over.handed_over_on(), services.handing_over.begun_on()) == (ON, None)
    assert services.setting_up.is_pin("1357")
    assert not services.setting_up.is_pin("2468")
    assert not services.setting_up.is_recovery_sheet_checked()
    assert council.recovery_groups() != before
    council.close()
    with pytest.raises(StorageProblem, match="wrong-passphrase"):
        files.open(council.path, PASSPHRASE)
    files.open(council.path, NEW).close()


def test_the_fresh_copy_holds_what_the_next_worker_chose(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    council.hand_over(NEW, "1357")
    council.close()
    restored = tmp_path / "restored.careboard"
    files.restore(files.copies(council.path)[0].path, NEW, restored)
    opened = files.open(restored, NEW)
    assert opened.services.setting_up.is_pin("1357")
    assert opened.services.handing_over.handed_over_on() == ON
    opened.close()


def test_old_copies_are_named_in_both_folders_and_removed_with_nothing_else(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    second = tmp_path / "stick"
    second.mkdir()
    stranger = second / "letter.txt"
    stranger.write_text("Dear Ada", encoding="utf-8")
    council.backups.choose_second_folder(str(second))
    council.backups.make()
    assert council.backups.old() == ()
    council.hand_over(NEW, "1357")
    old = council.backups.old()
    assert {copy.made_on for copy in old} == {ON}
    assert len([copy for copy in old if copy.path.startswith(str(second))]) == 2
    assert len(old) == 4
    council.backups.remove_old()
    assert council.backups.old() == ()
    assert stranger.exists()
    assert council.backups.state().here == council.backups.state().second == ON
    council.close()


def test_a_replaced_file_beside_the_council_file_counts_as_an_old_copy(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    council.backups.make()
    council.close()
    kept = files.restore(files.copies(council.path)[0].path, PASSPHRASE, council.path)
    assert kept is not None
    kept.with_name("hillside.replaced-notes.careboard").write_bytes(b"not one of ours")
    opened = files.open(council.path, PASSPHRASE)
    opened.hand_over(NEW, "1357")
    assert str(kept) in [copy.path for copy in opened.backups.old()]
    opened.backups.remove_old()
    assert not kept.exists()
    assert kept.with_name("hillside.replaced-notes.careboard").exists()
    opened.close()


def test_nothing_is_removed_while_no_copy_opens_with_the_new_passphrase(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    council.hand_over(NEW, "1357")
    files.copies(council.path)[0].path.unlink()
    with pytest.raises(RuleBroken, match="no-fresh-copy"):
        council.backups.remove_old()
    assert council.backups.old()
    council.close()


def test_a_second_folder_that_is_gone_stops_no_hand_over_but_is_told_of(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    second = tmp_path / "stick"
    second.mkdir()
    council.backups.choose_second_folder(str(second))
    second.rmdir()
    problem = council.hand_over(NEW, "1357")
    assert problem is not None
    assert problem.code == "second-folder-failed"
    assert council.unlocks(NEW)
    problem = council.change_passphrase(PASSPHRASE)
    assert problem is not None
    assert council.unlocks(PASSPHRASE)
    council.close()


def test_a_pin_that_is_none_is_refused_before_anything_changes(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    with pytest.raises(RuleBroken, match="pin-digits"):
        council.hand_over(NEW, "12")
    assert council.unlocks(PASSPHRASE)
    assert council.services.handing_over.begun_on() is None
    council.close()


def test_the_first_folder_that_cannot_be_written_stops_a_hand_over(
    files: FilesHere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council = a_file(tmp_path, files=files)

    def full() -> None:
        raise StorageProblem("disk-full", path=tmp_path)

    monkeypatch.setattr(council.backups, "make", full)
    with pytest.raises(StorageProblem, match="disk-full"):
        council.hand_over(NEW, "1357")
    assert council.unlocks(PASSPHRASE)
    council.close()


def test_a_file_opened_to_read_is_not_handed_over(files: FilesHere, tmp_path: Path) -> None:
    council: OpenCouncil = a_file(tmp_path, files=files)
    council.close()
    reading = files.open(council.path, PASSPHRASE, read_only=True)
    with pytest.raises(StorageProblem, match="read-only"):
        reading.hand_over(NEW, "1357")
    reading.close()


def test_a_hand_over_that_was_cut_short_is_told_of(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    council.services.handing_over.begin("1357", "the next key")
    assert council.services.handing_over.begun_on() == ON
    assert council.services.setting_up.is_pin("2468")
    council.hand_over(NEW, "1357")
    assert council.services.handing_over.begun_on() is None
    council.close()


def test_the_list_of_what_is_open_leaves_out_what_is_closed(files: FilesHere, tmp_path: Path) -> None:
    council = a_demonstration(tmp_path / "demo.careboard", files)
    content = council.services.handing_over.open_list()
    assert content.on == ON
    assert {row.state.value for row in content.issues}.isdisjoint({"sorted", "ended"})
    everything = council.services.issues.rows()
    assert {row.key for row in everything} > {row.key for row in content.issues}
    assert all(ask.in_debt for ask in content.asks)
    assert council.draw_open_list().startswith(b"%PDF")
    assert not council.services.handing_over.is_vote_open()
    council.close()


def test_a_new_council_has_an_empty_list(files: FilesHere, tmp_path: Path) -> None:
    council = a_file(tmp_path, files=files)
    content = council.services.handing_over.open_list()
    assert (content.issues, content.asks) == ((), ())
    assert council.draw_open_list().startswith(b"%PDF")
    council.close()
