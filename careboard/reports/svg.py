"""Drawings as SVG: the same pictures that stand on paper, for the web page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Rect, String
from reportlab.lib.colors import Color

from careboard.reports import fonts
from careboard.reports.styles import STANDARD, WHITE
from careboard.reports.text_layout import INK

_TEXT, _RIM = STANDARD.body.size, 1.5
# ReportLab numbers the commands of a path in this order; each takes so many numbers.
_PATH_LETTERS = (("M", 2), ("L", 2), ("C", 6), ("Z", 0))


def svg(drawing: Drawing, words: str) -> str:
    """Return a drawing as an SVG element that says its words to who does not see it.

    It grows with the text around it; ink and white follow the colours of the page, which may be dark.
    """
    parts = "".join(part for shape in drawing.contents for part in _drawn(shape, drawing.height))
    # A line on the edge of a drawing is half outside of it.
    width, height = drawing.width + 2 * _RIM, drawing.height + 2 * _RIM
    box = f"{_number(-_RIM)} {_number(-_RIM)} {_number(width)} {_number(height)}"
    size = f'width="{_number(width / _TEXT)}em" viewBox="{box}"'
    return f'<svg role="img" aria-label="{escape(words)}" {size}>{parts}</svg>'


def _drawn(shape: Any, height: float) -> Iterator[str]:
    yield _PAINTERS[type(shape)](shape, height)


def _rect(shape: Rect, height: float) -> str:
    top = height - shape.y - shape.height
    corners = f' rx="{_number(shape.rx)}"' if shape.rx else ""
    place = f'x="{_number(shape.x)}" y="{_number(top)}" width="{_number(shape.width)}" height="{_number(shape.height)}"'
    return f"<rect {place}{corners}{_look(shape)}/>"


def _circle(shape: Circle, height: float) -> str:
    place = f'cx="{_number(shape.cx)}" cy="{_number(height - shape.cy)}" r="{_number(shape.r)}"'
    return f"<circle {place}{_look(shape)}/>"


def _line(shape: Line, height: float) -> str:
    ends = f'x1="{_number(shape.x1)}" y1="{_number(height - shape.y1)}"'
    ends += f' x2="{_number(shape.x2)}" y2="{_number(height - shape.y2)}"'
    cap = ' stroke-linecap="round"' if shape.strokeLineCap == 1 else ""
    return f"<line {ends}{cap}{_look(shape)}/>"


def _path(shape: Path, height: float) -> str:
    numbers = iter(shape.points)
    commands = []
    for operator in shape.operators:
        letter, count = _PATH_LETTERS[int(operator)]
        points = [next(numbers) for _ in range(count)]
        turned = [height - point if place % 2 else point for place, point in enumerate(points)]
        commands.append(letter + " ".join(map(_number, turned)))
    return f'<path d="{"".join(commands)}"{_look(shape)}/>'


def _string(shape: String, height: float) -> str:
    width = fonts.width(shape.text, shape.fontName) * shape.fontSize
    weight = ' font-weight="700"' if shape.fontName == fonts.BOLD else ""
    place = f'x="{_number(shape.x)}" y="{_number(height - shape.y)}" font-size="{_number(shape.fontSize)}"'
    # A page has other fonts than paper: the words keep the room that they were measured to have.
    fit = f' textLength="{_number(width)}" lengthAdjust="spacingAndGlyphs"'
    anchor = f' text-anchor="{shape.textAnchor}"'
    return f"<text {place}{anchor}{weight}{fit}{_fill(shape)}>{escape(shape.text)}</text>"


def _look(shape: Any) -> str:
    look = _fill(shape)
    if shape.strokeColor is not None:
        look += f' stroke="{_colour(shape.strokeColor)}" stroke-width="{_number(shape.strokeWidth)}"'
        if shape.strokeDashArray:
            look += f' stroke-dasharray="{" ".join(map(_number, shape.strokeDashArray))}"'
    return look


def _fill(shape: Any) -> str:
    colour = getattr(shape, "fillColor", None)
    if colour is None:
        return ' fill="none"'
    opacity = getattr(shape, "fillOpacity", None)
    faint = f' fill-opacity="{_number(opacity)}"' if opacity not in (None, 1) else ""
    return f' fill="{_colour(colour)}"{faint}'


def _colour(colour: Color) -> str:
    code = f"#{colour.hexval()[2:].upper()}"
    return {INK: "currentColor", WHITE: "var(--paper)"}.get(code, code)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


_PAINTERS: dict[type[Any], Callable[[Any, float], str]] = {
    Rect: _rect,
    Circle: _circle,
    Line: _line,
    Path: _path,
    String: _string,
}
