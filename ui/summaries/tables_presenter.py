"""What stands behind taking tables out: which tables there are, and how they become files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.sheets import TableDrawing
from careboard.application.tables.days import Days
from careboard.application.tables.table import Column, Table, Tables
from careboard.application.tables.taking_out import TakingOut
from careboard.errors import CodedError
from careboard.i18n import _, ngettext
from careboard.wording import message
from ui.whole_file import write_whole

WORKBOOK, CSV, CALENDAR = "xlsx", "csv", "ics"
Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class TablesView(Protocol):
    """What the presenter needs of the window."""

    def show_tables(self, tables: Sequence[Table], *, plain_dates: bool) -> None:
        """Show tables to look through, the first one open."""

    def show_name(self, name: str) -> None:
        """Say how the file or folder is called."""

    def say_done(self, words: str) -> None:
        """Say what was done."""

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""


class TablesPresenter:
    """Shows what would be written, and writes it."""

    def __init__(self, view: TablesView, taking_out: TakingOut, drawing: TableDrawing, run: Run) -> None:
        """Take the window, the tables, how they are written, and the background."""
        self._view, self._drawing, self._run = view, drawing, run
        self._tables: Tables = taking_out.tables()
        self._days: Days = taking_out.days()
        self._kind = WORKBOOK
        self._is_left = False

    def choose(self, kind: str) -> None:
        """Show what a workbook, CSV files or a calendar would hold."""
        self._kind = kind
        is_calendar = kind == CALENDAR
        tables = (day_table(self._days),) if is_calendar else self._tables.tables
        self._view.show_name(f"{self._tables.council}, {self._tables.on.isoformat()}")
        self._view.show_tables(tables, plain_dates=kind == CSV)

    def save(self, path: str) -> None:
        """Write the file, or the files into a folder, whole or not at all."""
        self._run(partial(self._write, self._kind, Path(path)), self._saved, self._failed)

    def leave(self) -> None:
        """The window is closed: what is still being written is told nowhere."""
        self._is_left = True

    def _write(self, kind: str, path: Path) -> int:
        if kind == CSV:
            files = {path / name: content for name, content in self._drawing.csv_files(self._tables).items()}
        elif kind == CALENDAR:
            files = {path: self._drawing.calendar(self._days)}
        else:
            files = {path: self._drawing.workbook(self._tables)}
        for place, content in files.items():
            write_whole(place, content)
        return len(files)

    def _saved(self, count: object) -> None:
        if isinstance(count, int) and not self._is_left:
            words = ngettext("Saved.", "Saved: {count} files.", count)
            self._view.say_done(words.format(count=count))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError | CodedError):
            raise error
        if self._is_left:
            return
        unwritten = _("The file could not be written there. Nothing is lost: choose another folder.")
        self._view.refuse(message(error) if isinstance(error, CodedError) else unwritten)


def day_table(days: Days) -> Table:
    """Return the days of a calendar as a table to look at."""
    columns = (
        Column("date", _("Date")),
        Column("title", _("Entry")),
        Column("detail", _("What it is about")),
        Column("place", _("Place")),
    )
    rows = tuple((day.on, day.title, day.detail, day.place) for day in days.days)
    return Table("days", _("Days"), columns, rows)
