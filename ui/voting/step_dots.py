"""Where one is among the questions, as dots: those behind filled, the present one long, those ahead hollow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.measure import Measure
from ui.widgets.painted import PaintedLabel

_DOT, _LONG, _GAP = 16, 36, 8


class StepDots(PaintedLabel):
    """A row of dots that the scoring view places itself; the words beside it say the same, so it has no name."""

    is_centred = False

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self._count, self._now = 0, 0

    def show_step(self, count: int, now: int) -> None:
        """Show a step, counted from 0; below 0 nothing is reached yet."""
        self._count, self._now = count, now
        self.update()

    def natural_width(self) -> int:
        """Return the width of all dots."""
        return self.measure.px(self._count * (_DOT + _GAP) + _LONG - _DOT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots, closer together where they would not fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        shrink = min(1.0, self.width() / max(1, self.natural_width()))
        unit = self.measure.unit * shrink
        primary = theme.colour("primary")
        painter.setPen(QPen(primary, max(1.0, 2 * unit)))
        free = self.width() - self.natural_width() * shrink if self.is_centred else 0.0
        x, side = 2 * unit + free / 2, _DOT * unit
        for number in range(self._count):
            width = _LONG * unit if number == self._now else side
            painter.setBrush(primary if number <= self._now else theme.colour("canvas"))
            painter.drawRoundedRect(QRectF(x, (self.height() - side) / 2, width, side), side / 2, side / 2)
            x += width + _GAP * unit
