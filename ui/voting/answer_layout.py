"""Where the answers of a question stand together: the steps in a row or a list, the asides below, all alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.voting.answer_card import AnswerCard, Shape

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_FACE, _FIRST_FACE, _BIG_TEXT_FACE, _FIRST_BIG_TEXT_FACE, _LEAST_FACE = 152, 176, 70, 120, 88
_LIST_FACE, _BIG_TEXT_LIST_FACE, _ASIDE_PICTURE = 92, 56, 40
_PORTRAIT_BAND, _PORTRAIT_FIRST_BAND, _TALLEST_LINE, _TALLEST_ROW, _TALLEST_UPRIGHT_ROW = 390, 470, 150, 400, 340
_SMALL_FACES_OVER = 1.5
ANSWER_SIZE, LIST_SIZE, _ASIDE_SIZE = 26, 30, 23
LEAST_SHARE = 0.8
"""How small the words of answers may become beside what was wanted, before the question is given in parts."""


def place(page: QuestionPage, top: int, bottom: int, share: float) -> int:
    """Place the answers above a line, their words at a share of the wanted size; return where they begin."""
    if page.asides:
        bottom = _place_asides(page, bottom, share)
    return _place_list(page, top, bottom, share) if is_list(page) else _place_row(page, top, bottom, share)


def fill(page: QuestionPage, top: int, bottom: int) -> bool:
    """Give the answers all the room between two lines; tell whether it holds them in the wanted size."""
    if page.asides:
        bottom = _place_asides(page, bottom, 1.0)
    if is_list(page):
        columns, face = [(page.measure.margin, _whole_width(page))] * len(page.steps), _BIG_TEXT_LIST_FACE
        take_shape(page.steps, Shape.LIST, LIST_SIZE, columns[0][1])
        rows = len(page.steps)
    else:
        columns, face = columns_of(page, len(page.steps)), _LEAST_FACE
        take_shape(page.steps, Shape.ABOVE, ANSWER_SIZE, columns[0][1])
        rows = 1
    measure, width = page.measure, columns[0][1]
    least = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    room = (bottom - top + measure.gap) // rows - measure.gap
    height = min(room, measure.px(_TALLEST_ROW))
    y = top + (bottom - top - rows * height - (rows - 1) * measure.gap) // 2
    for number, (card, (x, width)) in enumerate(zip(page.steps, columns, strict=True)):
        page.put(card, x, y + (number * (height + measure.gap) if rows > 1 else 0), width, height)
    return least <= room and words_are_large(page.cards)


def words_are_large(cards: Sequence[AnswerCard]) -> bool:
    """Whether the words have about the wanted size, and no word of theirs breaks."""
    return all(
        card.wanted_share >= LEAST_SHARE and card.longest_word() <= card.room_for_words(card.width()) + 1
        for card in cards
    )


def is_list(page: QuestionPage) -> bool:
    """Whether the steps stand in a list; few short ones stand in a row where pictures come first."""
    if not page.measure.is_portrait:
        return False
    if not page.pictures_first:
        return True
    width = columns_of(page, len(page.steps))[0][1]
    return take_shape(page.steps, Shape.ABOVE, ANSWER_SIZE, width) < LEAST_SHARE


def columns_of(page: QuestionPage, count: int) -> list[tuple[int, int]]:
    """Return left and width of equal columns with the gap between them."""
    gap, margin = page.measure.gap, page.measure.margin
    room = _whole_width(page)
    width = (room - gap * (count - 1)) // count
    return [(margin + round(number * (room - width) / max(1, count - 1)), width) for number in range(count)]


def _whole_width(page: QuestionPage) -> int:
    return page.width() - 2 * page.measure.margin


def _place_asides(page: QuestionPage, bottom: int, share: float) -> int:
    """Place the asides in one row, with their icons where all of them fit."""
    columns = columns_of(page, len(page.asides))
    width = columns[0][1]
    take_shape(page.asides, Shape.CENTRED, _ASIDE_SIZE, width, share)
    if any(card.natural_width() > width for card in page.asides):
        take_shape(page.asides, Shape.WORD, _ASIDE_SIZE, width, share)
    height = max(page.measure.target, *(card.height_for(width, _ASIDE_PICTURE) for card in page.asides))
    return _set_row(page, page.asides, columns, bottom, height)


def _place_row(page: QuestionPage, top: int, bottom: int, share: float) -> int:
    """Place the steps in one row, worst on the left; very large words stand beside their pictures where they fit.

    Upright, where there is room, the row grows as high as the promise allows.
    """
    measure, columns = page.measure, columns_of(page, len(page.steps))
    width = columns[0][1]
    first, face = (_FIRST_FACE, _FACE) if measure.text == 1 else (_FIRST_BIG_TEXT_FACE, _BIG_TEXT_FACE)
    face = first if page.pictures_first else face
    take_shape(page.steps, Shape.CENTRED, ANSWER_SIZE, width, share)
    if measure.text <= _SMALL_FACES_OVER or any(card.natural_width() > width for card in page.steps):
        take_shape(page.steps, Shape.ABOVE, ANSWER_SIZE, width, share)
    height = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    if measure.is_portrait:
        fair = bottom - top - measure.px(_PORTRAIT_FIRST_BAND)
        height = max(height, min(fair, measure.px(_TALLEST_UPRIGHT_ROW)))
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
    width = _whole_width(page)
    take_shape(page.steps, Shape.LIST, LIST_SIZE, width, share)
    face = _LIST_FACE if measure.text == 1 else _BIG_TEXT_LIST_FACE
    least = max(measure.answer, *(card.height_for(width, face) for card in page.steps))
    band = measure.px(_PORTRAIT_FIRST_BAND if page.pictures_first else _PORTRAIT_BAND)
    fair = (bottom - top - band) // len(page.steps) - measure.gap
    height = max(least, min(fair, measure.px(_TALLEST_LINE)))
    for card in reversed(page.steps):
        page.put(card, measure.margin, bottom - height, width, height)
        bottom -= height + measure.gap
    return bottom


def take_shape(cards: Sequence[AnswerCard], shape: Shape, size: float, width: int, share: float = 1.0) -> float:
    """Give cards one shape and one size of words, so one size of pictures; return the share of the size they have.

    No word breaks in its middle where the size may become smaller, which it may down to that of the usual text.
    """
    smallest = 1 / cards[0].measure.text
    for card in cards:
        card.take_shape(shape, size, max(smallest, share))
    room = min(card.room_for_words(width) for card in cards)
    longest = max(card.longest_word() for card in cards)
    if longest > room:
        share = share * room / longest
        for card in cards:
            card.take_shape(shape, size, max(smallest, share))
    highest = max(card.height_of_words(width) for card in cards)
    for card in cards:
        card.make_room_for(highest)
    return cards[0].wanted_share
