"""The picture of an answer: a face, a ring that fills step by step, or an icon."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from careboard import shapes
from ui import theme
from ui.voting.colours import QUIET_FACE
from ui.voting.screens import Choice
from ui.widgets.drawing import draw_face, draw_icon

_RING, _ICON_INSET = 0.1, 0.1
_WHOLE, _FROM_BELOW = 360 * 16, -90 * 16


def paint_answer(painter: QPainter, choice: Choice, box: QRectF, calm: bool = False) -> None:
    """Draw the picture of an answer into a square; in the calm look all faces have one colour."""
    if choice.face is not None:
        face = shapes.face(*choice.face)
        draw_face(painter, replace(face, colour=QUIET_FACE) if calm else face, box)
    elif choice.ring is not None:
        _paint_ring(painter, box, *choice.ring)
    else:
        inset = box.width() * _ICON_INSET
        draw_icon(painter, choice.icon, box.adjusted(inset, inset, -inset, -inset), theme.colour("ink"))


def _paint_ring(painter: QPainter, box: QRectF, step: int, steps: int) -> None:
    """Draw a ring: empty for the worst step, filled for the best, and filled in part between them."""
    painter.save()
    ink, line = theme.colour("ink"), box.width() * _RING
    inset = box.width() * _ICON_INSET + line / 2
    ring = box.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(ink, line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if step:
        share = round(_WHOLE * step / (steps - 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPie(ring, _FROM_BELOW - share // 2, share)
    painter.restore()
