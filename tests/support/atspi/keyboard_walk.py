"""Somebody who goes through a page with the Tab key alone, and notes where it is lost, caught, nameless or not seen."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from tests.support.atspi.pixels import Picture, Place, clear_ring, picture_of
from tests.support.atspi.screen_reader import ScreenReader, Stop
from tests.support.x_screen import XScreen

_MOST_STOPS = 200
_LOOKS = 20
_RING = 2 * 0.9
"""Two pixels all around, a little less where corners are round."""
_BY_ARROWS = ("radio button", "page tab", "list item", "table cell", "menu item")
"""One of a set has the Tab key, the arrows go on from there."""
_CANNOT_BE_ENTERED = ("filler", "panel", "scroll pane", "label", "viewport")
SECONDS = 30


class KeyboardWalk:
    """One keyboard at one window; `faults` are told in words."""

    def __init__(self, reader: ScreenReader, screen: XScreen, *, both_ways: bool) -> None:
        """Take who listens, the screen, and whether to come back by Shift+Tab."""
        self._reader, self._screen, self._both_ways = reader, screen, both_ways
        self.stops: list[Stop] = []
        self._way: tuple[int, ...] = ()

    def faults(self, seen: set[tuple[str, str]], room: Place) -> list[str]:
        """Go round in a window of this room; what was `seen` is not looked at again."""
        page = self._page()
        able = [each for each in page if _can_be_reached(each)]
        nameless = [f"says no name: {each}" for each in page if _is_nameless(each)]
        if not able:
            return [*nameless, "has nothing that the keys can come to"]
        found = self._forwards(seen, room)
        if not found and self._both_ways:
            found = self._backwards()
        return nameless + found + self._not_reached(able)

    def _page(self) -> list[Stop]:
        """Return what is in sight, once there is something: a program that has just started tells it a moment later."""
        for _look in range(_LOOKS):
            page = self._reader.page()
            if any(map(_can_be_reached, page)):
                break
        return page

    def _forwards(self, seen: set[tuple[str, str]], room: Place) -> list[str]:
        self.stops = []
        faults: list[str] = []
        first = before = picture_of(self._screen)
        for _number in range(_MOST_STOPS):
            stop = self._press("Tab", room)
            if stop is None:
                return [*faults, f"loses the Tab key after {self.stops[-1] if self.stops else 'the beginning'}"]
            if self.stops and stop.way == self.stops[0].way:
                return faults
            if any(stop.way == each.way for each in self.stops):
                return [*faults, f"catches the Tab key: {stop}"]
            # A page that scrolls may bring the next control to where the ring of the one before was.
            is_there_again = bool(self.stops) and self.stops[-1].place[:2] == stop.place[:2]
            before, unseen = self._look_at(stop, first if is_there_again else before, seen, room)
            faults += unseen
            self.stops.append(stop)
        return [*faults, f"does not end after {_MOST_STOPS} presses of Tab"]

    def _look_at(
        self, stop: Stop, before: Picture, seen: set[tuple[str, str]], room: Place
    ) -> tuple[Picture, list[str]]:
        """Compare the screen with what it was, a few times, for it may be drawn a moment later."""
        what = (stop.thing.role, stop.thing.name)
        if what in seen:
            return before, []
        seen.add(what)
        after = picture_of(self._screen)
        ring = 0.0
        for _look in range(_LOOKS):
            ring = clear_ring(before, after, _cut_to(stop.place, room))
            if ring >= _RING:
                return after, []
            after = picture_of(self._screen)
        return after, [f"shows a focus of {ring:.1f} pixels only: {stop}"]

    def _backwards(self) -> list[str]:
        expected = [self.stops[0], *reversed(self.stops)]
        for wanted in expected[1:]:
            stop = self._press("shift+Tab", None)
            if stop is None or stop.way != wanted.way:
                return [f"Shift+Tab comes to {stop} where Tab came from {wanted}"]
        return []

    def _not_reached(self, able: Sequence[Stop]) -> list[str]:
        ways = {each.way for each in self.stops}
        return [f"is not reached by Tab: {each}" for each in able if each.way not in ways]

    def _press(self, keys: str, room: Place | None) -> Stop | None:
        """Press keys, and wait until they have come to something else, and that has scrolled into sight."""
        subprocess.run(["xdotool", "key", keys], env=self._screen.environment(), check=True, timeout=SECONDS)
        stop = self._reader.stop()
        for _look in range(_LOOKS):
            has_moved = stop is not None and stop.way != self._way
            if stop is not None and has_moved and (room is None or _is_in(stop.place, room)):
                break
            stop = self._reader.stop()
        self._way = stop.way if stop is not None else ()
        return stop


def _can_be_reached(each: Stop) -> bool:
    thing = each.thing
    is_control = thing.role not in _BY_ARROWS and thing.role not in _CANNOT_BE_ENTERED
    return thing.can_be_used and is_control and min(each.place[2:]) > 0


def _is_nameless(each: Stop) -> bool:
    return each.thing.is_focusable and each.thing.role not in _CANNOT_BE_ENTERED and not each.thing.name.strip()


def _is_in(place: Place, room: Place) -> bool:
    middle = place[1] + min(place[3], room[3]) // 2
    return room[1] <= middle <= room[1] + room[3]


def _cut_to(place: Place, room: Place) -> Place:
    left, top = max(place[0], room[0]), max(place[1], room[1])
    right, bottom = min(place[0] + place[2], room[0] + room[2]), min(place[1] + place[3], room[1] + room[3])
    return left, top, max(1, right - left), max(1, bottom - top)
