"""The phrases of one language as a model: lines that were read before, so that hundreds open at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from careboard.i18n import _
from ui.settings.languages_reading import PhraseLine, state_words, voice_words

Index = QModelIndex | QPersistentModelIndex
ENGLISH, WORDS, VOICE = range(3)
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PhrasesTableModel(QAbstractTableModel):
    """One row a phrase; delegates take the whole line by LINE_ROLE, everybody else the words of a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PhraseLine, ...] = ()
        self._language, self._right_to_left = "", False

    def show_lines(self, lines: Sequence[PhraseLine], language: str, right_to_left: bool = False) -> bool:
        """Show these lines; tells whether the rows are others than before, and not only their words."""
        shown = tuple(lines)
        is_same = language == self._language and [line.key for line in shown] == [line.key for line in self._lines]
        if is_same:
            self._change(shown)
        else:
            self.beginResetModel()
            self._lines, self._language, self._right_to_left = shown, language, right_to_left
            self.endResetModel()
        return not is_same

    def line(self, number: int) -> PhraseLine:
        """Return a line."""
        return self._lines[number]

    def key(self, number: int) -> str:
        """Return the key of the phrase in a row."""
        return self._lines[number].key

    def row_of(self, key: str) -> int:
        """Return the row of a phrase; -1 where it is not shown."""
        return next((number for number, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of phrases that are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else VOICE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or the whole line."""
        if not index.isValid():
            return None
        if role == LINE_ROLE:
            return self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(self._lines[index.row()], index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (_("English"), self._language, _("Voice"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            from_right = section == WORDS and self._right_to_left
            side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _change(self, lines: tuple[PhraseLine, ...]) -> None:
        pairs = zip(self._lines, lines, strict=True)
        changed = [number for number, (before, after) in enumerate(pairs) if before != after]
        self._lines = lines
        for number in changed:
            self.dataChanged.emit(self.index(number, ENGLISH), self.index(number, VOICE))


def _words(line: PhraseLine, column: int) -> str:
    if column == ENGLISH:
        return line.english
    if column == VOICE:
        return voice_words(line)
    return ", ".join(part for part in (line.words, state_words(line)) if part)
