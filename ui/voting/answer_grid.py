"""Where very large answers stand: in a grid of cards that are all alike, on as few pages as hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.voting.answer_card import AnswerCard, Shape
from ui.voting.answer_layout import ANSWER_SIZE, LEAST_SHARE, columns_of, take_shape

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_MOST_COLUMNS = 3
_LEAST_PICTURE = 0.7
"""How high a picture is at least beside a line of its word."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """One way of placing some answers."""

    shape: Shape
    columns: int
    rows: int
    share: float
    pages: int
    lines: int
    fits: bool

    @property
    def rank(self) -> tuple[bool, bool, bool, int, int, bool, float, int]:
        """How little this way is wanted: cut words first, then small ones, no pictures, many pages, broken words."""
        small, no_picture = self.share < LEAST_SHARE, self.shape is Shape.WORD
        beside = self.shape is not Shape.ABOVE
        return not self.fits, small, no_picture, self.pages, self.lines, beside, -self.share, self.columns


def place(page: QuestionPage, top: int, bottom: int) -> list[tuple[int, ...]]:
    """Place the steps and then the asides between two lines; return the numbers of those that are in sight together."""
    pages = _place_group(page, page.steps, top, bottom)
    if page.asides:
        pages += _place_group(page, page.asides, top, bottom)
    numbers = {card: number for number, card in enumerate(page.cards)}
    return [tuple(numbers[card] for card in cards) for cards in pages]


def _place_group(page: QuestionPage, cards: Sequence[AnswerCard], top: int, bottom: int) -> list[Sequence[AnswerCard]]:
    """Place answers that are alike on as few pages as hold them, about as many on each."""
    grid = min(_ways(page, cards, bottom - top), key=lambda way: way.rank)
    columns, gap = columns_of(page, grid.columns), page.measure.gap
    take_shape(cards, grid.shape, ANSWER_SIZE, columns[0][1])
    pages = _evenly(cards, grid.pages)
    rows = max(-(-len(each) // grid.columns) for each in pages)
    height = (bottom - top + gap) // rows - gap
    for each in pages:
        for place_, card in enumerate(each):
            row, column = divmod(place_, grid.columns)
            x, width = columns[column]
            page.put(card, x, top + row * (height + gap), width, height)
    return pages


def _ways(page: QuestionPage, cards: Sequence[AnswerCard], room: int) -> Iterator[_Grid]:
    """Return every way of placing answers in a height."""
    measure = page.measure
    for columns in range(1, min(_MOST_COLUMNS, len(cards)) + 1):
        width = columns_of(page, columns)[0][1]
        for shape in Shape:
            share = take_shape(cards, shape, ANSWER_SIZE, width)
            line = cards[0].style_now().line()
            picture = round(_LEAST_PICTURE * line / measure.unit)
            height = max(measure.answer, *(card.height_for(width, picture) for card in cards))
            rows = max(1, (room + measure.gap) // (height + measure.gap))
            unbroken = all(card.longest_word() <= card.room_for_words(width) + 1 for card in cards)
            fits = height <= room and width >= measure.answer and unbroken
            lines = max(card.height_of_words(width) for card in cards) // line
            yield _Grid(shape, columns, rows, share, -(-len(cards) // (columns * rows)), lines, fits)


def _evenly(cards: Sequence[AnswerCard], pages: int) -> list[Sequence[AnswerCard]]:
    size = -(-len(cards) // pages)
    return [cards[start : start + size] for start in range(0, len(cards), size)]
