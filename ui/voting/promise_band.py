"""The question itself: picture, title, the words in large type and what is asked, in one calm block."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.voting.colours import picture_words
from ui.voting.measure import Measure, PixelStyle
from ui.voting.paged_words import Line, Passage, broken, height_of, paged
from ui.voting.screens import Asked
from ui.widgets.disc import paint_disc
from ui.widgets.drawing import mirrored
from ui.widgets.painted import PaintedLabel
from ui.widgets.text_block import TextBlock, balanced_width

_RADIUS, _PADDING, _ABOVE = 28, 28, 14
_DISC, _PORTRAIT_DISC, _SMALL_DISC = 128, 104, 88
_TITLE, _TEXT, _ASK = 23, 36, 25
_TITLE_TONE = "title"


class PromiseBand(PaintedLabel):
    """Shows a question; words that do not fit go on further pages, which a tap on More turns."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.measure = measure
        self._asked: Asked | None = None
        self._room_beside = 0
        self._row_height = 0
        self._page = 0
        self._pages: list[list[Line]] = [[]]
        self._is_read = False

    def show_question(self, asked: Asked) -> None:
        """Show a question from its first page."""
        self._asked, self._page = asked, 0
        spoken = [asked.title, asked.text, asked.ask.replace("\n", " ")]
        self.setAccessibleName(". ".join(words.rstrip(".") for words in spoken if words))
        self._lay_out()

    def set_buttons(self, width: int, height: int) -> None:
        """Leave room at the end for buttons that lie on the band."""
        self._room_beside, self._row_height = width, height
        self._lay_out()

    @property
    def page_count(self) -> int:
        """How many pages the words take."""
        return len(self._pages)

    def turn_page(self) -> None:
        """Show the next page, after the last one the first."""
        self._page = (self._page + 1) % len(self._pages)
        self.update()

    def set_being_read(self, is_read: bool) -> None:
        """Mark the question while the voice reads it."""
        self._is_read = is_read
        self.update()

    def text_style(self) -> PixelStyle:
        """Return the style of the promise's own words."""
        return self.measure.style(_TEXT, 700, 1.2)

    def words_shown(self) -> str:
        """Return the words of the page in sight."""
        return " ".join(line.words for line in self._pages[self._page])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines again."""
        super().resizeEvent(event)
        self._lay_out()

    def _disc_side(self) -> int:
        if self.measure.is_portrait:
            return self.measure.px(_SMALL_DISC if self.measure.text > 1 else _PORTRAIT_DISC)
        wanted = self.measure.px(_SMALL_DISC if self.measure.text > 1 else _DISC)
        return min(wanted, self.height() - 2 * self.measure.px(_ABOVE))

    def _words_box(self) -> QRectF:
        padding, above = self.measure.px(_PADDING), self.measure.px(_ABOVE)
        whole = QRectF(self.rect()).adjusted(padding, above, -padding, -above)
        if self.measure.is_portrait:
            return whole.adjusted(0, self.first_row() + above / 2, 0, 0)
        return whole.adjusted(self._disc_side() + padding, 0, -self._room_beside, 0)

    def first_row(self) -> int:
        """Return how high the row of the picture is when the screen is upright."""
        title = self._title_block().size.height() if self._title_is_beside() else 0
        return max(self._disc_side(), self._row_height, round(title))

    def _title_block(self) -> TextBlock:
        return TextBlock(self._title(), self.measure.style(_TITLE, 700), self._title_width())

    def _title_is_beside(self) -> bool:
        """Whether the title stands beside the picture, as it does upright unless a word would break."""
        metrics = self.measure.style(_TITLE, 700).metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self._title().split()), default=0.0)
        return self.measure.is_portrait and longest <= self._title_width()

    def _title(self) -> str:
        return self._asked.title if self._asked else ""

    def _title_width(self) -> int:
        padding = self.measure.px(_PADDING)
        return self.width() - 3 * padding - self._disc_side() - self._room_beside

    def _lay_out(self) -> None:
        asked = self._asked
        if asked is None:
            return
        measure = self.measure
        box = self._words_box()
        text_style = self.text_style()
        title = Passage(asked.title, measure.style(_TITLE, 700), _TITLE_TONE)
        parts = [] if self._title_is_beside() else [title]
        parts.append(Passage(asked.text, text_style, "ink", measure.px(2)))
        parts.append(Passage(asked.ask, measure.style(_ASK), "ink", measure.px(8)))
        lines: list[Line] = []
        for part in parts:
            width = box.width()
            if part.style is text_style:
                width = balanced_width(part.words, text_style, width)
            if part.words:
                lines += broken(part, int(width))
        self._pages = paged(lines, int(box.height()))
        self._page = min(self._page, len(self._pages) - 1)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the picture and the lines in sight."""
        asked = self._asked
        if asked is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"ground/{asked.picture}"))
        radius = self.measure.px(_RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._is_read:
            self._paint_being_read(painter)
        self._paint_disc(painter, asked.picture)
        if self._title_is_beside():
            self._paint_title(painter, asked)
        self._paint_lines(painter, asked)

    def _paint_being_read(self, painter: QPainter) -> None:
        inset, radius = self.measure.px(4), self.measure.px(_RADIUS - 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("primary"), self.measure.px(3), Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_disc(self, painter: QPainter, picture: str) -> None:
        side = self._disc_side()
        top = self.measure.px(_ABOVE) if self.measure.is_portrait else (self.height() - side) / 2
        if self.measure.is_portrait:
            top += (self.first_row() - side) / 2
        paint_disc(painter, mirrored(QRectF(self.measure.px(_PADDING), top, side, side), self), picture, white=True)

    def _paint_title(self, painter: QPainter, asked: Asked) -> None:
        left = self.measure.px(2 * _PADDING) + self._disc_side()
        box = QRectF(left, self.measure.px(_ABOVE), self._title_width(), self.first_row())
        self._title_block().draw(
            painter, mirrored(box, self), picture_words(asked.picture), self._across(), middle=True
        )

    def _paint_lines(self, painter: QPainter, asked: Asked) -> None:
        lines = self._pages[self._page]
        box = mirrored(self._words_box(), self)
        y = box.top()
        if not self.measure.is_portrait:
            y += max(0.0, (box.height() - height_of(lines)) / 2)
        for line in lines:
            y += line.space
            style = line.passage.style
            row = QRectF(QPointF(box.left(), y), QPointF(box.right(), y + style.line()))
            TextBlock(line.words, style).draw(painter, row, self._colour(line.passage.tone, asked), self._across())
            y += style.line()

    def _across(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft

    def _colour(self, tone: str, asked: Asked) -> QColor:
        return picture_words(asked.picture) if tone == _TITLE_TONE else theme.colour(tone)
