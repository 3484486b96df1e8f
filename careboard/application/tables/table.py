"""What a table is: a key, a title, columns and rows of plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

Cell = str | int | datetime.date | None
"""A number is always a count of things that may be counted, a date is a day, None is an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: a key that scripts may rely on, and the words that people read."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table; the first column of each row is its key."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of a council as they stood on a day."""

    council: str
    on: datetime.date
    tables: tuple[Table, ...]
