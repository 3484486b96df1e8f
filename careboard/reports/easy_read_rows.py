"""The rows of an Easy Read page: a picture on the left, what it stands for on the right."""

from __future__ import annotations

from collections.abc import Sequence

from careboard import shapes
from careboard.reports.beside import Beside
from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.icon_drawing import icon_drawing
from careboard.reports.phrases import runs
from careboard.reports.pieces import Picture, Rule
from careboard.reports.styles import HAIRLINE
from careboard.reports.text_layout import INK

GAPS = (10.0, 6.0)
"""The space above and below a row's line: the usual, and where room is short."""
_PICTURE, _GAP = 60.0, 28.0


class EasyRows:
    """Puts rows into a paper, with a line between two that follow each other; used inside `paper.rows`."""

    def __init__(self, paper: TaggedDocument, gap: float = GAPS[0]) -> None:
        self._paper, self._gap = paper, gap
        self._follows = False

    def heading(self, words: str) -> None:
        """Begin a new part."""
        self._paper.heading(2, words, self._paper.style.page_title.but(balanced=True))
        self._follows = False

    def row(
        self, picture: str, words: str, sentences: Sequence[str], *, colour: str = INK, head: str = "", strong: str = ""
    ) -> None:
        """Put a picture, said in `words`, beside sentences; before them a heading, or what is strong."""
        paper = self._paper
        drawing = icon_drawing(shapes.commitment_icon(picture), _PICTURE, "duotone", colour)
        with paper.inside("Div"), paper.gathered() as right:
            if head:
                paper.heading(3, head)
            element = paper.element("Figure", alternative=words)
            if strong:
                paper.paragraph(strong, style=paper.style.strong.but(balanced=True))
            for sentence in sentences:
                # Two sentences in one are broken where the line ends: their lines would be of no use to each other.
                balanced = ". " not in sentence
                paper.paragraph(runs(sentence), style=paper.style.close.but(balanced=balanced))
        self._place_line()
        line = Beside(Picture(drawing, element), _PICTURE, Stack(right), _GAP, least=_PICTURE)
        paper.place(Stack([line], after=self._gap))
        self._follows = True

    def _place_line(self) -> None:
        """Put a line between two rows, as wide as their words; where a page ends between them, at its foot."""
        if self._follows:
            width = self._paper.style.page.column - _PICTURE - _GAP
            line = Columns([Column(_PICTURE + _GAP, width, Rule(0.8, HAIRLINE))], after=self._gap)
            self._paper.place(line)
