"""A picture to choose before a turn, and to find again on the cover."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.guarded import GuardedButton
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.widgets.drawing import draw_icon
from ui.widgets.text_block import TextBlock

_RADIUS, _PADDING = 20, 12


class PictureCard(GuardedButton):
    """A large picture with its name."""

    def __init__(self, guard: InputGuard, measure: Measure, picture: str) -> None:
        super().__init__(guard, measure)
        self.picture = picture
        self.setObjectName(f"picture-{picture}")

    def set_name(self, name: str) -> None:
        """Call the picture by a name."""
        self.setText(name)
        self.setAccessibleName(name)
        self.update()

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
        block = TextBlock(self.text(), self.measure.style(23, 700), self.width() - 2 * padding)
        words = block.size.height()
        room = QRectF(0, padding, self.width(), self.height() - words - 3 * padding)
        side = min(room.width() - 2 * padding, room.height(), self.measure.px(120))
        if side >= self.measure.px(30):
            picture = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
            draw_icon(painter, self.picture, picture, theme.colour("primary"), "duotone")
        line = QRectF(padding, self.height() - words - padding * 1.5, self.width() - 2 * padding, words)
        block.draw(painter, line, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)
