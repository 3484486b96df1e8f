"""The list of issues as a model: it reads rows a page at a time, and a line only when it is looked at."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from careboard.application.issue_list import IssueRow
from careboard.i18n import _
from ui.issues.list_reading import IssueLine, Lines, read_line

Index = QModelIndex | QPersistentModelIndex
STATE, ISSUE, OWNER, ANSWER_BY, DONE_BY = range(5)
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAGE = 100
_NEVER = datetime.date.min


class IssuesTableModel(QAbstractTableModel):
    """One row an issue; delegates take the whole line by LINE_ROLE, everybody else the words of a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Lines | None = None
        self._rows: list[IssueRow] = []
        self._has_more = False
        self._titles: Mapping[str, str] = {}
        self._today = _NEVER
        self._lines: dict[int, IssueLine] = {}

    def show_rows(self, lines: Lines, titles: Mapping[str, str], today: datetime.date, down_to: int = 0) -> None:
        """Show other rows, with those at once that stand down to a place; titles of the commitments by key."""
        self.beginResetModel()
        self._source, self._titles, self._today = lines, titles, today
        self._lines, self._rows, self._has_more = {}, [], True
        self._rows = self._read(down_to)
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are rows below the last one that was read."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self.canFetchMore(parent):
            self._add(self._read(0))

    def _read(self, wanted: int) -> list[IssueRow]:
        """Return what follows the rows read so far: a page, or as many as are wanted."""
        assert self._source is not None
        limit = max(wanted, PAGE)
        rows = list(self._source.read(len(self._rows), limit))
        self._has_more = len(rows) == limit
        return rows

    def _add(self, rows: list[IssueRow]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def line(self, number: int) -> IssueLine:
        """Return a line in words."""
        if number not in self._lines:
            self._lines[number] = read_line(self._rows[number], self._titles, self._today)
        return self._lines[number]

    @property
    def lines_read(self) -> int:
        """How many lines were looked at so far."""
        return len(self._lines)

    def key(self, number: int) -> str:
        """Return the key of the issue in a row."""
        return self._rows[number].key

    def row_of(self, key: str) -> int:
        """Return the row of an issue, read down to it where it was not; -1 where it is not listed."""
        found = self._row_read(key)
        if found < 0 and self._has_more and self._source is not None:
            place = self._source.place(key)
            if place is not None:
                self._add(self._read(place + 1 - len(self._rows)))
                found = self._row_read(key)
        return found

    def _row_read(self, key: str) -> int:
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows that were read."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(_heads())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or the whole line."""
        if not index.isValid():
            return None
        if role == LINE_ROLE:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(self.line(index.row()), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _heads() -> tuple[str, ...]:
    return _("State"), _("Issue"), _("Owner"), _("Answer by"), _("Done by")


def _words(line: IssueLine, column: int) -> str:
    state = f"{line.state_words}, {line.below}"
    more = ", ".join(filter(None, (line.about, line.dots)))
    title = f"{line.title} ({more})" if more else line.title
    return (state, title, line.owner, line.answer_by, line.done_by)[column]
