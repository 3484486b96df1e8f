"""Plain text laid out in lines with a line height of our own: what every painted widget draws its words with."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from ui import theme
from ui.tokens import BODY, LINE_HEIGHT

_ENDLESS = 1_000_000.0
_LEAST_OF_OWN_HEIGHT = 0.75
"""Letters of some scripts reach so far up and down that they need this share of their own line's height."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size at 100 % text in pixels, weight, line height as a multiple of the size; `struck` draws a line through."""

    size: float = BODY
    weight: int = 400
    line_height: float = LINE_HEIGHT
    struck: bool = False

    def font(self) -> QFont:
        """Return the font at the text size in force."""
        made = theme.font(self.size, self.weight)
        made.setStrikeOut(self.struck)
        return made

    def metrics(self) -> QFontMetricsF:
        """Return the measures of the font at the text size in force."""
        return QFontMetricsF(self.font())

    def line(self) -> int:
        """Return the height of a line at the text size in force."""
        return theme.px(self.size * self.line_height)


class TextBlock:
    """A text laid out for a width; without a width each paragraph stays on one line."""

    def __init__(self, text: str, style: TextStyle, width: float | None = None) -> None:
        self.text = text
        self._line_height = style.line()
        self._width = width
        self._lines: list[tuple[QTextLayout, QTextLine]] = []
        font = style.font()
        for paragraph in text.split("\n"):
            self._lay_out(paragraph, font, _ENDLESS if width is None else max(width, 1.0))
        self._line_height = max(self._line_height, *(height_of_line(line) for _layout, line in self._lines))

    def _lay_out(self, paragraph: str, font: QFont, width: float) -> None:
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            self._lines.append((layout, line))
        layout.endLayout()

    @property
    def starts(self) -> list[int]:
        """Return where in the text each line begins."""
        found: list[int] = []
        before = 0
        for number, (layout, line) in enumerate(self._lines):
            if number and layout is not self._lines[number - 1][0]:
                before += len(self._lines[number - 1][0].text()) + 1
            found.append(before + line.textStart())
        return found

    @property
    def size(self) -> QSizeF:
        """Return how much room the text takes."""
        widest = max((line.naturalTextWidth() for _layout, line in self._lines), default=0.0)
        return QSizeF(widest, self._line_height * max(1, len(self._lines)))

    def draw(
        self,
        painter: QPainter,
        box: QRectF,
        colour: QColor,
        across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        middle: bool = False,
    ) -> None:
        """Draw the lines into a box, from its top or about its middle."""
        painter.setPen(colour)
        top = box.top() + ((box.height() - self.size.height()) / 2 if middle else 0)
        for number, (_layout, line) in enumerate(self._lines):
            free = box.width() - line.naturalTextWidth()
            share = {Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}.get(across, 0.0)
            x = box.left() + free * share - _start_of(line)
            y = top + number * self._line_height + (self._line_height - line.height()) / 2
            line.draw(painter, QPointF(x - line.x(), y - line.y()))


def height_of_line(line: QTextLine) -> int:
    """Return the least height of a line in which none of its letters is cut."""
    return ceil(line.height() * _LEAST_OF_OWN_HEIGHT)


def _start_of(line: QTextLine) -> float:
    """Return how far into its width a line begins, which is not 0 for text that runs from right to left."""
    return line.naturalTextRect().left() - line.x()


def balanced(text: str, style: TextStyle, width: float) -> TextBlock:
    """Return a text laid out within a width, its lines as even as they can be."""
    block = TextBlock(text, style, width)
    one_line = block.size.height() <= style.line()
    return block if one_line else TextBlock(text, style, balanced_width(text, style, width))


def shortened(text: str, style: TextStyle, width: float, lines: int) -> TextBlock:
    """Return a text in so many lines at most; where it is cut, its last line ends with three dots."""
    whole = TextBlock(text, style, width)
    starts = whole.starts
    if len(starts) <= lines:
        return whole
    cut = starts[lines - 1]
    rest = style.metrics().elidedText(text[cut:].replace("\n", " "), Qt.TextElideMode.ElideRight, width)
    return TextBlock(f"{text[:cut].rstrip()}\n{rest}" if cut else rest, style, width)


def balanced_width(text: str, style: TextStyle, width: float) -> float:
    """Return the smallest width that keeps the number of lines: no lonely last word."""
    height = TextBlock(text, style, width).size.height()
    longest_word = max((style.metrics().horizontalAdvance(word) for word in text.split()), default=0.0)
    low, high = min(longest_word, width), width
    for _step in range(8):
        half = (low + high) / 2
        if TextBlock(text, style, half).size.height() <= height:
            high = half
        else:
            low = half
    return min(width, high + 1)
