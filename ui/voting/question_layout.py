"""Where everything of a question stands: fixed places, so that no answer moves from question to question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.voting import answer_layout
from ui.voting.voting_button import VotingButton

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_EDGE, _BETWEEN, _END = 14, 10, 24
_BACK_WIDTH, _NEXT_WIDTH = 180, 220
_LINES_AT_LEAST = 2
_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
"""How large the words of the answers are tried, where long ones in large text would leave the promise no room."""


def place(page: QuestionPage) -> None:
    """Place the children of the page from both ends; the promise takes what is left between."""
    top = _place_top(page)
    foot = _place_foot(page)
    for share in _SHARES:
        bottom = answer_layout.place(page, top, foot, share)
        if bottom - top >= _least_band(page):
            break
    _place_band(page, top, bottom)


def _least_band(page: QuestionPage) -> int:
    """Return the room for two lines of the promise, and for the buttons beside them."""
    lines = _LINES_AT_LEAST * page.band.text_style().line() + 2 * page.measure.px(_EDGE)
    button = page.listen.height_for(page.listen.natural_width())
    if page.measure.is_portrait:
        return lines + button + page.measure.px(_EDGE)
    return max(lines, 2 * button + page.measure.gap + 2 * page.measure.px(_EDGE))


def _place_top(page: QuestionPage) -> int:
    """Place the row of where one is, Bigger text and Stop; two rows where one is too narrow. Return its end."""
    measure, y = page.measure, page.measure.px(_EDGE)
    height = max(button.height_for(button.natural_width()) for button in (page.stop, page.bigger))
    x = page.width() - measure.margin
    for button in (page.stop, page.bigger):
        x -= button.natural_width()
        page.put(button, x, y, button.natural_width(), height)
        x -= measure.gap
    words, dots = page.place_words.natural_width(), page.dots.natural_width()
    line = page.place_words.style_now().line()
    start, space = measure.margin + measure.px(6), measure.px(28)
    if words + space + dots <= x - start:
        page.put(page.place_words, start, y, words, height)
        page.put(page.dots, start + words + space, y, dots, height)
        return y + height + measure.px(_BETWEEN)
    under = measure.px(22)
    if max(words, dots) <= x - start and line + under <= height:
        above = y + (height - line - under) // 2
        page.put(page.place_words, start, above, words, line)
        page.put(page.dots, start, above + line, dots, under)
        return y + height + measure.px(_BETWEEN)
    y += height + measure.px(_BETWEEN)
    page.put(page.place_words, start, y, words, line)
    left = page.width() - measure.margin - start - words - space
    page.put(page.dots, start + words + space, y, min(dots, left), line)
    return y + line + measure.px(_BETWEEN)


def _place_foot(page: QuestionPage) -> int:
    """Place Back left and Next right; return where they begin."""
    measure = page.measure
    widths = {
        page.back: max(measure.px(_BACK_WIDTH), page.back.natural_width()),
        page.next: max(measure.px(_NEXT_WIDTH), page.next.natural_width()),
    }
    height = max(button.height_for(width) for button, width in widths.items())
    y = page.height() - measure.px(_EDGE) - height
    page.put(page.back, measure.margin, y, widths[page.back], height)
    right = page.width() - measure.margin - widths[page.next]
    page.put(page.next, right, y, widths[page.next], height)
    return y - measure.gap


def _place_band(page: QuestionPage, top: int, bottom: int) -> None:
    """Place the promise, with Listen and More on it where they are needed."""
    measure = page.measure
    box = QRect(measure.margin, top, page.width() - 2 * measure.margin, max(1, bottom - top))
    page.listen.setVisible(page.can_listen)
    _place_on_band(page, box, [page.listen] if page.can_listen else [])
    needs_more = page.band.page_count > 1
    if needs_more:
        _place_on_band(page, box, [page.listen, page.more] if page.can_listen else [page.more])
    page.more.setVisible(needs_more)


def _place_on_band(page: QuestionPage, box: QRect, buttons: list[VotingButton]) -> None:
    """Place the band and the buttons on it: beside the picture when upright, else above one another at the end."""
    measure = page.measure
    width = max((button.natural_width() for button in buttons), default=0)
    height = max((button.height_for(width) for button in buttons), default=0)
    gaps = measure.gap * max(0, len(buttons) - 1)
    across = width * len(buttons) + gaps if measure.is_portrait else width
    page.put(page.band, box.x(), box.y(), box.width(), box.height())
    page.band.set_buttons(across, height)
    x = box.right() - measure.px(_END) - across
    y = box.top() + (box.height() - height * len(buttons) - gaps) // 2
    if measure.is_portrait:
        y = box.top() + measure.px(_EDGE) + (page.band.first_row() - height) // 2
    for button in buttons:
        page.put(button, x, y, width, height)
        button.raise_()
        if measure.is_portrait:
            x += width + measure.gap
        else:
            y += height + measure.gap
