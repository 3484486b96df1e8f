"""Where everything of a question stands: fixed places, so that no answer moves from question to question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from ui.voting.answer_card import AnswerCard, Shape
from ui.voting.voting_button import VotingButton

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_EDGE, _BETWEEN = 14, 10
_FACE, _BIG_TEXT_FACE = 164, 70
_LIST_FACE, _BIG_TEXT_LIST_FACE, _ASIDE_PICTURE = 92, 56, 40
_PORTRAIT_BAND, _TALLEST_LINE = 390, 150
_SMALL_FACES_OVER = 1.5
_BACK_WIDTH, _NEXT_WIDTH = 180, 220
_ANSWER_SIZE, _LIST_SIZE, _ASIDE_SIZE = 26, 30, 23


def place(page: QuestionPage) -> None:
    """Place the children of the page from both ends; the promise takes what is left between."""
    top = _place_top(page)
    bottom = _place_foot(page)
    bottom = _place_row(page, page.asides, bottom) if page.asides else bottom
    bottom = _place_list(page, top, bottom) if page.measure.is_portrait else _place_steps(page, bottom)
    _place_band(page, top, bottom)


def _columns(page: QuestionPage, count: int) -> list[tuple[int, int]]:
    """Return left and width of equal columns with the gap between them."""
    gap = page.measure.gap
    room = page.width() - 2 * page.measure.margin - gap * (count - 1)
    width = room // count
    return [(page.measure.margin + number * (width + gap), width) for number in range(count)]


def _place_top(page: QuestionPage) -> int:
    """Place the row of where one is, Bigger text and Stop; two rows where one is too narrow. Return its end."""
    measure, y = page.measure, page.measure.px(_EDGE)
    height = max(button.height_for(button.natural_width()) for button in (page.stop, page.bigger))
    x = page.width() - measure.margin
    for button in (page.stop, page.bigger):
        x -= button.natural_width()
        page.put(button, QRect(x, y, button.natural_width(), height))
        x -= measure.gap
    words, dots = page.place_words.natural_width(), page.dots.natural_width()
    line = page.place_words.style_now().line()
    start, space = measure.margin + measure.px(6), measure.px(28)
    if words + space + dots <= x - start:
        page.put(page.place_words, QRect(start, y, words, height))
        page.put(page.dots, QRect(start + words + space, y, dots, height))
        return y + height + measure.px(_BETWEEN)
    under = measure.px(22)
    if max(words, dots) <= x - start and line + under <= height:
        above = y + (height - line - under) // 2
        page.put(page.place_words, QRect(start, above, words, line))
        page.put(page.dots, QRect(start, above + line, dots, under))
        return y + height + measure.px(_BETWEEN)
    y += height + measure.px(_BETWEEN)
    page.put(page.place_words, QRect(start, y, words, line))
    left = page.width() - measure.margin - start - words - space
    page.put(page.dots, QRect(start + words + space, y, min(dots, left), line))
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
    page.put(page.back, QRect(measure.margin, y, widths[page.back], height))
    right = page.width() - measure.margin - widths[page.next]
    page.put(page.next, QRect(right, y, widths[page.next], height))
    return y - measure.gap


def _place_row(page: QuestionPage, cards: list[AnswerCard], bottom: int) -> int:
    """Place the asides in one row of equal cards above a line; return where it begins."""
    columns = _columns(page, len(cards))
    width = columns[0][1]
    _shape(cards, Shape.CENTRED, _ASIDE_SIZE, width)
    if any(card.natural_width() > width for card in cards):
        _shape(cards, Shape.WORD, _ASIDE_SIZE, width)
    height = max(page.measure.target, *(card.height_for(width, _ASIDE_PICTURE) for card in cards))
    return _set_row(page, cards, columns, bottom, height)


def _place_steps(page: QuestionPage, bottom: int) -> int:
    """Place the steps in one row, worst on the left; return where it begins."""
    measure, columns = page.measure, _columns(page, len(page.steps))
    width = columns[0][1]
    face = _FACE if measure.text == 1 else _BIG_TEXT_FACE
    _shape(page.steps, Shape.ABOVE, _ANSWER_SIZE, width)
    if measure.text > _SMALL_FACES_OVER:
        _shape(page.steps, Shape.CENTRED, _ANSWER_SIZE, width)
        if any(card.natural_width() > width for card in page.steps):
            _shape(page.steps, Shape.ABOVE, _ANSWER_SIZE, width)
    height = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    return _set_row(page, page.steps, columns, bottom, height)


def _set_row(
    page: QuestionPage, cards: list[AnswerCard], columns: list[tuple[int, int]], bottom: int, height: int
) -> int:
    for card, (x, width) in zip(cards, columns, strict=True):
        page.put(card, QRect(x, bottom - height, width, height))
    return bottom - height - page.measure.gap


def _place_list(page: QuestionPage, top: int, bottom: int) -> int:
    """Place the steps in a list, worst on top; return where it begins."""
    measure = page.measure
    width = page.width() - 2 * measure.margin
    _shape(page.steps, Shape.LIST, _LIST_SIZE, width)
    face = _LIST_FACE if measure.text == 1 else _BIG_TEXT_LIST_FACE
    least = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    fair = (bottom - top - measure.px(_PORTRAIT_BAND)) // len(page.steps) - measure.gap
    height = max(least, min(fair, measure.px(_TALLEST_LINE)))
    for card in reversed(page.steps):
        page.put(card, QRect(measure.margin, bottom - height, width, height))
        bottom -= height + measure.gap
    return bottom


def _shape(cards: list[AnswerCard], shape: Shape, size: float, width: int) -> None:
    """Give cards one shape and one size, made smaller where large text would break a word in the middle."""
    for card in cards:
        card.shape = shape
        card.use_size(size)
    room = min(card.room_for_words(width) for card in cards)
    longest = max(card.longest_word() for card in cards)
    if longest > room:
        for card in cards:
            card.use_size(max(size / card.measure.text, size * room / longest))


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
    measure = page.measure
    width = max((button.natural_width() for button in buttons), default=0)
    heights = [button.height_for(width) for button in buttons]
    inner, side = measure.px(_EDGE), measure.px(24)
    if measure.is_portrait:
        room = width * len(buttons) + measure.gap * max(0, len(buttons) - 1)
        x, y = box.right() - side - room, box.top() + inner
        for button, height in zip(buttons, heights, strict=True):
            page.put(button, QRect(x, y, width, height))
            x += width + measure.gap
    else:
        room = width
        total = sum(heights) + measure.gap * max(0, len(buttons) - 1)
        y = box.top() + (box.height() - total) // 2
        for button, height in zip(buttons, heights, strict=True):
            page.put(button, QRect(box.right() - side - width, y, width, height))
            y += height + measure.gap
    page.put(page.band, box)
    page.band.set_buttons(room, max(heights, default=0))
    for button in buttons:
        button.raise_()
