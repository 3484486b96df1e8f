"""A whole sitting by fingers on a real touchscreen of an X server; what they did is read from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import real_touch
from tests.support.atspi import bus
from tests.support.atspi.room import Room, a_room
from tests.support.real_touch import Touchscreen, touch_screen
from ui.voting.guarded import SLIP

pytestmark = pytest.mark.x11

SIZES = ((1366, 768), (800, 1280))
OPTIONS = {"commitments": ["love", "rights"], "heads": 7}
PALM, FINGER, OTHER = 7, 1, 2


class Toucher:
    """Somebody with two hands at a touchscreen."""

    def __init__(self, room: Room, glass: Touchscreen) -> None:
        self.room, self.glass, self.reader = room, glass, room.reader

    def middle_of(self, name: str) -> tuple[int, int]:
        """Return the middle of a control on the screen."""
        left, top, width, height = self.reader.place_of(name)
        return left + width // 2, top + height // 2

    def below(self, name: str, pixels: int) -> tuple[int, int]:
        """Return a place so many pixels under a control."""
        left, top, width, height = self.reader.place_of(name)
        return left + width // 2, top + height - 1 + pixels

    def taps(self, name: str) -> None:
        """Tap a control."""
        self.glass.tap(*self.middle_of(name), FINGER)

    def begins(self) -> None:
        """Come to the first question."""
        self.taps("I'm ready")
        self.taps("Bus")
        self.reader.hears("Promise 1 of 2")

    def answers(self, promise: str, word: str) -> None:
        """Choose an answer and go on."""
        self.reader.hears(promise)
        self.taps(word)
        self.reader.hears_chosen(word)
        self.taps("Next")


@pytest.fixture(params=SIZES, ids=str)
def toucher(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Toucher]:
    """Somebody in front of the first curtain."""
    reason = real_touch.why_not() or bus.why_not()
    if reason:
        pytest.skip(reason)
    council = tmp_path / "council"
    council.mkdir()
    with touch_screen(tmp_path, *request.param) as (screen, glass), a_room(screen, council, OPTIONS) as room:
        yield Toucher(room, glass)


def test_a_whole_sitting_by_touch_is_counted_once(toucher: Toucher) -> None:
    toucher.begins()
    toucher.answers("Promise 1 of 2", "Mostly")
    toucher.answers("Promise 2 of 2", "Skip")
    toucher.answers("Last question", "Yes")
    toucher.reader.hears("Your answers")
    toucher.taps("Done")
    toucher.reader.hears("Thank you")
    assert toucher.room.pulls_the_plug() == 1


def test_palm_two_fingers_slip_and_long_press(toucher: Toucher) -> None:
    reader, glass = toucher.reader, toucher.glass
    toucher.begins()
    mostly, kept = toucher.middle_of("Mostly"), toucher.middle_of("Kept")

    palm = (mostly[0], 4)
    glass.press(*palm, PALM)
    glass.tap(*mostly, FINGER)
    reader.hears_chosen("Mostly")
    glass.lift(*palm, PALM)
    assert reader.chosen() == ["Mostly"]

    glass.press(*kept, FINGER)
    glass.press(*mostly, OTHER)
    glass.lift(*kept, FINGER)
    glass.lift(*mostly, OTHER)
    reader.hears_chosen("Kept")
    assert reader.chosen() == ["Kept"]

    glass.press(*mostly, FINGER)
    far = toucher.below("Mostly", SLIP + 40)
    glass.move(*far, FINGER)
    glass.lift(*far, FINGER)
    glass.press(*toucher.middle_of("A bit"), FINGER)
    near = toucher.below("A bit", SLIP - 1)
    glass.move(*near, FINGER)
    glass.lift(*near, FINGER)
    reader.hears_chosen("A bit")
    assert reader.chosen() == ["A bit"]

    glass.press(*kept, FINGER)
    reader.hears_pressed("Kept")
    assert reader.chosen() == ["A bit"]
    glass.lift(*kept, FINGER)
    reader.hears_chosen("Kept")
