"""Reads dates as people write them."""

from __future__ import annotations

import datetime
import re

from careboard.i18n import _
from careboard.wording.dates import long_month

_EARLIEST, _LATEST = 1990, 2100
_LONGEST = 60


def read_date(text: str, today: datetime.date | None = None) -> datetime.date | None:
    """Read a date written in any usual way, the day first unless the year is; nothing if it is none.

    Whoever says which day it is may also leave the year out, or write "today", "tomorrow" and "yesterday".
    """
    words = re.findall(r"\w+", text[:_LONGEST])
    if today is not None and len(words) < 3:
        return _read_near(words, today)
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
    except (ValueError, OverflowError):
        return None


def _read_near(words: list[str], today: datetime.date) -> datetime.date | None:
    """Read a word for a day near today, or a day and the name of a month, in the year that brings it nearest."""
    days = {_("yesterday"): -1, _("today"): 0, _("tomorrow"): 1}
    said = words[0].casefold() if len(words) == 1 else ""
    if said in days:
        return today + datetime.timedelta(days=days[said])
    if len(words) != 2 or words[1].isdecimal():
        return None
    years = (today.year - 1, today.year, today.year + 1)
    read = [day for year in years if (day := read_date(f"{words[0]} {words[1]} {year}")) is not None]
    return min(read, key=lambda day: abs(day - today), default=None)


def _month(words: str) -> int | None:
    if words.isdecimal():
        return int(words)
    names = [long_month(datetime.date(_EARLIEST, number, 1)) for number in range(1, 13)]
    begins = [number for number, name in enumerate(names, 1) if name.casefold().startswith(words.casefold())]
    return begins[0] if len(begins) == 1 and len(words) >= 3 else None
