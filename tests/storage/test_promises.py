"""What safety rests on: settings, silence of errors, encryption of all that is written, damage that is noticed."""

import base64
import dataclasses
import logging
import os
import random
import traceback
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from careboard.application.ballot_box import BoxLayout
from careboard.domain.council import ADVOCATE, Council, Group, Post
from careboard.domain.issues import Event, EventKind, Issue, IssueKind, Owner
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.errors import RuleBroken, StorageProblem
from db import connecting, driver, storage_problems
from db.backups import FileBackups
from db.keys import FileKey, KeyChecks
from db.looking import log_of
from db.opening import create_file, open_file, with_passphrase
from db.store import CouncilStore, open_store
from tests.storage import samples
from tests.storage.files import ON, PASSPHRASE, Place, cheap

CANARY = "Zephyrine-Quill"
FLIPS = int(os.environ.get("CAREBOARD_TEST_FLIPS", "500"))


def test_the_settings_that_safety_rests_on_are_in_force(store: CouncilStore) -> None:
    expected = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    with store.file.outside_transactions() as raw:
        assert {name: connecting.pragma(raw, name) for name in expected} == expected


def test_no_shared_memory_file_is_made(store: CouncilStore, place: Place) -> None:
    with store.start_work() as work:
        work.council.set_note("pin", "x")
        work.commit()
    assert sorted(path.name for path in place.root.glob("hillside*")) == [
        "hillside.careboard",
        "hillside.careboard-wal",
    ]


