"""A day or a count of days as a square tile."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.tokens import RADIUS_CARD
from ui.widgets.painted import PaintedLabel
from ui.widgets.text_block import TextBlock, TextStyle

# As wide as the longest month of most years, so that tiles in a list stand level.
_LEAST, _LEAST_MONTH, _PADDING = 64, 88, 8


class DateTile(PaintedLabel):
    """A big number over a small word: ("26", "November"), or ("10", "days") in the tone "warning"."""

    def __init__(self, big: str, small: str, tone: str = "primary", parent: QWidget | None = None) -> None:
        super().__init__(f"{big} {small}", parent)
        self._big, self._small, self._tone = big, small, tone

    def show_words(self, big: str, small: str, tone: str = "primary") -> None:
        """Show another day."""
        self._big, self._small, self._tone = big, small, tone
        self.setAccessibleName(f"{big} {small}")
        self.remeasure()

    def _blocks(self) -> tuple[TextBlock, TextBlock]:
        big = TextStyle(32 if self._tone == "primary" else 28, 700, 1.0)
        return TextBlock(self._big, big), TextBlock(self._small, TextStyle(14, 600, 1.25))

    def sizeHint(self) -> QSize:
        """Return a square, wider where the word needs it."""
        big, small = (block.size for block in self._blocks())
        width = max(big.width(), small.width()) + 2 * _PADDING
        least = theme.px(_LEAST)
        narrowest = theme.px(_LEAST_MONTH) if self._tone == "primary" else least
        return QSize(max(narrowest, int(width) + 2), max(least, int(big.height() + small.height()) + 12))

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = self._tone == "primary"
        ground, words = ("primary", "on_primary") if filled else (f"{self._tone}_tint", self._tone)
        edged = theme.tokens().is_high_contrast and not filled
        painter.setPen(QPen(theme.colour("edge"), 1) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        radius = theme.px(RADIUS_CARD)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        big, small = self._blocks()
        top = (self.height() - big.size.height() - small.size.height()) / 2
        colour, centre = theme.colour(words), Qt.AlignmentFlag.AlignHCenter
        big.draw(painter, QRectF(0, top, self.width(), big.size.height()), colour, centre)
        small.draw(painter, QRectF(0, top + big.size.height(), self.width(), small.size.height()), colour, centre)
