"""Where very large answers stand: in a grid of cards that are all alike, on as few pages as hold them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.voting.answer_card import Shape
from ui.voting.answer_layout import ANSWER_SIZE, LEAST_SHARE, columns_of, take_shape

if TYPE_CHECKING:
    from ui.voting.question_page import QuestionPage

_MOST_COLUMNS = 3
_LEAST_PICTURE = 0.7
"""How high a picture is at least beside a line of its word."""
_SHAPES = (Shape.ABOVE, Shape.LIST, Shape.CENTRED, Shape.WORD)


@dataclass(frozen=True, slots=True)
class _Grid:
    """One way of placing the answers."""

    shape: Shape
    columns: int
    rows: int
    share: float
    pages: int
    fits: bool

    @property
    def rank(self) -> tuple[bool, bool, bool, int, bool, float, int]:
        """How little this way is wanted: cut words first, then small ones, no pictures, many pages, small pictures."""
        small, no_picture = self.share < LEAST_SHARE, self.shape is Shape.WORD
        beside = self.shape is not Shape.ABOVE
        return not self.fits, small, no_picture, self.pages, beside, -self.share, self.columns


def place(page: QuestionPage, top: int, bottom: int) -> list[tuple[int, ...]]:
    """Place the answers between two lines; return the numbers of those that are in sight together."""
    grid = min(_ways(page, bottom - top), key=lambda way: way.rank)
    pages = _pages(page, grid)
    measure = page.measure
    columns = columns_of(page, grid.columns)
    take_shape(page.cards, grid.shape, ANSWER_SIZE, columns[0][1])
    rows = max(-(-len(numbers) // grid.columns) for numbers in pages)
    height = (bottom - top + measure.gap) // rows - measure.gap
    for numbers in pages:
        for place_, number in enumerate(numbers):
            row, column = divmod(place_, grid.columns)
            x, width = columns[column]
            page.put(page.cards[number], x, top + row * (height + measure.gap), width, height)
    return pages


def _ways(page: QuestionPage, room: int) -> Iterator[_Grid]:
    """Return every way of placing the answers in a height."""
    measure = page.measure
    for columns in range(1, _MOST_COLUMNS + 1):
        width = columns_of(page, columns)[0][1]
        for shape in _SHAPES:
            share = take_shape(page.cards, shape, ANSWER_SIZE, width)
            picture = round(_LEAST_PICTURE * page.cards[0].style_now().line() / measure.unit)
            height = max(measure.answer, *(card.height_for(width, picture) for card in page.cards))
            rows = max(1, (room + measure.gap) // (height + measure.gap))
            unbroken = all(card.longest_word() <= card.room_for_words(width) + 1 for card in page.cards)
            fits = height <= room and width >= measure.answer and unbroken
            yield _Grid(shape, columns, rows, share, _count(page, columns * rows), fits)


def _count(page: QuestionPage, capacity: int) -> int:
    steps, asides = len(page.steps), len(page.asides)
    return -(-steps // capacity) + -(-asides // capacity)


def _pages(page: QuestionPage, grid: _Grid) -> list[tuple[int, ...]]:
    """Return which answers go together: the steps first, then the asides, about as many on each page."""
    numbers = range(len(page.cards))
    groups = (numbers[: len(page.steps)], numbers[len(page.steps) :])
    capacity = grid.columns * grid.rows
    return [part for group in groups if group for part in _evenly(group, capacity)]


def _evenly(numbers: Sequence[int], capacity: int) -> list[tuple[int, ...]]:
    pages = -(-len(numbers) // capacity)
    size = -(-len(numbers) // pages)
    return [tuple(numbers[start : start + size]) for start in range(0, len(numbers), size)]
