"""A paragraph as a piece of a page: the one place where words are painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from careboard.reports import fonts
from careboard.reports.directions import base_level, levels, turns
from careboard.reports.fragments import Fragment, placed_fragments, plain_fragments
from careboard.reports.pieces import SLACK, Piece, draw_line
from careboard.reports.scripts import between
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
    font_of,
    plain,
    split_words,
)

_CAPITALS, _DESCENT, _UNDERLINE = 0.68, 0.22, 0.8
_NEVER_PARTED = 3


class _Paragraph:
    """What the parts of a paragraph on several pages share: its words, its element, those of links and languages."""

    def __init__(self, element: Element, words: Words, style: TextStyle) -> None:
        self.element, self.runs, self._style = element, as_runs(words), style
        self._special: dict[int, Element] = {}
        self._levels: dict[int, list[int]] = {}
        self.text = plain(self.runs)
        self.turns = turns(self.text)

    def font_of(self, run: int) -> str:
        """Return the font of a run's spaces."""
        return font_of(self.runs[run], self._style)

    def base(self, canvas: TaggedCanvas) -> int:
        """Return 1 where it is read from right to left, 0 where not; without letters it goes with the document."""
        return base_level(self.text, int(canvas.right_to_left)) if self.turns or canvas.right_to_left else 0

    def levels(self, base: int) -> list[int]:
        """Return the direction of each character; nothing where all is read from left to right."""
        if not self.turns and not base:
            return []
        if base not in self._levels:
            self._levels[base] = levels(self.text, base)
        return self._levels[base]

    def is_plain(self, words: Sequence[Word]) -> bool:
        """Tell whether ReportLab alone can draw these words."""
        return self.text.isascii() or not any(fonts.is_joined(part.font) for word in words for part in word.parts)

    def specials(self, fragments: Sequence[Fragment], canvas: TaggedCanvas) -> list[tuple[int, str]]:
        """Return for each fragment the run and language of its own element; (-1, "") is simply the paragraph."""
        if len(self.runs) == 1 and not self._may_be_foreign(canvas):
            own = self.runs[0]
            return [(0, own.language) if own.link or own.language else (-1, "")] * len(fragments)
        languages = between([self._language(fragment, canvas) for fragment in fragments])
        return [
            (one.run, self.runs[one.run].language) if self._has_own(one.run) else (-1, language)
            for one, language in zip(fragments, languages, strict=True)
        ]

    def _has_own(self, run: int) -> bool:
        return bool(self.runs[run].link or self.runs[run].language)

    def _may_be_foreign(self, canvas: TaggedCanvas) -> bool:
        return not self.element.language and (canvas.has_other_letters or not self.text.isascii())

    def _language(self, fragment: Fragment, canvas: TaggedCanvas) -> str | None:
        if self._has_own(fragment.run) or not self._may_be_foreign(canvas):
            return ""
        return canvas.foreign(fragment.font, fragment.text)

    def of(self, special: tuple[int, str]) -> Element:
        """Return the element of a stretch; it joins the tree when it is first shown."""
        run, language = special
        if run < 0:
            return self.element.add("Span", language=language) if language else self.element
        if run not in self._special:
            self._special[run] = self.element.add("Link" if self.runs[run].link else "Span", language=language)
        return self._special[run]


def text_block(words: Words, style: TextStyle, element: Element, bookmark: tuple[str, int] = ("", 0)) -> TextBlock:
    """Return a paragraph; a bookmark (key and level) makes it a heading that readers can jump to."""
    element.words, element.key = as_runs(words), bookmark[0]
    return TextBlock(split_words(words, style), style, _Paragraph(element, words, style), bookmark, style.before)


class TextBlock(Piece):
    """A paragraph, or the part of it that stands on one page."""

    def __init__(
        self, words: Sequence[Word], style: TextStyle, paragraph: _Paragraph, bookmark: tuple[str, int], before: float
    ) -> None:
        super().__init__(before, style.after, style.keep_with_next)
        self._words, self._style, self._paragraph, self._bookmark = words, style, paragraph, bookmark
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

    def headings(self) -> Iterator[str]:
        """Yield its own key."""
        if self._bookmark[0]:
            yield self._bookmark[0]

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
        return TextBlock(words, self._style, self._paragraph, bookmark, before)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Show the lines, one mark for each stretch that belongs to one element."""
        self.height_at(width)
        key, level = self._bookmark
        if key:
            canvas.add_bookmark(key, self._paragraph.text, level, top)
        shown = [(fragment, left + fragment.x, y) for fragment, y in self._placed(canvas, top, width)]
        specials = self._paragraph.specials([fragment for fragment, _x, _y in shown], canvas)
        for special, stretch in groupby(zip(specials, shown, strict=True), key=lambda pair: pair[0]):
            placed, element = [each for _special, each in stretch], self._paragraph.of(special)
            with canvas.content(element):
                self._show(canvas, placed)
            if element.role == "Link":
                self._link(canvas, element, placed)

    def _placed(self, canvas: TaggedCanvas, top: float, width: float) -> Iterator[tuple[Fragment, float]]:
        """Yield each fragment with its baseline."""
        style, paragraph = self._style, self._paragraph
        base = paragraph.base(canvas)
        of_letters = paragraph.levels(base)
        is_plain = not of_letters and paragraph.is_plain(self._words)
        spare = self._spare(canvas, base, width)
        baseline = top - (style.leading + style.size * _CAPITALS) / 2
        for number, line in enumerate(self._lines):
            is_last = number == len(self._lines) - 1
            if is_plain:
                fragments = plain_fragments(line, style.size, is_last)
            else:
                fragments = placed_fragments(line, style.size, is_last, of_letters, base, paragraph.font_of)
            shift = width - line.width if base else spare
            for fragment in fragments:
                yield (fragment._replace(x=fragment.x + shift) if shift else fragment), baseline
            baseline -= style.leading

    def _spare(self, canvas: TaggedCanvas, base: int, width: float) -> float:
        """Return how far words read from left to right stand from the left: in a turned document at its right side."""
        if base or not canvas.right_to_left:
            return 0.0
        return max(0.0, width - max((line.width for line in self._lines), default=0.0))

    def _show(self, canvas: TaggedCanvas, placed: Sequence[tuple[Fragment, float, float]]) -> None:
        text = canvas.beginText()
        text.colour(self._style.colour)
        for fragment, x, y in placed:
            text.show(fragment, self._style.size, x, y)
        canvas.drawText(text)

    def _link(
        self, canvas: TaggedCanvas, element: Element, placed: Sequence[tuple[Fragment, float, float]]
    ) -> None:
        """Make each line of a link lead to its target, and underline it."""
        run = self._paragraph.runs[placed[0][0].run]
        size, colour = self._style.size, self._style.colour
        for baseline, stretch in groupby(placed, key=lambda one: one[2]):
            on_line = [(fragment, x) for fragment, x, _y in stretch if fragment.text.strip()] or [placed[0][:2]]
            start = min(x for _fragment, x in on_line)
            end = max(x + fragment.width - self._blank(fragment) for fragment, x in on_line)
            bottom = baseline - size * _DESCENT
            canvas.add_link(element, (start, bottom, end, baseline + size), run.link, run.text)
            with canvas.artifact():
                draw_line(canvas, (start, bottom), (end, bottom), _UNDERLINE, colour)

    def _blank(self, fragment: Fragment) -> float:
        """Return how wide the space at the end of a fragment is."""
        spaces = len(fragment.text) - len(fragment.text.rstrip(" "))
        return spaces * fonts.width(" ", fragment.font) * self._style.size if spaces else 0.0
