"""Breaks the words of a question into lines, and the lines into pages where they do not fit at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextLayout, QTextOption

from ui.voting.measure import PixelStyle


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one style and colour; `tone` names the colour, `space` is the room above them."""

    words: str
    style: PixelStyle
    tone: str
    space: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line with the room above it and its height."""

    words: str
    passage: Passage
    space: int

    @property
    def height(self) -> int:
        """The height of the line, the room above it included."""
        return self.space + self.passage.style.line()


def broken(passage: Passage, width: int) -> list[Line]:
    """Return the lines of a passage in a width; a word too long for it is broken, never cut."""
    lines: list[Line] = []
    for paragraph in passage.words.split("\n"):
        for words in _broken(paragraph, passage.style, width):
            lines.append(Line(words, passage, 0 if lines else passage.space))
    return lines


def paged(lines: Sequence[Line], height: int) -> list[list[Line]]:
    """Return the lines in pages of a height, at least one line a page."""
    pages: list[list[Line]] = [[]]
    taken = 0
    for line in lines:
        if pages[-1] and taken + line.height > height:
            pages.append([])
            taken = 0
        pages[-1].append(line)
        taken += line.height
    return pages


def height_of(lines: Sequence[Line]) -> int:
    """Return how high some lines are together."""
    return sum(line.height for line in lines)


def _broken(paragraph: str, style: PixelStyle, width: int) -> list[str]:
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
        found.append(units[start:end].decode("utf-16-le").strip())
    layout.endLayout()
    return found or [""]
