"""Colours of the scoring view, where text needs a contrast of 7 to 1."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from careboard import shapes
from ui import theme
from ui.tokens import contrast, mixed
from ui.widgets.drawing import draw_icon

TEXT_CONTRAST = 7.0
QUIET_FACE = "#C6CBDD"
"""The one colour of all faces in the calm look: its ink is read on it, and it is seen on every ground."""
_STEPS = 20


def picture_words(picture: str) -> QColor:
    """Return the strong colour of a picture, taken as far towards the ink as its words need to be read."""
    tint = theme.tint(picture)
    return QColor(readable(tint.strong, tint.ground, theme.tokens().ink))


@cache
def readable(wanted: str, ground: str, ink: str) -> str:
    """Return the first colour from the wanted one towards the ink that can be read on a ground."""
    shades = (mixed(wanted, ink, step / _STEPS) for step in range(_STEPS))
    return next((shade for shade in shades if contrast(shade, ground) >= TEXT_CONTRAST), ink)


def curtain_cloud(share: float) -> QColor:
    """Return the colour of the large discs on the curtain: a shade of it, none in high contrast."""
    tokens = theme.tokens()
    return QColor(tokens.curtain if tokens.is_high_contrast else mixed(tokens.curtain, "#8A7BFF", share))


def paint_quiet_picture(painter: QPainter, picture: str, box: QRectF) -> None:
    """Draw the picture of a commitment for the calm look: in ink, without a disc."""
    inset = box.width() * 0.12
    shape = box.adjusted(inset, inset, -inset, -inset)
    draw_icon(painter, shapes.commitment_icon(picture), shape, theme.colour("ink"), "duotone")
