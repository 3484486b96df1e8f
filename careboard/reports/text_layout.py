"""Breaking text into lines. There is no markup: a bold word is a `Run`, so typed text is only ever text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from careboard.reports import fonts
from careboard.reports.characters import clusters

INK, SECOND_INK = "#1E2333", "#4A5168"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share a weight, a language and a link (an address, or # and the key of a heading)."""

    text: str
    bold: bool = False
    link: str = ""
    language: str = ""


Words = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks; sizes and gaps in points."""

    size: float = 14.0
    leading: float = 18.0
    font: str = fonts.REGULAR
    colour: str = INK
    before: float = 0.0
    after: float = 0.0
    balanced: bool = False
    keep_with_next: bool = False

    def but(self, **changes: object) -> TextStyle:
        """Return this style with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


class Part(NamedTuple):
    """A stretch of one word in one font; `run` says which run it belongs to, `start` where in the paragraph it is."""

    run: int
    font: str
    text: str
    start: int


class Word(NamedTuple):
    """What stays together on a line; widths at the size of the style."""

    parts: tuple[Part, ...]
    width: float
    space: float
    ends_line: bool = False


class Line(NamedTuple):
    """The words of one line."""

    words: tuple[Word, ...]
    width: float


# A newline, spaces, what stands before a hyphen or slash between letters or an Ethiopic wordspace (a line may end
# there), or a word.
_PIECES = re.compile(r"\n| +|[^ \n]+?(?:(?<=\w)[-/](?=\w)|\u1361)|[^ \n]+")
_MAY_END = "-/\u1361"


def as_runs(words: Words) -> tuple[Run, ...]:
    """Return plain words as the one run they are."""
    return (Run(words),) if isinstance(words, str) else words


def plain(words: Words) -> str:
    """Return what the words say, without weights and links."""
    return "".join(fonts.printable(run.text) for run in as_runs(words))


def font_of(run: Run, style: TextStyle) -> str:
    """Return the font of a run's own words."""
    return fonts.BOLD if run.bold else style.font


def split_words(words: Words, style: TextStyle) -> list[Word]:
    """Split text into words; one word may run over a change of weight, as in a bold word and its full stop."""
    found: list[Word] = []
    parts: list[Part] = []
    start, wide = 0, 0.0

    def close(space: float, ends_line: bool = False) -> None:
        nonlocal wide
        if parts or ends_line:
            found.append(Word(tuple(parts), wide * style.size, space, ends_line))
            parts.clear()
            wide = 0.0

    for number, run in enumerate(as_runs(words)):
        font = font_of(run, style)
        blank = fonts.width(" ", font) * style.size
        for token in _PIECES.findall(fonts.printable(run.text)):
            if token == "\n":
                close(blank, ends_line=True)
            elif token[0] == " ":
                if not parts and found and not found[-1].ends_line:
                    found[-1] = found[-1]._replace(space=blank)
                close(blank)
            else:
                wide += _add_parts(parts, token, font, number, start)
                if token[-1] in _MAY_END:
                    close(0.0)
            start += len(token)
    close(0.0)
    return found


def _add_parts(parts: list[Part], token: str, font: str, run: int, start: int) -> float:
    """Add a token in the fonts that have its letters; return how wide it is at a size of 1."""
    wide = 0.0
    for piece in fonts.pieces(token, font):
        parts.append(Part(run, piece.font, piece.text, start))
        wide += fonts.width(piece.text, piece.font)
        start += len(piece.text)
    return wide


def _broken(word: Word, width: float, size: float) -> Iterator[Word]:
    """Cut a word that is wider than its line into stretches that fit."""
    parts: list[Part] = []
    used = 0.0
    for part in word.parts:
        start = end = 0
        for cluster in clusters(part.text) if fonts.is_joined(part.font) else part.text:
            step = fonts.width(cluster, part.font) * size
            if used + step > width and (parts or end > start):
                if end > start:
                    parts.append(_cut(part, start, end))
                yield Word(tuple(parts), used, 0.0)
                parts, used, start = [], 0.0, end
            used += step
            end += len(cluster)
        parts.append(_cut(part, start, end))
    yield Word(tuple(parts), used, word.space, word.ends_line)


def _cut(part: Part, start: int, end: int) -> Part:
    return part._replace(text=part.text[start:end], start=part.start + start)


def _fitting(words: Iterable[Word], width: float, size: float) -> Iterator[Word]:
    for word in words:
        if word.width > width:
            yield from _broken(word, width, size)
        else:
            yield word


def break_lines(words: Iterable[Word], width: float, size: float) -> list[Line]:
    """Fill lines of a width from left to right."""
    lines: list[Line] = []
    row: list[Word] = []
    used = blank = 0.0
    for word in _fitting(words, width, size):
        if row and used + blank + word.width > width + 1e-6:
            lines.append(Line(tuple(row), used))
            row, used, blank = [], 0.0, 0.0
        row.append(word)
        used += blank + word.width
        blank = word.space
        if word.ends_line:
            lines.append(Line(tuple(row), used))
            row, used, blank = [], 0.0, 0.0
    if row:
        lines.append(Line(tuple(row), used))
    return lines


def balanced_lines(words: Sequence[Word], width: float, size: float) -> list[Line]:
    """Fill as many lines as the width needs, of lengths as even as can be."""
    lines = break_lines(words, width, size)
    if len(lines) < 2:
        return lines
    narrow, wide = width / 2, width
    for _ in range(8):
        middle = (narrow + wide) / 2
        tried = break_lines(words, middle, size)
        if len(tried) <= len(lines):
            wide, lines = middle, tried
        else:
            narrow = middle
    return lines
