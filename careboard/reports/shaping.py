"""Joins letters: which glyphs a stretch of text needs in a font, and where each of them stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

import uharfbuzz

from careboard import assets

Point = tuple[float, float]
Stroke = tuple[str, tuple[Point, ...]]
_NOTHING = "\u200b"
"""What a glyph says whose letter another glyph says already."""
_EMPTY = 0x200B
"""The space without width, whose glyph shows nothing; joiners are drawn in some fonts."""


class Glyph(NamedTuple):
    """One glyph: its number in the font, what it says, its step, and how far it is moved, in parts of the size."""

    number: int
    says: str
    step: float
    right: float
    up: float


class Shaped(NamedTuple):
    """The glyphs of a stretch from left to right; `is_exact` where they say in order just what was typed."""

    glyphs: tuple[Glyph, ...]
    width: float
    is_exact: bool


@cache
def face(file: str) -> uharfbuzz.Face:
    """Return a font of the resources, read once."""
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(assets.path(f"fonts/{file}.ttf"))))


@lru_cache(maxsize=20_000)
def shaped(text: str, file: str, right_to_left: bool) -> Shaped:
    """Return the glyphs of a text whose letters are all of one script and in the font."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(_font(file), buffer)
    scale = face(file).upem
    said, is_exact = _said(text, [info.cluster for info in buffer.glyph_infos], right_to_left)
    glyphs = [
        Glyph(info.codepoint, words, place.x_advance / scale, place.x_offset / scale, place.y_offset / scale)
        for info, words, place in zip(buffer.glyph_infos, said, buffer.glyph_positions, strict=True)
    ]
    width = sum(glyph.step for glyph in glyphs)
    if right_to_left:
        glyphs = [each for glyph in glyphs for each in _one_letter_each(glyph, file)]
    return Shaped(tuple(glyphs), width, is_exact)


def _one_letter_each(glyph: Glyph, file: str) -> Iterator[Glyph]:
    """Let glyphs that show nothing say the first letters of a ligature.

    Programs that copy text turn letters from right to left round one by one: two in one glyph would change places.
    """
    empty = _font(file).get_nominal_glyph(_EMPTY)
    if len(glyph.says) == 1 or empty is None:
        yield glyph
        return
    yield glyph._replace(says=glyph.says[-1])
    for letter in reversed(glyph.says[:-1]):
        yield Glyph(empty, letter, 0.0, 0.0, 0.0)


@cache
def _font(file: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(face(file))


def _said(text: str, starts: list[int], right_to_left: bool) -> tuple[list[str], bool]:
    """Share out the text among the glyphs; each knows at which character its cluster starts."""
    logical = list(reversed(starts)) if right_to_left else starts
    ends = dict(zip(sorted(set(logical)), [*sorted(set(logical))[1:], len(text)], strict=True))
    said: list[str] = []
    is_exact = True
    for start, cluster in groupby(logical):
        count = sum(1 for _glyph in cluster)
        # What stands before the first glyph shows nothing, but was typed.
        words = text[start if said else 0 : ends[start]]
        if count > len(words):
            words = unicodedata.normalize("NFD", words)
            is_exact = False
        shares = list(words[: count - 1]) + [words[count - 1 :]]
        said += [share or _NOTHING for share in shares + [""] * (count - len(shares))]
    return (said[::-1] if right_to_left else said), is_exact


@lru_cache(maxsize=20_000)
def natural_step(number: int, file: str) -> float:
    """Return how wide the font itself makes a glyph, in parts of the size."""
    return float(_font(file).get_glyph_h_advance(number) / face(file).upem)


def glyph_number(letter: str, file: str) -> int:
    """Return the number of a letter's own glyph, 0 where the font has none."""
    return int(_font(file).get_nominal_glyph(ord(letter)) or 0)


@lru_cache(maxsize=2_000)
def outline(number: int, file: str) -> tuple[Stroke, ...]:
    """Return the outline of a glyph in parts of the size: M, L, C and Z with their points."""
    pen = _Pen(face(file).upem)
    _font(file).draw_glyph_with_pen(number, pen)
    return tuple(pen.strokes)


class _Pen:
    """Writes down what a font draws in its own units; bends of one point become bends of two."""

    def __init__(self, scale: float) -> None:
        self.strokes: list[Stroke] = []
        self._scale = scale
        self._here: Point = (0.0, 0.0)

    def _add(self, letter: str, *points: Point) -> None:
        self.strokes.append((letter, tuple((x / self._scale, y / self._scale) for x, y in points)))
        self._here = points[-1] if points else self._here

    def moveTo(self, point: Point) -> None:  # noqa: N802 - the names that fonts know
        self._add("M", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._add("L", point)

    def curveTo(self, first: Point, second: Point, point: Point) -> None:  # noqa: N802
        self._add("C", first, second, point)

    def qCurveTo(self, bend: Point, point: Point) -> None:  # noqa: N802
        ends = (self._here, point)
        first, second = ((x + 2 / 3 * (bend[0] - x), y + 2 / 3 * (bend[1] - y)) for x, y in ends)
        self._add("C", first, second, point)

    def closePath(self) -> None:  # noqa: N802
        self._add("Z")
