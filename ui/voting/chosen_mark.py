"""The tick of what is chosen, and the words that say it where its card is on another part of the question."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF

from ui import theme
from ui.voting.measure import Measure, PixelStyle
from ui.voting.screens import Choice
from ui.widgets.drawing import mirrored
from ui.widgets.painted import PaintedLabel
from ui.widgets.text_block import TextBlock

_TICK, _GAP, _PADDING, _SIZE = 30, 12, 2, 22


def paint_tick(painter: QPainter, box: QRectF) -> None:
    """Draw the tick of a chosen answer into a square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("primary"))
    painter.drawEllipse(box)
    side = box.width()
    line = [QPointF(0.28, 0.53), QPointF(0.44, 0.69), QPointF(0.73, 0.34)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.colour("on_primary"), side * 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([box.topLeft() + point * side for point in line]))


class ChosenMark(PaintedLabel):
    """Says what is chosen on a part where its card is not in sight; empty where nothing is chosen."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self._allowed: tuple[Choice, ...] = ()

    def allow(self, choices: tuple[Choice, ...]) -> None:
        """Keep room for any of these, so that nothing moves whatever is chosen."""
        self._allowed = choices

    def show_choice(self, choice: Choice | None) -> None:
        """Say a choice, or nothing."""
        word = choice.word if choice else ""
        self.setText(word)
        self.setAccessibleName(word)
        self.update()

    def style_now(self) -> PixelStyle:
        """Return the style of the word."""
        return self.measure.chrome(_SIZE)

    def natural_width(self) -> int:
        """Return the width of the longest words that may be chosen, on one line."""
        widths = (TextBlock(choice.word, self.style_now()).size.width() for choice in self._allowed)
        return round(max(widths, default=0.0)) + 2 + self._side() + self.measure.px(_GAP)

    def height_for(self, width: int) -> int:
        """Return the height for the longest words that may be chosen."""
        words = max((self._block(choice.word, width).size.height() for choice in self._allowed), default=0.0)
        return max(self._side(), round(words)) + 2 * self.measure.px(_PADDING)

    def _side(self) -> int:
        return round(self.measure.px(_TICK) * min(self.measure.text, 1.5))

    def _block(self, words: str, width: int) -> TextBlock:
        return TextBlock(words, self.style_now(), width - self._side() - self.measure.px(_GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tick and the word about the middle."""
        if not self.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = self._side(), self.measure.px(_GAP)
        block = self._block(self.text(), self.width())
        words = block.size.width() + 1
        left = (self.width() - side - gap - words) / 2
        paint_tick(painter, mirrored(QRectF(left, (self.height() - side) / 2, side, side), self))
        box = mirrored(QRectF(left + side + gap, 0, words, self.height()), self)
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        block.draw(painter, box, theme.colour("ink"), across, middle=True)
