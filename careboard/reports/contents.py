"""The contents of a long paper: each heading with its page, and a link that leads there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.pieces import Piece
from careboard.reports.structure import Element
from careboard.reports.styles import EditionStyle
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import Run, TextStyle, Words, plain

_NUMBER_SIZES, _INDENT, _AFTER = 3.0, 16.0, 4.0


class Heading(NamedTuple):
    """A heading, and the key that links to it."""

    key: str
    words: Words
    level: int


class _PageNumber(Piece):
    """The number of a page, known once everything is laid out; it stands where the line ends."""

    def __init__(self, element: Element, style: TextStyle) -> None:
        super().__init__()
        self._element, self._style = element, style
        self.number = 0

    def measure(self, _width: float) -> float:
        """Take the height of a line."""
        return self._style.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it at the end of its column."""
        block = text_block(str(self.number), self._style, self._element)
        wide = block.widest_line(width)
        block.draw(canvas, left if canvas.right_to_left else left + width - wide, top, wide)


class Contents(Stack):
    """Lists the headings that follow it."""

    def __init__(self, element: Element, after: int, deepest: int, style: EditionStyle) -> None:
        super().__init__([], after=style.body.leading)
        self._element, self._style = element, style
        self._from, self._deepest = after, deepest
        self._numbers: dict[str, _PageNumber] = {}

    def list_headings(self, headings: Sequence[Heading]) -> None:
        """Make a line for each heading after its own place; a second time nothing changes."""
        if not self._pieces:
            listed = [one for one in headings[self._from :] if one.level <= self._deepest]
            highest = min((one.level for one in listed), default=1)
            self._pieces = [self._line(one, (one.level - highest) * _INDENT) for one in listed]

    def number(self, pages: Mapping[str, int]) -> None:
        """Tell each line its page."""
        for key, line in self._numbers.items():
            line.number = pages[key]

    def _line(self, heading: Heading, indent: float) -> Piece:
        style, column = self._style.close, self._style.page.column
        room = style.size * _NUMBER_SIZES
        reference = self._element.add("TOCI").add("Reference")
        link = (Run(plain(heading.words), link=f"#{heading.key}"),)
        title = text_block(link, style, reference)
        self._numbers[heading.key] = _PageNumber(reference, style)
        columns = (
            Column(indent, column - indent - room, title),
            Column(column - room, room, self._numbers[heading.key]),
        )
        return Columns(columns, after=_AFTER)
