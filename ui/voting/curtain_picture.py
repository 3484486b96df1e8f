"""The ballot box on the curtain, and the quiet clouds behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from careboard import shapes
from ui import theme
from ui.tokens import mixed
from ui.voting.colours import curtain_cloud
from ui.widgets.drawing import draw_face, draw_icon

BOX_HEIGHT, BOX_WIDTH = 236, 238
"""From the top of the slip to the foot of the box, and across its lid, in units of the drawing."""
_CLOUDS = ((-0.06, 0.10, 0.42, 0.16), (0.72, -0.16, 0.5, 0.13), (0.62, 0.70, 0.6, 0.10), (0.05, 0.82, 0.3, 0.24))


def paint_clouds(painter: QPainter, width: int, height: int, calm: bool = False) -> None:
    """Fill the ground of the curtain; the calm look has no clouds on it."""
    painter.fillRect(QRectF(0, 0, width, height), theme.colour("curtain"))
    if calm:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    side = max(width, height)
    for x, y, share, shade in _CLOUDS:
        painter.setBrush(curtain_cloud(shade))
        painter.drawEllipse(QRectF(width * x, height * y, side * share, side * share))


def paint_ballot_box(painter: QPainter, centre: float, top: float, unit: float, with_slip: bool) -> None:
    """Draw the box about a centre line; the slip with its tick goes in once a vote is on disk."""
    painter.save()
    painter.translate(centre, top)
    painter.scale(unit, unit)
    painter.setPen(Qt.PenStyle.NoPen)
    sun = theme.tokens().sun
    painter.setBrush(QColor(sun))
    painter.drawRoundedRect(QRectF(-105, 104, 210, 132), 18, 18)
    painter.setBrush(QColor(mixed(sun, "#8A5A00", 0.2)))
    painter.drawRoundedRect(QRectF(-119, 90, 238, 44), 14, 14)
    painter.setBrush(theme.colour("curtain"))
    painter.drawRoundedRect(QRectF(-84, 104, 168, 16), 8, 8)
    if with_slip:
        _paint_slip(painter)
    for place, step in enumerate((0, 1, 2)):
        draw_face(painter, shapes.face(step, 3), QRectF(-78 + place * 54, 158, 48, 48))
    painter.restore()


def _paint_slip(painter: QPainter) -> None:
    painter.save()
    painter.setClipRect(QRectF(-200, -20, 400, 134))
    painter.translate(QPointF(0, 66))
    painter.rotate(-5)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(QRectF(-62, -62, 124, 150), 10, 10)
    draw_icon(painter, "check", QRectF(-34, -52, 68, 68), QColor("#4A3AA7"))
    painter.restore()
