"""Promise strips and their key as drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from reportlab.graphics.shapes import Circle, Drawing, Rect
from reportlab.graphics.shapes import Line as GraphicLine
from reportlab.lib.colors import HexColor

from careboard import strip_shapes
from careboard.reports import fonts
from careboard.reports.drawn_words import drawn_words
from careboard.reports.styles import EDGE, WHITE
from careboard.reports.text_layout import INK, TextStyle, break_lines, split_words
from careboard.strip_shapes import Disc, Frame, Line, Patch, Shape, Square, Strip, Text

_STEP_MARGIN = 4.0
_KEY_GAP, _KEY_BETWEEN = 5.0, 18.0


class _Entry(NamedTuple):
    """A mark of the key: how wide it is, what it means, and how it is drawn from a left edge around a middle."""

    mark: float
    words: str
    make: Callable[[float, float], Sequence[Shape]]


def strip_drawing(
    words: Sequence[str],
    width: float,
    ours: int | None = None,
    theirs: int | None = None,
    split: bool = False,
    instead: str = "",
    size: float = strip_shapes.USUAL_SIZE,
) -> Drawing:
    """Return a strip; `words` from the least kept step to the best, marks by their places among them."""
    column = width / len(words) - _STEP_MARGIN
    strip = Strip(tuple(_lines(word, column, size) for word in words), ours, theirs, split, instead)
    shapes = strip_shapes.strip_shapes(strip, width, size, fonts.width(instead, fonts.BOLD) * size)
    return _drawn(shapes, width, strip_shapes.strip_height(max(map(len, strip.steps)), size), size)


def fits_without_cuts(words: Sequence[str], width: float, size: float = strip_shapes.USUAL_SIZE) -> bool:
    """Whether no word is wider than the step that it names."""
    style = TextStyle(size=size, font=fonts.BOLD)
    column = width / len(words) - _STEP_MARGIN
    return all(word.width <= column for label in words for word in split_words(label, style))


def key_drawing(
    young_people: str, authority: str, gap: str, split: str, width: float, size: float = strip_shapes.USUAL_SIZE
) -> Drawing:
    """Return what the marks mean, on a line, in two columns or one under another; a split only where it has words."""
    entries = [entry for entry in _entries(young_people, authority, gap, split) if entry.words]
    widths = [entry.mark + _KEY_GAP + fonts.width(entry.words, fonts.REGULAR) * size for entry in entries]
    places = _on_one_line(widths)
    if places[-1][0] + widths[-1] > width:
        columns = 2 if max(widths) + _KEY_BETWEEN <= width / 2 else 1
        places = [(number % columns * width / 2, number // columns * size * 1.5) for number in range(len(widths))]
    shapes: list[Shape] = []
    for entry, (x, y) in zip(entries, places, strict=True):
        middle = y + size * 0.6
        shown = fonts.shortened(entry.words, fonts.REGULAR, (width - entry.mark - _KEY_GAP) / size)
        shapes += entry.make(x, middle)
        shapes.append(Text(x + entry.mark + _KEY_GAP, middle + size * 0.34, shown, strong=False, centred=False))
    return _drawn(shapes, width, places[-1][1] + size * 1.2, size)


def _on_one_line(widths: Sequence[float]) -> list[tuple[float, float]]:
    return [(sum(widths[:number]) + _KEY_BETWEEN * number, 0.0) for number in range(len(widths))]


def _entries(young_people: str, authority: str, gap: str, split: str) -> tuple[_Entry, ...]:
    return (
        _Entry(14.0, young_people, lambda x, y: [strip_shapes.young_people(x + 7, y)]),
        _Entry(14.0, authority, lambda x, y: [strip_shapes.authority(x + 7, y)]),
        _Entry(24.0, gap, lambda x, y: [strip_shapes.gap(x, x + 24, y)]),
        _Entry(28.0, split, lambda x, y: strip_shapes.fork(x + 14, y)),
    )


def _lines(words: str, width: float, size: float) -> tuple[str, ...]:
    lines = break_lines(split_words(words, TextStyle(size=size, font=fonts.BOLD)), width, size)
    return tuple(
        "".join("".join(part.text for part in word.parts) + (" " if word.space else "") for word in line.words).strip()
        for line in lines
    )


def _drawn(shapes: Iterable[Shape], width: float, height: float, size: float) -> Drawing:
    drawing = Drawing(width, height)
    for shape in shapes:
        for part in _PAINTERS[type(shape)](shape, height, size):
            drawing.add(part)
    return drawing


def _rectangle(left: float, bottom: float, width: float, height: float, **look: Any) -> Rect:
    rectangle = Rect(left, bottom, width, height)
    rectangle.setProperties({"fillColor": HexColor(WHITE), "strokeColor": None} | look)
    return rectangle


def _frame(frame: Frame, height: float, _size: float) -> list[Any]:
    dashes = strip_shapes.DASH if frame.dashed else None
    look = {"rx": frame.corner, "ry": frame.corner, "strokeWidth": frame.line, "strokeDashArray": dashes}
    bottom = height - frame.height
    return [_rectangle(0, bottom, frame.width, frame.height, strokeColor=HexColor(EDGE), **look)]


def _line(line: Line, height: float, _size: float) -> list[Any]:
    drawn = GraphicLine(line.start[0], height - line.start[1], line.end[0], height - line.end[1])
    colour = HexColor(INK if line.ink else EDGE)
    drawn.setProperties(
        {
            "strokeColor": colour,
            "strokeWidth": line.line,
            "strokeDashArray": strip_shapes.DASH if line.dashed else None,
            "strokeLineCap": 1 if line.round_ends else 0,
        }
    )
    return [drawn]


def _disc(disc: Disc, height: float, _size: float) -> list[Any]:
    return [Circle(disc.x, height - disc.y, disc.radius, fillColor=HexColor(INK), strokeColor=None)]


def _square(square: Square, height: float, _size: float) -> list[Any]:
    left, bottom, side = square.x - square.half, height - square.y - square.half, 2 * square.half
    return [_rectangle(left, bottom, side, side, strokeColor=HexColor(INK), strokeWidth=square.line)]


def _patch(patch: Patch, height: float, _size: float) -> list[Any]:
    return [_rectangle(patch.left, height - patch.top - patch.height, patch.width, patch.height)]


def _text(text: Text, height: float, size: float) -> list[Any]:
    font = fonts.BOLD if text.strong else fonts.REGULAR
    words = fonts.printable(text.words)
    x = text.x - fonts.width(words, font) * size / 2 if text.centred else text.x
    return list(drawn_words(words, x, height - text.baseline, TextStyle(size=size, font=font)))


_PAINTERS: dict[type[Shape], Any] = {
    Frame: _frame,
    Line: _line,
    Disc: _disc,
    Square: _square,
    Patch: _patch,
    Text: _text,
}
