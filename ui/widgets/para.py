"""A paragraph of plain text that wraps, with a line height of our own."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.tokens import BODY, LINE_HEIGHT
from ui.widgets.painted import PaintedLabel, width_in_force
from ui.widgets.text_block import TextBlock, TextStyle, balanced

_NARROWEST, _LONGEST_WORD = 40, 260
_USUAL_LINE = 22.5

LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight


class Para(PaintedLabel):
    """Plain text, never rich text; `tone` names a token, or `strong/PICTURE` for a commitment's colour.

    `even` makes the lines of a short bold text about as long as each other.
    """

    def __init__(
        self,
        text: str = "",
        size: float = BODY,
        weight: int = 400,
        tone: str = "ink",
        line_height: float = LINE_HEIGHT,
        wrap: bool = True,
        align: Qt.AlignmentFlag = LEFT,
        even: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._blocks: dict[float | None, TextBlock] = {}
        self._heights: dict[float, int] = {}
        super().__init__(parent=parent)
        self._style = TextStyle(size, weight, line_height)
        self._tone, self._wraps, self._align, self._even = tone, wrap, align, even
        across = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        self._tone = tone
        self.update()

    def set_struck(self, struck: bool) -> None:
        """Draw a line through the text, or none."""
        self._style = replace(self._style, struck=struck)
        self.remeasure()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.remeasure()

    def remeasure(self) -> None:
        """Lay the text out anew."""
        self._blocks.clear()
        self._heights.clear()
        super().remeasure()

    def _block(self, width: float | None) -> TextBlock:
        if width not in self._blocks:
            self._blocks[width] = self._laid_out(width)
        return self._blocks[width]

    def _laid_out(self, width: float | None) -> TextBlock:
        if self._even and width is not None:
            return balanced(self.text(), self._style, width)
        return TextBlock(self.text(), self._style, width)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that narrower means higher."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in a width."""
        if not self._wraps:
            return -1
        width = max(width, theme.px(_NARROWEST))
        if width not in self._heights:
            # Even lines are as many as others, and take ten times as long to find: that is done for what is drawn.
            self._heights[width] = round(TextBlock(self.text(), self._style, width).size.height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the room that the text likes best: a line of a comfortable length, as high as it needs now."""
        natural = self._block(None).size
        if not self._wraps:
            return QSize(int(natural.width()) + 2, round(natural.height()))
        usual = min(int(natural.width()) + 2, theme.px(self._style.size * _USUAL_LINE))
        return QSize(usual, self.heightForWidth(width_in_force(self, usual)))

    def minimumSizeHint(self) -> QSize:
        """Return the least room that breaks no word of a usual length."""
        if not self._wraps:
            return self.sizeHint()
        metrics = self._style.metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0.0)
        return QSize(min(int(longest) + 2, theme.px(_LONGEST_WORD)), self._style.line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        colour = theme.colour(self._tone if self.isEnabled() else "disabled")
        align = self._align
        if align == LEFT and self.isRightToLeft():
            align = RIGHT
        box = QRectF(self.contentsRect())
        self._block(box.width() if self._wraps else None).draw(painter, box, colour, align, middle=not self._wraps)
