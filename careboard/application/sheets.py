"""How what leaves the room becomes files: slips for owners, the poster for the wall, tables and a calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careboard.application.posters import Poster
from careboard.application.slips import Slip
from careboard.application.tables.days import Days
from careboard.application.tables.table import Tables


@dataclass(frozen=True, slots=True)
class SheetDrawing:
    """Draws each sheet; RuleBroken where a typed text cannot be printed."""

    slip: Callable[[Slip], bytes]
    poster: Callable[[Poster], bytes]


@dataclass(frozen=True, slots=True)
class TableDrawing:
    """Writes tables as a workbook or as CSV files by their names, and days as a calendar."""

    workbook: Callable[[Tables], bytes]
    csv_files: Callable[[Tables], Mapping[str, bytes]]
    calendar: Callable[[Days], bytes]
