"""The pieces that a page is made of: each knows its height, and how to part at the foot of a page."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor

from careboard.reports.structure import Element, TaggingError
from careboard.reports.tagged_canvas import TaggedCanvas

# Heights are sums of many small numbers: a hundredth of a point is no reason to begin a new page.
SLACK = 0.01


class Piece(ABC):
    """Something drawn downwards from a point, with gaps around it that do not count at the edge of a page."""

    def __init__(self, before: float = 0.0, after: float = 0.0, keep_with_next: bool = False) -> None:
        self.before, self.after, self.keep_with_next = before, after, keep_with_next
        self._measured = (-1.0, 0.0)

    def height_at(self, width: float) -> float:
        """Return how high it is at a width, without its gaps."""
        if self._measured[0] != width:
            self._measured = (width, self.measure(width))
        return self._measured[1]

    @abstractmethod
    def measure(self, width: float) -> float:
        """Work out the height at a width."""

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it downwards from its left upper corner."""

    def headings(self) -> Iterator[str]:
        """Yield the keys of the headings in it that readers can jump to."""
        yield from ()

    def parted(self, width: float, height: float) -> tuple[Piece, Piece] | None:  # noqa: ARG002 - every piece is asked alike
        """Return a piece of at most that height and the rest, or None where it cannot be parted there."""
        return None


def draw_line(
    canvas: TaggedCanvas, start: tuple[float, float], end: tuple[float, float], width: float, colour: str
) -> None:
    """Draw a straight line; the caller says what it is."""
    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineWidth(width)
    canvas.line(*start, *end)


class Rule(Piece):
    """A line across the column, which belongs to what stands below it."""

    def __init__(self, thickness: float, colour: str, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__(before, after, keep_with_next=True)
        self._thickness, self._colour = thickness, colour

    def measure(self, _width: float) -> float:
        """Take no height."""
        return 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it as an artifact."""
        with canvas.artifact():
            draw_line(canvas, (left, top), (left + width, top), self._thickness, self._colour)


class Picture(Piece):
    """A drawing with words for those who do not see it; without an element it is decoration."""

    def __init__(
        self,
        drawing: Drawing,
        element: Element | None,
        before: float = 0.0,
        after: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        super().__init__(before, after, keep_with_next)
        if element is not None and not element.alternative.strip():
            raise TaggingError("a figure without a description")
        self.drawing, self._element = drawing, element
        if element is not None:
            element.drawing = drawing

    def measure(self, _width: float) -> float:
        """Take the height of the drawing."""
        return float(self.drawing.height)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it on the side where reading begins, and note where it stands."""
        drawing, element = self.drawing, self._element
        if canvas.right_to_left:
            left += max(0.0, width - drawing.width)
        bottom = top - drawing.height
        if element is None:
            with canvas.artifact():
                renderPDF.draw(drawing, canvas, left, bottom)
            return
        if not canvas.is_artifact:
            element.box = canvas.on_sheet((left, bottom, left + drawing.width, top))
        with canvas.content(element):
            renderPDF.draw(drawing, canvas, left, bottom)
