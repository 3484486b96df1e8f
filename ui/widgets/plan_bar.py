"""The minutes of a meeting as a bar; where a part is too narrow for its words, they stand in a line below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.painted import PaintedLabel, width_in_force
from ui.widgets.text_block import TextBlock, TextStyle, balanced

_BAR, _GAP, _NARROWEST, _USUAL_WIDTH = 26, 4, 28, 480
_MINUTES = TextStyle(15, 600, 1.2)
_WORDS = TextStyle(14, 400, 1.35)


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One part of the meeting and its minutes; the free time at the end is marked as such."""

    name: str
    minutes: int
    is_free: bool = False


class PlanBar(PaintedLabel):
    """Shows each part as wide as it is long."""

    def __init__(self, parts: Sequence[PlanPart], name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._parts = tuple(parts)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_plan(self, parts: Sequence[PlanPart], name: str) -> None:
        """Show another plan; the name says it in words."""
        self._parts = tuple(parts)
        self.setAccessibleName(name)
        self.remeasure()

    def _widths(self, width: float) -> list[float]:
        total = sum(part.minutes for part in self._parts) or 1
        return [width * part.minutes / total for part in self._parts]

    def _as_list(self, width: float) -> bool:
        for part, wide in zip(self._parts, self._widths(width), strict=True):
            longest = max((_WORDS.metrics().horizontalAdvance(word) for word in part.name.split()), default=0.0)
            if wide - _GAP < max(longest, theme.px(_NARROWEST)):
                return True
        return False

    def _listed(self, width: float) -> TextBlock:
        return TextBlock(" · ".join(f"{part.minutes} {part.name}" for part in self._parts), _WORDS, width)

    def _words_height(self, width: float) -> float:
        if self._as_list(width):
            return self._listed(width).size.height()
        pairs = zip(self._parts, self._widths(width), strict=True)
        return max((TextBlock(part.name, _WORDS, wide - _GAP).size.height() for part, wide in pairs), default=0.0)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of bar and words."""
        return round(theme.px(_BAR) + 6 + self._words_height(width)) + 2

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        width = theme.px(_USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width_in_force(self, width)))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow bar with its list."""
        return QSize(theme.px(200), theme.px(_BAR) + 6 + _WORDS.line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        as_list = self._as_list(self.width())
        x = 0.0
        for part, wide in zip(self._parts, self._widths(self.width()), strict=True):
            box = QRectF(x + _GAP / 2, 1, max(1.0, wide - _GAP), theme.px(_BAR))
            self._paint_part(painter, part, box)
            if not as_list:
                room = QRectF(box.left(), box.bottom() + 6, box.width(), self.height())
                words = balanced(part.name, _WORDS, room.width())
                words.draw(painter, room, theme.colour("second"), Qt.AlignmentFlag.AlignHCenter)
            x += wide
        if as_list:
            self._paint_list(painter)

    def _paint_part(self, painter: QPainter, part: PlanPart, box: QRectF) -> None:
        if part.is_free or theme.tokens().is_high_contrast:
            pen = QPen(theme.colour("edge"), 1.5)
            if part.is_free:
                pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(theme.colour("surface"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("tint_strong"))
        painter.drawRoundedRect(box, 8, 8)
        minutes = TextBlock(str(part.minutes), _MINUTES)
        if minutes.size.width() <= box.width():
            tone = theme.colour("second" if part.is_free else "ink")
            minutes.draw(painter, box, tone, Qt.AlignmentFlag.AlignHCenter, middle=True)

    def _paint_list(self, painter: QPainter) -> None:
        room = QRectF(0, theme.px(_BAR) + 6.0, self.width(), self.height())
        self._listed(self.width()).draw(painter, room, theme.colour("second"))
