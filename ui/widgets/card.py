"""The framed ground that a page's parts lie on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from ui import theme
from ui.tokens import RADIUS_CARD


class Card(QFrame):
    """A rounded ground: `tone` and `edge` name tokens, or `ground/PICTURE` for a commitment's tint."""

    def __init__(
        self,
        layout: QLayout | None = None,
        tone: str = "surface",
        edge: str = "hairline",
        radius: int = RADIUS_CARD,
        margins: tuple[int, int, int, int] = (20, 16, 20, 20),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._edge, self._radius, self._margins = tone, edge, radius, margins
        if layout is not None:
            self.setLayout(layout)

    def set_tone(self, tone: str, edge: str = "hairline") -> None:
        """Change ground and edge."""
        self._tone, self._edge = tone, edge
        self.update()

    def setLayout(self, layout: QLayout) -> None:
        """Put the content in."""
        super().setLayout(layout)
        layout.setContentsMargins(*self._margins)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground; in high contrast it always has an edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._edge or ("edge" if theme.tokens().is_high_contrast else "")
        painter.setPen(QPen(theme.colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._tone))
        radius = theme.px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Rule(QFrame):
    """A hairline between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("hairline"))
