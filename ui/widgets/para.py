"""A paragraph of plain text that wraps, with a line height of our own."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.tokens import BODY, LINE_HEIGHT
from ui.widgets.text_block import TextBlock, TextStyle

_NARROWEST, _LONGEST_WORD = 40, 260
_USUAL_WIDTH = 360
_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange, QEvent.Type.PaletteChange)

LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight


class Para(QLabel):
    """Plain text, never rich text; `tone` names a token, or `strong/PICTURE` for a commitment's colour."""

    def __init__(
        self,
        text: str = "",
        size: float = BODY,
        weight: int = 400,
        tone: str = "ink",
        line_height: float = LINE_HEIGHT,
        wrap: bool = True,
        align: Qt.AlignmentFlag = LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style = TextStyle(size, weight, line_height)
        self._tone, self._wraps, self._align = tone, wrap, align
        across = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        self._tone = tone
        self.update()

    def set_weight(self, weight: int) -> None:
        """Change how bold the text is."""
        self._style = TextStyle(self._style.size, weight, self._style.line_height)
        self._remeasure()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._remeasure()

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()

    def _block(self, width: float | None) -> TextBlock:
        return TextBlock(self.text(), self._style, width)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that narrower means higher."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in a width."""
        return round(self._block(max(width, theme.px(_NARROWEST))).size.height()) if self._wraps else -1

    def sizeHint(self) -> QSize:
        """Return the room that the text likes best."""
        natural = self._block(None).size
        usual = theme.px(_USUAL_WIDTH)
        if not self._wraps or natural.width() <= usual:
            return QSize(int(natural.width()) + 2, round(natural.height()))
        return QSize(usual, round(self._block(usual).size.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the least room that breaks no word of a usual length."""
        if not self._wraps:
            return self.sizeHint()
        metrics = self._style.metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0.0)
        return QSize(min(int(longest) + 2, theme.px(_LONGEST_WORD)), self._style.line())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._remeasure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        colour = theme.colour(self._tone if self.isEnabled() else "disabled")
        align = self._align
        if align == LEFT and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            align = RIGHT
        box = QRectF(self.contentsRect())
        self._block(box.width() if self._wraps else None).draw(painter, box, colour, align, middle=not self._wraps)