def test_a_setting_that_is_not_in_force_stops_the_opening(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.create().close()
    found = connecting.pragma

    def without_foreign_keys(connection: driver.Connection, name: str) -> str | int:
        return 0 if name == "foreign_keys" else found(connection, name)

    monkeypatch.setattr(connecting, "pragma", without_foreign_keys)
    with pytest.raises(StorageProblem, match="setting-refused"):
        place.open()
    monkeypatch.undo()
    place.open().close()


def test_a_change_that_is_rolled_back_takes_tables_with_it(store: CouncilStore) -> None:
    with store.file.connection() as connection:
        connection.exec_driver_sql("CREATE TABLE another (x)")
    with store.file.connection() as connection:
        assert not connection.exec_driver_sql("SELECT * FROM sqlite_schema WHERE name = 'another'").all()


def say_the_canary_everywhere(store: CouncilStore) -> None:
    """Type the canary into every field that takes words."""
    with store.start_work() as work:
        group = Group("g", CANARY, CANARY, "four-words", CANARY)
        work.council.put(Council(CANARY, CANARY, CANARY, 12, (group,), (Post(ADVOCATE, CANARY, CANARY),)))
        line = Commitment("love", 1, CANARY, CANARY, CANARY, CANARY)
        work.pledges.put(Pledge("p", CANARY, CANARY, (PledgeVersion(1, ON, (line,)),)))
        work.meetings.put(Meeting("m", ON, "g", CANARY, {CANARY: 5}, deferred={"love": CANARY}))
        event = Event(ON, EventKind.SENT, reason=CANARY, by=CANARY)
        owner = Owner(CANARY, CANARY)
        work.issues.put(Issue("I-1", IssueKind.ISSUE, CANARY, "m", ON, CANARY, ("love",), owner, events=(event,)))
        work.papers.add(dataclasses.replace(samples.PAPER, editions={"standard": CANARY.encode() * 50}, changes=CANARY))
        work.council.set_note("pin", CANARY)
        work.commit()


def test_nothing_that_is_written_can_be_read_without_the_passphrase(place: Place) -> None:
    store = place.create()
    say_the_canary_everywhere(store)
    backups = FileBackups(store.file, place.data.backups, lambda: ON, lambda: None, lambda _folder: None)
    backups.make()
    with store.start_work() as work:
        work.box.open([BoxLayout("r1", "m", {CANARY: ("yes", "no")}, 5)], ON)
        work.box.cast({"r1": {CANARY: "yes"}}, may_see=True)
        work.commit()
    assert log_of(place.path).exists()
    hidden = [CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.casefold().encode(), b"SQLite format 3"]
    assert_absent(place.root, hidden)
    store.close()
    assert_absent(place.root, hidden)


def texts_of(value: object) -> Iterator[str]:
    """Yield every text in a value and in all that it is made of."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        yield from texts_of([getattr(value, field.name) for field in dataclasses.fields(value)])
    elif isinstance(value, Mapping):
        yield from texts_of([*value.keys(), *value.values()])
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for part in value:
            yield from texts_of(part)


def test_no_text_of_any_kind_of_value_can_be_read_without_the_passphrase(place: Place) -> None:
    """The samples hold a value of every kind with every field filled in (P10)."""
    kinds = [value for name, value in vars(samples).items() if name.isupper() and dataclasses.is_dataclass(value)]
    # Shorter ones may stand in random bytes by chance.
    texts = {text for text in texts_of(kinds) if len(text) >= 8}
    assert {"No money yet", "The fire bell rang", "The advocate could not come", "Still silent"} <= texts
    store = place.create()
    with store.start_work() as work:
        samples.put_everything(work)
        work.commit()
    FileBackups(store.file, place.data.backups, lambda: ON, lambda: None, lambda _folder: None).make()
    hidden = [form for text in texts for form in (text.encode(), text.casefold().encode(), text.encode("utf-16-le"))]
    assert_absent(place.root, hidden)
    store.close()
    assert_absent(place.root, hidden)


def test_no_key_is_ever_on_disk_in_clear(place: Place) -> None:
    store = place.create()
    assert store.file.key is not None
    with store.start_work() as work:
        work.box.open([BoxLayout("r1", "m", {"love": ("yes", "no")}, 5)], ON)
        work.commit()
    store.file.checkpoint()
    key = store.file.key
    secret: list[bytes] = [place.passphrase.encode()]
    for raw in (key.raw, key.derived_for(b"careboard-round")):
        secret += [raw, raw.hex().encode(), raw.hex().upper().encode(), base64.b64encode(raw), raw[:16]]
    assert_absent(place.root, secret)
    store.close()
    assert_absent(place.root, secret)


def assert_absent(folder: Path, hidden: list[bytes]) -> None:
    """Fail where any file below a folder holds one of these."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 2
    for path in files:
        content = path.read_bytes()
        assert not [each for each in hidden if each in content], path


def test_the_search_for_canaries_finds_them_in_a_plain_file(place: Place) -> None:
    """The test of the test."""
    create_file(place.path, None)
    store = open_store(place.path, None, place.data, ON)
    say_the_canary_everywhere(store)
    store.file.checkpoint()
    assert CANARY.encode() in place.path.read_bytes()
    store.close()


def test_what_is_erased_is_gone(place: Place) -> None:
    create_file(place.path, None)
    store = open_store(place.path, None, place.data, ON)
    with store.start_work() as work:
        work.council.put(samples.COUNCIL)
        work.meetings.put(samples.MEETING)
        work.meetings.put(samples.LATER_MEETING)
        work.issues.put(dataclasses.replace(samples.ISSUE, title=CANARY, detail=CANARY * 100))
        work.commit()
    store.file.checkpoint()
    assert CANARY.encode() in place.path.read_bytes()
    with store.start_work() as work:
        work.issues.remove("I-2")
        work.commit()
    store.file.checkpoint()
    left = place.path.read_bytes() + log_of(place.path).read_bytes()
    assert CANARY.encode() not in left
    assert CANARY.casefold().encode() not in left
    store.close()


def test_errors_and_logs_hold_nothing_that_was_typed(
    store: CouncilStore, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    say_the_canary_everywhere(store)
    said = []
    board = dataclasses.replace(samples.BOARD, key=CANARY * 20)
    with store.start_work() as work, pytest.raises(RuleBroken) as refused:
        work.boards.put(board)
    said += traceback.format_exception(refused.value)
    with store.start_work() as work, pytest.raises(IntegrityError) as twice:
        work.papers.add(dataclasses.replace(samples.PAPER, changes=CANARY))
    said += traceback.format_exception(twice.value)
    with store.start_work() as work:
        work.issues.put(Issue("I-2", IssueKind.ISSUE, CANARY, CANARY, ON))
        with pytest.raises(RuleBroken, match="still-referred-to") as refused:
            work.commit()
    said += traceback.format_exception(refused.value)
    assert len(said) > 3
    assert CANARY not in "".join(said) + caplog.text


def test_a_flipped_bit_anywhere_is_noticed(place: Place) -> None:
    """Five hundred times: an error, never other data (P13)."""
    store = place.create()
    say_the_canary_everywhere(store)
    store.close()
    content = place.path.read_bytes()
    unlock = with_passphrase(PASSPHRASE, cheap)
    checks = KeyChecks(place.keys)
    key = unlock(content[:16])
    for _ in range(FLIPS):
        at = random.randrange(len(content) * 8)
        damaged = bytearray(content)
        damaged[at // 8] ^= 1 << at % 8
        place.path.write_bytes(damaged)
        assert is_noticed(place.path, key, checks), at
    place.path.write_bytes(content)
    store = place.open()
    assert store.check() == ()
    store.close()


def is_noticed(path: Path, key: FileKey, checks: KeyChecks) -> bool:
    """Tell whether opening or checking a file finds damage; the salt is read from the file, as always."""
    salt = path.read_bytes()[:16]

    def unlock(found: bytes) -> FileKey:
        return key if found == key.salt else FileKey.from_passphrase(PASSPHRASE, salt, cheap)

    try:
        file = open_file(path, unlock, checks, read_only=True)
    except StorageProblem:
        return True
    with file.outside_transactions() as raw:
        found = raw.execute("PRAGMA cipher_integrity_check").fetchall()
    file.close()
    return bool(found)


def test_a_full_disk_loses_no_vote_and_counts_none_twice(store: CouncilStore) -> None:
    with store.start_work() as work:
        work.box.open([BoxLayout("r1", "m", {"love": ("yes", "no")}, 5)], ON)
        work.commit()
    with store.file.outside_transactions() as raw:
        pages = connecting.pragma(raw, "page_count")
        raw.execute(f"PRAGMA max_page_count = {pages}")
    with store.start_work() as work:
        work.box.cast({"r1": {"love": "yes"}}, may_see=True)
        with pytest.raises(StorageProblem, match="disk-full"):
            work.papers.add(dataclasses.replace(samples.PAPER, editions={"standard": os.urandom(100_000)}))
    with store.file.outside_transactions() as raw:
        raw.execute("PRAGMA max_page_count = 100000")
    with store.start_work() as work:
        assert work.box.count("r1") == 0
        work.box.cast({"r1": {"love": "yes"}}, may_see=True)
        work.commit()
    with store.start_work() as work:
        assert work.box.count("r1") == 1


def test_a_vote_that_is_on_disk_is_never_called_unsaved(
    store: CouncilStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What follows the commit may fail without the voter being told to vote again."""
    with store.start_work() as work:
        work.box.open([BoxLayout("r1", "m", {"love": ("yes", "no")}, 5)], ON)
        work.commit()

    def fail() -> None:
        raise StorageProblem("disk-full")

    monkeypatch.setattr(store.file, "checkpoint", fail)
    with store.start_work() as work:
        work.box.cast({"r1": {"love": "yes"}}, may_see=True)
        work.commit()
    assert "StorageProblem" in caplog.text
    with store.start_work() as work:
        assert work.box.count("r1") == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_BUSY", "open-elsewhere"),
        ("SQLITE_LOCKED", "open-elsewhere"),
        ("SQLITE_FULL", "disk-full"),
        ("SQLITE_READONLY_DIRECTORY", "read-only"),
        ("SQLITE_CORRUPT_INDEX", "damaged-middle"),
        ("SQLITE_CANTOPEN", "missing"),
        ("SQLITE_IOERR_FSYNC", "missing"),
    ],
)
def test_every_error_of_the_driver_is_explained(tmp_path: Path, name: str, code: str) -> None:
    error = driver.Error("said by the driver")
    error.sqlite_errorname = name
    problem = storage_problems.storage_problem(error, tmp_path / "none.careboard")
    assert problem is not None
    assert problem.code == code


def test_a_failing_disk_is_told_from_a_full_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.careboard"
    path.touch()
    error = driver.Error("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR"
    for is_full, code in ((False, "disk-failed"), (True, "disk-full")):
        monkeypatch.setattr(storage_problems, "is_disk_full", lambda _folder, is_full=is_full: is_full)
        problem = storage_problems.storage_problem(error, path)
        assert problem is not None
        assert problem.code == code


def test_errors_that_are_ours_are_not_explained_away(tmp_path: Path) -> None:
    error = driver.Error("near SELEC: syntax error")
    assert storage_problems.storage_problem(error, tmp_path) is None
    with pytest.raises(driver.Error), storage_problems.explained(tmp_path):
        raise error
