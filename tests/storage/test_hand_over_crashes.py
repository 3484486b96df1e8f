"""A change of hands that dies at any moment leaves one passphrase that opens, and never two files that live."""

from __future__ import annotations

import sys

import pytest

from careboard.bootstrap import FilesHere
from careboard.errors import StorageProblem
from tests.storage import samples
from tests.storage.crash_tasks import NEW_PASSPHRASE
from tests.storage.crashes import Worker
from tests.storage.files import ON, PASSPHRASE, Place, cheap
from tests.support.councils import PlainPins

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are forked")

Seen = tuple[str, bool, bool, bool]
"""Which passphrase opens, whether a hand-over is told of as cut short or as done, whether the PIN is the new one."""


@pytest.fixture(autouse=True)
def _pins_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at a PIN as the worker hashed it: at once."""
    monkeypatch.setattr("db.pins.Argon2Pins", PlainPins)


@pytest.fixture
def prepared(kept_place: Place) -> Place:
    """A file with a council in it."""
    store = kept_place.create()
    with store.start_work() as work:
        work.council.put(samples.COUNCIL)
        work.commit()
    store.close()
    return kept_place


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
    return _code_of(files, place, passphrase) != "wrong-passphrase"


def _code_of(files: FilesHere, place: Place, passphrase: str) -> str:
    """Return why a file did not open, empty where it did."""
    try:
        files.open(place.path, passphrase).close()
    except StorageProblem as problem:
        return problem.code
    return ""


def test_a_hand_over_that_dies_leaves_passphrase_and_pin_of_one_worker(dying: Worker, prepared: Place) -> None:
    seen = dying.die_everywhere("hand_over", prepared, seen_in, points=32)
    assert seen[0] == (PASSPHRASE, False, False, False)
    assert seen[-1] == (NEW_PASSPHRASE, False, True, True)
    assert set(seen) <= {
        (PASSPHRASE, False, False, False),
        (PASSPHRASE, True, False, False),
        (NEW_PASSPHRASE, False, True, True),
    }


def test_a_move_that_dies_never_leaves_two_files_alive(dying: Worker, prepared: Place) -> None:
    def look(place: Place) -> tuple[bool, bool]:
        files = FilesHere(place.data, today=lambda: ON, derive=cheap)
        code = _code_of(files, place, PASSPHRASE)
        assert code in ("", "moved-away")
        files.open(place.path, PASSPHRASE, taken_back=True).close()
        copy = place.root / "stick" / place.path.name
        if copy.exists():
            files.open(copy, PASSPHRASE).close()
        return not code, copy.exists()

    seen = dying.die_everywhere("move", prepared, look)
    assert (seen[0], seen[-1]) == ((True, False), (False, True))
    assert set(seen) <= {(True, False), (False, False), (False, True)}
