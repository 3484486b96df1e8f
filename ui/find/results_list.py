"""The list of what was found: chosen by the keys of the field above it, by its own, by mouse and touch."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from careboard.i18n import _
from ui.find.entries import Entry, EntryGroup
from ui.find.results_delegate import ResultsDelegate
from ui.find.results_model import ResultsModel

_PAGE = 6


class ResultsList(QListView):
    """Tells which line is `opened`, and in words which one is `chosen`."""

    opened = Signal(Entry)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = ResultsModel(self)
        self.setObjectName("find-results")
        self.setAccessibleName(_("What was found"))
        self.setModel(self._results)
        self.setItemDelegate(ResultsDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("#find-results { border: 0; background: transparent; }")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._tell_opened)
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    def show_groups(self, groups: tuple[EntryGroup, ...]) -> None:
        """List lines in groups and choose the first one."""
        self._results.show_groups(groups)
        self.setVisible(bool(groups))
        self._choose(self._results.next_entry(0, 1))
        self.scrollToTop()

    def choose_by(self, key: Qt.Key) -> None:
        """Choose another line by a key that was pressed in the field above; the last leads to the first again."""
        now, last = self.currentIndex().row(), self._results.rowCount() - 1
        if key == Qt.Key.Key_Down:
            found = self._results.next_entry(now + 1, 1)
            self._choose(found if found >= 0 else self._results.next_entry(0, 1))
        elif key == Qt.Key.Key_Up:
            found = self._results.next_entry(now - 1, -1)
            self._choose(found if found >= 0 else self._results.next_entry(last, -1))
        elif key == Qt.Key.Key_PageDown:
            self._choose(self._results.next_entry(min(last, now + _PAGE), -1))
        elif key == Qt.Key.Key_PageUp:
            self._choose(self._results.next_entry(max(0, now - _PAGE), 1))

    def entry(self) -> Entry | None:
        """Return the chosen line, None where nothing is listed."""
        number = self.currentIndex().row()
        return self._results.entry(number) if number >= 0 else None

    def _choose(self, number: int) -> None:
        if number < 0:
            return
        self.setCurrentIndex(self._results.index(number))
        # The name of the group stands over its first line.
        if number and self._results.entry(number - 1) is None:
            self.scrollTo(self._results.index(number - 1))
        self.scrollTo(self._results.index(number))

    def _tell_opened(self, index: QModelIndex) -> None:
        if (entry := self._results.entry(index.row())) is not None:
            self.opened.emit(entry)

    def _tell_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(str(current.data(Qt.ItemDataRole.AccessibleTextRole)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let long words find their lines anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
