"""A piece beside another, both in the middle of the height that the higher one needs."""

from __future__ import annotations

from collections.abc import Iterator

from careboard.reports.containers import Stack
from careboard.reports.pieces import Piece
from careboard.reports.tagged_canvas import TaggedCanvas


class Beside(Piece):
    """A first piece of a given width, a gap, and a second one that takes the rest; at least so high as is wanted."""

    def __init__(
        self, first: Piece, width: float, second: Piece, gap: float, after: float = 0.0, least: float = 0.0
    ) -> None:
        super().__init__(after=after)
        self._first, self._second = first, second
        self._width, self._gap, self._least = width, gap, least

    def measure(self, width: float) -> float:
        """Take the height of the higher one."""
        both = self._first.height_at(self._width), self._second.height_at(self._rest(width))
        return max(*both, self._least)

    def as_high_as(self, height: float) -> Beside:
        """Return the same, level with others beside it."""
        return Beside(self._first, self._width, self._second, self._gap, self.after, height)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw both, the lower one in the middle."""
        height, rest = self.height_at(width), self._rest(width)
        first, second = left, left + self._width + self._gap
        if canvas.right_to_left:
            first, second = left + rest + self._gap, left
        self._first.draw(canvas, first, top - (height - self._first.height_at(self._width)) / 2, self._width)
        self._second.draw(canvas, second, top - (height - self._second.height_at(rest)) / 2, rest)

    def headings(self) -> Iterator[str]:
        """Yield those of both."""
        yield from self._first.headings()
        yield from self._second.headings()

    def parted(self, width: float, height: float) -> tuple[Piece, Piece] | None:
        """Part the second piece; the first one stands beside its beginning."""
        if self._first.height_at(self._width) > height:
            return None
        parts = self._second.parted(self._rest(width), height)
        if parts is None:
            return None
        begun = Beside(self._first, self._width, parts[0], self._gap)
        return begun, Beside(Stack([]), self._width, parts[1], self._gap, self.after)

    def _rest(self, width: float) -> float:
        return width - self._width - self._gap
