"""When the file will not open: each situation has its own code, and the file is never changed (P12, P16)."""

import dataclasses
import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from careboard.errors import RuleBroken, StorageProblem
from db import connecting, driver, opening
from db.file_format import APPLICATION_ID, OLDEST_SQLITE, SCHEMA
from db.keys import SALT_BYTES, KeyChecks
from db.looking import log_of, looking
from db.opening import create_file, is_encrypted, open_file, with_passphrase
from db.places import file_system_of, is_on_network, parse_macos_mounts, synced_folder
from tests.storage import samples
from tests.storage.crashes import worker
from tests.storage.files import PASSPHRASE, Place, cheap

UNLOCK = with_passphrase(PASSPHRASE, cheap)


def code_of(path: Path, place: Place, passphrase: str = PASSPHRASE) -> str:
    """Try to open a file; return the code of the problem."""
    with pytest.raises(StorageProblem) as problem:
        open_file(path, with_passphrase(passphrase, cheap), KeyChecks(place.keys))
    return problem.value.code


@pytest.fixture
def closed(place: Place) -> Place:
    """A council file that was opened here before."""
    place.create().close()
    return place


def flipped(path: Path, at: int) -> None:
    """Flip one bit of a file."""
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def set_in_header(path: Path, pragma: str) -> None:
    """Change a number in the header of a council file."""
    file = open_file(path, UNLOCK, KeyChecks(path.parent / "other"))
    with file.outside_transactions() as raw:
        raw.execute(f"PRAGMA {pragma}")
    file.close()


def another_database(path: Path) -> None:
    """Put somebody else's database in the place of a file."""
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()


WRONG: dict[str, tuple[str, Callable[[Path], object]]] = {
    "damaged header": ("damaged", lambda path: flipped(path, 40)),
    "damaged salt": ("wrong-passphrase", lambda path: flipped(path, 3)),
    "cut after the first page": ("damaged-middle", lambda path: os.truncate(path, 4096 * 3)),
    "cut within a page": ("damaged-middle", lambda path: os.truncate(path, 4096 * 3 + 100)),
    "a text": ("not-ours", lambda path: path.write_text("Dear board, " * 900)),
    "empty": ("not-ours", lambda path: path.write_bytes(b"")),
    "another database": ("not-ours", another_database),
    "an encrypted file of another program": ("not-ours", lambda path: set_in_header(path, "application_id = 7")),
    "a newer schema": ("newer-schema", lambda path: set_in_header(path, f"user_version = {SCHEMA + 1}")),
}


@pytest.mark.parametrize("situation", WRONG)
def test_a_wrong_file_is_named_and_never_changed(closed: Place, situation: str) -> None:
    code, spoil = WRONG[situation]
    spoil(closed.path)
    before = closed.path.read_bytes()
    assert code_of(closed.path, closed) == code
    assert closed.path.read_bytes() == before
    assert [path.name for path in closed.root.glob("hillside*")] == ["hillside.careboard"]


def test_a_wrong_passphrase_changes_nothing(closed: Place) -> None:
    before = closed.path.read_bytes()
    assert code_of(closed.path, closed, "Seven quiet otters") == "wrong-passphrase"
    assert closed.path.read_bytes() == before
    closed.open().close()


def test_a_wrong_passphrase_on_another_computer_is_no_damage(closed: Place) -> None:
    for check in closed.keys.iterdir():
        check.unlink()
    assert code_of(closed.path, closed, "wrong") == "wrong-passphrase"
    flipped(closed.path, 40)
    assert code_of(closed.path, closed) == "wrong-passphrase"


def test_a_log_that_a_crash_left_is_not_touched_by_a_wrong_passphrase(place: Place) -> None:
    store = place.create()
    with store.start_work() as work:
        work.council.set_note("pin", "x")
        work.commit()
    after = Place(place.root / "after")
    shutil.copytree(place.data.root, after.data.root)
    for path in (place.path, log_of(place.path)):
        shutil.copyfile(path, after.root / path.name)
    store.close()
    before = {path: path.read_bytes() for path in (after.path, log_of(after.path))}
    assert code_of(after.path, after, "wrong") == "wrong-passphrase"
    assert {path: path.read_bytes() for path in after.root.glob("hillside*")} == before
    store = after.open()
    with store.start_work() as work:
        assert work.council.note("pin") == "x"
    store.close()


