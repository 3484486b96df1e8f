"""The field in which a person types what to find: the keys that move in the list below are handed on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from careboard.application.searching import LONGEST_SEARCH
from careboard.i18n import _
from ui.widgets.text_fields import LineField

_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FindField(LineField):
    """Keeps the focus while the list below is gone through, and has a screen reader say where."""

    moved = Signal(Qt.Key)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What do you look for?"), LONGEST_SEARCH, parent)
        self.setObjectName("find-field")
        self.setAccessibleName(_("Find or do"))
        self.setAccessibleDescription(_("Type, choose with Up and Down, open with Enter."))

    def announce(self, words: str) -> None:
        """Have a screen reader say what is chosen now."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys on that go through the list."""
        key = Qt.Key(event.key())
        if key in _MOVING:
            self.moved.emit(key)
        else:
            super().keyPressEvent(event)
