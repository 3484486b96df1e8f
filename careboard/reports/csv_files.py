"""The tables as CSV: one file each, for scripts and for spreadsheets, in which no text can become a formula."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from io import StringIO

from careboard.application.tables.table import Cell, Table, Tables

# What a spreadsheet takes for the begin of a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SHIELD = "'"


def draw_csv_files(tables: Tables) -> Mapping[str, bytes]:
    """Return each table as a file by its name: UTF-8 with a mark that spreadsheets look for, header row first."""
    return {f"{table.key}.csv": _draw(table) for table in tables.tables}


def _draw(table: Table) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(column.key for column in table.columns)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, int):
        return str(cell)
    return _SHIELD + cell if cell.startswith(_FORMULA) else cell
