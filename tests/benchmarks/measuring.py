"""How the figures are taken: side by side, in turns, and told by their medians."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured row: a value and its floor in the same unit, and how many times the floor is to be reached."""

    work: str
    value: float
    floor: float
    unit: str
    reach: float
    note: str = ""

    @property
    def ratio(self) -> float:
        """How many times the floor it is."""
        return self.value / self.floor

    @property
    def line(self) -> str:
        """The row as it is printed."""
        end = "reached" if self.ratio <= self.reach else "NOT YET"
        sizes = f"{self.value:9.1f} {self.unit:<2} to {self.floor:8.1f} {self.unit:<2}"
        return f"{self.work:<58} {sizes} {self.ratio:6.2f}x of {self.reach:.2f}x  {end}  {self.note}".rstrip()


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def side_by_side(times: int, *works: Callable[[], object]) -> tuple[float, ...]:
    """Return the median milliseconds of pieces of work that take turns, after one turn that is not counted."""
    taken: list[list[float]] = [[] for _work in works]
    for turn in range(times + 1):
        for place, work in enumerate(works):
            gc.collect()
            spent = seconds(work)
            if turn:
                taken[place].append(spent * 1000)
    return tuple(median(each) for each in taken)
