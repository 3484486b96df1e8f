"""The scores as a table: the same facts as the picture, in words."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from careboard.i18n import _
from ui.scores.score_reading import PromiseScore, ScoresView

Index = QModelIndex | QPersistentModelIndex


class ScoresTableModel(QAbstractTableModel):
    """One row a commitment; one column a meeting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: list[str] = []
        self._cells: list[list[str]] = []

    def show_view(self, view: ScoresView, narrow: bool = False) -> None:
        """Show another scoreboard; where the place is narrow, all meetings share one column."""
        self.beginResetModel()
        if narrow:
            self._heads = [_("Promise"), _("Now"), _("Meetings")]
            self._cells = [_narrow_cells(line, view) for line in view.promises]
        else:
            self._show_wide(view)
        self.endResetModel()

    def _show_wide(self, view: ScoresView) -> None:
        meetings = [f"{head.month}\n{head.voted}, {head.adults}" for head in view.heads]
        self._heads = [_("Promise"), _("Now"), view.authority, _("Since last time"), *meetings]
        self._cells = [
            [line.title, line.words or line.strip.note, line.own, line.trend, *line.history]
            for line in view.promises
        ]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of commitments."""
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def head(self, column: int) -> str:
        """Return the words over a column."""
        return self._heads[column]

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


def _narrow_cells(line: PromiseScore, view: ScoresView) -> list[str]:
    now = [line.words or line.strip.note, line.beside, line.trend]
    said = [f"{head.month}: {words}" for head, words in zip(view.heads, line.history, strict=True) if words]
    return [line.title, "\n".join(part for part in now if part), "\n".join(said)]
