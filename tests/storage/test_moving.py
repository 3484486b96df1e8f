"""A council file moves to another computer: one lives on, the other is only read, and nothing is ever lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from careboard.errors import RuleBroken, StorageProblem
from db import moving
from tests.storage.crash_tasks import BOX
from tests.storage.files import ON, PASSPHRASE, Place
from tests.support.files_here import a_file, files_in


@pytest.fixture
def files(tmp_path: Path) -> FilesHere:
    return files_in(tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def rename(council: OpenCouncil, name: str) -> None:
    council.services.setting_up.rename(name, "Hillside Council", "promise", 12)


def test_one_file_lives_on_and_the_other_is_only_read(files: FilesHere, tmp_path: Path, stick: Path) -> None:
    council = a_file(tmp_path, files=files)
    moved = council.move(stick)
    assert moved == stick / council.path.name
    assert council.is_read_only
    assert council.services.handing_over.moved_on() == ON
    with pytest.raises(StorageProblem, match="read-only"):
        rename(council, "Too late")
    council.back_up_at_close()
    council.close()
    elsewhere = files_in(tmp_path / "elsewhere")
    lives = elsewhere.open(moved, PASSPHRASE)
    assert lives.services.handing_over.moved_on() is None
    assert lives.services.setting_up.is_pin("2468")
    rename(lives, "Hill Voices")
    lives.close()


def test_the_old_file_says_so_and_opens_to_read_or_is_taken_back(
    files: FilesHere, tmp_path: Path, stick: Path
) -> None:
    council = a_file(tmp_path, files=files)
    sheet = " ".join(council.recovery_groups())
    council.move(stick)
    council.close()
    with pytest.raises(StorageProblem, match="moved-away") as refused:
        files.open(council.path, PASSPHRASE)
    assert refused.value.details["date"] == ON
    with pytest.raises(StorageProblem, match="moved-away"):
        files.open_with_recovery_sheet(council.path, sheet)
    reading = files.open(council.path, PASSPHRASE, read_only=True)
    assert reading.services.handing_over.moved_on() == ON
    reading.close()
    back = files.open_with_recovery_sheet(council.path, sheet, taken_back=True)
    assert back.services.handing_over.moved_on() is None
    rename(back, "Hill Voices")
    back.close()
    files.open(council.path, PASSPHRASE).close()


def test_a_file_without_a_passphrase_moves_too(files: FilesHere, tmp_path: Path, stick: Path) -> None:
    council = a_file(tmp_path, files=files)
    plain = files.create(tmp_path / "plain.careboard", None, council.services.setting_up.council(), ())
    council.close()
    plain.move(stick)
    plain.close()
    with pytest.raises(StorageProblem, match="moved-away"):
        files.open(plain.path, None)
    files.open(stick / "plain.careboard", None).close()


def test_a_file_with_a_sealed_box_stays(place: Place, stick: Path) -> None:
    store = place.create()
    with store.start_work() as work:
        work.box.open([BOX], ON)
        work.commit()
    with pytest.raises(RuleBroken, match="round-is-open"):
        store.move(stick, ON)
    assert not store.is_read_only
    assert list(stick.iterdir()) == []
    store.close()
    place.open().close()


@pytest.mark.parametrize(
    ("where", "code"), [("none", "not-a-folder"), (".", "same-place"), ("taken", "file-exists")]
)
def test_a_place_that_will_not_do_is_refused(files: FilesHere, tmp_path: Path, where: str, code: str) -> None:
    council = a_file(tmp_path, files=files)
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / council.path.name).write_bytes(b"another one")
    with pytest.raises(RuleBroken, match=code):
        council.move(tmp_path / where)
    assert (taken / council.path.name).read_bytes() == b"another one"
    rename(council, "Still here")
    council.close()


@pytest.mark.parametrize("step", ["write_draft", "_mark"])
def test_a_copy_that_fails_leaves_this_file_alive(
    files: FilesHere, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    council = a_file(tmp_path, files=files)
    real = getattr(moving, step)
    calls: list[object] = []

    def full(*given: object) -> None:
        calls.append(given)
        if len(calls) == 1:
            if step == "_mark":
                real(*given)
            raise StorageProblem("disk-full", path=stick)
        real(*given)

    monkeypatch.setattr(moving, step, full)
    with pytest.raises(StorageProblem, match="disk-full"):
        council.move(stick)
    assert list(stick.iterdir()) == []
    assert council.services.handing_over.moved_on() is None
    rename(council, "Still here")
    council.close()
    files.open(council.path, PASSPHRASE).close()


def test_nothing_of_the_keys_of_this_computer_goes_along(files: FilesHere, tmp_path: Path, stick: Path) -> None:
    council = a_file(tmp_path, files=files)
    council.move(stick)
    assert [path.name for path in stick.iterdir()] == [council.path.name]
    council.close()
