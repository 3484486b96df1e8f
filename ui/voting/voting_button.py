"""The buttons of the scoring view: large, with words that wrap and never get cut."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from ui import theme
from ui.voting.guarded import GuardedButton
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure, PixelStyle
from ui.widgets.drawing import draw_icon
from ui.widgets.plain_text import doubled
from ui.widgets.text_block import TextBlock

_ICON, _GAP, _BESIDE, _ABOVE, _RADIUS, _EDGE = 32, 12, 24, 12, 18, 2
_MIRRORED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left", "caret-right": "caret-left"}


class Kind(Enum):
    """How a button looks: the ground, the words and the edge, by the names of their colours."""

    PRIMARY = ("primary", "on_primary", "primary")
    QUIET = ("surface", "ink", "edge")
    SUN = ("sun", "on_sun", "sun")
    CURTAIN = ("curtain", "on_curtain", "on_curtain")


@dataclass(frozen=True, slots=True)
class _Colours:
    ground: QColor
    words: QColor
    edge: QColor


class VotingButton(GuardedButton):
    """A button with an icon and words; the icon gives way where both do not fit side by side.

    What stands around a question stops growing at 200 % text; what a page is about `grows` as far as its words, at
    a `share` where the page has no room for more.
    """

    grows = False
    share = 1.0

    def __init__(
        self,
        guard: InputGuard,
        measure: Measure,
        words: str,
        icon: str = "",
        kind: Kind = Kind.QUIET,
        icon_at_end: bool = False,
        size: float = 22,
    ) -> None:
        super().__init__(guard, measure)
        self._icon, self._kind, self._icon_at_end, self._size = icon, kind, icon_at_end, size
        self._words, self._is_bare = "", False
        self.set_words(words)

    def words(self) -> str:
        """Return the words as they are read."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words, which are the accessible name too."""
        self._words = words
        self.setText(doubled(words))
        self.setAccessibleName(words)
        self.update()

    def set_look(self, icon: str, kind: Kind) -> None:
        """Look otherwise, with another icon."""
        self._icon, self._kind = icon, kind
        self.update()

    def set_bare(self, is_bare: bool) -> None:
        """Show the icon alone, where large words would push others away; the name stays."""
        self._is_bare = is_bare
        self.update()

    def style_now(self) -> PixelStyle:
        """Return the style of the words."""
        if not self.grows:
            return self.measure.chrome(self._size)
        return self.measure.with_text(self.measure.text * self.share).style(self._size, 700)

    def natural_width(self) -> int:
        """Return the width that icon and words take on one line."""
        words = TextBlock(self._shown, self.style_now()).size.width()
        return max(self.measure.target, round(words) + 2 + self._icon_room() + 2 * self.measure.px(_BESIDE))

    def height_for(self, width: int) -> int:
        """Return the height for a width, never under that of a target."""
        block = self._block(width)
        return max(self.measure.target, round(block.size.height()) + 2 * self.measure.px(_ABOVE))

    @property
    def _shown(self) -> str:
        """The words that are drawn."""
        return "" if self._is_bare else self._words

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return QSize(self.natural_width(), self.height_for(self.natural_width()))

    def _icon_room(self) -> int:
        return self._icon_side() + (self.measure.px(_GAP) if self._shown else 0) if self._icon else 0

    def _icon_side(self) -> int:
        return round(self.measure.px(_ICON) * min(self.measure.text, 1.5))

    def _fits_with_icon(self, width: int) -> bool:
        return not self._shown or width >= self.natural_width()

    def _block(self, width: int) -> TextBlock:
        icon = self._icon_room() if self._fits_with_icon(width) else 0
        beside = self.measure.px(_BESIDE) if icon or not self._icon else self.measure.px(_BESIDE / 2)
        return TextBlock(self._shown, self.style_now(), width - 2 * beside - icon + 1)

    def _colours(self) -> _Colours:
        if not self.isEnabled():
            names = ("disabled_ground", "disabled", "disabled")
        elif self.isDown() and self._kind is Kind.PRIMARY:
            names = ("primary_pressed", "on_primary", "primary_pressed")
        elif self.isDown() and self._kind is Kind.QUIET:
            names = ("tint", "ink", "primary")
        else:
            names = self._kind.value
        return _Colours(*(theme.colour(name) for name in names))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours()
        inset = self.measure.px(2) if self.isDown() else 0
        box = QRectF(self.rect()).adjusted(1 + inset, 1 + inset, -1 - inset, -1 - inset)
        painter.setBrush(colours.ground)
        style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(QPen(colours.edge, self.measure.px(_EDGE), style))
        painter.drawRoundedRect(box, self.measure.px(_RADIUS), self.measure.px(_RADIUS))
        self._paint_content(painter, colours.words)

    def _icon_now(self) -> str:
        """Return the icon; arrows point the other way where one reads from right to left."""
        return _MIRRORED.get(self._icon, self._icon) if self.isRightToLeft() else self._icon

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        block = self._block(self.width())
        icon = self._icon_room() if self._fits_with_icon(self.width()) else 0
        start = (self.width() - block.size.width() - icon) / 2
        icon_first = self._icon_at_end == self.isRightToLeft()
        words = QRectF(start + (icon if icon_first else 0), 0, block.size.width() + 1, self.height())
        block.draw(painter, words, colour, Qt.AlignmentFlag.AlignHCenter, middle=True)
        if icon:
            side = self._icon_side()
            left = start if icon_first else start + block.size.width() + icon - side
            draw_icon(painter, self._icon_now(), QRectF(left, (self.height() - side) / 2, side, side), colour)
