"""A hand-over that dies at any moment leaves one passphrase that opens the file, and the file says how far it came."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard.bootstrap import FilesHere
from careboard.errors import StorageProblem
from tests.storage import samples
from tests.storage.crash_tasks import NEW_PASSPHRASE
from tests.storage.crashes import Worker, worker
from tests.storage.files import ON, PASSPHRASE, Place, cheap

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are forked")

Seen = tuple[str, bool, bool, bool]
"""Which passphrase opens, whether a hand-over is told of as cut short or as done, and whether the PIN is the new one."""


@pytest.fixture(scope="module")
def dying() -> Iterator[Worker]:
    with worker() as started:
        yield started


@pytest.fixture
def prepared(tmp_path: Path) -> Place:
    """A file with a council in it."""
    place = Place(tmp_path / "prepared")
    place.root.mkdir()
    store = place.create()
    with store.start_work() as work:
        work.council.put(samples.COUNCIL)
        work.commit()
    store.close()
    return place


def seen_in(place: Place) -> Seen:
    """Return what a hand-over left."""
    files = FilesHere(place.data, today=lambda: ON, derive=cheap)
    opening = [passphrase for passphrase in (PASSPHRASE, NEW_PASSPHRASE) if _opens(files, place, passphrase)]
    assert len(opening) == 1
    council = files.open(place.path, opening[0])
    assert council.check() == ()
    services = council.services
    hands = services.handing_over
    seen = opening[0], hands.begun_on() == ON, hands.handed_over_on() == ON, services.setting_up.is_pin("1357")
    council.close()
    return seen


def _opens(files: FilesHere, place: Place, passphrase: str) -> bool:
    try:
        files.open(place.path, passphrase).close()
    except StorageProblem as problem:
        assert problem.code == "wrong-passphrase"
        return False
    return True


def test_a_hand_over_that_dies_leaves_one_passphrase_and_says_how_far_it_came(dying: Worker, prepared: Place) -> None:
    seen = dying.die_everywhere("hand_over", prepared, seen_in, points=32)
    assert seen[0] == (PASSPHRASE, False, False, False)
    assert seen[-1] == (NEW_PASSPHRASE, False, True, True)
    assert set(seen) <= {
        (PASSPHRASE, False, False, False),
        (PASSPHRASE, True, False, False),
        (NEW_PASSPHRASE, True, False, False),
        (NEW_PASSPHRASE, False, True, True),
    }
