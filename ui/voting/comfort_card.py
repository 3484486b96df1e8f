"""One thing to choose that makes the view easier: a radio button, painted as a card with a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.chosen_mark import paint_tick
from ui.voting.guarded import GuardedRadio
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure, PixelStyle
from ui.voting.screens import Option
from ui.widgets.drawing import draw_icon, mirrored
from ui.widgets.plain_text import doubled
from ui.widgets.text_block import TextBlock

_RADIUS, _EDGE, _THICK_EDGE, _PADDING, _SIDE, _SIZE = 16, 2, 5, 14, 30, 22


class ComfortCard(GuardedRadio):
    """A card of a row; the room of its icon or tick is always kept, so that nothing moves when it is chosen."""

    def __init__(self, guard: InputGuard, measure: Measure, option: Option, name: str) -> None:
        super().__init__(guard, measure)
        self.option = option
        self.setText(doubled(option.word))
        self.setAccessibleName(name)

    def style_now(self) -> PixelStyle:
        """Return the style of the word."""
        return self.measure.style(_SIZE, 700)

    def natural_width(self) -> int:
        """Return the width that the card takes on one line."""
        words = TextBlock(self.option.word, self.style_now()).size.width()
        return round(words) + 3 + self._beside()

    def height_for(self, width: int) -> int:
        """Return the height for a width, never under that of a target."""
        words = self._block(width).size.height()
        return max(self.measure.target, round(words) + 2 * self.measure.px(_PADDING))

    def _side(self) -> int:
        return round(self.measure.px(_SIDE) * min(self.measure.text, 2.0))

    def _beside(self) -> int:
        return self._side() + 3 * self.measure.px(_PADDING)

    def _block(self, width: int) -> TextBlock:
        return TextBlock(self.option.word, self.style_now(), max(1, width - self._beside() + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card; chosen means thick edge, tint and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, chosen = self.measure.px, self.isChecked()
        thick = px(_THICK_EDGE if chosen else _EDGE)
        inset = thick / 2 + (px(2) if self.isDown() else 0)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(theme.colour("tint" if chosen or self.isDown() else "surface"))
        painter.setPen(QPen(theme.colour("primary" if chosen or self.isDown() else "edge"), thick))
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))
        self._paint_content(painter, chosen)

    def _paint_content(self, painter: QPainter, chosen: bool) -> None:
        side, padding = self._side(), self.measure.px(_PADDING)
        mark = mirrored(QRectF(padding, (self.height() - side) / 2, side, side), self)
        if chosen:
            paint_tick(painter, mark)
        elif self.option.icon:
            draw_icon(painter, self.option.icon, mark, theme.colour("ink"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("edge"), self.measure.px(_EDGE)))
            painter.drawEllipse(mark.adjusted(2, 2, -2, -2))
        block = self._block(self.width())
        words = QRectF(side + 2 * padding, 0, self.width() - side - 3 * padding, self.height())
        across = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        block.draw(painter, mirrored(words, self), theme.colour("ink"), across, middle=True)
