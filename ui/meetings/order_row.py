"""One step in the running order: what it is called, how long it takes, and whether it is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.meetings.running_order import OrderRow
from ui.widgets.drawing import draw_icon
from ui.widgets.text_block import TextBlock, TextStyle

_SIGNS = {"done": ("check-circle", "success"), "now": ("play-circle", "primary"), "ahead": ("circle", "edge")}
_PADDING, _ICON, _GAP, _LEAST = 8, 28, 12, 50


class OrderRowButton(QPushButton):
    """Leads to its step; words wrap and are never cut."""

    def __init__(self, row: OrderRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setObjectName(f"theme-{row.theme}-after-{row.step.value}" if row.is_theme else f"step-{row.step.value}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_row(row)

    def show_row(self, row: OrderRow) -> None:
        """Show the step as it stands now."""
        self.row = row
        self.setAccessibleName(f"{row.title}, {row.minutes}")
        self.updateGeometry()
        self.update()

    def _blocks(self, width: float) -> tuple[TextBlock, TextBlock]:
        inner = max(40.0, width - 2 * _PADDING - theme.px(_ICON) - _GAP)
        weight = 700 if self.row.state == "now" else 400
        title = TextBlock(self.row.title, TextStyle(16, weight, 1.25), inner)
        return title, TextBlock(self.row.minutes, TextStyle(14, 400, 1.25), inner)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both lines in a width."""
        title, minutes = self._blocks(width)
        return max(theme.px(_LEAST), round(title.size.height() + minutes.size.height()) + 12)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        width = theme.px(240)
        return QSize(width, self.heightForWidth(self.width() if self.isVisible() else width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(theme.px(160), self.heightForWidth(max(self.width(), theme.px(160))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, sign and both lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.row.state == "now"
        if here or self.underMouse():
            edged = theme.tokens().is_high_contrast
            painter.setPen(theme.colour("edge") if edged else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("tint" if here else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(12), theme.px(12))
        icon, tone = _SIGNS[self.row.state]
        if self.row.is_theme and self.row.state == "ahead":
            icon = "chats-circle"
        side = theme.px(_ICON)
        mirrored = self.isRightToLeft()
        left = self.width() - _PADDING - side if mirrored else _PADDING
        box = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, icon, box, theme.colour(tone), "bold" if self.row.state == "ahead" else "fill")
        self._paint_words(painter, _PADDING if mirrored else _PADDING + side + _GAP, mirrored)

    def _paint_words(self, painter: QPainter, left: float, mirrored: bool) -> None:
        title, minutes = self._blocks(self.width())
        across = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        width = self.width() - 2 * _PADDING - theme.px(_ICON) - _GAP
        top = (self.height() - title.size.height() - minutes.size.height()) / 2
        title.draw(painter, QRectF(left, top, width, title.size.height()), theme.colour("ink"), across)
        below = QRectF(left, top + title.size.height(), width, minutes.size.height())
        minutes.draw(painter, below, theme.colour("second"), across)
