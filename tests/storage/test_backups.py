"""A good copy is at hand, and putting it back loses nothing (P14)."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.application.backups import BackupState
from careboard.application.ballot_box import BoxLayout
from careboard.errors import RuleBroken, StorageProblem
from db.backups import FileBackups, latest_copy
from db.copies import DAYS, MONTHS, WEEKS, Copy, copies_in, copies_of, copies_to_drop, folder_for
from db.copying import prove, table_counts
from db.keys import KeyChecks
from db.looking import log_of
from db.opening import create_file, open_file, with_passphrase
from db.restoring import restore
from db.store import CouncilStore
from tests.storage import samples
from tests.storage.files import ON, PASSPHRASE, Place, cheap

UNLOCK = with_passphrase(PASSPHRASE, cheap)
DAY = datetime.timedelta(days=1)


class Desk:
    """Backups with a day and a second folder that a test may change."""

    def __init__(self, store: CouncilStore, place: Place) -> None:
        self.today = ON
        self.second: Path | None = None
        self.backups = FileBackups(
            store.file, place.data.backups, lambda: self.today, lambda: self.second, self.keep_second
        )

    def keep_second(self, folder: Path | None) -> None:
        self.second = folder


@pytest.fixture
def desk(store: CouncilStore, place: Place) -> Desk:
    with store.start_work() as work:
        work.council.put(samples.COUNCIL)
        work.meetings.put(samples.MEETING)
        work.meetings.put(samples.LATER_MEETING)
        work.issues.put(samples.ISSUE)
        work.commit()
    return Desk(store, place)


def copies(folder: Path) -> list[Copy]:
    return [copy for place in sorted(folder.iterdir()) for copy in copies_in(place)]


def test_a_backup_opens_with_the_passphrase_and_holds_the_same(
    desk: Desk, store: CouncilStore, place: Place
) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    with store.file.outside_transactions() as raw:
        assert prove(copy.path, store.file.key) == table_counts(raw)
    file = open_file(copy.path, UNLOCK, KeyChecks(place.keys))
    file.close()
    assert copy.path.stat().st_mode & 0o077 == 0


def test_both_folders_get_a_copy(desk: Desk, place: Place, tmp_path: Path) -> None:
    assert desk.backups.state() == BackupState(None, None, "")
    second = tmp_path / "stick"
    second.mkdir()
    desk.backups.choose_second_folder(str(second))
    assert desk.backups.state() == BackupState(None, None, str(second))
    desk.backups.make()
    assert desk.backups.state() == BackupState(ON, ON, str(second))
    assert [copy.path.name for copy in copies(second)] == [copy.path.name for copy in copies(place.data.backups)]
    desk.backups.choose_second_folder("")
    assert desk.backups.state() == BackupState(ON, None, "")


def test_a_second_folder_that_is_gone_is_told_of_after_the_first_copy(
    desk: Desk, place: Place, tmp_path: Path
) -> None:
    desk.second = tmp_path / "stick"
    with pytest.raises(StorageProblem, match="second-folder-failed"):
        desk.backups.make()
    assert len(copies(place.data.backups)) == 1
    assert desk.backups.state() == BackupState(ON, None, str(desk.second))


def test_a_second_folder_has_to_be_one_and_another(desk: Desk, place: Place) -> None:
    with pytest.raises(RuleBroken, match="not-a-folder"):
        desk.backups.choose_second_folder(str(place.path))
    place.data.backups.mkdir(parents=True)
    with pytest.raises(RuleBroken, match="same-folder"):
        desk.backups.choose_second_folder(str(place.data.backups))


def test_there_is_no_copy_while_a_round_is_open(desk: Desk, store: CouncilStore, place: Place) -> None:
    with store.start_work() as work:
        work.box.open([BoxLayout("r1", "2026-01", {"love": samples.WORDS}, 5)], ON)
        work.commit()
    for step in (
        desk.backups.make,
        lambda: store.write_copy(place.root / "copy.careboard"),
        lambda: store.change_passphrase(UNLOCK),
    ):
        with pytest.raises(RuleBroken, match="round-is-open"):
            step()
    assert not (place.root / "copy.careboard").exists()


def test_a_copy_never_replaces_a_file(desk: Desk, store: CouncilStore, place: Place) -> None:
    target = place.root / "copy.careboard"
    store.write_copy(target)
    before = target.read_bytes()
    with pytest.raises(RuleBroken, match="file-exists"):
        store.write_copy(target)
    assert target.read_bytes() == before
    with pytest.raises(StorageProblem, match="missing"):
        store.write_copy(place.root / "none" / "copy.careboard")
    assert desk.backups.state().here is None


def test_a_copy_that_is_not_whole_does_not_count(desk: Desk, store: CouncilStore, place: Place) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    content = bytearray(copy.path.read_bytes())
    content[len(content) // 2] ^= 1
    copy.path.write_bytes(content)
    with pytest.raises(StorageProblem, match="copy-failed"):
        prove(copy.path, store.file.key)
    with pytest.raises(StorageProblem, match="copy-failed"):
        prove(copy.path, None)


def test_the_copies_of_a_spoilt_file_are_found(desk: Desk, place: Place) -> None:
    assert copies_of(place.path, place.data.backups) == []
    desk.backups.make()
    desk.today += DAY
    desk.backups.make()
    found = copies_of(place.path, place.data.backups)
    assert [copy.day for copy in found] == [ON, ON + DAY]
    assert latest_copy(place.path, place.data.backups) == found[-1].path
    assert latest_copy(place.root / "valley.careboard", place.data.backups) is None
    for spoilt in (bytes(5000), b"", b"Dear board"):
        (place.root / "elsewhere").mkdir(exist_ok=True)
        (place.root / "elsewhere" / place.path.name).write_bytes(spoilt)
        assert copies_of(place.root / "elsewhere" / place.path.name, place.data.backups) == found
    assert copies_of(place.root / "gone" / place.path.name, place.data.backups) == found
    assert copies_of(place.root / "valley.careboard", place.data.backups) == []


def test_plain_files_are_told_apart_by_where_they_lie(place: Place) -> None:
    folders = set()
    for name in ("one", "two"):
        (place.root / name).mkdir()
        create_file(place.root / name / "same.careboard", None)
        folders.add(folder_for(place.root / name / "same.careboard", place.data.backups))
    assert len(folders) == 2


def test_only_names_of_copies_count_as_copies(tmp_path: Path) -> None:
    for name in ("2026-01-15.001.careboard", "2026-01-15.1000.careboard"):
        (tmp_path / name).touch()
    for name in ("2026-13-45.001.careboard", ".2026-01-15.002.careboard.new", "notes.txt"):
        (tmp_path / name).touch()
    assert [copy.number for copy in copies_in(tmp_path)] == [1, 1000]


def test_thinning_happens_after_each_copy(desk: Desk, place: Place) -> None:
    for _ in range(12):
        desk.backups.make()
        desk.today += DAY
    kept = [copy.day for copy in copies(place.data.backups)]
    assert kept[-DAYS:] == [ON + DAY * number for number in range(5, 12)]
    assert len(kept) < 12


@given(st.lists(st.integers(0, 900), min_size=1, max_size=80))
def test_newer_copies_make_old_ones_needless_by_days_weeks_and_months(days: list[int]) -> None:
    numbers = {day: days.count(day) for day in days}
    every = [
        Copy.named(Path("folder"), ON + DAY * day, number)
        for day, count in numbers.items()
        for number in range(1, count + 1)
    ]
    dropped = copies_to_drop(every)
    kept = [copy for copy in every if copy not in dropped]
    last = max(days)
    assert len([copy for copy in kept if copy.day == ON + DAY * last]) == numbers[last]
    assert len({copy.day for copy in kept}) <= DAYS + WEEKS + MONTHS
    newest_days = sorted(numbers, reverse=True)[:DAYS]
    assert {ON + DAY * day for day in newest_days} <= {copy.day for copy in kept}
    assert copies_to_drop(kept) == []


def changed_and_closed(store: CouncilStore) -> None:
    with store.start_work() as work:
        work.council.set_note("later", "yes")
        work.commit()
    store.close()


def test_restoring_keeps_the_file_that_it_replaces(desk: Desk, store: CouncilStore, place: Place) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    changed_and_closed(store)
    before = place.path.read_bytes()
    for expected in ("hillside.replaced-2026-01-15.careboard", "hillside.replaced-2026-01-15.2.careboard"):
        kept = restore(copy.path, place.path, UNLOCK, KeyChecks(place.keys), ON)
        assert kept == place.root / expected
    assert (place.root / "hillside.replaced-2026-01-15.careboard").read_bytes() == before
    restored = place.open()
    with restored.start_work() as work:
        assert work.council.note("later") == ""
        assert work.meetings.get("2026-01") == samples.MEETING
    assert restored.check() == ()
    restored.close()


def test_a_log_goes_with_the_file_that_it_belongs_to(desk: Desk, store: CouncilStore, place: Place) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    store.close()
    log_of(place.path).write_bytes(b"frames")
    kept = restore(copy.path, place.path, UNLOCK, KeyChecks(place.keys), ON)
    assert kept is not None
    assert log_of(kept).read_bytes() == b"frames"
    assert not log_of(place.path).exists()


def test_a_copy_is_put_where_nothing_was(desk: Desk, place: Place) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    assert restore(copy.path, place.root / "new.careboard", UNLOCK, KeyChecks(place.keys), ON) is None
    open_file(place.root / "new.careboard", UNLOCK, KeyChecks(place.keys)).close()


def test_an_open_file_is_not_replaced(desk: Desk, store: CouncilStore, place: Place) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    with pytest.raises(StorageProblem, match="open-elsewhere"):
        restore(copy.path, place.path, UNLOCK, KeyChecks(place.keys), ON)
    with store.start_work() as work:
        assert work.council.get() == samples.COUNCIL


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER theirs AFTER INSERT ON note BEGIN DELETE FROM council; END",
        "CREATE VIEW theirs AS SELECT * FROM council",
        "CREATE TABLE theirs (x)",
        "ALTER TABLE council ADD COLUMN theirs",
        "DROP TABLE vote_box",
    ],
)
def test_a_copy_with_other_tables_is_refused(place: Place, statement: str) -> None:
    store = place.create()
    with store.file.outside_transactions() as raw:
        raw.execute(statement)
    store.write_copy(place.root / "copy.careboard")
    store.close()
    before = place.path.read_bytes()
    with pytest.raises(StorageProblem, match="not-ours"):
        restore(place.root / "copy.careboard", place.path, UNLOCK, KeyChecks(place.keys), ON)
    assert place.path.read_bytes() == before


def test_a_copy_under_another_passphrase_is_refused(desk: Desk, store: CouncilStore, place: Place) -> None:
    desk.backups.make()
    (copy,) = copies(place.data.backups)
    store.close()
    with pytest.raises(StorageProblem, match="wrong-passphrase"):
        restore(copy.path, place.path, with_passphrase("wrong", cheap), KeyChecks(place.keys), ON)