def test_damage_in_the_middle_is_told_when_it_is_met(place: Place) -> None:
    store = place.create()
    with store.start_work() as work:
        work.papers.add(dataclasses.replace(samples.PAPER, editions={"standard": os.urandom(200_000)}))
        work.commit()
    store.close()
    flipped(place.path, place.path.stat().st_size - 50_000)
    store = place.open()
    assert store.check() != ()
    with store.start_work() as work, pytest.raises(StorageProblem, match="damaged-middle"):
        work.papers.get(samples.PAPER.number)
    store.close()


def test_a_file_that_is_not_there(place: Place) -> None:
    assert code_of(place.path, place) == "missing"
    assert code_of(place.root, place) == "missing"
    with pytest.raises(StorageProblem, match="missing"):
        is_encrypted(place.path)
    assert not place.path.exists()


def test_a_newer_file_opens_to_read(closed: Place) -> None:
    set_in_header(closed.path, f"user_version = {SCHEMA + 1}")
    before = closed.path.read_bytes()
    store = closed.open(read_only=True)
    assert store.is_read_only
    with store.start_work() as work:
        assert work.council.find() is None
    with store.start_work() as work, pytest.raises(StorageProblem, match="read-only"):
        work.council.set_note("pin", "x")
    store.close()
    assert closed.path.read_bytes() == before


def test_a_second_window_is_told_at_once(closed: Place) -> None:
    first = closed.open()
    before = closed.path.read_bytes()
    assert code_of(closed.path, closed) == "open-elsewhere"
    assert closed.path.read_bytes() == before
    with first.start_work() as work:
        work.council.set_note("pin", "x")
        work.commit()
    first.close()
    closed.open().close()


@pytest.mark.skipif(sys.platform == "win32", reason="children are forked")
def test_a_second_program_is_told_at_once(closed: Place) -> None:
    with worker() as other:
        child = other.start("hold", closed)
        assert other.line() == "open"
        assert code_of(closed.path, closed) == "open-elsewhere"
        os.kill(child, 9)
        assert other.line() == "died"
    closed.open().close()


