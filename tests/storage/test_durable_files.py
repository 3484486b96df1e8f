"""Small files are written whole, privately, and removed without a trace."""

import errno
import os
from pathlib import Path

import pytest

from db.durable_files import drafted, remove_durably, shred, sync_folder, write_durably


def fill_and_fail(path: Path) -> None:
    with drafted(path) as draft:
        draft.write_text("half")
        draft.with_name(draft.name + "-wal").write_text("a log that a full disk left")
        raise RuntimeError("cut short")


def test_a_file_is_written_whole_and_privately(tmp_path: Path) -> None:
    path = tmp_path / "data" / "keys" / "one"
    write_durably(path, b"first")
    write_durably(path, b"second")
    assert path.read_bytes() == b"second"
    assert [each.name for each in path.parent.iterdir()] == ["one"]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_draft_that_is_not_finished_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "one"
    write_durably(path, b"first")
    with pytest.raises(RuntimeError):
        fill_and_fail(path)
    assert path.read_bytes() == b"first"
    assert [each.name for each in tmp_path.iterdir()] == ["one"]


def test_the_log_of_an_earlier_draft_is_not_taken_for_its_own(tmp_path: Path) -> None:
    path = tmp_path / "one"
    (tmp_path / ".one.new-wal").write_text("left by a kill")
    with drafted(path) as draft:
        assert [each.name for each in tmp_path.iterdir()] == [draft.name]
    assert [each.name for each in tmp_path.iterdir()] == ["one"]


def test_a_shredded_file_was_overwritten_before_it_went(tmp_path: Path) -> None:
    path, another_name = tmp_path / "one", tmp_path / "same-blocks"
    path.write_bytes(b"secret")
    os.link(path, another_name)
    shred(path)
    assert not path.exists()
    assert another_name.read_bytes() == bytes(6)
    shred(path)
    remove_durably(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows makes folders last by itself")
def test_a_folder_that_cannot_be_told_to_last_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = errno.EINVAL

    def refuse(_handle: int) -> None:
        raise OSError(code, "no such request")

    monkeypatch.setattr(os, "fsync", refuse)
    sync_folder(tmp_path)
    code = errno.EIO
    with pytest.raises(OSError, match="no such request"):
        sync_folder(tmp_path)
