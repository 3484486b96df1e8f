"""The workbook: one sheet a table, with real dates and numbers, and every text a text, never a formula."""

from __future__ import annotations

import datetime
import re
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from careboard.application.tables.table import Cell, Table, Tables
from careboard.i18n import _

_WIDEST, _NARROWEST = 60, 8
_ADDED_WIDTH = 2
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def draw_workbook(tables: Tables) -> bytes:
    """Return the tables as an XLSX file; nothing is hidden in it, and its properties are ours."""
    out = BytesIO()
    # Typed text that looks like a link or a formula stays text.
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, {"in_memory": True, "default_date_format": "d mmmm yyyy", **plain}) as book:
        midnight = datetime.datetime.combine(tables.on, datetime.time(), datetime.UTC)
        title = _("Tables of {council}").format(council=tables.council)
        book.set_properties({"title": title, "author": tables.council, "created": midnight.replace(tzinfo=None)})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables.tables:
            _draw_table(book.add_worksheet(_sheet_name(table.title)), table, head, body)
    return out.getvalue()


def _sheet_name(title: str) -> str:
    """Return a title as the name of a sheet, which may not be long and has forbidden signs."""
    return _NOT_IN_NAMES.sub(" ", title)[:_LONGEST_NAME].strip(" '")


def _draw_table(sheet: Worksheet, table: Table, head: Format, body: Format) -> None:
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.title, head)
        sheet.set_column(place, place, _width(table, place), body)
    for row, cells in enumerate(table.rows, 1):
        for place, cell in enumerate(cells):
            _write(sheet, row, place, cell)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def _write(sheet: Worksheet, row: int, place: int, cell: Cell) -> None:
    if isinstance(cell, datetime.date):
        sheet.write_datetime(row, place, datetime.datetime.combine(cell, datetime.time()))
    elif isinstance(cell, int):
        sheet.write_number(row, place, cell)
    elif cell:
        sheet.write_string(row, place, cell)


def _width(table: Table, place: int) -> int:
    """Return a column's width in characters: its longest word may not be cut, long texts wrap."""
    texts = [str(row[place] or "") for row in table.rows]
    longest = max(map(len, texts), default=0)
    title = max(map(len, table.columns[place].title.split()))
    return min(_WIDEST, max(_NARROWEST, longest, title) + _ADDED_WIDTH)
