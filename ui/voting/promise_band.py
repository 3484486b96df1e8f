"""The question itself: picture, title, the words in large type and what is asked, in one calm block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.voting import band_layout, colours
from ui.voting.band_layout import RADIUS, TITLE_TONE, BandLayout
from ui.voting.measure import Measure, PixelStyle
from ui.voting.paged_words import Line, height_of
from ui.voting.reader import SILENT, TITLE
from ui.voting.screens import Asked
from ui.widgets.disc import paint_disc
from ui.widgets.drawing import mirrored
from ui.widgets.painted import PaintedLabel
from ui.widgets.text_block import TextBlock

_READ_AROUND, _READ_LINE, _READ_RADIUS = 7, 3, 12
_MOST_BELOW_PICTURE = 40


class PromiseBand(PaintedLabel):
    """Shows a question; words that do not fit go on further pages."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.measure = measure
        self._asked: Asked | None = None
        self._layout = BandLayout(measure)
        self._page = 0
        self._pages: list[list[Line]] = [[]]
        self._read = SILENT

    def show_question(self, asked: Asked, pictures_first: bool = False) -> None:
        """Show a question from its first page, with a large picture for those who look before they read."""
        self._asked, self._page = asked, 0
        spoken = [asked.title, asked.text, asked.ask.replace("\n", " ")]
        self.setAccessibleName(". ".join(words.rstrip(".") for words in spoken if words))
        self._lay_out(replace(self._layout, title=asked.title, pictures_first=pictures_first))

    def set_alone(self, alone: bool) -> None:
        """Take the whole page for the question, or share it with the answers."""
        self._lay_out(replace(self._layout, alone=alone))

    def set_buttons(self, width: int, height: int) -> None:
        """Leave room at the end for buttons that lie on the band."""
        self._lay_out(replace(self._layout, beside=width, button_height=height))

    @property
    def page_count(self) -> int:
        """How many pages the words take."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """Which page is in sight, counted from 0."""
        return self._page

    def turn_page(self) -> None:
        """Show the next page, after the last one the first."""
        self.show_page((self._page + 1) % len(self._pages))

    def show_page(self, page: int) -> None:
        """Show a page."""
        self._page = min(page, len(self._pages) - 1)
        self.update()

    def page_of(self, place: int) -> int:
        """Return the page on which a part of the question begins, by its place in what is read."""
        pages = enumerate(self._pages)
        return next((number for number, lines in pages if any(line.passage.place == place for line in lines)), 0)

    def set_being_read(self, place: int) -> None:
        """Mark the part of the question that the voice is reading, and nothing else."""
        self._read = place
        self.update()

    def text_style(self) -> PixelStyle:
        """Return the style of the promise's own words."""
        return band_layout.text_style(self.measure)

    def least_height(self, buttons: int) -> int:
        """Return the least room beside the answers, with buttons of this height on the band."""
        return band_layout.least_height(self.measure, buttons, self._asked) if self._asked else 0

    @property
    def picture_box(self) -> QRect:
        """Where the picture stands on the band, where this page has one."""
        has_picture = not self._layout.has_row or self._layout.has_row_on(self._page)
        return mirrored(self._layout.disc_box, self).toRect() if has_picture else QRect()

    def first_row(self) -> int:
        """Return how high the row of the picture is where it stands above the words."""
        return self._layout.row

    @property
    def lines(self) -> list[Line]:
        """Every line of every page."""
        return [line for page in self._pages for line in page]

    def words_shown(self) -> str:
        """Return the words of the page in sight."""
        return " ".join(line.words for line in self._pages[self._page])

    def lines_fit(self) -> bool:
        """Whether every line of every page has room."""
        return all(height_of(lines) <= self._layout.words_box(page).height() for page, lines in enumerate(self._pages))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines again."""
        super().resizeEvent(event)
        self._lay_out(self._layout)

    def _lay_out(self, layout: BandLayout) -> None:
        self._layout = replace(layout, measure=self.measure, width=self.width(), height=self.height(), largest=0)
        if self._asked is not None:
            self._layout = self._layout.with_large_picture(self._asked)
            self._pages = self._layout.pages(self._asked)
            self.show_page(self._page)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the picture and the lines in sight."""
        asked, layout = self._asked, self._layout
        if asked is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, asked.picture)
        if not layout.has_row or layout.has_row_on(self._page):
            self._paint_disc(painter, asked.picture)
        if layout.title_is_in_row and layout.has_row_on(self._page):
            self._paint_title(painter)
        self._paint_lines(painter, self._pages[self._page])

    def _paint_ground(self, painter: QPainter, picture: str) -> None:
        calm = self.measure.calm
        painter.setPen(QPen(theme.colour("edge"), 1) if calm else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface" if calm else f"ground/{picture}"))
        radius = self.measure.px(RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_disc(self, painter: QPainter, picture: str) -> None:
        box = mirrored(self._layout.disc_box, self)
        if self.measure.calm:
            colours.paint_quiet_picture(painter, picture, box)
        else:
            paint_disc(painter, box, picture, white=True)

    def _paint_title(self, painter: QPainter) -> None:
        block = self._layout.title_block()
        box = self._layout.title_box
        box.setHeight(self._layout.row)
        if self._read == TITLE:
            size = block.size
            around = QRectF(box.left(), box.center().y() - size.height() / 2, size.width(), size.height())
            self._paint_being_read(painter, around)
        block.draw(painter, mirrored(box, self), self._colour(TITLE_TONE), self._across(), middle=True)

    def _paint_lines(self, painter: QPainter, lines: Sequence[Line]) -> None:
        box = self._layout.words_box(self._page)
        y = box.top()
        if self._layout.alone or self._layout.pictures_first or not self._layout.has_row_on(self._page):
            y += max(0.0, self._space_before(box.height() - height_of(lines)))
        read: QRectF | None = None
        for line in lines:
            y += line.space
            passage = line.passage
            block = TextBlock(line.words, passage.style)
            row = QRectF(QPointF(box.left(), y), QPointF(box.right(), y + line.letters))
            block.draw(painter, mirrored(row, self), self._colour(passage.tone), self._across())
            if passage.place == self._read:
                own = QRectF(row.left(), row.top(), min(row.width(), block.size.width()), row.height())
                read = own if read is None else read.united(own)
            y += line.letters
        if read is not None:
            self._paint_being_read(painter, read)

    def _space_before(self, left: float) -> float:
        """Return how far down words begin: in the middle, but never far from a picture above them."""
        middle = left / 2
        is_below_picture = self._layout.has_row_on(self._page) and not self._layout.alone
        return min(middle, self.measure.px(_MOST_BELOW_PICTURE)) if is_below_picture else middle

    def _paint_being_read(self, painter: QPainter, around: QRectF) -> None:
        """Draw a dotted line around what the voice is reading: chosen is never dotted, and told by more than colour."""
        px = self.measure.px
        reach = px(_READ_AROUND)
        box = around.adjusted(-reach, 0, reach, 0) & QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = px(_READ_LINE) * min(self.measure.text, 2.0)
        painter.setPen(QPen(theme.colour("primary"), line, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(mirrored(box, self), px(_READ_RADIUS), px(_READ_RADIUS))

    def _across(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft

    def _colour(self, tone: str) -> QColor:
        if tone != TITLE_TONE or self._asked is None:
            return theme.colour(tone)
        return theme.colour("ink") if self.measure.calm else colours.picture_words(self._asked.picture)
