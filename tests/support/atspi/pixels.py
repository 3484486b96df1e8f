"""Pictures of a screen taken from outside, and how clearly one differs from another around a place."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from tests.support.x_screen import XScreen

Place = tuple[int, int, int, int]
_OUTSIDE, _INSIDE = 9, 4
_CLEAR = 3.0
SECONDS = 30


def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)


_RED, _GREEN, _BLUE = ([share * _linear(value) for value in range(256)] for share in (0.2126, 0.7152, 0.0722))


@dataclass(frozen=True, slots=True)
class Picture:
    """The pixels of a screen, three bytes each, row by row."""

    width: int
    height: int
    pixels: bytes

    def light(self, x: int, y: int) -> float:
        """Return how light a pixel is, from 0 to 1 (relative luminance, WCAG 2)."""
        start = 3 * (y * self.width + x)
        red, green, blue = self.pixels[start : start + 3]
        return _RED[red] + _GREEN[green] + _BLUE[blue]


def picture_of(screen: XScreen) -> Picture:
    """Take a picture of a screen."""
    command = ["import", "-window", "root", "-depth", "8", "ppm:-"]
    taken = subprocess.run(command, env=screen.environment(), capture_output=True, check=True, timeout=SECONDS).stdout
    _magic, width, height, _most, pixels = taken.split(maxsplit=4)
    # Only one space parts the head from the pixels, and the first of these may look like one.
    return Picture(int(width), int(height), taken[len(taken) - 3 * int(width) * int(height) :] if pixels else b"")


def clear_ring(one: Picture, other: Picture, place: Place) -> float:
    """Return how many pixels wide the difference of at least 3:1 is, on average, around a place on the screen."""
    left, top, width, height = place
    if one.pixels == other.pixels:
        return 0.0
    clear = sum(_differ(one, other, x, y) for x, y in _around(one, place))
    return clear / max(1, 2 * (width + height))


def _differ(one: Picture, other: Picture, x: int, y: int) -> bool:
    start = 3 * (y * one.width + x)
    if one.pixels[start : start + 3] == other.pixels[start : start + 3]:
        return False
    lights = one.light(x, y), other.light(x, y)
    return (max(lights) + 0.05) / (min(lights) + 0.05) >= _CLEAR


def _around(picture: Picture, place: Place) -> Iterator[tuple[int, int]]:
    left, top, width, height = place
    right, bottom = left + width, top + height
    for y in range(max(0, top - _OUTSIDE), min(picture.height, bottom + _OUTSIDE)):
        whole = not top + _INSIDE <= y < bottom - _INSIDE
        for x in range(max(0, left - _OUTSIDE), min(picture.width, right + _OUTSIDE)):
            if whole or not left + _INSIDE <= x < right - _INSIDE:
                yield x, y
