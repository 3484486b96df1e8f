"""Where everything on the curtain stands: words and buttons about the middle, the picture in the room that is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.voting.curtain_picture import BOX_HEIGHT, BOX_WIDTH
from ui.voting.fitting import fit
from ui.voting.measure import Measure
from ui.voting.voting_button import VotingButton

if TYPE_CHECKING:
    from ui.voting.curtain_page import CurtainPage

_EDGE, _SMALLEST_BOX, _UNDER_BOX = 14, 110, 18
_READY_WIDTH, _READY_HEIGHT = 360, 104
_SPACES, _OVER_LANGUAGES = (10, 16, 32), 8
"""The room under the title, the text, and what to do now."""


def place(page: CurtainPage) -> None:
    """Place the corners, then the words and buttons between them as large as they fit."""
    top, foot = _place_corners(page)
    parts = (page.title, page.text, page.next_words, page.ready_button)
    taken = fit(page.measure, parts, lambda: _height(page), foot - top)
    highest, picture = _place_of_picture(page, taken, top, foot)
    whole = taken + (picture + page.measure.px(_UNDER_BOX) if picture else 0)
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
    least = px(_READY_HEIGHT) if page.measure.text == 1 else 0
    return width, max(least, button.height_for(width))


def _languages(page: CurtainPage) -> list[tuple[list[VotingButton], int]]:
    """Return the rows of the languages with their heights."""
    room = page.width() - 2 * page.measure.margin
    buttons = [button for button in page.languages if not button.isHidden()]
    rows = rows_of(buttons, page.measure, room)
    return [(row, max(each.height_for(min(room, each.natural_width())) for each in row)) for row in rows]


def _height(page: CurtainPage) -> int:
    """Return how high words and buttons are together."""
    px, width = page.measure.px, _width(page)
    lines = zip((page.title, page.text, page.next_words), _SPACES, strict=True)
    words = sum(line.height_for(width) + (px(space) if line.text() else 0) for line, space in lines)
    rows = _languages(page)
    further = px(_OVER_LANGUAGES) + sum(height + page.measure.gap for _row, height in rows) if rows else 0
    return words + _ready_size(page)[1] + further


def _place_of_picture(page: CurtainPage, taken: int, top: int, foot: int) -> tuple[int, int]:
    """Return where the picture may begin, and how high it is: 0 where it has no room.

    It may stand between the buttons in the corners where it is narrow enough.
    """
    px, edge = page.measure.px, page.measure.px(_EDGE)
    if page.measure.calm:
        return top, 0
    for start in (edge, top):
        picture = min(px(BOX_HEIGHT), foot - start - taken - px(_UNDER_BOX))
        half = picture * BOX_WIDTH / BOX_HEIGHT / 2 + page.measure.gap
        middle = QRect(round(page.width() / 2 - half), start, round(2 * half), max(0, picture))
        corners = [each.geometry() for each in (page.staff, page.easier) if not each.isHidden()]
        if picture >= px(_SMALLEST_BOX) and not any(middle.intersects(corner) for corner in corners):
            return start, picture
    return top, 0


def _place_words(page: CurtainPage, y: int) -> None:
    px, width = page.measure.px, _width(page)
    for line, space in zip((page.title, page.text, page.next_words), _SPACES, strict=True):
        height = line.height_for(width)
        page.put(line, (page.width() - width) // 2, y, width, height)
        y += height + (px(space) if line.text() else 0)
    width, height = _ready_size(page)
    page.put(page.ready_button, (page.width() - width) // 2, y, width, height)
    y += height + page.measure.gap + px(_OVER_LANGUAGES)
    for row, height in _languages(page):
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
    """Place what makes it easier and the door for staff on top, how many have voted at the foot.

    Return where the room between them begins and ends.
    """
    measure, y = page.measure, page.measure.px(_EDGE)
    staff, easier = page.staff.sizeHint(), page.easier.sizeHint()
    high = max(staff.height(), easier.height())
    page.put(page.easier, measure.margin, y, easier.width(), high)
    if 2 * measure.margin + easier.width() + measure.gap + staff.width() > page.width():
        y += high + measure.gap
    page.put(page.staff, page.width() - measure.margin - staff.width(), y, staff.width(), high)
    page.voted.share = measure.chrome(1).size / measure.style(1).size
    width = page.width() - 2 * measure.margin
    height = page.voted.height_for(width)
    foot = page.height() - measure.px(_EDGE) - height
    page.put(page.voted, measure.margin, foot, width, height)
    return y + high + measure.px(8), foot - measure.px(8)
