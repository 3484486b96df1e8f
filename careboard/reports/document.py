"""A tagged document, told from top to bottom: what is said first is read first, whatever the layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO

from reportlab.graphics.shapes import Drawing

from careboard.reports import fonts
from careboard.reports.containers import Column, Columns, Framed, Rows, Stack
from careboard.reports.contents import Contents, Heading
from careboard.reports.finishing import finish
from careboard.reports.furniture import Furniture, PageWords
from careboard.reports.metadata import About
from careboard.reports.paging import even_pages_of, pages_of
from careboard.reports.pieces import Picture, Piece, Rule
from careboard.reports.structure import Element, Role, TaggingError
from careboard.reports.styles import HAIRLINE, STANDARD, EditionStyle, PageStyle
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_block import text_block
from careboard.reports.text_layout import INK, Run, TextStyle, Words, as_runs

_BULLET = "•"
_COLUMN_GAP = 12.0

MarkPage = Callable[[TaggedCanvas, PageStyle], None]
"""Draws marks for the eyes only on each page, such as where to fold it."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """The texts of a row, the first its heading; a badge stands before them, a frame around them."""

    texts: tuple[Words, ...]
    badge: Drawing | None = None
    badge_words: str = ""
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says without its pages: the tree of it, about what it is, its footer and mark of a draft."""

    tree: Element
    about: About
    footer: str
    draft: str


