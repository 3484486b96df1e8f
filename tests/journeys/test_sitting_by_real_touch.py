"""A whole sitting by fingers on a real touchscreen of an X server; what they did is read from outside."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support import real_touch
from tests.support.atspi import bus
from tests.support.atspi.room import Room, a_room
from tests.support.real_touch import Touchscreen, touch_screen
from ui.voting.guarded import SLIP

pytestmark = pytest.mark.x11

SIZES = ((1366, 768), (1920, 1080), (800, 1280))
OPTIONS: dict[str, object] = {"commitments": ["love", "rights"], "heads": 7}
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


OpenToucher = Callable[..., Toucher]


@pytest.fixture
def open_toucher(tmp_path: Path) -> Iterator[OpenToucher]:
    """Return a function that opens the first curtain on a touchscreen of a size, on a computer with these settings."""
    reason = real_touch.why_not() or bus.why_not()
    if reason:
        pytest.skip(reason)
    council = tmp_path / "council"
    council.mkdir()
    with ExitStack() as stack:

        def open_(size: tuple[int, int] = SIZES[0], **settings: object) -> Toucher:
            screen, glass = stack.enter_context(touch_screen(tmp_path, *size))
            return Toucher(stack.enter_context(a_room(screen, council, OPTIONS | {"settings": settings})), glass)

        yield open_


@pytest.fixture(params=SIZES, ids=str)
def toucher(request: pytest.FixtureRequest, open_toucher: OpenToucher) -> Toucher:
    """Somebody in front of the first curtain, on each of three screens."""
    return open_toucher(request.param)


def test_a_whole_sitting_by_touch_is_counted_once(toucher: Toucher) -> None:
    toucher.begins()
    toucher.answers("Promise 1 of 2", "Mostly")
    toucher.answers("Promise 2 of 2", "Skip")
    toucher.answers("Last question", "Yes")
    toucher.reader.hears("Your answers")
    toucher.taps("Done")
    toucher.reader.hears("Thank you")
    assert toucher.room.pulls_the_plug() == 1


@pytest.mark.parametrize("milliseconds", [350, 1000])
def test_a_new_screen_takes_no_touch_before_its_time(open_toucher: OpenToucher, milliseconds: int) -> None:
    toucher = open_toucher(input_guard_ms=milliseconds)
    reader = toucher.reader
    reader.presses("I'm ready")
    reader.presses("Bus")
    reader.hears("Promise 1 of 2")
    while not reader.chosen():
        toucher.taps("Kept")
    kept, next_ = toucher.middle_of("Kept"), toucher.middle_of("Next")
    began = time.monotonic()
    toucher.glass.tap(*next_)
    toucher.glass.tap(*next_)
    toucher.glass.tap(*kept)
    reader.hears("Promise 2 of 2")
    while not reader.chosen():
        toucher.glass.tap(*kept)
    assert time.monotonic() - began >= milliseconds / 1000


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
