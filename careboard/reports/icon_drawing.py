"""Icons and numbered discs as drawings."""

from __future__ import annotations

from functools import cache
from typing import Literal

from reportlab.graphics.shapes import Circle, Drawing, Path, String
from reportlab.lib.colors import HexColor

from careboard import shapes
from careboard.reports import fonts
from careboard.reports.styles import WHITE
from careboard.reports.text_layout import INK

_NON_ZERO: Literal[1] = 1


@cache
def icon_drawing(name: str, size: float, style: shapes.Style = "bold", colour: str = INK) -> Drawing:
    """Return an icon in one colour; the same drawing serves every place."""
    drawing = Drawing(size, size)
    for layer in shapes.icon(name, style):
        path = Path(fillColor=HexColor(colour), fillOpacity=layer.opacity, strokeColor=None, fillMode=_NON_ZERO)
        follow(path, layer.path, size, shapes.ICON_BOX)
        drawing.add(path)
    return drawing


def follow(path: Path, commands: shapes.Path, size: float, box: float) -> None:
    """Give a path the commands that are drawn in a box of so many units, y turned upwards."""
    scale = size / box
    for letter, numbers in commands:
        points = [size - number * scale if place % 2 else number * scale for place, number in enumerate(numbers)]
        if letter == "M":
            path.moveTo(*points)
        elif letter == "L":
            path.lineTo(*points)
        elif letter == "C":
            path.curveTo(*points)
        else:
            path.closePath()


@cache
def number_disc(number: int, size: float) -> Drawing:
    """Return a number on a filled disc."""
    fonts.register()
    radius, text_size = size / 2, size * 0.7
    drawing = Drawing(size, size)
    drawing.add(Circle(radius, radius, radius, fillColor=HexColor(INK), strokeColor=None))
    drawing.add(
        String(
            radius, radius - text_size * 0.34, str(number), textAnchor="middle",
            fontName=fonts.BOLD, fontSize=text_size, fillColor=HexColor(WHITE),
        )
    )  # fmt: skip
    return drawing
