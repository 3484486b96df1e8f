"""Where everything on the curtain stands: words and buttons about the middle, the picture in the room that is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.voting.curtain_picture import BOX_HEIGHT
from ui.voting.fitting import fit
from ui.voting.measure import Measure
from ui.voting.voting_button import VotingButton

if TYPE_CHECKING:
    from ui.voting.curtain_page import CurtainPage

_EDGE, _SMALLEST_BOX, _UNDER_BOX = 14, 110, 18
_READY_WIDTH, _READY_HEIGHT = 360, 104
_SPACES = (10, 16, 32)
"""The room under the title, the text, and what to do now."""


def place(page: CurtainPage) -> None:
    """Place the corners, then the words and buttons between them as large as they fit."""
    top, foot = _place_corners(page)
    parts = (page.title, page.text, page.next_words, page.ready_button)
    taken = fit(page.measure, parts, lambda: _height(page), foot - top)
    picture = _picture_height(page, taken, foot)
    whole = taken + (picture + page.measure.px(_UNDER_BOX) if picture else 0)
    highest = page.staff.y() if picture else top
    y = max(highest, min((page.height() - whole) // 2, foot - whole))
    page.show_picture(y, picture)
    _place_words(page, y + whole - taken)


def rows_of(buttons: Sequence[VotingButton], measure: Measure, room: int) -> list[list[VotingButton]]:
    """Return buttons in as many rows as they need."""
    rows: list[list[VotingButton]] = []
    left = 0
    for button in buttons:
        width = min(room, button.natural_width()) + measure.gap
        if not rows or left < width:
            rows.append([])
            left = room + measure.gap
        rows[-1].append(button)
        left -= width
    return rows


def _width(page: CurtainPage) -> int:
    margins = 4 if page.measure.text <= 1.5 else 2
    return page.width() - margins * page.measure.margin


def _ready_size(page: CurtainPage) -> tuple[int, int]:
    button, px = page.ready_button, page.measure.px
    if button.isHidden():
        return 0, 0
    width = min(_width(page), max(px(_READY_WIDTH), button.natural_width()))
    return width, max(px(_READY_HEIGHT), button.height_for(width))


def _further(page: CurtainPage) -> list[tuple[list[VotingButton], int]]:
    """Return the rows of what may be chosen before one begins, with their heights."""
    room = page.width() - 2 * page.measure.margin
    buttons = [button for button in page.further if not button.isHidden()]
    rows = rows_of(buttons, page.measure, room)
    return [(row, max(each.height_for(min(room, each.natural_width())) for each in row)) for row in rows]


def _height(page: CurtainPage) -> int:
    """Return how high words and buttons are together."""
    px, width = page.measure.px, _width(page)
    lines = zip((page.title, page.text, page.next_words), _SPACES, strict=True)
    words = sum(line.height_for(width) + (px(space) if line.text() else 0) for line, space in lines)
    return words + _ready_size(page)[1] + sum(height + page.measure.gap for _row, height in _further(page))


def _picture_height(page: CurtainPage, taken: int, foot: int) -> int:
    """Return how high the picture may be, which may stand beside the button for staff; 0 where it has no room."""
    px = page.measure.px
    picture = min(px(BOX_HEIGHT), foot - page.staff.y() - taken - px(_UNDER_BOX))
    return picture if picture >= px(_SMALLEST_BOX) and not page.measure.calm else 0


def _place_words(page: CurtainPage, y: int) -> None:
    px, width = page.measure.px, _width(page)
    for line, space in zip((page.title, page.text, page.next_words), _SPACES, strict=True):
        height = line.height_for(width)
        page.put(line, (page.width() - width) // 2, y, width, height)
        y += height + (px(space) if line.text() else 0)
    width, height = _ready_size(page)
    page.put(page.ready_button, (page.width() - width) // 2, y, width, height)
    y += height + page.measure.gap
    for row, height in _further(page):
        _place_row(page, row, y, height)
        y += height + page.measure.gap


def _place_row(page: CurtainPage, row: Sequence[VotingButton], y: int, height: int) -> None:
    gap, room = page.measure.gap, page.width() - 2 * page.measure.margin
    widths = [min(room, button.natural_width()) for button in row]
    x = (page.width() - sum(widths) - gap * (len(row) - 1)) // 2
    for button, width in zip(row, widths, strict=True):
        page.put(button, x, y, width, height)
        x += width + gap


def _place_corners(page: CurtainPage) -> tuple[int, int]:
    """Place the door for staff and how many have voted; return where the room between them begins and ends."""
    measure = page.measure
    size, edge = page.staff.sizeHint(), measure.px(_EDGE)
    page.put(page.staff, page.width() - measure.margin - size.width(), edge, size.width(), size.height())
    page.voted.share = measure.chrome(1).size / measure.style(1).size
    width = page.width() - 2 * measure.margin
    height = page.voted.height_for(width)
    page.put(page.voted, measure.margin, page.height() - edge - height, width, height)
    return edge + size.height() + measure.px(8), page.height() - edge - height - measure.px(8)
