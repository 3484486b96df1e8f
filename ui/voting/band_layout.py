"""Where picture, title and words of a question stand on its band, and what goes on which page of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from ui.voting.measure import Measure, PixelStyle
from ui.voting.paged_words import Line, Passage, broken, paged
from ui.voting.reader import ASK, TEXT, TITLE
from ui.voting.screens import Asked
from ui.widgets.text_block import TextBlock, balanced_width

RADIUS = 28
_PADDING, _ABOVE, _BEFORE_BUTTONS = 28, 14, 20
_DISC, _PORTRAIT_DISC, _SMALL_DISC, _FIRST_DISC = 128, 104, 88, 196
_LARGE_DISCS = (280, 240, 196, 150, 104)
_TITLE, _TEXT, _ASK = 23, 36, 25
TITLE_TONE = "title"


def text_style(measure: Measure) -> PixelStyle:
    """Return the style of the promise's own words."""
    return measure.style(_TEXT, 700, 1.2)


def least_height(measure: Measure, buttons: int, asked: Asked) -> int:
    """Return the least room for a band: some lines of the promise and of what is asked, or the buttons on it.

    It is the same for every question in these letters. In the usual text size two lines of the promise are enough: its
    further pages are only a tap away.
    """
    text = _line(asked.text, text_style(measure))
    lines = 2 * text + 2 * measure.px(_ABOVE)
    if measure.text > 1:
        lines += 2 * _line(asked.ask, measure.style(_ASK)) + measure.px(8)
        lines += text if measure.is_portrait else _line(asked.title, measure.style(_TITLE, 700))
    if measure.is_portrait:
        return lines + max(buttons, measure.px(_SMALL_DISC)) + measure.px(_ABOVE)
    return max(lines, 2 * buttons + measure.gap + 2 * measure.px(_ABOVE))


def _line(words: str, style: PixelStyle) -> int:
    """Return the height of one line in the letters of some words."""
    return round(TextBlock(" ".join(words.split()), style).size.height())


@dataclass(frozen=True, slots=True)
class BandLayout:
    """The places on a band; `alone` fills the page with the question, `pictures_first` makes the picture large.

    Above the words, `largest` may give the picture a side that they leave room for.
    """

    measure: Measure
    width: int = 0
    height: int = 0
    beside: int = 0
    button_height: int = 0
    title: str = ""
    alone: bool = False
    pictures_first: bool = False
    largest: int = 0

    @property
    def has_row(self) -> bool:
        """Whether the picture stands above the words instead of before them."""
        return self.alone or self.measure.is_portrait

    @property
    def disc(self) -> int:
        """The side of the picture."""
        if self.largest:
            wanted = self.largest
        elif self.alone:
            wanted = _SMALL_DISC
        elif self.pictures_first:
            wanted = _PORTRAIT_DISC if self.has_row else _FIRST_DISC
        elif self.measure.text > 1:
            wanted = _SMALL_DISC
        else:
            wanted = _PORTRAIT_DISC if self.has_row else _DISC
        px = self.measure.px
        room = self.width - 3 * px(_PADDING) - self.beside if self.has_row else self.height - 2 * px(_ABOVE)
        return max(1, min(px(wanted), room))

    @property
    def _end(self) -> int:
        """The room at the end of the words for the buttons, which no word touches."""
        return self.beside + self.measure.px(_BEFORE_BUTTONS) if self.beside else 0

    @property
    def row(self) -> int:
        """How high the row of the picture is; 0 where there is none."""
        if not self.has_row:
            return 0
        title = self.title_block().size.height() if self.title_is_in_row else 0
        return max(self.disc, self.button_height, round(title))

    @property
    def title_is_in_row(self) -> bool:
        """Whether the title stands beside the picture, as it does above the words unless one of its own would break."""
        metrics = self.measure.style(_TITLE, 700).metrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.title.split()), default=0.0)
        return self.has_row and longest <= self.title_box.width()

    @property
    def title_box(self) -> QRectF:
        """Where a title in the row of the picture stands."""
        px = self.measure.px
        left = 2 * px(_PADDING) + self.disc
        return QRectF(left, px(_ABOVE), self.width - left - px(_PADDING) - self._end, 0)

    @property
    def disc_box(self) -> QRectF:
        """Where the picture stands."""
        px = self.measure.px
        top = px(_ABOVE) + (self.row - self.disc) / 2 if self.has_row else (self.height - self.disc) / 2
        return QRectF(px(_PADDING), top, self.disc, self.disc)

    def with_large_picture(self, asked: Asked) -> BandLayout:
        """Return the places with the largest picture that pushes no line to a further page."""
        if not self.alone and not (self.pictures_first and self.has_row):
            return self
        wanted = [len(lines) for lines in self.pages(asked)]
        ways = (replace(self, largest=side) for side in _LARGE_DISCS)
        return next((way for way in ways if [len(lines) for lines in way.pages(asked)] == wanted), self)

    def title_block(self) -> TextBlock:
        """Return the title as it stands in the row of the picture."""
        return TextBlock(self.title, self.measure.style(_TITLE, 700), self.title_box.width())

    def has_row_on(self, page: int) -> bool:
        """Whether the row of the picture is on a page; alone, the further pages belong to the words."""
        return self.has_row and (page == 0 or not self.alone)

    def words_box(self, page: int) -> QRectF:
        """Return where the words of a page stand."""
        padding, above = self.measure.px(_PADDING), self.measure.px(_ABOVE)
        whole = QRectF(0, 0, self.width, self.height).adjusted(padding, above, -padding, -above)
        if self.has_row_on(page):
            return whole.adjusted(0, self.row + above / 2, 0, 0)
        return whole if self.has_row else whole.adjusted(self.disc + padding, 0, -self._end, 0)

    def pages(self, asked: Asked) -> list[list[Line]]:
        """Return the lines of each page."""
        measure, width = self.measure, self.words_box(0).width()
        style = text_style(measure)
        lines: list[Line] = []
        if not self.title_is_in_row:
            lines += _lines(Passage(asked.title, measure.style(_TITLE, 700), TITLE_TONE, place=TITLE), width)
        text = Passage(asked.text, style, "ink", measure.px(2), TEXT)
        lines += _lines(text, balanced_width(asked.text, style, width))
        lines += _lines(Passage(asked.ask, measure.style(_ASK), "ink", measure.px(8), ASK), width)
        return paged(lines, int(self.words_box(1).height()), int(self.words_box(0).height()))


def _lines(passage: Passage, width: float) -> list[Line]:
    return broken(passage, int(width)) if passage.words else []
