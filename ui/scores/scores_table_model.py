"""The scores as a table: the same facts as the picture, in words."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from careboard.i18n import _
from ui.scores.score_reading import ScoresView

Index = QModelIndex | QPersistentModelIndex


class ScoresTableModel(QAbstractTableModel):
    """One row a commitment; one column a meeting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: list[str] = []
        self._cells: list[list[str]] = []

    def show_view(self, view: ScoresView) -> None:
        """Show another scoreboard."""
        self.beginResetModel()
        meetings = [f"{head.month}\n{head.voted}, {head.adults}" for head in view.heads]
        self._heads = [_("Promise"), _("Now"), view.authority, _("Since last time"), *meetings]
        self._cells = [
            [line.title, line.words or line.strip.note, line.beside, line.trend, *line.history]
            for line in view.promises
        ]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of commitments."""
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._heads):
            return self._heads[section]
        return None
