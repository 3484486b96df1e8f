"""Where the words of a line stand: stretches of one run, font and direction, each with its place from the left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from careboard.reports import fonts
from careboard.reports.directions import base_level, levels, turns, visual_order
from careboard.reports.text_layout import Line, Part, TextStyle, Word

_TOUCHING = 1e-6


class Fragment(NamedTuple):
    """What one text operator shows, how far from the left, and how wide; in the order in which it is read."""

    run: int
    font: str
    text: str
    x: float
    width: float
    right_to_left: bool = False


class _Item(NamedTuple):
    """A stretch of one level, not yet placed."""

    run: int
    font: str
    text: str
    width: float
    level: int


def plain_fragments(line: Line, size: float, is_last: bool) -> Iterator[Fragment]:
    """Join the words of a line into stretches, one after the other; a line's end still ends a word."""
    run, font, text, start, x = -1, "", "", 0.0, 0.0
    for number, word in enumerate(line.words, 1):
        for part in word.parts:
            if (part.run, part.font) != (run, font):
                if text:
                    yield Fragment(run, font, text, start, x - start)
                run, font, text, start = part.run, part.font, "", x
            text += part.text
            x += fonts.width(part.text, part.font) * size
        if word.space and text and not (is_last and number == len(line.words)):
            text += " "
            x += word.space
    if text:
        yield Fragment(run, font, text, start, x - start)


def one_line(words: str, style: TextStyle, right_to_left: bool = False) -> list[Fragment]:
    """Return words that stand on one line, for what is drawn outside paragraphs."""
    text = fonts.printable(words)
    parts: list[Part] = []
    for piece in fonts.pieces(text, style.font):
        parts.append(Part(0, *piece, sum(len(part.text) for part in parts)))
    base = base_level(text, int(right_to_left))
    of_letters = levels(text, base) if base or turns(text) else []
    whole = Line((Word(tuple(parts), 0.0, 0.0),), 0.0)
    return list(placed_fragments(whole, style.size, True, of_letters, base, lambda _run: style.font))


def placed_fragments(
    line: Line, size: float, is_last: bool, of_letters: Sequence[int], base: int, font_of: Callable[[int], str]
) -> Iterator[Fragment]:
    """Place words that are shaped, or read in both directions: in reading order, each where it stands."""
    items, last_space = _items(line, size, of_letters, font_of)
    places = [0.0] * len(items)
    x = 0.0
    for number in visual_order([item.level for item in items]):
        places[number] = x
        x += items[number].width
    if last_space is not None and not is_last:
        items.append(last_space._replace(level=base))
        places.append(-last_space.width if base else x)
    yield from _joined(items, places)


def _items(
    line: Line, size: float, of_letters: Sequence[int], font_of: Callable[[int], str]
) -> tuple[list[_Item], _Item | None]:
    """Return the stretches of a line, and apart from them the space at its end."""
    items: list[_Item] = []
    space: _Item | None = None
    for word in line.words:
        if space is not None:
            items.append(space)
        space = None
        for part in word.parts:
            items += _parted(part, size, of_letters)
        if word.space and word.parts:
            end = word.parts[-1].start + len(word.parts[-1].text)
            run = word.parts[-1].run
            level = of_letters[end] if end < len(of_letters) else 0
            space = _Item(run, font_of(run), " ", word.space, level)
    return items, space


def _parted(part: Part, size: float, of_letters: Sequence[int]) -> Iterator[_Item]:
    """Part a stretch where the direction changes."""
    start = 0
    for level, stretch in groupby(of_letters[part.start : part.start + len(part.text)] or [0] * len(part.text)):
        end = start + sum(1 for _one in stretch)
        text = part.text[start:end]
        font = fonts.turned(part.font) if level % 2 else part.font
        yield _Item(part.run, font, text, fonts.width(text, font) * size, level)
        start = end


def _joined(items: Sequence[_Item], places: Sequence[float]) -> Iterator[Fragment]:
    """Join what is read and drawn in one go: words of a plain font with their spaces, from left to right."""
    waiting: Fragment | None = None
    for item, x in zip(items, places, strict=True):
        if waiting is not None and _goes_on(waiting, item, x):
            waiting = waiting._replace(text=waiting.text + item.text, width=waiting.width + item.width)
            continue
        if waiting is not None:
            yield waiting
        waiting = Fragment(item.run, item.font, item.text, x, item.width, item.level % 2 == 1)
    if waiting is not None:
        yield waiting


def _goes_on(before: Fragment, item: _Item, x: float) -> bool:
    if (before.run, before.font, item.level % 2) != (item.run, item.font, 0) or fonts.is_joined(item.font):
        return False
    return not before.right_to_left and abs(before.x + before.width - x) < _TOUCHING
