"""Whatever a program is doing when it dies, the file holds all of a step or nothing of it (P1, P3, P7, P15)."""

import os
import random
import shutil
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.errors import RuleBroken, StorageProblem
from db.connecting import Access, connect, pragma
from db.copies import copies_in, folder_for
from db.copying import Counts, table_counts
from db.integrity import found_wrong
from db.keys import SALT_BYTES, FileKey, KeyChecks
from db.opening import open_file, with_passphrase
from tests.storage import samples
from tests.storage.crash_tasks import BALLOT, BOX, NEW_PASSPHRASE
from tests.storage.crashes import Worker, clear
from tests.storage.files import ON, Place, cheap

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are forked")

KILLS = int(os.environ.get("CAREBOARD_TEST_KILLS", "40"))
PATIENCE = 30_000
"""How many times around an empty loop the test lets the child go on before it kills it: some milliseconds."""


@pytest.fixture
def prepared(kept_place: Place) -> Place:
    """A file with a council and three ballots in an open box."""
    store = kept_place.create()
    with store.start_work() as work:
        work.council.put(samples.COUNCIL)
        work.box.open([BOX], ON)
        work.commit()
    for _ in range(3):
        with store.start_work() as work:
            work.box.cast(BALLOT, may_see=True)
            work.commit()
    store.close()
    return kept_place


@pytest.fixture
def without_box(kept_place: Place) -> Place:
    """A file with values of every kind and no open box."""
    store = kept_place.create()
    with store.start_work() as work:
        work.council.put(samples.COUNCIL)
        work.meetings.put(samples.MEETING)
        work.meetings.put(samples.LATER_MEETING)
        work.issues.put(samples.ISSUE)
        work.commit()
    store.write_copy(kept_place.root / "copy.careboard")
    store.close()
    return kept_place


def box_of(place: Place) -> tuple[int | None, str, int]:
    """Return the ballots in the open box, the note of the close, and how many round keys there are."""
    store = place.open()
    assert store.check() == ()
    with store.start_work() as work:
        note = work.council.note("closed")
        assert work.box.lost() == ()
        try:
            ballots = work.box.count("r1")
        except RuleBroken:
            ballots = None
    store.close()
    return ballots, note, len(list(place.keys.glob("*.round")))


def opens_with(place: Place, passphrase: str) -> bool:
    """Tell whether a passphrase opens the file, whole; any other reason not to is a failure."""
    try:
        store = place.open(passphrase)
    except StorageProblem as problem:
        if problem.code == "wrong-passphrase":
            return False
        raise
    assert store.check() == ()
    store.close()
    return True


def test_a_vote_shown_as_saved_survives_a_crash(dying: Worker, prepared: Place) -> None:
    saved = 3
    for _ in range(KILLS):
        child = dying.start("cast_on", prepared)
        wanted = random.randrange(4)
        for _ in range(wanted):
            assert dying.line() == "cast"
        for _ in range(random.randrange(PATIENCE)):
            pass
        os.kill(child, signal.SIGKILL)
        acknowledged = saved + wanted
        while (said := dying.line()) != "died":
            assert said == "cast"
            acknowledged += 1
        ballots, _, _ = box_of(prepared)
        assert ballots in (acknowledged, acknowledged + 1)
        saved = ballots
    store = prepared.open()
    with store.start_work() as work:
        closed = work.box.close(["r1"], ON)["r1"]
    assert closed.voted == saved
    assert closed.tallies["love"]["kept"] == closed.tallies["rights"]["skip"] == saved
    store.close()


def test_a_cast_that_dies_counts_whole_or_not_at_all(dying: Worker, prepared: Place) -> None:
    seen = dying.die_everywhere("cast", prepared, box_of)
    assert seen[0] == (3, "", 1)
    assert seen[-1] == (4, "", 1)
    assert set(seen) == {seen[0], seen[-1]}


def test_a_box_opens_whole_or_not_at_all(dying: Worker, without_box: Place) -> None:
    seen = dying.die_everywhere("open_box", without_box, box_of)
    assert seen[0] == (None, "", 0)
    assert seen[-1] == (0, "", 1)
    assert {row[0] for row in seen} == {None, 0}


def test_a_close_that_dies_is_whole_and_its_key_is_gone_after_the_next_start(dying: Worker, prepared: Place) -> None:
    seen = dying.die_everywhere("close_box", prepared, box_of, points=40)
    assert seen[0] == (3, "", 1)
    assert seen[-1] == (None, "3", 0)
    assert set(seen) == {seen[0], seen[-1]}


def test_a_void_that_dies_is_whole(dying: Worker, prepared: Place) -> None:
    seen = dying.die_everywhere("void_box", prepared, box_of)
    assert set(seen) == {(3, "", 1), (None, "", 0)}


