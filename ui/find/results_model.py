"""The lines found, as a model: the name of each group, then its lines."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from careboard.i18n import _
from ui.find.entries import Entry, EntryGroup

ENTRY_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ResultsModel(QAbstractListModel):
    """A list in which the names of the groups cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Entry] = []

    def show_groups(self, groups: tuple[EntryGroup, ...]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [group.name, *group.entries]
        self.endResetModel()

    def entry(self, number: int) -> Entry | None:
        """Return the line in a row, None where the name of a group stands."""
        row = self._rows[number]
        return row if isinstance(row, Entry) else None

    def group(self, number: int) -> str:
        """Return the name of the group that a row belongs to."""
        return next(str(row) for row in reversed(self._rows[: number + 1]) if isinstance(row, str))

    def next_entry(self, number: int, way: int) -> int:
        """Return the next row with a line from a row on, which may be this one; -1 where there is none that way."""
        ahead = range(number, len(self._rows) if way > 0 else -1, way)
        return next((each for each in ahead if 0 <= each < len(self._rows) and self.entry(each)), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row, or its line."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ENTRY_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else _in_words(row, self.group(index.row()))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only lines be chosen."""
        if not index.isValid() or self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _in_words(entry: Entry, group: str) -> str:
    keys = _("key {key}").format(key=entry.keys) if entry.keys else ""
    cannot = _("cannot be done now") if entry.hindrance else ""
    return ", ".join(filter(None, (entry.title, cannot, entry.below, keys, group)))
