"""A canvas that refuses to paint what is neither tagged nor declared an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from careboard.reports import fonts
from careboard.reports.glyph_codes import GlyphCodes
from careboard.reports.scripts import foreign, has_other_letters
from careboard.reports.structure import Element, FieldArea, LinkArea, Mark, TaggingError
from careboard.reports.tagged_text import TaggedText

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

    from careboard.reports.fields import Field

_PAINTING = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"))
Artifact = Literal["Layout", "Pagination"]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading and where it landed: page from 0, top in points."""

    key: str
    title: str
    level: int
    page: int
    top: float


class TaggedCanvas(Canvas):
    """Marks each stretch of content with the element it belongs to, and remembers headings."""

    _code: list[str]
    _doc: PDFDocument

    def __init__(
        self,
        file: BinaryIO,
        page_size: tuple[float, float],
        language: str = "",
        right_to_left: bool = False,
        zoom: float = 1.0,
    ) -> None:
        fonts.register()
        self._zoom = zoom
        self.right_to_left = right_to_left
        self.glyph_codes: dict[str, GlyphCodes] = {}
        self._language = language
        self.has_other_letters = has_other_letters(language)
        self._inside: Literal["", "content", "artifact"] = ""
        self._marks_on_page = 0
        self.bookmarks: list[Bookmark] = []
        self.marks_on_pages: list[int] = []
        # Nothing is packed here: the last pass does it, and better.
        super().__init__(
            file,
            (page_size[0] * zoom, page_size[1] * zoom),
            initialFontName=fonts.REGULAR,  # type: ignore[arg-type]  # the stubs take it for a number
            pdfVersion=(1, 7),
            pageCompression=0,
            invariant=True,
        )

    @property
    def page_index(self) -> int:
        """The page being drawn, counted from 0."""
        return int(self.getPageNumber()) - 1

    @property
    def is_artifact(self) -> bool:
        """Whether what is painted now is left out of the tree."""
        return self._inside == "artifact"

    def begin_page(self) -> None:
        """Make everything on the page that begins as large as its style wants it."""
        if self._zoom != 1:
            self.scale(self._zoom, self._zoom)

    def on_sheet(self, box: Box) -> Box:
        """Return where a box (left, bottom, right, top) of the page is on the sheet, which knows no zoom."""
        left, bottom, right, top = box
        return left * self._zoom, bottom * self._zoom, right * self._zoom, top * self._zoom

    def add_field(self, element: Element, box: Box, field: Field) -> None:
        """Make a rectangle (left, bottom, right, top) one that can be filled in."""
        if not self.is_artifact:
            element.children.append(FieldArea(self.page_index, self.on_sheet(box), field))

    def letters(self, font: str, text: str) -> Iterator[tuple[str, bytes]]:
        """Yield the letters of a text as codes of this document, each stretch with the name that its font has in it."""
        found = fonts.letter_font(font)
        for part, codes in found.splitString(text, self._doc):
            yield found.getSubsetInternalName(part, self._doc), codes

    def codes_of(self, font: str) -> GlyphCodes:
        """Return the codes of a font's shaped glyphs in this document."""
        if font not in self.glyph_codes:
            self.glyph_codes[font] = GlyphCodes(font, f"Glyphs{len(self.glyph_codes) + 1}")
        return self.glyph_codes[font]

    def foreign(self, font: str, text: str) -> str | None:
        """Return the language of words in letters that are not the document's own; None where they have no letters."""
        return foreign(fonts.language(font), text, self._language)

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """Paint what belongs to an element; inside an artifact it stays an artifact."""
        if self._inside == "artifact":
            yield
            return
        if self._inside:
            raise TaggingError(f"{element.role} painted inside other tagged content")
        element.add_mark(Mark(self.page_index, self._marks_on_page))
        with self._marked("content", f"/{element.role} <</MCID {self._marks_on_page}>> BDC"):
            self._marks_on_page += 1
            yield

    @contextmanager
    def artifact(self, kind: Artifact = "Layout") -> Iterator[None]:
        """Paint what a screen reader passes over: rules, frames, page numbers, repeated headings."""
        if self._inside == "artifact":
            yield
            return
        if self._inside:
            raise TaggingError("an artifact painted inside tagged content")
        with self._marked("artifact", f"/Artifact <</Type /{kind}>> BDC"):
            yield

    @contextmanager
    def _marked(self, inside: Literal["content", "artifact"], opening: str) -> Iterator[None]:
        self._inside = inside
        self.addLiteral(opening)
        yield
        self.addLiteral("EMC")
        self._inside = ""

    @contextmanager
    def form(self, name: str) -> Iterator[None]:
        """Define a drawing that pages show inside an artifact."""
        self._inside = "artifact"
        self.beginForm(name)
        yield
        self.endForm()
        self._inside = ""

    def add_bookmark(self, key: str, title: str, level: int, top: float) -> None:
        """Remember where a heading is."""
        if not self.is_artifact:
            self.bookmarks.append(Bookmark(key, title, level, self.page_index, top * self._zoom))

    def add_link(self, element: Element, box: Box, target: str, words: str) -> None:
        """Make a rectangle (left, bottom, right, top) lead somewhere."""
        if not self.is_artifact:
            element.children.append(LinkArea(self.page_index, self.on_sheet(box), target, words))

    def beginText(self, x: float = 0, y: float = 0, direction: object = None) -> TaggedText:  # noqa: ARG002, N802 - ReportLab's names
        """Begin a text object that shows fragments."""
        return TaggedText(self, x, y)

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - ReportLab's names
        """Refuse text outside a tag: every string of a page ends up here."""
        if not self._inside:
            raise TaggingError(f"untagged text: {str(aTextObject.getCode())[:120]!r}")
        super().drawText(aTextObject)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Close the page; whatever was painted on it outside a tag is refused."""
        depth = 0
        for entry in self._code:
            if entry.endswith(" BDC"):
                depth += 1
            elif entry == "EMC":
                depth -= 1
            elif not depth and entry.split()[-1:] and entry.split()[-1] in _PAINTING:
                raise TaggingError(f"untagged drawing: {entry[:120]!r}")
        self.marks_on_pages.append(self._marks_on_page)
        self._marks_on_page = 0
        super().showPage()