def test_a_file_is_made_whole_or_not_at_all(dying: Worker, tmp_path: Path) -> None:
    place = Place(tmp_path / "prepared")
    place.root.mkdir()

    def look(seen: Place) -> bool:
        if seen.path.exists():
            seen.open().close()
        return seen.path.exists()

    seen = dying.die_everywhere("create", place, look)
    assert (seen[0], seen[-1]) == (False, True)


def test_a_step_is_kept_whole_or_not_at_all(dying: Worker, without_box: Place) -> None:
    (without_box.path).unlink()
    without_box.create().close()

    def look(seen: Place) -> tuple[bool, int, int]:
        store = seen.open()
        assert store.check() == ()
        with store.start_work() as work:
            found = work.council.find() is not None, len(work.meetings.all()), len(work.issues.all())
        store.close()
        return found

    seen = dying.die_everywhere("put_values", without_box, look, points=16)
    assert set(seen) == {(False, 0, 0), (True, 1, 1)}


def test_exactly_one_of_two_passphrases_opens_the_file(dying: Worker, without_box: Place) -> None:
    def look(seen: Place) -> str:
        words = (seen.passphrase, NEW_PASSPHRASE)
        opening = [each for each in words if opens_with(seen, each)]
        assert len(opening) == 1
        return opening[0]

    seen = dying.die_everywhere("change_passphrase", without_box, look)
    assert (seen[0], seen[-1]) == (without_box.passphrase, NEW_PASSPHRASE)


def test_exactly_one_passphrase_opens_a_file_killed_while_it_is_written_anew(
    dying: Worker, without_box: Place
) -> None:
    store = without_box.open()
    with store.start_work() as work:
        work.papers.add(replace(samples.PAPER, editions={"standard": os.urandom(2_000_000)}))
        work.commit()
    store.close()
    place = Place(without_box.root.with_name("scratch"))
    for _ in range(KILLS // 2):
        clear(place.root)
        shutil.copytree(without_box.root, place.root)
        child = dying.start("change_large_file", place)
        assert dying.line() == "go"
        for _ in range(random.randrange(PATIENCE * 60)):
            pass
        os.kill(child, signal.SIGKILL)
        assert dying.until("d") == "died"
        words = (place.passphrase, NEW_PASSPHRASE)
        assert len([each for each in words if opens_with(place, each)]) == 1


def test_a_backup_is_finished_or_is_not_one(dying: Worker, without_box: Place) -> None:
    unlock = with_passphrase(without_box.passphrase, cheap)

    def look(seen: Place) -> int:
        store = seen.open()
        folders = [folder_for(seen.path, folder) for folder in (seen.data.backups, seen.root / "second")]
        found = [copy for folder in folders for copy in copies_in(folder)]
        for copy in found:
            open_file(copy.path, unlock, KeyChecks(seen.keys), read_only=True).close()
        store.close()
        return len(found)

    seen = dying.die_everywhere("back_up", without_box, look)
    assert set(seen) == {0, 1, 2}


def test_a_restore_leaves_the_old_file_or_the_copy(dying: Worker, without_box: Place) -> None:
    store = without_box.open()
    with store.start_work() as work:
        work.council.set_note("later", "yes")
        work.commit()
    store.close()

    def look(seen: Place) -> tuple[str, ...]:
        notes = []
        kept = list(seen.root.glob("hillside.replaced-*.careboard"))
        for path in [seen.path, *kept] if seen.path.exists() else kept:
            aside = Place(seen.root.with_name("looked-at"))
            clear(aside.root)
            aside.root.mkdir()
            shutil.copyfile(path, aside.path)
            store = aside.open()
            with store.start_work() as work:
                notes.append(work.council.note("later"))
            store.close()
        return tuple(notes)

    seen = dying.die_everywhere("put_back", without_box, look)
    assert (seen[0], seen[-1]) == (("yes",), ("", "yes"))
    assert all("yes" in notes for notes in seen)


def test_an_upgrade_that_dies_leaves_one_schema_whole(dying: Worker, without_box: Place) -> None:
    def look(seen: Place) -> tuple[int, Counts]:
        key = FileKey.from_passphrase(seen.passphrase, seen.path.read_bytes()[:SALT_BYTES], cheap)
        raw = connect(seen.path, key, Access.WRITE)
        found = int(pragma(raw, "user_version")), table_counts(raw)
        assert found_wrong(raw, is_encrypted=True) == []
        raw.close()
        return found

    _, counts = look(without_box)
    seen = dying.die_everywhere("upgrade", without_box, look, points=12)
    assert (seen[0], seen[-1]) == ((1, counts), (3, counts))
    assert all(one in (seen[0], seen[-1]) for one in seen)
