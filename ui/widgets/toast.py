"""A short notice over the foot of the window, with Undo where something can be taken back."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.card import Card
from ui.widgets.para import Para

_ABOVE_FOOT, _WIDEST = 24, 640
_PLACE_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide)
SECONDS = 12


class ToastPlace(QWidget):
    """A place in a page that keeps room for the notice while there is one, so that it covers nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(0)
        self.hide()

    def hold(self, height: int) -> None:
        """Keep so much room, none where there is nothing to say."""
        self.setFixedHeight(height)
        self.setVisible(height > 0)

    def is_in_sight(self) -> bool:
        """Tell whether the page around it is shown."""
        page = self.parentWidget()
        return page is not None and page.isVisible()


class Toast(Card):
    """One notice at a time; it goes after a while, but not while the pointer or the focus is in it."""

    undo_asked = Signal()

    def __init__(self, window: QWidget, seconds: float = SECONDS) -> None:
        super().__init__(None, "surface", "edge", 12, (20, 8, 8, 8), window)
        self._window = window
        self._words = Para()
        self._undo = LinkButton("")
        self._undo.setObjectName("toast-undo")
        self._close = IconButton(_("Close"), "x")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._undo)
        line.addWidget(self._close)
        self.setLayout(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self._go_when_left)
        self._undo.clicked.connect(self._ask_undo)
        self._close.clicked.connect(self.go)
        window.installEventFilter(self)
        self._held: ToastPlace | None = None
        self.hide()

    def words(self) -> str:
        """Return what the notice says."""
        return self._words.text()

    def show_words(self, text: str, undo: str = "") -> None:
        """Say something, and offer to take it back when there is a word for it."""
        self._words.setText(text)
        self._undo.set_words(undo)
        self._undo.setVisible(bool(undo))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def go(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self.hide()
        self._let_go()

    def _ask_undo(self) -> None:
        self.go()
        self.undo_asked.emit()

    def _go_when_left(self) -> None:
        if self.underMouse() or self._undo.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.go()

    def _lie_over_foot(self) -> None:
        width = min(_WIDEST, self._window.width() - 2 * _ABOVE_FOOT)
        layout = self.layout()
        width = max(width, layout.minimumSize().width()) if layout is not None else width
        height = self._height(width)
        left = (self._window.width() - width) // 2
        self.setGeometry(left, self._window.height() - height - _ABOVE_FOOT, width, height)

    def _place(self) -> None:
        """Lie in the place that the page keeps for it, else over the foot of the window."""
        places = [place for place in self._window.findChildren(ToastPlace) if place.is_in_sight()]
        if self._held is not None and self._held not in places:
            self._let_go()
        if not places:
            self._lie_over_foot()
            return
        place = self._held or places[0]
        if self._held is None:
            self._held = place
            place.installEventFilter(self)
        width = min(_WIDEST, place.width())
        height = self._height(width)
        place.hold(height)
        corner = place.mapTo(self._window, QPoint((place.width() - width) // 2, 0))
        self.setGeometry(corner.x(), corner.y(), width, height)

    def _height(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else self.sizeHint().height()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.removeEventFilter(self)
            self._held.hold(0)
            self._held = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes its size."""
        moves = _PLACE_MOVES if watched is self._held else (QEvent.Type.Resize,)
        if event.type() in moves and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
