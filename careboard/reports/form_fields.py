"""Places on a paper that can be filled in: with any reader program, or with a pen where it is printed."""

from __future__ import annotations

from reportlab.lib.colors import HexColor

from careboard.reports.document import TaggedDocument
from careboard.reports.fields import Field
from careboard.reports.pieces import Piece
from careboard.reports.structure import Element, TaggingError
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import INK, Words

_LINE, _CORNER, _AFTER = 1.2, 3.0, 8.0


class FieldBox(Piece):
    """A field with a visible box; a tick is as wide as it is high."""

    def __init__(self, field: Field, element: Element, after: float = _AFTER) -> None:
        super().__init__(after=after)
        if element.role != "Form":
            raise TaggingError(f"the field {field.name} in a {element.role}")
        self._field, self._element = field, element

    def measure(self, _width: float) -> float:
        """Take the height of the field."""
        return self._field.height

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw the box for the eyes, and make it one that can be filled in."""
        height = self._field.height
        if self._field.kind == "tick":
            left, width = (left + width - height if canvas.right_to_left else left), height
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(HexColor(INK))
            canvas.setLineWidth(_LINE)
            canvas.roundRect(left, top - height, width, height, _CORNER)
            canvas.restoreState()
        canvas.add_field(self._element, (left, top - height, left + width, top), self._field)


def field_box(paper: TaggedDocument, field: Field, after: float = _AFTER) -> FieldBox:
    """Return a field at this place of the tree, to stand in a column or beside its words."""
    return FieldBox(field, paper.element("Form"), after)


def place_field(paper: TaggedDocument, label: Words, field: Field) -> None:
    """Add what is asked, and below it the field."""
    paper.paragraph(label, style=paper.style.strong.but(after=3, keep_with_next=True))
    paper.place(field_box(paper, field))
