"""A table that may be taken out, as a model: its rows as they will be written."""

from __future__ import annotations

import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from careboard.application.tables.table import Cell, Table
from careboard.wording import long_date

Index = QModelIndex | QPersistentModelIndex


class TakenTableModel(QAbstractTableModel):
    """Dates stand as in a workbook, or as in CSV files."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table("", "", (), ())
        self._plain_dates = False

    def show_table(self, table: Table, *, plain_dates: bool) -> None:
        """Show another table; plain dates are 2026-12-10."""
        self.beginResetModel()
        self._table, self._plain_dates = table, plain_dates
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._written(self._table.rows[index.row()][index.column()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _written(self, cell: Cell) -> str:
        if cell is None:
            return ""
        if isinstance(cell, datetime.date):
            return cell.isoformat() if self._plain_dates else long_date(cell)
        return str(cell)
