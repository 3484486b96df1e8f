"""The logical tree of a paper: what each piece of it is, in reading order, whatever page it lands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

    from careboard.reports.fields import Field
    from careboard.reports.text_layout import Run

Role = Literal[
    "Document", "Div", "BlockQuote", "H1", "H2", "H3", "P", "Span", "L", "LI", "Lbl", "LBody", "Table", "Caption",
    "THead", "TBody", "TR", "TH", "TD", "Figure", "Link", "Form", "TOC", "TOCI", "Reference",
]  # fmt: skip


class TaggingError(Exception):
    """Something would be painted that a screen reader could not find: a mistake in our code, not a person's."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch of a page's content; page and number count from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A place on a page (left, bottom, right, top in points) that leads to an address or to a heading's key."""

    page: int
    box: tuple[float, float, float, float]
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class FieldArea:
    """A place on a page (left, bottom, right, top in points) that can be filled in."""

    page: int
    box: tuple[float, float, float, float]
    field: Field


@dataclass(slots=True, eq=False)
class Element:
    """One node of the tree; the story makes it, drawing adds its marks, layout never moves it.

    `words` and `drawing` are what it says and shows: web page and Word document are written from them. A framed one
    is what the board owes.
    """

    role: Role
    alternative: str = ""
    language: str = ""
    scope: Literal["", "Column", "Row"] = ""
    numbering: Literal["None", "Disc"] = "None"
    box: tuple[float, float, float, float] | None = None
    children: list[Element | Mark | LinkArea | FieldArea] = field(default_factory=list)
    words: tuple[Run, ...] = ()
    drawing: Drawing | None = None
    key: str = ""
    is_framed: bool = False

    def add(self, role: Role, **details: str) -> Element:
        """Append a child of a role and return it."""
        child = Element(role, **details)  # type: ignore[arg-type]
        self.children.append(child)
        return child

    def add_mark(self, mark: Mark) -> None:
        """Append a mark; the marks of a figure stand before its caption."""
        place = len(self.children)
        if self.role == "Figure":
            place = sum(isinstance(child, Mark) for child in self.children)
        self.children.insert(place, mark)

    def is_empty(self) -> bool:
        """Tell whether nothing below it was ever painted."""
        return all(isinstance(child, Element) and child.is_empty() for child in self.children)


def without_contents(elements: Sequence[Element]) -> list[Element]:
    """Leave out the list of contents and its heading, for formats that have a list of their own."""
    after = [each.role for each in elements[1:]] + [""] * bool(elements)
    return [each for each, role in zip(elements, after, strict=True) if "TOC" not in (each.role, role)]
