"""Pieces that hold pieces: one under another, side by side, in rows that stay whole, in a frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor

from careboard import strip_shapes
from careboard.reports.pieces import SLACK, Piece
from careboard.reports.styles import EDGE
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import INK

_LONG = 250.0
"""No heading is so high, but a typed text that stands as one may be."""

_FEW_ROWS = 3
"""Of so few rows, heads included, none can be spared for the next page."""


def _gap(above: Sequence[Piece], below: Piece) -> float:
    return above[-1].after + below.before if above else 0.0


def _part_of_long(heading: Piece, width: float) -> tuple[Piece, Piece] | None:
    """Part what has to stand above something and fills a page: its last line goes on with that."""
    height = heading.height_at(width)
    return heading.parted(width, height - 1) if heading.keep_with_next and height > _LONG else None


class Stack(Piece):
    """Pieces one under another, parted between any two or inside one."""

    def __init__(
        self, pieces: Sequence[Piece], before: float = 0.0, after: float = 0.0, keep_with_next: bool = False
    ) -> None:
        super().__init__(before, after, keep_with_next)
        self._pieces = list(pieces)

    def measure(self, width: float) -> float:
        """Add up the heights and the gaps between."""
        gaps = sum(piece.before for piece in self._pieces[1:]) + sum(piece.after for piece in self._pieces[:-1])
        return gaps + sum(piece.height_at(width) for piece in self._pieces)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw from the top down."""
        for number, piece in enumerate(self._pieces):
            top -= piece.before if number else 0.0
            piece.draw(canvas, left, top, width)
            top -= piece.height_at(width) + piece.after

    def headings(self) -> Iterator[str]:
        """Yield those of its pieces."""
        for piece in self._pieces:
            yield from piece.headings()

    def parted(self, width: float, height: float) -> tuple[Piece, Piece] | None:
        """Part where the height ends, leaving no heading alone at the foot."""
        count, used = self._fitting(width, height)
        top, rest = self._pieces[:count], self._pieces[count:]
        if not rest:
            return None
        if parts := self._part_of(rest[0], top, width, height - used - _gap(top, rest[0])):
            return self._first([*top, parts[0]]), self._later([parts[1], *rest[1:]])
        if self._would_be_alone(top, rest):
            rest.insert(0, top.pop())
        while top and top[-1].keep_with_next:
            rest.insert(0, top.pop())
        if not top and (parts := _part_of_long(rest[0], width)):
            top, rest = [parts[0]], [parts[1], *rest[1:]]
        return (self._first(top), self._later(rest)) if top else None

    def _fitting(self, width: float, height: float) -> tuple[int, float]:
        """Return how many pieces fit, and the height that they take."""
        used = 0.0
        for count, piece in enumerate(self._pieces):
            needed = _gap(self._pieces[:count][-1:], piece) + piece.height_at(width)
            if used + needed > height + SLACK:
                return count, used
            used += needed
        return len(self._pieces), used

    def _part_of(
        self, piece: Piece, _above: list[Piece], width: float, height: float
    ) -> tuple[Piece, Piece] | None:
        return piece.parted(width, height) if height > 0 else None

    def _would_be_alone(self, _top: list[Piece], _rest: list[Piece]) -> bool:
        return False

    def _first(self, pieces: list[Piece]) -> Piece:
        return Stack(pieces, self.before, 0.0, self.keep_with_next)

    def _later(self, pieces: list[Piece]) -> Piece:
        return Stack(pieces, 0.0, self.after, self.keep_with_next)


class Rows(Stack):
    """Pieces that each stay whole unless higher than a page, with a heading shown again on later pages."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        page_height: float,
        repeated: Piece | None = None,
        before: float = 0.0,
        after: float = 0.0,
    ) -> None:
        super().__init__(pieces, before, after)
        self._page_height, self._repeated = page_height, repeated

    def _part_of(
        self, piece: Piece, above: list[Piece], width: float, height: float
    ) -> tuple[Piece, Piece] | None:
        """Part a row only where it would not fit a page of its own, with what has to stand above it."""
        held = 0.0 if self._repeated is None else self._repeated.height_at(width) + self._repeated.after
        for loose in reversed(above):
            if not loose.keep_with_next:
                break
            held += loose.height_at(width) + loose.after + piece.before
        if held + piece.height_at(width) <= self._page_height:
            return None
        return super()._part_of(piece, above, width, height)

    def _would_be_alone(self, top: list[Piece], rest: list[Piece]) -> bool:
        """Whether a last row would stand alone under a heading shown again, though there are others to go with it."""
        return self._repeated is not None and len(rest) == 1 and len(top) > _FEW_ROWS

    def _first(self, pieces: list[Piece]) -> Piece:
        return Rows(pieces, self._page_height, None, self.before)

    def _later(self, pieces: list[Piece]) -> Piece:
        heading = [] if self._repeated is None else [Repeated(self._repeated)]
        return Rows([*heading, *pieces], self._page_height, self._repeated, after=self.after)


class Repeated(Piece):
    """A heading that was said once and is shown again on a later page: an artifact there."""

    def __init__(self, content: Piece) -> None:
        super().__init__(0.0, content.after, keep_with_next=True)
        self._content = content

    def measure(self, width: float) -> float:
        """Take the height of the heading."""
        return self._content.height_at(width)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it for the eyes only."""
        with canvas.artifact("Pagination"):
            self._content.draw(canvas, left, top, width)


