"""Where the rows of what makes the view easier stand: names beside their cards, or above them in large text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.voting.comfort_card import ComfortCard
from ui.voting.voting_page import Words

if TYPE_CHECKING:
    from ui.voting.comfort_page import ComfortPage

_EDGE, _BETWEEN, _NAME_GAP = 14, 10, 24
_BACK_WIDTH, _READY_WIDTH = 180, 260


@dataclass(frozen=True, slots=True)
class _Line:
    """Cards side by side, or the name of those that follow."""

    height: int
    row: int
    name: Words | None = None
    cards: tuple[ComfortCard, ...] = ()


def place(page: ComfortPage) -> None:
    """Place title, rows and buttons; rows that do not fit come on further pages."""
    top, foot = _place_title(page), _place_foot(page)
    beside = _width_of_names(page)
    wide = page.width() - 2 * page.measure.margin
    fits = all(_natural(page, row) <= wide - beside for row in page.rows)
    lines = _lines(page, wide - beside if fits else wide, fits)
    pages = _paged(page, lines, foot - top)
    page.page_count = len(pages)
    page.page = min(page.page, page.page_count - 1)
    page.more.setVisible(page.page_count > 1)
    _show_only(page, pages[page.page])
    _place_lines(page, pages[page.page], top, beside if fits else 0)


def _place_title(page: ComfortPage) -> int:
    measure, y = page.measure, page.measure.px(_EDGE)
    wide = page.width() - 2 * measure.margin
    for line in (page.title, page.text):
        height = line.height_for(wide)
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


def _width_of_names(page: ComfortPage) -> int:
    widths = (name.natural_width() for name in page.names)
    return max(widths, default=0) + page.measure.px(_NAME_GAP)


def _natural(page: ComfortPage, row: Sequence[ComfortCard]) -> int:
    """Return the width of a row of equal cards on one line."""
    return len(row) * (max(card.natural_width() for card in row) + page.measure.gap) - page.measure.gap


def _lines(page: ComfortPage, wide: int, beside: bool) -> list[_Line]:
    lines = []
    for number, (name, row) in enumerate(zip(page.names, page.rows, strict=True)):
        if not beside:
            lines.append(_Line(name.height_for(wide), number, name=name))
        columns = _columns(page, row, wide)
        height = max(card.height_for(_width(page, wide, columns)) for card in row)
        cards = [tuple(row[start : start + columns]) for start in range(0, len(row), columns)]
        lines += [_Line(height, number, name if beside and not at else None, each) for at, each in enumerate(cards)]
    return lines


def _columns(page: ComfortPage, row: Sequence[ComfortCard], wide: int) -> int:
    """Return how many equal cards stand side by side, as evenly as their number allows."""
    natural = max(card.natural_width() for card in row)
    most = max(1, min(len(row), (wide + page.measure.gap) // (natural + page.measure.gap)))
    return -(-len(row) // -(-len(row) // most))


def _width(page: ComfortPage, wide: int, columns: int) -> int:
    return (wide - page.measure.gap * (columns - 1)) // columns


def _paged(page: ComfortPage, lines: Sequence[_Line], room: int) -> list[list[_Line]]:
    """Part the lines into pages; a name goes with its cards."""
    gap = page.measure.gap
    pages: list[list[_Line]] = [[]]
    used = 0
    for number, line in enumerate(lines):
        follows = lines[number + 1].height + gap if not line.cards else 0
        if pages[-1] and used + line.height + follows > room:
            pages.append([])
            used = 0
        pages[-1].append(line)
        used += line.height + gap
    return pages


def _show_only(page: ComfortPage, lines: Sequence[_Line]) -> None:
    names = [line.name for line in lines]
    cards = {card for line in lines for card in line.cards}
    for name in page.names:
        name.setVisible(any(name is each for each in names))
    for card in page.cards:
        card.setVisible(card in cards)


def _place_lines(page: ComfortPage, lines: Sequence[_Line], top: int, beside: int) -> None:
    measure, y = page.measure, top
    wide = page.width() - 2 * measure.margin
    for line in lines:
        if line.name is not None:
            page.put(line.name, measure.margin, y, beside or wide, line.height)
        if line.cards:
            columns = _columns(page, page.rows[line.row], wide - beside)
            width = _width(page, wide - beside, columns)
            for column, card in enumerate(line.cards):
                x = measure.margin + beside + column * (width + measure.gap)
                page.put(card, x, y, width, line.height)
        y += line.height + measure.gap
