"""The measures of the scoring view: pixels of the screen in front of a person, and millimetres under a finger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QScreen

from careboard import assets
from ui.widgets.text_block import TextStyle

LANDSCAPE, PORTRAIT = (1366, 768), (800, 1280)
SMALLEST_UNIT = 0.8
SMALLEST_TEXT = 20
_TEXT_STEP = 0.25
USUAL_DOTS_PER_MM = 96 / 25.4
DENSITIES = (60 / 25.4, 240 / 25.4)
"""What a screen may say about itself to be believed."""

LARGEST_CHROME_TEXT = 2.0
"""What the buttons around a question, and where one is, grow to; above it the words of the question get the room."""

TARGET_MM, TARGET_PIXELS = 12, 64
ANSWER_MM = 20
GAP_MM, GAP_PIXELS = 2, 12
MARGIN = 28


@dataclass(frozen=True, slots=True)
class PixelStyle(TextStyle):
    """A style whose size is in pixels of this screen, whatever the text size of the other windows."""

    def font(self) -> QFont:
        """Return the font."""
        made = QFont(assets.FONT_FAMILIES)
        made.setPixelSize(round(self.size))
        made.setWeight(QFont.Weight(self.weight))
        return made

    def metrics(self) -> QFontMetricsF:
        """Return the measures of the font."""
        return QFontMetricsF(self.font())

    def line(self) -> int:
        """Return the height of a line."""
        return ceil(self.size * self.line_height)


@dataclass(frozen=True, slots=True)
class Measure:
    """Sizes for one window: `px` grows with the screen, `style` with the screen and the wanted text size.

    `calm` asks for few colours, no decoration and nothing that moves.
    """

    width: int = LANDSCAPE[0]
    height: int = LANDSCAPE[1]
    text: float = 1.0
    dots_per_mm: float = USUAL_DOTS_PER_MM
    calm: bool = False

    def resized(self, size: QSize, screen: QScreen | None) -> Measure:
        """Return the measures of a window of this size on this screen."""
        dots = screen.physicalDotsPerInch() / 25.4 if screen is not None else USUAL_DOTS_PER_MM
        believed = dots if DENSITIES[0] <= dots <= DENSITIES[1] else USUAL_DOTS_PER_MM
        return replace(self, width=size.width(), height=size.height(), dots_per_mm=believed)

    def with_text(self, text: float) -> Measure:
        """Return the measures at another text size, 1.0 to 4.0."""
        return replace(self, text=text)

    def with_calm(self, calm: bool) -> Measure:
        """Return the measures for the calm look, or for the usual one."""
        return replace(self, calm=calm)

    @property
    def is_portrait(self) -> bool:
        """Whether the window is higher than wide."""
        return self.height > self.width

    @property
    def unit(self) -> float:
        """How many pixels one pixel of the drawings is."""
        across, down = PORTRAIT if self.is_portrait else LANDSCAPE
        return max(SMALLEST_UNIT, min(self.width / across, self.height / down))

    def px(self, size: float) -> int:
        """Return a length of the drawings in pixels."""
        return round(size * self.unit)

    def mm(self, length: float) -> int:
        """Return a length in millimetres in pixels, rounded up."""
        return ceil(length * self.dots_per_mm)

    def style(self, size: float, weight: int = 400, line_height: float = 1.25) -> PixelStyle:
        """Return a style at the wanted text size; never below 20 pixels."""
        return PixelStyle(max(SMALLEST_TEXT, size * max(1.0, self.unit)) * self.text, weight, line_height)

    def chrome(self, size: float, weight: int = 700) -> PixelStyle:
        """Return the style of what stands around a question, which stops growing at 200 %."""
        return self.with_text(min(self.text, LARGEST_CHROME_TEXT)).style(size, weight)

    def shares(self, least: float = 1.0) -> tuple[float, ...]:
        """Return at which shares of the wanted text size words may be tried, from all of it downwards."""
        steps = [self.text - step * _TEXT_STEP for step in range(int((self.text - least) / _TEXT_STEP + 1))]
        return tuple(step / self.text for step in steps)

    @property
    def margin(self) -> int:
        """The room between the contents and the window's edge."""
        return self.px(MARGIN)

    @property
    def gap(self) -> int:
        """The room between two answers, which belongs to neither."""
        return max(GAP_PIXELS, self.mm(GAP_MM))

    @property
    def target(self) -> int:
        """The least height of what can be tapped, answers apart."""
        return max(TARGET_PIXELS, self.px(TARGET_PIXELS), self.mm(TARGET_MM))

    @property
    def answer(self) -> int:
        """The least width and height of an answer."""
        return max(self.target, self.mm(ANSWER_MM))
