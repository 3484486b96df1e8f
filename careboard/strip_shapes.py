"""The promise strip as plain geometry, which windows and papers draw alike.

Points, y downwards from the strip's left upper corner. The steps stand from the least kept to the best. A filled disc
is the young people's middle answer, an outlined square the authority, a line the gap between them, a fork a split room.
The fork has always the same shape, so that it does not hint at where the answers lie.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

USUAL_SIZE = 14.0
LANE = 21.1
"""How high the lane of the marks is at the usual size of type."""
CORNER = 5.0
"""The radius of a corner."""
DASH = (4.0, 3.0)
"""The dashes of what is not scored: drawn and left out."""
_WORD_LINE, _FOOT, _MARGIN = 17.0, 6.2, 10.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle with round corners; dashed where there is no score."""

    width: float
    height: float
    dashed: bool
    corner: float = CORNER
    line: float = 1.2


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; ink is the colour of the marks, the others have the colour of edges."""

    start: tuple[float, float]
    end: tuple[float, float]
    line: float
    ink: bool
    dashed: bool = False
    round_ends: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle in ink."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Square:
    """A square filled with paper and outlined in ink."""

    x: float
    y: float
    half: float
    line: float


@dataclass(frozen=True, slots=True)
class Patch:
    """A stretch of bare paper behind words that lie over lines."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Text:
    """A line of words around an x on a baseline, or from an x on."""

    x: float
    baseline: float
    words: str
    strong: bool
    centred: bool = True


Shape = Frame | Line | Disc | Square | Patch | Text


@dataclass(frozen=True, slots=True)
class Strip:
    """What a strip shows: the words of its steps, each in lines, and the places of the marks.

    `instead` stands where the young people's mark would be when there is none to show.
    """

    steps: tuple[tuple[str, ...], ...]
    ours: int | None = None
    theirs: int | None = None
    split: bool = False
    instead: str = ""


def strip_height(word_lines: int, size: float = USUAL_SIZE) -> float:
    """Return how high a strip is whose longest step takes so many lines."""
    scale = size / USUAL_SIZE
    return (LANE + _WORD_LINE * word_lines + 2.9) * scale


def strip_shapes(
    strip: Strip, width: float, size: float = USUAL_SIZE, instead_width: float = 0.0
) -> tuple[Shape, ...]:
    """Return what to draw, in order; `instead_width` is how wide those words are."""
    scale = size / USUAL_SIZE
    height = strip_height(max(len(lines) for lines in strip.steps), size)
    return (
        Frame(width, height, bool(strip.instead)),
        *_dividers(strip, width, height),
        *_words(strip, width, height, scale),
        *_instead(strip, width, scale, instead_width),
        *_marks(strip, width, scale),
    )


def _centre(strip: Strip, place: int, width: float) -> float:
    return (place + 0.5) * width / len(strip.steps)


def _dividers(strip: Strip, width: float, height: float) -> Iterator[Shape]:
    for place in range(1, len(strip.steps)):
        x = place * width / len(strip.steps)
        yield Line((x, 0), (x, height), 1.0, ink=False, dashed=bool(strip.instead))


def _words(strip: Strip, width: float, height: float, scale: float) -> Iterator[Shape]:
    for place, lines in enumerate(strip.steps):
        for from_last, words in enumerate(reversed(lines)):
            baseline = height - (_FOOT + from_last * _WORD_LINE) * scale
            yield Text(_centre(strip, place, width), baseline, words, strong=place == strip.ours)


def _instead(strip: Strip, width: float, scale: float, words_width: float) -> Iterator[Shape]:
    """Put the words at the end where the authority's mark is not."""
    if not strip.instead:
        return
    at_left = strip.theirs is None or strip.theirs >= len(strip.steps) / 2
    left = _MARGIN if at_left else width - _MARGIN - words_width
    yield Patch(left - 4, 2, words_width + 8, LANE * scale - 3)
    yield Text(left, (LANE / 2 + 0.6 + USUAL_SIZE * 0.34) * scale, strip.instead, strong=True, centred=False)


def _marks(strip: Strip, width: float, scale: float) -> Iterator[Shape]:
    y = (LANE / 2 + 0.6) * scale
    apart = 0.0
    ours = None if strip.ours is None else _centre(strip, strip.ours, width)
    theirs = None if strip.theirs is None else _centre(strip, strip.theirs, width)
    if ours is not None and theirs is not None:
        if ours == theirs:
            apart = (15 if strip.split else 10) * scale
        else:
            way = 1 if theirs > ours else -1
            clear = (17 if strip.split else 9) * scale
            yield gap(ours + way * clear, theirs - way * 6 * scale, y, scale)
    if ours is not None:
        yield from fork(ours - apart, y, scale) if strip.split else (young_people(ours - apart, y, scale),)
    if theirs is not None:
        yield authority(theirs + apart, y, scale)


def young_people(x: float, y: float, scale: float = 1.0) -> Disc:
    """Return the mark of the young people's middle answer."""
    return Disc(x, y, 6.5 * scale)


def authority(x: float, y: float, scale: float = 1.0) -> Square:
    """Return the mark of the authority's own score."""
    return Square(x, y, 6 * scale, 2.2)


def gap(start: float, end: float, y: float, scale: float = 1.0) -> Line:
    """Return the line between two marks."""
    return Line((start, y), (end, y), 3.2 * scale, ink=True)


def fork(x: float, y: float, scale: float = 1.0) -> Sequence[Shape]:
    """Return the mark of a split room: one stem that parts in two."""
    root, foot = (x, y + 3 * scale), (x, y + 6.6 * scale)
    tips = [(x - 9 * scale, y - 3.5 * scale), (x + 9 * scale, y - 3.5 * scale)]
    arms = [Line(end, root, 3 * scale, ink=True, round_ends=True) for end in (foot, *tips)]
    return (*arms, *(Disc(tip_x, tip_y, 4.9 * scale) for tip_x, tip_y in tips))