@dataclass(frozen=True, slots=True)
class Column:
    """What stands at an offset from the left, with a width."""

    left: float
    width: float
    content: Piece


class Columns(Piece):
    """Pieces side by side, their tops level."""

    def __init__(self, columns: Sequence[Column], before: float = 0.0, after: float = 0.0) -> None:
        super().__init__(before, after)
        self._columns = tuple(columns)

    def measure(self, _width: float) -> float:
        """Take the height of the highest."""
        return max((column.content.height_at(column.width) for column in self._columns), default=0.0)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw from left to right, or from right to left where the document is read so."""
        for column in self._columns:
            start = width - column.left - column.width if canvas.right_to_left else column.left
            column.content.draw(canvas, left + start, top, column.width)

    def headings(self) -> Iterator[str]:
        """Yield those of its columns."""
        for column in self._columns:
            yield from column.content.headings()

    def parted(self, width: float, height: float) -> tuple[Piece, Piece] | None:  # noqa: ARG002 - every piece is asked alike
        """Part each column that is too high; None where one of them cannot be."""
        top: list[Column] = []
        rest: list[Column] = []
        for column in self._columns:
            if column.content.height_at(column.width) <= height + SLACK:
                top.append(column)
                continue
            parts = column.content.parted(column.width, height)
            if parts is None:
                return None
            top.append(Column(column.left, column.width, parts[0]))
            rest.append(Column(column.left, column.width, parts[1]))
        return Columns(top, self.before), Columns(rest, 0.0, self.after)


@dataclass(frozen=True, slots=True)
class Frame:
    """How a frame looks: how far it reaches beyond the column, and the space inside it."""

    line: float = 2.4
    colour: str = INK
    dashed: bool = False
    outset: float = 8.0
    above: float = 8.0
    below: float = 10.0
    side: float = 0.0
    after: float = 6.0
    least: float = 0.0


OWED = Frame()
NOT_SCORED = Frame(1.2, EDGE, dashed=True, outset=0, above=4, below=5, side=12, after=0, least=41)


class Framed(Piece):
    """A piece in a frame; where it parts, each part has a frame of its own."""

    def __init__(self, content: Piece, frame: Frame = OWED) -> None:
        super().__init__(after=frame.after)
        self._content, self._frame = content, frame

    def measure(self, width: float) -> float:
        """Add the space inside the frame, which may have a least height."""
        frame = self._frame
        return max(frame.least, self._content.height_at(width - 2 * frame.side) + frame.above + frame.below)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw the frame as an artifact, then what is inside."""
        frame, height = self._frame, self.height_at(width)
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(HexColor(frame.colour))
            canvas.setLineWidth(frame.line)
            if frame.dashed:
                canvas.setDash(*strip_shapes.DASH)
            canvas.roundRect(left - frame.outset, top - height, width + 2 * frame.outset, height, strip_shapes.CORNER)
            canvas.restoreState()
        inside = width - 2 * frame.side
        spare = height - frame.above - frame.below - self._content.height_at(inside)
        self._content.draw(canvas, left + frame.side, top - frame.above - spare / 2, inside)

    def headings(self) -> Iterator[str]:
        """Yield those of what is inside."""
        return self._content.headings()

    def parted(self, width: float, height: float) -> tuple[Piece, Piece] | None:
        """Part what is inside."""
        frame = self._frame
        parts = self._content.parted(width - 2 * frame.side, height - frame.above - frame.below)
        return None if parts is None else (Framed(parts[0], frame), Framed(parts[1], frame))
