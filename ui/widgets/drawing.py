"""Draws icons and faces from their plain geometry, and makes them into Qt's icons."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from careboard import shapes
from careboard.shapes import Face, Style
from ui.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SHARPNESS = 3


def painter_path(path: shapes.Path) -> QPainterPath:
    """Return a plain path as Qt's."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for letter, numbers in path:
        if letter == "M":
            made.moveTo(*numbers)
        elif letter == "L":
            made.lineTo(*numbers)
        elif letter == "C":
            made.cubicTo(*numbers)
        else:
            made.closeSubpath()
    return made


@cache
def _icon_paths(name: str, style: Style) -> tuple[tuple[float, QPainterPath], ...]:
    return tuple((layer.opacity, painter_path(layer.path)) for layer in shapes.icon(name, style))


def _fit(painter: QPainter, box: QRectF, units: float) -> None:
    side = min(box.width(), box.height())
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / units, side / units)


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, style: Style = "bold") -> None:
    """Draw an icon into a box in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _fit(painter, box, shapes.ICON_BOX)
    for opacity, path in _icon_paths(name, style):
        shade = QColor(colour)
        shade.setAlphaF(opacity)
        painter.fillPath(path, shade)
    painter.restore()


def draw_face(painter: QPainter, face: Face, box: QRectF) -> None:
    """Draw the face of a scale's step into a box."""
    fills = {"face": QColor(face.colour), "ink": QColor(shapes.FACE_INK), "white": QColor("#FFFFFF")}
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _fit(painter, box, shapes.FACE_BOX)
    for part in face.parts:
        path = painter_path(part.path)
        if part.fill in fills:
            painter.fillPath(path, fills[part.fill])
        if part.line:
            pen = QPen(QColor(shapes.FACE_INK), part.line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)
    painter.restore()


def mirrored(box: QRectF, widget: QWidget) -> QRectF:
    """Return where a box stands in a widget: at the other side where one reads from right to left."""
    return box.translated(widget.width() - box.left() - box.right(), 0) if widget.isRightToLeft() else box


def icon_pixmap(name: str, colour: QColor, side: int, style: Style = "bold") -> QPixmap:
    """Return an icon as a picture that stays sharp on a dense screen."""
    pixmap = QPixmap(QSize(side, side) * _SHARPNESS)
    pixmap.setDevicePixelRatio(_SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, side, side), colour, style)
    painter.end()
    return pixmap


def icon(name: str, colour: QColor, side: int, style: Style = "bold") -> QIcon:
    """Return an icon for Qt's own widgets, such as the items of a list."""
    from PySide6.QtGui import QIcon

    return QIcon(icon_pixmap(name, colour, side, style))


def program_icon() -> QIcon:
    """Return the program's own icon: the hand that holds a heart, on the primary colour of the light theme."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for side in (16, 32, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.primary))
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
        inset = side * 0.14
        box = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
        draw_icon(painter, "hand-heart", box, QColor(LIGHT.on_primary))
        painter.end()
        made.addPixmap(pixmap)
    return made
