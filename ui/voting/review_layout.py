"""Where the own answers stand before Done: title and Stop on top, the rows in columns, the last sentence above Done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.voting.fitting import fit

if TYPE_CHECKING:
    from ui.voting.review_page import ReviewPage
    from ui.voting.review_row import ReviewRow

_EDGE, _TITLE_TOP, _BETWEEN = 14, 18, 12
_NARROWEST_COLUMN, _ONE_COLUMN_UNDER = 480, 4
_BACK_WIDTH, _DONE_WIDTH = 180, 220


def place(page: ReviewPage) -> int:
    """Place everything, and show the rows of the page in sight; return how many pages there are."""
    share = page.measure.chrome(1).size / page.measure.style(1).size
    for words in (page.title, page.text, page.warning):
        words.share = share
    top, foot = _place_top(page), _place_foot(page)
    fit(page.measure, page.rows, lambda: _columns(page)[2], foot - top)
    pages = _pages(page, foot - top)
    page.page = min(page.page, len(pages) - 1)
    page.more.setVisible(len(pages) > 1)
    for number, lines in enumerate(pages):
        y = top
        for line in lines:
            _place_line(page, line, y, is_shown=number == page.page)
            y += line.height + page.measure.gap
    return len(pages)


@dataclass(frozen=True, slots=True)
class _Line:
    """Rows beside each other."""

    rows: tuple[ReviewRow, ...]
    width: int
    height: int


def _place_line(page: ReviewPage, line: _Line, y: int, is_shown: bool) -> None:
    x = page.measure.margin
    for row in line.rows:
        page.put(row, x, y, line.width, line.height)
        row.setVisible(is_shown)
        x += line.width + page.measure.gap


def _pages(page: ReviewPage, room: int) -> list[list[_Line]]:
    """Return the lines of each page: alike where one page holds them all, else each as high as its words ask for."""
    columns, width, highest = _columns(page)
    gap = page.measure.gap
    beside = [tuple(page.rows[at : at + columns]) for at in range(0, len(page.rows), columns)]
    if len(beside) * (highest + gap) - gap <= room:
        return [[_Line(rows, width, highest) for rows in beside]]
    pages: list[list[_Line]] = []
    left = 0
    for rows in beside:
        height = max(row.height_for(width) for row in rows)
        if height > left:
            pages.append([])
            left = room
        pages[-1].append(_Line(rows, width, height))
        left -= height + gap
    return pages


def _columns(page: ReviewPage) -> tuple[int, int, int]:
    """Return how many columns there are, and how wide and high each row is."""
    measure = page.measure
    wide = page.width() - 2 * measure.margin
    most = 1 if len(page.rows) < _ONE_COLUMN_UNDER else 2
    columns = max(1, min(most, int(wide / (measure.px(_NARROWEST_COLUMN) * measure.text))))
    width = (wide - measure.gap * (columns - 1)) // columns
    return columns, width, max((row.height_for(width) for row in page.rows), default=1)


def _place_top(page: ReviewPage) -> int:
    """Place Stop, title and text; return where they end."""
    measure = page.measure
    size = page.stop.sizeHint()
    page.put(page.stop, page.width() - measure.margin - size.width(), measure.px(_EDGE), size.width(), size.height())
    width = page.width() - 3 * measure.margin - size.width()
    y = measure.px(_TITLE_TOP)
    for line in (page.title, page.text):
        height = line.height_for(width)
        page.put(line, measure.margin, y, width, height)
        y += height
    return max(y, measure.px(_EDGE) + size.height()) + measure.gap


def _place_foot(page: ReviewPage) -> int:
    """Place Back, More and Done, and the last sentence above them; return where they begin."""
    measure = page.measure
    width = page.width() - 2 * measure.margin
    share = (width - 2 * measure.gap) // 3
    least = {page.back: measure.px(_BACK_WIDTH), page.more: 0, page.done_button: measure.px(_DONE_WIDTH)}
    widths = {button: max(wide, button.natural_width()) for button, wide in least.items()}
    if sum(widths.values()) + 2 * measure.gap > width:
        widths = {button: min(wide, share) for button, wide in widths.items()}
    height = max(button.height_for(wide) for button, wide in widths.items())
    y = page.height() - measure.px(_EDGE) - height
    page.put(page.back, measure.margin, y, widths[page.back], height)
    page.put(page.more, measure.margin + widths[page.back] + measure.gap, y, widths[page.more], height)
    end = page.width() - measure.margin - widths[page.done_button]
    page.put(page.done_button, end, y, widths[page.done_button], height)
    words = page.warning.height_for(width)
    page.put(page.warning, measure.margin, y - words - measure.px(_BETWEEN), width, words)
    return y - words - measure.px(_BETWEEN) - measure.gap
