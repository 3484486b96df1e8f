"""A list of things that have a key each: rows of one height, chosen by touch, mouse and keys, in columns or compact."""

from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui import theme
from ui.widgets.adaptive_row import effective_width
from ui.widgets.row_delegate import RowDelegate

_HEAD, _ROWS_AT_LEAST = 44, 3


class Keys(Protocol):
    """What the table asks of its rows."""

    def key(self, number: int, /) -> str:
        """Return the key of what stands in a row."""

    def row_of(self, key: str, /) -> int:
        """Return the row of a key; -1 where it is not listed."""


class KeyedTable(QTableView):
    """Tells which row is looked at (`chosen`) and which a person wants to open (`opened`: click, touch, Enter)."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, name: str, rows: QAbstractItemModel, delegate: RowDelegate, keys: Keys, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._delegate, self._keys = rows, delegate, keys
        self.is_quiet = False
        self.setObjectName(name)
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        # It lies in a card, which has the edge.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"#{name} {{ border: 0; border-radius: 0; }}")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.clicked.connect(self._tell_opened)
        self.activated.connect(self._tell_opened)

    def key(self) -> str:
        """Return the key of the chosen row, or nothing."""
        number = self.currentIndex().row()
        return self._keys.key(number) if 0 <= number < self._rows.rowCount() else ""

    def choose(self, key: str) -> None:
        """Show a row as chosen, without telling."""
        number = self._keys.row_of(key) if key else -1
        self.is_quiet = True
        if number < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        elif number != self.currentIndex().row():
            self.selectRow(number)
            self.scrollTo(self._rows.index(number, 0))
        self.is_quiet = False

    def is_compact(self) -> bool:
        """Tell whether what stands beside in a wide place stands below."""
        return self._delegate.is_compact

    def compact_under(self) -> int:
        """Return the width, at 100 % text, under which the rows are compact."""
        raise NotImplementedError

    def fit_columns(self, compact: bool) -> None:
        """Set the widths of the columns for the place and the text size in force."""
        raise NotImplementedError

    def fit(self) -> None:
        """Set widths and heights for the place and the text size in force."""
        compact = self._delegate.is_compact = effective_width(self) < self.compact_under()
        self.fit_columns(compact)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self.horizontalHeader().setMinimumHeight(theme.px(_HEAD))
        self.setMinimumHeight(theme.px(_HEAD) + _ROWS_AT_LEAST * self._delegate.row_height())

    def _tell_chosen(self, current: QModelIndex) -> None:
        if current.isValid() and not self.is_quiet:
            self.chosen.emit(self._keys.key(current.row()))

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._keys.key(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between columns and lines when the width crosses the limit; the chosen row stays in sight."""
        super().resizeEvent(event)
        was_compact = self.is_compact()
        self.fit()
        if was_compact != self.is_compact() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self.fit()