class TaggedDocument:
    """Collects the pieces of a paper together with its tree, then draws them on pages."""

    def __init__(
        self,
        about: About,
        footer: str,
        draft: str = "",
        style: EditionStyle = STANDARD,
        mark_page: MarkPage | None = None,
        numbered: bool = True,
        page_words: PageWords | None = None,
    ) -> None:
        self.style = style
        self._numbered = numbered
        self._about, self._footer, self._draft = about, footer, draft
        self._page_words = page_words or PageWords(footer)
        self._mark_page = mark_page
        self._tree = Element("Document")
        self._here = self._tree
        self._pages: list[list[Piece]] = [[]]
        self._sink = self._pages[0]
        self._even: list[Piece] | None = None
        self._least = 1.0
        self._level = 0
        self._headings: list[Heading] = []
        self._contents: list[Contents] = []
        self._keys = 0

    # What a paper says

    def heading(self, level: int, words: Words, style: TextStyle | None = None, language: str = "") -> str:
        """Add a heading of level 1 (the title, once) to 3, and return the key that links to it."""
        if level > self._level + 1 or (level == 1 and self._level):
            raise TaggingError(f"a heading of level {level} after one of level {self._level}")
        self._level = level
        self._keys += 1
        key = f"heading-{self._keys}"
        roles: tuple[Role, ...] = ("H1", "H2", "H3")
        self._headings.append(Heading(key, words, level))
        element = self._here.add(roles[level - 1], language=language)
        self.place(text_block(words, style or self.style.heading(level), element, (key, level)))
        return key

    def paragraph(self, words: Words, language: str = "", style: TextStyle | None = None) -> None:
        """Add a paragraph; `language` where it is not the document's."""
        style = style or self.style.body
        said = _strong(words) if style.font == fonts.BOLD else words
        self.place(text_block(said, style, self._here.add("P", language=language)))

    def bullets(self, items: Sequence[Words], pictures: Sequence[Drawing] = ()) -> None:
        """Add a list; a drawing for each item takes the place of its bullet."""
        with self.inside("L") as whole:
            whole.numbering = "None" if pictures else "Disc"
            for number, words in enumerate(items):
                with self.inside("LI"):
                    self._bullet(words, pictures[number] if pictures else None)

    def _bullet(self, words: Words, picture: Drawing | None) -> None:
        style, indent = self.style.close, self.style.close.size * 2
        if picture is not None:
            label: Piece = Picture(picture, None)
        else:
            label = text_block(_BULLET, style, self._here.add("Lbl"))
        with self.inside("LBody"):
            body = text_block(words, style, self._here.add("P"))
        column = self.style.page.column
        self.place(Columns([Column(0, indent, label), Column(indent, column - indent, body)], after=3))

    def terms(
        self,
        pairs: Sequence[tuple[Words, Words]],
        term_width: float,
        width: float,
        term_style: TextStyle | None = None,
        style: TextStyle | None = None,
    ) -> None:
        """Add a list of terms, each with what is said of it in a second column."""
        style = style or self.style.body
        with self.inside("L"):
            for term, words in pairs:
                with self.inside("LI"):
                    left = text_block(term, term_style or self.style.second, self._here.add("Lbl"))
                    with self.inside("LBody"):
                        right = text_block(words, style, self._here.add("P"))
                columns = [Column(0, term_width - 4, left), Column(term_width, width, right)]
                self.place(Columns(columns, after=style.after))

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[TableRow],
        widths: Sequence[float],
        caption: str = "",
        before: float = 0.0,
    ) -> None:
        """Add a table whose header is shown again on later pages; `widths` begin with the column of badges."""
        with self.inside("Table"):
            if caption:
                self.place(text_block(caption, self.style.strong, self._here.add("Caption")))
            with self.inside("THead"), self.inside("TR"):
                cells = [self._cell(words, "Column", self.style.column_head) for words in header]
            head = Stack([Rule(2, INK, after=5), _beside(cells, widths)], after=4, keep_with_next=True)
            with self.inside("TBody"):
                pieces = [self._row(row, widths) for row in rows]
            self.place(Rows([head, *pieces], self.style.page.column_height, head, before))

    def _cell(self, words: Words, scope: str, style: TextStyle) -> Piece:
        with self.inside("TH" if scope else "TD", scope=scope) as cell:
            return text_block(words, style, cell.add("P"))

    def _row(self, row: TableRow, widths: Sequence[float]) -> Piece:
        badge = None
        with self.inside("TR") as whole:
            whole.is_framed = row.framed
            with self.inside("TH", scope="Row") as first:
                if row.badge is not None:
                    badge = Picture(row.badge, first.add("Figure", alternative=row.badge_words))
                cells: list[Piece] = [text_block(row.texts[0], self._row_style(row), first.add("P"))]
            cells += [self._cell(words, "", self.style.close) for words in row.texts[1:]]
        line = _beside(cells, widths, badge)
        if row.framed:
            return Framed(line)
        return Stack([Rule(0.8, HAIRLINE, after=5), line], after=8)

    def _row_style(self, row: TableRow) -> TextStyle:
        return self.style.close if row.framed else self.style.strong.but(balanced=True)

    def figure(self, drawing: Drawing, alternative: str, caption: Words = "") -> None:
        """Add a drawing with its words for those who do not see it."""
        with self.inside("Figure", alternative=alternative) as element:
            self.place(Picture(drawing, element))
            if caption:
                with self.inside("Caption"):
                    self.paragraph(caption, style=self.style.close)

    def contents(self, deepest: int = 2) -> None:
        """Add on which page each heading after it stands, for a long paper; `deepest` is the last level listed."""
        self._contents.append(Contents(self._here.add("TOC"), len(self._headings), deepest, self.style))
        self.place(self._contents[-1])

    def page_break(self) -> None:
        """Begin a new page."""
        if self._sink is not self._pages[-1]:
            raise TaggingError("a page break inside another piece")
        self._pages.append([])
        self._sink = self._pages[-1]

    def fill_evenly(self, least: float = 1.0) -> None:
        """Fill the pages of all that stands after the last page break alike, if the last one is filled to less."""
        self._even, self._least = self._pages[-1], least

    # How pieces are put together

    def place(self, piece: Piece) -> None:
        """Put a piece below the one before."""
        self._sink.append(piece)

    @contextmanager
    def inside(self, role: Role, **details: str) -> Iterator[Element]:
        """Make what is added now the child of a new element."""
        outer = self._here
        self._here = outer.add(role, **details)
        yield self._here
        self._here = outer

    def element(self, role: Role, **details: str) -> Element:
        """Return a new element at this place of the tree, for a piece that is placed now."""
        return self._here.add(role, **details)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Make pieces whose elements are not part of the tree, because they will only be repeated."""
        outer, self._here = self._here, Element("Document")
        yield
        self._here = outer

    @contextmanager
    def gathered(self) -> Iterator[list[Piece]]:
        """Collect what is added now instead of placing it, for a row or a column."""
        outer, self._sink = self._sink, []
        yield self._sink
        self._sink = outer

    @contextmanager
    def rows(self, repeated: Piece | None = None) -> Iterator[None]:
        """Keep each piece that is placed now whole, and show a heading again on later pages."""
        with self.gathered() as pieces:
            yield
        before = pieces[0].before if pieces else 0.0
        self.place(Rows(pieces, self.style.page.column_height, repeated, before))

    def continued(self, words: Words) -> Piece:
        """Return a line for the top of later pages; `rows` shows it as an artifact."""
        return text_block(words, self.style.column_head.but(after=6), Element("P"))

    @property
    def told(self) -> Told:
        """What the document says, in reading order, for formats that have no pages."""
        return Told(self._tree, self._about, self._footer, self._draft)

    def height(self) -> float:
        """Return how high all that was placed so far is, were it one column."""
        return sum(Stack(pieces).height_at(self.style.page.column) for pieces in self._pages)

    def page_count(self) -> int:
        """Return on how many pages all that was placed so far would stand."""
        return sum(len(self._paged(pieces)) for pieces in self._pages)

    # How it becomes a file

    def build(self) -> bytes:
        """Draw the pages and return the finished document."""
        drawn = BytesIO()
        page = self.style.page
        about = self._about
        canvas = TaggedCanvas(drawn, (page.width, page.height), about.language, about.right_to_left, page.zoom)
        furniture = Furniture(canvas, page, self._page_words, self._draft, self._tree)
        for content in self._laid_out():
            canvas.begin_page()
            if self._numbered:
                furniture.draw()
            if self._mark_page is not None:
                self._mark_page(canvas, page)
            content.draw(canvas, page.side, page.height - page.top, page.column)
            canvas.showPage()
        if self._numbered:
            furniture.number_pages()
        canvas.save()
        return finish(drawn.getvalue(), canvas, self._tree, self._about)

    def _laid_out(self) -> list[Piece]:
        """Return what stands on each page, once the contents know their headings, and tell them the pages."""
        for contents in self._contents:
            contents.list_headings(self._headings)
        laid_out = [content for pieces in self._pages for content in self._paged(pieces)]
        found = {key: number for number, content in enumerate(laid_out, 1) for key in content.headings()}
        for contents in self._contents:
            contents.number(found)
        return laid_out

    def _paged(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return what stands on each page."""
        if pieces is self._even:
            return even_pages_of(pieces, self.style.page, self._least)
        return pages_of(pieces, self.style.page)


def _strong(words: Words) -> tuple[Run, ...]:
    """Return words that are strong in every format, not only to the eye on paper."""
    return tuple(replace(run, bold=True) for run in as_runs(words))


def _beside(cells: Sequence[Piece], widths: Sequence[float], badge: Piece | None = None) -> Piece:
    """Put a badge and the cells of a row side by side, with a gap before each but the first."""
    left = widths[0]
    columns = [Column(0, left, badge)] if badge is not None else []
    for number, (cell, width) in enumerate(zip(cells, widths[1:], strict=True), 2):
        gap = _COLUMN_GAP if number < len(widths) else 0
        columns.append(Column(left, width - gap, cell))
        left += width
    return Columns(columns)
