"""Reads dates as people write them."""

from __future__ import annotations

import datetime
import re

from careboard.wording.dates import long_month

_EARLIEST, _LATEST = 1990, 2100
_LONGEST = 60


def read_date(text: str) -> datetime.date | None:
    """Read a date written in any usual way, the day first unless the year is; nothing if it is none."""
    words = re.findall(r"\w+", text[:_LONGEST])
    if len(words) != 3:
        return None
    if len(words[0]) == 4 and words[0].isdecimal():
        words.reverse()
    day, month, year = (re.sub(r"(?<=\d)(st|nd|rd|th)$", "", word) for word in words)
    number = _month(month)
    if number is None or not (day.isdecimal() and year.isdecimal()):
        return None
    full_year = int(year) + 2000 if len(year) == 2 else int(year)
    if not _EARLIEST <= full_year <= _LATEST:
        return None
    try:
        return datetime.date(full_year, number, int(day))
    except ValueError:
        return None


def _month(words: str) -> int | None:
    if words.isdecimal():
        return int(words)
    names = [long_month(datetime.date(_EARLIEST, number, 1)) for number in range(1, 13)]
    begins = [number for number, name in enumerate(names, 1) if name.casefold().startswith(words.casefold())]
    return begins[0] if len(begins) == 1 and len(words) >= 3 else None
