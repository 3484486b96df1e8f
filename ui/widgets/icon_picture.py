"""An icon on its own, and an icon with a line of text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careboard.shapes import Style
from ui import theme
from ui.widgets.drawing import draw_icon
from ui.widgets.painted import PaintedLabel
from ui.widgets.para import Para


class IconPicture(PaintedLabel):
    """An icon that goes with words nearby; give it a name only where no word says the same."""

    def __init__(
        self,
        icon: str,
        tone: str = "second",
        size: int = 24,
        style: Style = "bold",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._icon, self._tone, self._side, self._style = icon, tone, size, style

    def show_icon(self, icon: str, tone: str, style: Style = "bold") -> None:
        """Show another icon."""
        self._icon, self._tone, self._style = icon, tone, style
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return QSize(theme.px(self._side), theme.px(self._side))

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        draw_icon(QPainter(self), self._icon, QRectF(self.rect()), theme.colour(self._tone), self._style)


class InfoLine(QWidget):
    """A small icon and a text that wraps beside it."""

    def __init__(
        self,
        text: str,
        icon: str = "info",
        tone: str = "second",
        size: float = 14,
        icon_tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.picture = IconPicture(icon, icon_tone or tone, round(size * 1.4))
        self.words = Para(text, size, tone=tone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)

    def show_words(self, text: str) -> None:
        """Show another text."""
        self.words.setText(text)
