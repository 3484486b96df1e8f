"""Breaks the words of a question into lines, and the lines into pages where they do not fit at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from PySide6.QtGui import QTextLayout, QTextOption

from ui.voting.measure import PixelStyle
from ui.voting.reader import SILENT
from ui.widgets.text_block import height_of_line


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one style and colour; `tone` names the colour, `space` is the room above them, `place` what is read."""

    words: str
    style: PixelStyle
    tone: str
    space: int = 0
    place: int = SILENT


@dataclass(frozen=True, slots=True)
class Line:
    """One line with the room above it, and the height of its letters."""

    words: str
    passage: Passage
    space: int
    letters: int

    @property
    def height(self) -> int:
        """The height of the line, the room above it included."""
        return self.space + self.letters


def broken(passage: Passage, width: int) -> list[Line]:
    """Return the lines of a passage in a width; a word too long for it is broken, never cut."""
    lines: list[Line] = []
    for paragraph in passage.words.split("\n"):
        for words, letters in _broken(paragraph, passage.style, width):
            lines.append(Line(words, passage, 0 if lines else passage.space, letters))
    return lines


def paged(lines: Sequence[Line], height: int, first: int | None = None) -> list[list[Line]]:
    """Return the lines in pages of a height, the first page of another one, at least one line a page.

    A passage stays together where a page holds it; a longer one is parted evenly.
    """
    pages: list[list[Line]] = [[]]
    left = height if first is None else first
    for passage in _passages(lines):
        if len(pages[-1]) > 1 and left < height_of(passage) <= height:
            pages.append([])
            left = height
        while passage:
            here = _part(passage, left, height, at_least=0 if pages[-1] else 1)
            pages[-1] += passage[:here]
            left -= height_of(passage[:here])
            passage = passage[here:]
            if passage:
                pages.append([])
                left = height
    return pages


def _passages(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each passage together."""
    return [list(each) for _passage, each in groupby(lines, key=lambda line: id(line.passage))]


def _part(passage: Sequence[Line], left: int, height: int, at_least: int) -> int:
    """Return how many lines of a passage go on this page, so that every page has about as many."""
    fitting = sum(1 for foot in accumulate(line.height for line in passage) if foot <= left)
    if fitting == len(passage):
        return fitting
    whole_page = max(1, height // passage[-1].height)
    pages = 1 + -(-(len(passage) - fitting) // whole_page)
    return max(at_least, min(fitting, -(-len(passage) // pages)))


def height_of(lines: Sequence[Line]) -> int:
    """Return how high some lines are together."""
    return sum(line.height for line in lines)


def _broken(paragraph: str, style: PixelStyle, width: int) -> list[tuple[str, int]]:
    layout = QTextLayout(paragraph, style.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = paragraph.encode("utf-16-le")  # Qt counts in these, two bytes each
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        letters = max(style.line(), height_of_line(line))
        found.append((units[start:end].decode("utf-16-le").strip(), letters))
    layout.endLayout()
    return found or [("", style.line())]
