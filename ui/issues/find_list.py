"""A list to choose one line from, which gets shorter as words are typed above it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.layouts import column
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

Options = tuple[tuple[str, str], ...]
_LINES, _LINE = 5, 44
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class FindList(QWidget):
    """Two stops of the Tab key; the arrows move in the list from the field too, so that the hands may stay there."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Options, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = LineField(_("Find words"))
        self.words.setObjectName("find-list-words")
        self.words.setAccessibleName(_("Find words"))
        self.list = QListWidget()
        self.list.setObjectName("find-list")
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._none = Para(none, tone="second")
        for key, words in options:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self.setLayout(column(self.words, self.list, self._none, space=4))
        self.setFocusProxy(self.words)
        self.words.textEdited.connect(self._narrow)
        self.words.installEventFilter(self)
        self.list.currentItemChanged.connect(self._tell)
        self._narrow("")

    def key(self) -> str:
        """Return the key of the chosen line, empty where none is chosen or in sight."""
        item = self.list.currentItem()
        return "" if item is None or item.isHidden() else str(item.data(Qt.ItemDataRole.UserRole))

    def choose(self, key: str) -> None:
        """Choose the line of a key."""
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == key:
                self.list.setCurrentItem(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with the arrows while the hands are in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ARROWS:
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))
        shown = [item for item in self._items() if not item.isHidden()]
        self._none.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.list.setMinimumHeight(theme.px(_LINE) * min(len(shown), _LINES))
        current = self.list.currentItem()
        if current is not None and current.isHidden():
            self.list.setCurrentRow(-1)

    def _move(self, by: int) -> None:
        shown = [item for item in self._items() if not item.isHidden()]
        if not shown:
            return
        current = self.list.currentItem()
        at = shown.index(current) + by if current in shown else 0
        self.list.setCurrentItem(shown[max(0, min(at, len(shown) - 1))])

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _tell(self) -> None:
        self.chosen.emit(self.key())

    def sizeHint(self) -> QSize:
        """Return room for a few lines, whatever there is in the list."""
        return QSize(theme.px(240), super().sizeHint().height())
