"""Where the answers of a question stand: the steps in a row or a list, the asides below, all alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.voting.answer_card import AnswerCard, Shape

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_FACE, _BIG_TEXT_FACE = 152, 70
_LIST_FACE, _BIG_TEXT_LIST_FACE, _ASIDE_PICTURE = 92, 56, 40
_PORTRAIT_BAND, _TALLEST_LINE = 390, 150
_SMALL_FACES_OVER = 1.5
_ANSWER_SIZE, _LIST_SIZE, _ASIDE_SIZE = 26, 30, 23


def place(page: QuestionPage, top: int, bottom: int, share: float) -> int:
    """Place the answers above a line, their words at a share of the wanted size; return where they begin."""
    if page.asides:
        bottom = _place_asides(page, bottom, share)
    return _place_list(page, top, bottom, share) if page.measure.is_portrait else _place_row(page, bottom, share)


def _columns(page: QuestionPage, count: int) -> list[tuple[int, int]]:
    """Return left and width of equal columns with the gap between them."""
    gap, margin = page.measure.gap, page.measure.margin
    room = page.width() - 2 * margin
    width = (room - gap * (count - 1)) // count
    return [(margin + round(number * (room - width) / max(1, count - 1)), width) for number in range(count)]


def _place_asides(page: QuestionPage, bottom: int, share: float) -> int:
    """Place the asides in one row, with their icons where all of them fit."""
    columns = _columns(page, len(page.asides))
    width = columns[0][1]
    _shape(page.asides, Shape.CENTRED, _ASIDE_SIZE, width, share)
    if any(card.natural_width() > width for card in page.asides):
        _shape(page.asides, Shape.WORD, _ASIDE_SIZE, width, share)
    height = max(page.measure.target, *(card.height_for(width, _ASIDE_PICTURE) for card in page.asides))
    return _set_row(page, page.asides, columns, bottom, height)


def _place_row(page: QuestionPage, bottom: int, share: float) -> int:
    """Place the steps in one row, worst on the left; very large words stand beside their pictures where they fit."""
    measure, columns = page.measure, _columns(page, len(page.steps))
    width = columns[0][1]
    face = _FACE if measure.text == 1 else _BIG_TEXT_FACE
    _shape(page.steps, Shape.CENTRED, _ANSWER_SIZE, width, share)
    if measure.text <= _SMALL_FACES_OVER or any(card.natural_width() > width for card in page.steps):
        _shape(page.steps, Shape.ABOVE, _ANSWER_SIZE, width, share)
    height = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    return _set_row(page, page.steps, columns, bottom, height)


def _set_row(
    page: QuestionPage, cards: list[AnswerCard], columns: list[tuple[int, int]], bottom: int, height: int
) -> int:
    for card, (x, width) in zip(cards, columns, strict=True):
        page.put(card, x, bottom - height, width, height)
    return bottom - height - page.measure.gap


def _place_list(page: QuestionPage, top: int, bottom: int, share: float) -> int:
    """Place the steps in a list, worst on top, as high as the promise allows."""
    measure = page.measure
    width = page.width() - 2 * measure.margin
    _shape(page.steps, Shape.LIST, _LIST_SIZE, width, share)
    face = _LIST_FACE if measure.text == 1 else _BIG_TEXT_LIST_FACE
    least = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    fair = (bottom - top - measure.px(_PORTRAIT_BAND)) // len(page.steps) - measure.gap
    height = max(least, min(fair, measure.px(_TALLEST_LINE)))
    for card in reversed(page.steps):
        page.put(card, measure.margin, bottom - height, width, height)
        bottom -= height + measure.gap
    return bottom


def _shape(cards: list[AnswerCard], shape: Shape, size: float, width: int, share: float) -> None:
    """Give cards one shape, one size of words (no word breaks in its middle) and so one size of pictures."""
    smallest = size / cards[0].measure.text
    for card in cards:
        card.take_shape(shape, max(smallest, size * share))
    room = min(card.room_for_words(width) for card in cards)
    longest = max(card.longest_word() for card in cards)
    if longest > room:
        for card in cards:
            card.take_shape(shape, max(smallest, size * share * room / longest))
    highest = max(card.height_of_words(width) for card in cards)
    for card in cards:
        card.make_room_for(highest)
