"""A picture to choose before a turn, and to find again on the cover."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.guarded import GuardedButton
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure, PixelStyle
from ui.widgets.drawing import draw_icon
from ui.widgets.text_block import TextBlock

_RADIUS, _PADDING = 20, 12
_NAME, _LEAST_PICTURE, _LARGEST_PICTURE, _PICTURE_GROWS = 23, 84, 120, 1.5


class PictureCard(GuardedButton):
    """A large picture with its name, at a share of the wanted text size where the page has no room for more."""

    share = 1.0

    def __init__(self, guard: InputGuard, measure: Measure, picture: str) -> None:
        super().__init__(guard, measure)
        self.picture = picture
        self.setObjectName(f"picture-{picture}")

    def set_name(self, name: str) -> None:
        """Call the picture by a name."""
        self.setText(name)
        self.setAccessibleName(name)
        self.update()

    def style_now(self) -> PixelStyle:
        """Return the style of the name."""
        return self.measure.with_text(self.measure.text * self.share).style(_NAME, 700)

    def height_for(self, width: int) -> int:
        """Return the height for the name and a picture to be told from others."""
        return round(self._block(width).size.height()) + self.measure.px(_LEAST_PICTURE + 3 * _PADDING)

    def name_fits(self, width: int) -> bool:
        """Whether no word of the name breaks in a width."""
        metrics, room = self.style_now().metrics(), width - 2 * self.measure.px(_PADDING)
        return all(metrics.horizontalAdvance(word) <= room for word in self.text().split())

    def _block(self, width: int) -> TextBlock:
        return TextBlock(self.text(), self.style_now(), width - 2 * self.measure.px(_PADDING))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the picture and its name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 1 + (self.measure.px(3) if self.isDown() else 0)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(theme.colour("tint" if self.isDown() else "surface"))
        painter.setPen(QPen(theme.colour("primary" if self.isDown() else "edge"), self.measure.px(2)))
        painter.drawRoundedRect(box, self.measure.px(_RADIUS), self.measure.px(_RADIUS))
        padding = self.measure.px(_PADDING)
        block = self._block(self.width())
        words = block.size.height()
        room = QRectF(0, padding, self.width(), self.height() - words - 3 * padding)
        largest = self.measure.px(_LARGEST_PICTURE) * min(self.measure.text, _PICTURE_GROWS)
        side = min(room.width() - 2 * padding, room.height(), largest)
        picture = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
        tone = "ink" if self.measure.calm else "primary"
        draw_icon(painter, self.picture, picture, theme.colour(tone), "duotone")
        line = QRectF(padding, self.height() - words - padding * 1.5, self.width() - 2 * padding, words)
        block.draw(painter, line, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)
