"""What stands around the text of each page: its head, the footer, the page's number, the mark of a draft."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.i18n import _
from careboard.reports import fonts
from careboard.reports.fragments import one_line
from careboard.reports.pieces import draw_line
from careboard.reports.structure import Element
from careboard.reports.styles import HAIRLINE, PageStyle
from careboard.reports.tagged_canvas import TaggedCanvas
from careboard.reports.text_layout import SECOND_INK, TextStyle

_SIZE, _LEADING = 14.0, 18.0
_FOOTER = TextStyle(_SIZE, colour=SECOND_INK)
_MARK = TextStyle(_SIZE, font=fonts.BOLD)
# Room for "Page 100 of 100" and a gap.
_NUMBER_WIDTH = 114.0
_HEAD_GAP, _UNDER, _LINE = 14.0, 6.5, 0.8
# From the lower line of a footer to the text above its upper line.
_TWO_LINES = 30.0


@dataclass(frozen=True, slots=True)
class PageWords:
    """What each page says of itself: its foot; its head, left and right, from the second page on."""

    foot: str
    head: str = ""
    head_end: str = ""


class Furniture:
    """Draws it: an artifact on each page, but the first mark of a draft is read aloud too."""

    def __init__(self, canvas: TaggedCanvas, page: PageStyle, words: PageWords, draft: str, tree: Element) -> None:
        self._canvas, self._page, self._draft, self._said = canvas, page, draft, words
        lines = _two_lines if page.bottom - page.footer >= _TWO_LINES else _one_line
        self._footer = lines(words.foot, (page.column - _NUMBER_WIDTH) / _SIZE)
        self._first_mark = Element("P")
        if draft:
            tree.children.insert(0, self._first_mark)
        self._pages = 0

    def draw(self) -> None:
        """Draw it on a page that begins."""
        canvas, page = self._canvas, self._page
        self._pages += 1
        if self._draft:
            with canvas.content(self._first_mark) if self._pages == 1 else canvas.artifact("Pagination"):
                self._words(self._draft, page.side, page.height - page.head, _MARK)
        elif self._said.head and self._pages > 1:
            with canvas.artifact("Pagination"):
                self._head()
        with canvas.artifact("Pagination"):
            for number, line in enumerate(reversed(self._footer)):
                self._words(line, page.side, page.footer + number * _LEADING, _FOOTER)
            canvas.doForm(_number_name(self._pages))

    def _head(self) -> None:
        """Write whose paper it is above a line, so that a page alone, or one in a pack, is known."""
        page, said = self._page, self._said
        baseline = page.height - page.head
        end = fonts.width(said.head_end, fonts.REGULAR) * _SIZE
        room = page.column - end - _HEAD_GAP
        self._words(fonts.shortened(said.head, fonts.REGULAR, room / _SIZE), page.side, baseline, _FOOTER)
        self._words(said.head_end, page.side + page.column - end, baseline, _FOOTER)
        under = baseline - _UNDER
        draw_line(self._canvas, (page.side, under), (page.side + page.column, under), _LINE, HAIRLINE)

    def number_pages(self) -> None:
        """Write "Page 1 of 4" once the number of pages is known."""
        page = self._page
        for number in range(1, self._pages + 1):
            words = _("Page {number} of {total}").format(number=number, total=self._pages)
            with self._canvas.form(_number_name(number)):
                left = page.width - page.side - fonts.width(words, fonts.REGULAR) * _SIZE
                self._words(words, left, page.footer, _FOOTER)

    def _words(self, words: str, left: float, bottom: float, style: TextStyle) -> None:
        """Write one line; in a document that is read from right to left it stands on the other side."""
        canvas = self._canvas
        fragments = one_line(words, style, canvas.right_to_left)
        if canvas.right_to_left:
            left = self._page.width - left - max((one.x + one.width for one in fragments), default=0.0)
        text = canvas.beginText(left, bottom)
        text.colour(style.colour)
        for fragment in fragments:
            text.show(fragment, style.size, left + fragment.x, bottom)
        canvas.drawText(text)


def _one_line(words: str, width: float) -> list[str]:
    return [fonts.shortened(words, fonts.REGULAR, width)]


def _two_lines(words: str, width: float) -> list[str]:
    """Return words on one line, or on two of which the second may be cut; `width` in sizes of the font."""
    if fonts.width(fonts.printable(words), fonts.REGULAR) <= width:
        return [words]
    parts = words.split()
    fitting = [n for n in range(1, len(parts)) if fonts.width(" ".join(parts[:n]), fonts.REGULAR) <= width]
    count = fitting[-1] if fitting else 0
    rest = fonts.shortened(" ".join(parts[count:]), fonts.REGULAR, width)
    return [" ".join(parts[:count]), rest] if count else [rest]


def _number_name(page: int) -> str:
    return f"page-number-{page}"