def test_a_read_only_place_opens_to_read(closed: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    make_safe = connecting.make_safe

    def refuse(connection: driver.Connection, access: connecting.Access) -> None:
        if access is connecting.Access.WRITE:
            raise StorageProblem("read-only", path=closed.path)
        make_safe(connection, access)

    monkeypatch.setattr(connecting, "make_safe", refuse)
    store = closed.open()
    assert store.is_read_only
    store.close()


def test_a_read_only_disc_opens_to_read(closed: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:  # noqa: ARG001 - as Path.unlink has it
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with looking(closed.path, with_passphrase(PASSPHRASE, cheap)(closed.path.read_bytes()[:SALT_BYTES])) as found:
        assert connecting.pragma(found, "user_version") == SCHEMA


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are another matter on Windows")
def test_a_write_protected_file_opens_to_read(closed: Place) -> None:
    closed.path.chmod(0o400)
    store = closed.open()
    assert store.is_read_only is (os.geteuid() != 0)
    store.close()


def test_changes_left_in_the_log_need_a_place_to_write(closed: Place) -> None:
    log = log_of(closed.path)
    log.write_bytes(b"some frames")
    with pytest.raises(StorageProblem, match="read-only-unfinished"):
        closed.open(read_only=True)


def test_a_working_file_is_never_on_a_network(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_on_network", lambda _path: True)
    with pytest.raises(StorageProblem, match="network-path"):
        create_file(place.path, UNLOCK)
    assert list(place.root.iterdir()) == []


def test_network_paths_are_known(tmp_path: Path) -> None:
    assert is_on_network(Path("//server/share/hillside.careboard"))
    assert not is_on_network(tmp_path / "hillside.careboard")
    listed = "/dev/disk1 on / (apfs, local)\n//me@nas/box on /Volumes/Old box (smbfs, nodev)\n"
    assert parse_macos_mounts(listed) == [("/", "apfs"), ("/Volumes/Old box", "smbfs")]


def test_the_deepest_mount_above_a_path_counts() -> None:
    mounts = [("/", "ext4"), ("/srv", "nfs4"), ("/srv/local", "xfs")]
    for path, kind in (("/srv/a", "nfs4"), ("/srv/local/a", "xfs"), ("/srvs/a", "ext4"), ("/srv", "nfs4")):
        assert file_system_of(Path(path), mounts) == kind
    assert file_system_of(Path("/a"), []) == ""


def test_synced_folders_are_known() -> None:
    assert synced_folder(Path("/home/me/OneDrive - Council/a.careboard")) == "OneDrive - Council"
    assert synced_folder(Path("/home/me/Documents/Dropbox.careboard")) is None


def test_an_old_sqlite_is_refused() -> None:
    connecting.refuse_old_sqlite(OLDEST_SQLITE)
    with pytest.raises(StorageProblem, match="sqlite-too-old"):
        connecting.refuse_old_sqlite((3, 51, 2))


def test_creating_never_replaces_a_file(closed: Place) -> None:
    before = closed.path.read_bytes()
    with pytest.raises(RuleBroken, match="file-exists"):
        create_file(closed.path, UNLOCK)
    assert closed.path.read_bytes() == before


def test_creating_in_a_folder_that_is_not_there(place: Place) -> None:
    with pytest.raises(StorageProblem, match="missing"):
        create_file(place.root / "none" / "a.careboard", UNLOCK)


def test_a_new_file_is_ours_encrypted_and_private(closed: Place) -> None:
    assert is_encrypted(closed.path)
    assert os.name == "nt" or closed.path.stat().st_mode & 0o777 == 0o600
    store = closed.open()
    with store.file.outside_transactions() as raw:
        assert connecting.pragma(raw, "application_id") == APPLICATION_ID
        assert connecting.pragma(raw, "user_version") == SCHEMA
    store.close()


def test_a_plain_file_needs_no_passphrase(place: Place) -> None:
    create_file(place.path, None)
    assert not is_encrypted(place.path)
    file = open_file(place.path, None, KeyChecks(place.keys))
    assert file.key is None
    file.close()
    assert not place.keys.exists()


def test_an_encrypted_file_asks_for_its_passphrase(closed: Place) -> None:
    with pytest.raises(StorageProblem, match="passphrase-needed"):
        open_file(closed.path, None, KeyChecks(closed.keys))


def test_a_file_whose_name_is_odd_opens(place: Place) -> None:
    odd = place.root / "Hill & side %20 #1? 'é'.careboard"
    create_file(odd, UNLOCK)
    open_file(odd, UNLOCK, KeyChecks(place.keys)).close()
    assert [path.name for path in place.root.glob("Hill*")] == [odd.name]


def test_a_new_passphrase_replaces_the_old_one(closed: Place) -> None:
    store = closed.open()
    old_groups = store.recovery_groups()
    store.change_passphrase(with_passphrase("three loud badgers", cheap))
    assert store.recovery_groups() != old_groups
    with store.start_work() as work:
        work.council.set_note("pin", "x")
        work.commit()
    store.close()
    assert code_of(closed.path, closed) == "wrong-passphrase"
    store = closed.open("three loud badgers")
    with store.start_work() as work:
        assert work.council.note("pin") == "x"
    store.close()


def test_an_open_file_knows_itself(place: Place) -> None:
    store = place.create()
    assert store.path == place.path
    assert store.is_encrypted
    assert not store.is_read_only
    assert store.unlocks(UNLOCK)
    assert not store.unlocks(with_passphrase("wrong", cheap))
    with store.file.connection() as connection:
        connection.exec_driver_sql("SELECT 1")
        with pytest.raises(RuntimeError, match="still open"):
            store.file.checkpoint()
    store.close()
    store.close()


def test_a_place_where_no_log_can_lie_opens_to_read(closed: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    make_safe = connecting.make_safe

    def refuse(connection: driver.Connection, access: connecting.Access) -> None:
        if access is connecting.Access.WRITE:
            error = driver.OperationalError("unable to open database file")
            error.sqlite_errorname = "SQLITE_CANTOPEN"
            raise error
        make_safe(connection, access)

    monkeypatch.setattr(connecting, "make_safe", refuse)
    store = closed.open()
    assert store.is_read_only
    store.close()


def test_a_file_is_given_back_when_the_data_folder_fails(place: Place) -> None:
    create_file(place.path, UNLOCK)
    place.data.root.mkdir()
    place.keys.write_text("in the way")
    with pytest.raises(StorageProblem, match="disk-failed"):
        place.open()
    place.keys.unlink()
    place.open().close()


def test_a_file_that_cannot_be_locked_opens_to_read(closed: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = driver.OperationalError("disk I/O error")
    failing.sqlite_errorname = "SQLITE_IOERR"

    def refuse(_connection: driver.Connection) -> None:
        raise failing

    monkeypatch.setattr(connecting, "take_lock", refuse)
    with pytest.raises(StorageProblem, match="disk-failed"):
        closed.open()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    store = closed.open()
    assert store.is_read_only
    store.close()


def test_a_plain_file_has_no_passphrase_to_change(place: Place) -> None:
    create_file(place.path, None)
    store = place.open()
    for step in (store.recovery_groups, lambda: store.change_passphrase(UNLOCK)):
        with pytest.raises(RuleBroken, match="file-is-not-encrypted"):
            step()
    store.close()
