"""Which age bands heads are counted by: those of the group, and whatever was counted before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careboard.domain.council import Group
from careboard.i18n import _

_USUAL = ((0, 11), (12, 15), (16, 17), (18, 25))


def age_bands(group: Group, counted: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the bands to offer, youngest first; one band for all where the group's ages say nothing."""
    offered = _bands_of(group.ages) or (_("Young people"),)
    return (*offered, *(band for band in counted if band not in offered))


def _bands_of(ages: str) -> tuple[str, ...]:
    numbers = [int(number) for number in re.findall(r"\d{1,2}", ages)]
    if len(numbers) != 2 or numbers[0] > numbers[1]:
        return ()
    youngest, oldest = numbers
    bands = [(max(low, youngest), min(high, oldest)) for low, high in _USUAL if low <= oldest and high >= youngest]
    if not bands:
        return ()
    bands[-1] = (bands[-1][0], oldest)
    return tuple(f"{low}-{high}" if low != high else str(low) for low, high in bands)
