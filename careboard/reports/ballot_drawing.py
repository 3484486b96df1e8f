"""What is drawn on ballots and tokens: boxes to tick, faces, rings, round pictures, marks for folding and cutting."""

from __future__ import annotations

from functools import cache

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Rect, Wedge
from reportlab.lib.colors import HexColor

from careboard import shapes
from careboard.application.ballot_content import AnswerPicture, BallotAnswer
from careboard.reports.icon_drawing import follow, icon_drawing
from careboard.reports.pieces import draw_line
from careboard.reports.styles import COMMITMENT_COLOURS, EDGE, WHITE, PageStyle
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import INK

MILLIMETRE = 72 / 25.4
TICK_BOX = 11 * MILLIMETRE
"""How wide a box to tick is: 10 mm are wanted, its edges not counted."""
_BOX_LINE, _BOX_CORNER = 1.8, 5.0
_RING, _INSET = 0.1, 0.1
_FOLD_FROM, _FOLD_TO, _FOLD_LINE = 12.0, 40.0, 1.2
_EVERYTHING, _BELOW = 360.0, 270.0


@cache
def tick_box(ticked: bool = False) -> Drawing:
    """Return an empty box, or the one that shows how to tick."""
    drawing = Drawing(TICK_BOX, TICK_BOX)
    drawing.add(_outlined(TICK_BOX, TICK_BOX, _BOX_LINE, _BOX_CORNER))
    if ticked:
        drawing.add(icon_drawing("check", TICK_BOX))
    return drawing


def answer_drawing(pictures: AnswerPicture, answer: BallotAnswer, place: int, steps: int, size: float) -> Drawing:
    """Return the picture of a step: a face, a ring that fills, or an icon."""
    if pictures is AnswerPicture.FACE:
        return face_drawing(place, steps, size)
    if pictures is AnswerPicture.RING:
        return ring_drawing(place, steps, size)
    return icon_drawing(answer.icon or "circle", size)


@cache
def face_drawing(place: int, steps: int, size: float) -> Drawing:
    """Return the face of a step, counted from 0 at the worst."""
    face = shapes.face(place, steps)
    fills = {"face": face.colour, "ink": INK, "white": WHITE}
    drawing = Drawing(size, size)
    for part in face.parts:
        path = Path(
            fillColor=HexColor(fills[part.fill]) if part.fill in fills else None,
            strokeColor=HexColor(INK) if part.line else None,
            strokeWidth=part.line * size / shapes.FACE_BOX,
            strokeLineCap=1,
        )
        follow(path, part.path, size, shapes.FACE_BOX)
        drawing.add(path)
    return drawing


@cache
def ring_drawing(place: int, steps: int, size: float) -> Drawing:
    """Return a ring: empty for the worst step, filled for the best, filled in part between them."""
    drawing = Drawing(size, size)
    middle, line = size / 2, size * _RING
    radius = middle - size * _INSET - line / 2
    if place:
        share = _EVERYTHING * place / (steps - 1)
        if share < _EVERYTHING:
            start = _BELOW - share / 2
            drawing.add(Wedge(middle, middle, radius, start, start + share, fillColor=HexColor(INK), strokeColor=None))
        else:
            drawing.add(Circle(middle, middle, radius, fillColor=HexColor(INK), strokeColor=None))
    drawing.add(Circle(middle, middle, radius, fillColor=None, strokeColor=HexColor(INK), strokeWidth=line))
    return drawing


@cache
def commitment_drawing(commitment: str, size: float) -> Drawing:
    """Return the picture of a commitment; a built-in one in its strong colour, any other in ink."""
    colour = COMMITMENT_COLOURS.get(commitment, INK)
    return icon_drawing(shapes.commitment_icon(commitment), size, "duotone", colour)


def _outlined(width: float, height: float, line: float, corner: float) -> Rect:
    """Return a white rectangle with round corners whose edge lies inside its measures."""
    shape = Rect(line / 2, line / 2, width - line, height - line, rx=corner, ry=corner)
    shape.setProperties({"fillColor": HexColor(WHITE), "strokeColor": HexColor(INK), "strokeWidth": line})
    return shape


@cache
def fold_drawing(size: float) -> Drawing:
    """Return a sheet with a fold across its middle."""
    drawing = Drawing(size, size)
    line = size * 0.08
    sheet = _outlined(size * 0.76, size - line, line, 2.0)
    sheet.setProperties({"x": size * 0.12 + line / 2, "y": line})
    drawing.add(sheet)
    middle = Line(
        0, size / 2, size, size / 2, strokeColor=HexColor(INK), strokeWidth=line * 0.8, strokeDashArray=(3, 2.2)
    )
    drawing.add(middle)
    return drawing


def draw_fold_marks(canvas: TaggedCanvas, page: PageStyle) -> None:
    """Show in both margins of a page where its middle is."""
    middle = page.height / 2
    with canvas.artifact():
        canvas.saveState()
        canvas.setDash(4, 3)
        for left, right in ((_FOLD_FROM, _FOLD_TO), (page.width - _FOLD_TO, page.width - _FOLD_FROM)):
            draw_line(canvas, (left, middle), (right, middle), _FOLD_LINE, EDGE)
        canvas.restoreState()
