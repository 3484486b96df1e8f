"""A state or an answer as icon and word in a rounded chip."""

from typing import Self

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.drawing import draw_icon
from ui.widgets.painted import PaintedLabel, width_in_force
from ui.widgets.text_block import TextBlock, TextStyle

# Green is for what the young people called sorted; "already our policy" is never green and has no tick.
BADGE_LOOKS = {
    "yes": ("check-circle", "success"),
    "partly": ("circle-half", "warning"),
    "not-yet": ("clock", "warning"),
    "no": ("x-circle", "ink"),
    "already-policy": ("equals", "same"),
    "someone-else": ("arrow-bend-up-right", "primary"),
    "raised": ("chat-circle-text", "plain"),
    "sent": ("paper-plane-tilt", "primary"),
    "answered": ("chat-circle-dots", "primary"),
    "claimed-done": ("flag", "warning"),
    "told-back": ("users-three", "primary"),
    "sorted": ("check-circle", "success"),
    "partly-sorted": ("circle-half", "warning"),
    "not-sorted": ("x-circle", "danger"),
    "ended": ("prohibit", "ink"),
    "joined": ("link", "plain"),
    "overdue": ("warning-circle", "danger"),
    "due": ("clock", "warning"),
    "waiting": ("users-three", "primary"),
    "owed": ("hourglass", "warning"),
}
_ABOVE_AND_BELOW, _LEAST = 9, 230
_GROUNDS = {"success": "success_tint", "warning": "warning_tint", "danger": "danger_tint", "primary": "tint"}


def _style(size: float) -> TextStyle:
    return TextStyle(size, 600, 1.25)


def _icon_side(size: float) -> int:
    return theme.px(size + 4)


def badge_size(text: str, icon: str = "", size: float = 15) -> QSize:
    """Return the room that a chip takes on one line."""
    height = theme.px(size * 1.25) + theme.px(_ABOVE_AND_BELOW)
    return QSize(int(TextBlock(text, _style(size)).size.width() + _room_beside(icon, size)), height)


def badge_height(text: str, icon: str, width: float, size: float = 15) -> int:
    """Return the height of a chip in a width: many words get more lines in a narrow place."""
    words = TextBlock(text, _style(size), width - _room_beside(icon, size) + 2)
    return round(words.size.height()) + theme.px(_ABOVE_AND_BELOW)


def _room_beside(icon: str, size: float) -> float:
    height = theme.px(size * 1.25) + theme.px(_ABOVE_AND_BELOW)
    return 2 * _beside(height) + 2 + (_icon_side(size) + 6 if icon else 0)


def _beside(height: float) -> float:
    return height * 0.4


def _ground(tone: str, on_tint: bool) -> QColor:
    if on_tint and tone == "primary":
        return theme.colour("surface")
    return theme.colour(_GROUNDS.get(tone, "sunken"))


def _edge(tone: str) -> QPen | Qt.PenStyle:
    if tone == "same":
        pen = QPen(theme.colour("edge"), 1.6)
        pen.setDashPattern([3, 2.4])
        return pen
    return QPen(theme.colour("edge"), 1) if theme.tokens().is_high_contrast else Qt.PenStyle.NoPen


def paint_badge(
    painter: QPainter, box: QRectF, text: str, icon: str, tone: str, size: float = 15, on_tint: bool = False
) -> None:
    """Draw a chip into a box; `on_tint` when the ground under it is tinted already."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(_ground(tone, on_tint))
    painter.setPen(_edge(tone))
    chip = box.adjusted(1, 1, -1, -1)
    radius = min(chip.height(), badge_size(text, icon, size).height()) / 2
    painter.drawRoundedRect(chip, radius, radius)
    words = theme.colour("second" if tone in ("same", "plain") else tone)
    start = box.left() + _beside(badge_size(text, icon, size).height())
    if icon:
        side = _icon_side(size)
        draw_icon(painter, icon, QRectF(start, box.center().y() - side / 2, side, side), words)
        start += side + 6
    room = QRectF(start, box.top(), box.right() - start - 4, box.height())
    TextBlock(text, _style(size), room.width()).draw(painter, room, words, middle=True)
    painter.restore()


class Badge(PaintedLabel):
    """A chip; tone is primary, success, warning, danger, ink, plain, or same: grey and dashed, nothing changed."""

    def __init__(
        self, text: str, icon: str = "", tone: str = "primary", size: float = 15, parent: QWidget | None = None
    ) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(parent=parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @classmethod
    def of(cls, code: str, text: str, size: float = 15) -> Self:
        """Return the chip of an answer or a state by its code."""
        icon, tone = BADGE_LOOKS[code]
        return cls(text, icon, tone, size)

    def show_state(self, text: str, icon: str, tone: str) -> None:
        """Show another state."""
        self._icon, self._tone = icon, tone
        self.setText(text)
        self.remeasure()

    def remeasure(self) -> None:
        """Lay the words out anew."""
        self._heights.clear()
        super().remeasure()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that a chip with many words gets more lines in a narrow place."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in a width."""
        if width not in self._heights:
            self._heights[width] = badge_height(self.text(), self._icon, width, self._size)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the room for one line, as high as its width needs now."""
        width = badge_size(self.text(), self._icon, self._size).width()
        return QSize(width, self.heightForWidth(min(width, width_in_force(self, width))))

    def minimumSizeHint(self) -> QSize:
        """Return the room for one line, or a long line of it where there are many words: a chip is not squeezed."""
        line = badge_size(self.text(), self._icon, self._size)
        return QSize(min(line.width(), theme.px(_LEAST)), line.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self.text(), self._icon, self._tone, self._size)
