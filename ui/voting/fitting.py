"""Large words on a page that cannot be parted: they take as much of the wanted size as the page has room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ui.voting.measure import Measure


class Scaled(Protocol):
    """Something whose words can be taken at a share of the wanted size."""

    share: float


def fit(measure: Measure, parts: Sequence[Scaled], height: Callable[[], int], room: int) -> int:
    """Give parts the largest share of the wanted text size with which they fit; return the height that they then take.

    They never become smaller than the usual text.
    """
    taken = 0
    for share in measure.shares():
        for part in parts:
            part.share = share
        taken = height()
        if taken <= room:
            break
    return taken
