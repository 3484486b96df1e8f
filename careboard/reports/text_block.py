"""A paragraph as a piece of a page: the one place where words are painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from careboard.reports import fonts
from careboard.reports.pieces import SLACK, Piece, draw_line
from careboard.reports.structure import Element
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import (
    Line,
    TextStyle,
    Word,
    Words,
    as_runs,
    balanced_lines,
    break_lines,
    plain,
    split_words,
)

_CAPITALS, _DESCENT, _UNDERLINE = 0.68, 0.22, 0.8
_NEVER_PARTED = 3


class Fragment(NamedTuple):
    """What one text operator shows, and how far from the left."""

    run: int
    font: str
    text: str
    x: float


class _Owners:
    """A paragraph's element and those of its links and foreign words, shared by all parts of the paragraph."""

    def __init__(self, element: Element, words: Words) -> None:
        self.element, self.runs = element, as_runs(words)
        self._special: dict[int, Element] = {}

    def special(self, run: int) -> int:
        """Return a run that has an element of its own, or -1 for those that are simply the paragraph."""
        words = self.runs[run]
        return run if words.link or words.language else -1

    def of(self, special: int) -> Element:
        """Return the element of a special run, or the paragraph's; it joins the tree when it is first shown."""
        if special < 0:
            return self.element
        if special not in self._special:
            words = self.runs[special]
            self._special[special] = self.element.add("Link" if words.link else "Span", language=words.language)
        return self._special[special]


def text_block(words: Words, style: TextStyle, element: Element, bookmark: tuple[str, int] = ("", 0)) -> TextBlock:
    """Return a paragraph; a bookmark (key and level) makes it a heading that readers can jump to."""
    return TextBlock(split_words(words, style), style, _Owners(element, words), bookmark, style.before)


class TextBlock(Piece):
    """A paragraph, or the part of it that stands on one page."""

    def __init__(
        self, words: Sequence[Word], style: TextStyle, owners: _Owners, bookmark: tuple[str, int], before: float
    ) -> None:
        super().__init__(before, style.after, style.keep_with_next)
        self._words, self._style, self._owners, self._bookmark = words, style, owners, bookmark
        self._lines: list[Line] = []

    def measure(self, width: float) -> float:
        """Break the lines and add them up."""
        breaker = balanced_lines if self._style.balanced else break_lines
        self._lines = breaker(self._words, width, self._style.size)
        return len(self._lines) * self._style.leading

    def widest_line(self, width: float) -> float:
        """Return how wide its longest line is at a width."""
        self.height_at(width)
        return max((line.width for line in self._lines), default=0.0)

    def parted(self, width: float, height: float) -> tuple[Piece, Piece] | None:
        """Part between two lines, leaving no single line alone where that can be."""
        self.height_at(width)
        count, fitting = len(self._lines), int((height + SLACK) // self._style.leading)
        if fitting == count - 1 and fitting > 2:
            fitting -= 1
        if fitting < 2 or fitting >= count or count <= _NEVER_PARTED:
            return None
        first = self._part(self._lines[:fitting], self._bookmark, self.before)
        return first, self._part(self._lines[fitting:], ("", 0), 0.0)

    def _part(self, lines: Sequence[Line], bookmark: tuple[str, int], before: float) -> TextBlock:
        words = [word for line in lines for word in line.words]
        return TextBlock(words, self._style, self._owners, bookmark, before)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Show the lines, one mark for each stretch that belongs to one element."""
        self.height_at(width)
        key, level = self._bookmark
        if key:
            canvas.add_bookmark(key, plain(self._owners.runs), level, top)
        shown = [(fragment, left + fragment.x, y) for fragment, y in self._placed(top)]
        for special, stretch in groupby(shown, key=lambda placed: self._owners.special(placed[0].run)):
            placed, element = list(stretch), self._owners.of(special)
            with canvas.content(element):
                self._show(canvas, placed)
            if element.role == "Link":
                self._link(canvas, element, placed)

    def _placed(self, top: float) -> Iterator[tuple[Fragment, float]]:
        """Yield each fragment with its baseline."""
        style = self._style
        baseline = top - (style.leading + style.size * _CAPITALS) / 2
        for number, line in enumerate(self._lines):
            for fragment in _fragments(line, style.size, is_last=number == len(self._lines) - 1):
                yield fragment, baseline
            baseline -= style.leading

    def _show(self, canvas: TaggedCanvas, placed: Sequence[tuple[Fragment, float, float]]) -> None:
        text = canvas.beginText()
        text.setFillColor(HexColor(self._style.colour))
        for fragment, x, y in placed:
            text.setTextOrigin(x, y)
            text.setFont(fragment.font, self._style.size)
            text.textOut(fragment.text)
        canvas.drawText(text)

    def _link(
        self, canvas: TaggedCanvas, element: Element, placed: Sequence[tuple[Fragment, float, float]]
    ) -> None:
        """Make each line of a link lead to its target, and underline it."""
        run = self._owners.runs[placed[0][0].run]
        size, colour = self._style.size, self._style.colour
        for baseline, stretch in groupby(placed, key=lambda one: one[2]):
            on_line = list(stretch)
            start, (last, x, _) = on_line[0][1], on_line[-1]
            end = x + fonts.width(last.text.rstrip(" "), last.font) * size
            bottom = baseline - size * _DESCENT
            canvas.add_link(element, (start, bottom, end, baseline + size), run.link, run.text)
            with canvas.artifact():
                draw_line(canvas, (start, bottom), (end, bottom), _UNDERLINE, colour)


def _fragments(line: Line, size: float, is_last: bool) -> Iterator[Fragment]:
    """Join the words of a line into stretches of one run and font; a line's end still ends a word."""
    run, font, text, start, x = -1, "", "", 0.0, 0.0
    for number, word in enumerate(line.words, 1):
        for part in word.parts:
            if (part.run, part.font) != (run, font):
                if text:
                    yield Fragment(run, font, text, start)
                run, font, text, start = part.run, part.font, "", x
            text += part.text
            x += fonts.width(part.text, part.font) * size
        if word.space and text and not (is_last and number == len(line.words)):
            text += " "
            x += word.space
    if text:
        yield Fragment(run, font, text, start)
