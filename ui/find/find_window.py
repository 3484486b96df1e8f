"""The window to find and do: a field, and below it what holds the words and what can be done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from careboard.i18n import _
from ui import theme
from ui.find.entries import Entry, EntryGroup
from ui.find.find_field import FindField
from ui.find.results_list import ResultsList
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para

_WIDTH, _HEIGHT, _EDGE, _LINE = 720, 560, 24, 2


class FindWindow(QDialog):
    """Opened over the main window; Enter opens the chosen line, Escape closes."""

    typed = Signal(str)
    opened = Signal(Entry)

    def __init__(self, parent: QWidget) -> None:
        # No frame of the system: it comes over the page and goes with one key.
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("find-window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Find or do"))
        self.field, self.results = FindField(), ResultsList()
        self._said = Para("", 14, tone="second")
        self._said.setObjectName("find-said")
        self._nothing_has = Para("", weight=600)
        hint = Para(_("Try fewer words, or part of a word."), tone="second")
        self._nothing = boxed(column(self._nothing_has, hint, STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(row(IconPicture("magnifying-glass", "second", 28), (self.field, 1), space=12))
        layout.addWidget(self.results, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._said)
        self._wire()

    def _wire(self) -> None:
        self.field.textEdited.connect(self.typed)
        self.field.moved.connect(self.results.choose_by)
        self.field.returnPressed.connect(self._open_chosen)
        self.results.opened.connect(self._open)
        self.results.activated.connect(self._open_chosen)
        self.results.chosen.connect(self.field.announce)

    def show_groups(self, groups: tuple[EntryGroup, ...], said: str) -> None:
        """List lines in groups, the first one chosen, and say how many there are."""
        self._said.setText(said if groups else "")
        self._nothing_has.setText(said)
        self._nothing.setVisible(not groups)
        self.results.show_groups(groups)
        if not groups:
            self.field.announce(said)

    def say(self, text: str) -> None:
        """Say why a line cannot be opened; the window stays."""
        self._said.setText(text)
        self.field.announce(text)

    def go(self) -> None:
        """Close: something else is shown now."""
        self.close()

    def come(self) -> None:
        """Open over the upper part of the main window, in the size that it leaves."""
        holder = self.parentWidget()
        assert holder is not None
        room = holder.size() - QSize(2 * _EDGE, 2 * _EDGE)
        size = QSize(theme.px(_WIDTH), theme.px(_HEIGHT)).boundedTo(room).expandedTo(self.minimumSizeHint())
        self.resize(size)
        corner = holder.mapToGlobal(holder.rect().topLeft())
        self.move(corner.x() + (holder.width() - size.width()) // 2, corner.y() + _EDGE)
        self.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a card, with an edge that tells it from the page below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("primary"), _LINE))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _open_chosen(self) -> None:
        if (entry := self.results.entry()) is not None:
            self._open(entry)

    def _open(self, entry: Entry) -> None:
        # Where one click activates, both signals of the list come: the second one is too late.
        if self.isVisible():
            self.opened.emit(entry)
