"""Where the rows of what makes the view easier stand: cards in one grid, names beside them or above in large text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.voting.comfort_card import ComfortCard
from ui.voting.measure import LARGEST_CHROME_TEXT
from ui.voting.voting_page import Words

if TYPE_CHECKING:
    from ui.voting.comfort_page import ComfortPage

_EDGE, _BETWEEN, _NAME_GAP = 14, 10, 24
_BACK_WIDTH, _READY_WIDTH = 180, 260
_MOST_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class _Grid:
    """How many cards stand side by side, how wide each is, and how much room their names take beside them."""

    columns: int
    width: int
    beside: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A name, cards, or both side by side."""

    height: int
    name: Words | None = None
    cards: tuple[ComfortCard, ...] = ()


def place(page: ComfortPage) -> None:
    """Place title, rows and buttons; rows that do not fit come on further pages."""
    for words in (page.title, page.text, *page.names):
        words.share = min(1.0, LARGEST_CHROME_TEXT / page.measure.text)
    top, foot = _place_title(page), _place_foot(page)
    grid = _grid(page)
    pages = _paged(_rows(page, grid), foot - top, page.measure.gap)
    page.page_count = len(pages)
    page.page = min(page.page, page.page_count - 1)
    page.more.setVisible(page.page_count > 1)
    _show_only(page, pages[page.page])
    _place_lines(page, grid, pages[page.page], top)


def _place_title(page: ComfortPage) -> int:
    """Place the title, and the sentence under it where large text leaves room for it."""
    measure, y = page.measure, page.measure.px(_EDGE)
    wide = page.width() - 2 * measure.margin
    page.text.setVisible(measure.text <= LARGEST_CHROME_TEXT)
    for line in (page.title, page.text):
        height = line.height_for(wide) if not line.isHidden() else 0
        page.put(line, measure.margin, y, wide, height)
        y += height
    return y + measure.px(_BETWEEN)


def _place_foot(page: ComfortPage) -> int:
    """Place Back, More and I'm ready; return where they begin."""
    measure = page.measure
    room = (page.width() - 2 * measure.margin - 2 * measure.gap) // 3
    widths = {
        page.back: min(room, max(measure.px(_BACK_WIDTH), page.back.natural_width())),
        page.more: min(room, page.more.natural_width()),
        page.ready_button: min(room, max(measure.px(_READY_WIDTH), page.ready_button.natural_width())),
    }
    height = max(button.height_for(width) for button, width in widths.items())
    y = page.height() - measure.px(_EDGE) - height
    page.put(page.back, measure.margin, y, widths[page.back], height)
    page.put(page.more, (page.width() - widths[page.more]) // 2, y, widths[page.more], height)
    end = page.width() - measure.margin - widths[page.ready_button]
    page.put(page.ready_button, end, y, widths[page.ready_button], height)
    return y - measure.gap


def _grid(page: ComfortPage) -> _Grid:
    """Return the grid with the names beside the cards where all columns fit so, else with the names above."""
    names = max((name.natural_width() for name in page.names), default=0) + page.measure.px(_NAME_GAP)
    beside = _columns(page, names)
    return beside if beside.columns == _MOST_COLUMNS else _columns(page, 0)


def _columns(page: ComfortPage, beside: int) -> _Grid:
    """Return as many columns as hold each card on one line."""
    wide = page.width() - 2 * page.measure.margin - beside
    widest = max((card.natural_width() for card in page.cards), default=1)
    gap = page.measure.gap
    columns = max(1, min(_MOST_COLUMNS, (wide + gap) // (widest + gap)))
    return _Grid(columns, (wide - gap * (columns - 1)) // columns, beside)


def _rows(page: ComfortPage, grid: _Grid) -> list[list[_Line]]:
    """Return the lines of each row."""
    wide = page.width() - 2 * page.measure.margin
    rows = []
    for name, row in zip(page.names, page.rows, strict=True):
        lines = [] if grid.beside else [_Line(name.height_for(wide), name)]
        height = max(card.height_for(grid.width) for card in row)
        for start in range(0, len(row), grid.columns):
            own = name if grid.beside and not start else None
            lines.append(_Line(height, own, tuple(row[start : start + grid.columns])))
        rows.append(lines)
    return rows


def _paged(rows: Sequence[list[_Line]], room: int, gap: int) -> list[list[_Line]]:
    """Part the rows into pages; one that is higher than a page goes on with further cards on the next."""
    pages: list[list[_Line]] = [[]]
    left = room
    for row in rows:
        if pages[-1] and _height(row, gap) > left:
            pages.append([])
            left = room
        for number, line in enumerate(row):
            if number > 1 and line.height > left:
                pages.append([])
                left = room
            pages[-1].append(line)
            left -= line.height + gap
    return pages


def _height(lines: Sequence[_Line], gap: int) -> int:
    return sum(line.height + gap for line in lines) - gap


def _show_only(page: ComfortPage, lines: Sequence[_Line]) -> None:
    names = [line.name for line in lines]
    cards = [card for line in lines for card in line.cards]
    for name in page.names:
        name.setVisible(any(name is each for each in names))
    for card in page.cards:
        card.setVisible(any(card is each for each in cards))


def _place_lines(page: ComfortPage, grid: _Grid, lines: Sequence[_Line], top: int) -> None:
    measure, y = page.measure, top
    wide = page.width() - 2 * measure.margin
    for line in lines:
        if line.name is not None:
            page.put(line.name, measure.margin, y, grid.beside or wide, line.height)
        for column, card in enumerate(line.cards):
            x = measure.margin + grid.beside + column * (grid.width + measure.gap)
            page.put(card, x, y, grid.width, line.height)
        y += line.height + measure.gap
