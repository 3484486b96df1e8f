"""A question in parts that follow each other, where the wanted text leaves no room for the whole of it at once.

First come the pages of the question, then the answers. Next leads through all of them, whatever was chosen, so every
answer costs the same taps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NO_PAGE = -1


@dataclass(frozen=True, slots=True)
class Part:
    """What is in sight at once: a page of the question, some answers by their numbers, or both."""

    page: int = NO_PAGE
    answers: tuple[int, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether words of the question are in sight."""
        return self.page != NO_PAGE


class QuestionParts:
    """The parts of the question on the screen, and which of them is in sight."""

    def __init__(self) -> None:
        """Begin with one part that holds everything."""
        self._parts: tuple[Part, ...] = (Part(0),)
        self._now = 0

    @property
    def all(self) -> tuple[Part, ...]:
        """Every part, in the order of Next."""
        return self._parts

    @property
    def now(self) -> Part:
        """The part in sight."""
        return self._parts[self._now]

    @property
    def number(self) -> int:
        """Which part is in sight, counted from 0."""
        return self._now

    @property
    def count(self) -> int:
        """How many parts there are."""
        return len(self._parts)

    @property
    def is_first(self) -> bool:
        """Whether nothing of this question lies before."""
        return self._now == 0

    @property
    def is_last(self) -> bool:
        """Whether the next question comes after this part."""
        return self._now == self.count - 1

    @property
    def are_answers_apart(self) -> bool:
        """Whether the answers take several parts."""
        return sum(1 for part in self._parts if part.answers) > 1

    def use(self, parts: Sequence[Part]) -> None:
        """Take other parts for the same question; whoever read on, or looked at answers, stays as far."""
        if tuple(parts) == self._parts:
            return
        among_answers = not self.now.is_question
        further = self._now - (self._first_answers() if among_answers else 0)
        self._parts = tuple(parts)
        first = self._first_answers()
        self._now = min(first + further, self.count - 1) if among_answers else min(further, max(0, first - 1))

    def begin(self) -> None:
        """Go to the first part."""
        self._now = 0

    def turn(self, by: int) -> bool:
        """Go on or back by one part; tell whether there was one."""
        there = 0 <= self._now + by < self.count
        self._now += by if there else 0
        return there

    def turn_to_answer(self, number: int) -> bool:
        """Go to where an answer is in sight; tell whether that is another part."""
        return self._turn_to(next((at for at, part in enumerate(self._parts) if number in part.answers), self._now))

    def turn_to_page(self, page: int) -> bool:
        """Go to where a page of the question is in sight; tell whether that is another part."""
        return self._turn_to(next((at for at, part in enumerate(self._parts) if part.page == page), self._now))

    def turn_to_answers(self) -> bool:
        """Go to the first answers; tell whether that is another part."""
        return self._turn_to(self._first_answers())

    def _first_answers(self) -> int:
        return next((at for at, part in enumerate(self._parts) if part.answers), 0)

    def _turn_to(self, part: int) -> bool:
        turns, self._now = part != self._now, part
        return turns
