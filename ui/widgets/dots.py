"""Progress as dots: those behind filled, the present one long, those ahead hollow."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.painted import PaintedLabel

_DOT, _LONG, _GAP = 16, 36, 8


class Dots(PaintedLabel):
    """Where one is among a few steps; now counts from 0, and the name says it in words ("Answer 2 of 3")."""

    def __init__(self, count: int, now: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._count, self._now = count, now

    def show_step(self, count: int, now: int, name: str) -> None:
        """Show another step."""
        self._count, self._now = count, now
        self.setAccessibleName(name)
        self.remeasure()

    def sizeHint(self) -> QSize:
        """Return the room for all dots."""
        width = self._count * (_DOT + _GAP) + _LONG - _DOT + 4
        return QSize(theme.px(width), theme.px(_DOT) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        primary = theme.colour("primary")
        painter.setPen(QPen(primary, 2))
        x, side = 2.0, theme.px(_DOT)
        for number in range(self._count):
            width = theme.px(_LONG) if number == self._now else side
            painter.setBrush(primary if number <= self._now else theme.colour("canvas"))
            painter.drawRoundedRect(QRectF(x, (self.height() - side) / 2, width, side), side / 2, side / 2)
            x += width + theme.px(_GAP)
