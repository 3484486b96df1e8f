"""What every button of the scoring view has in common: the guard, forgiving fingers, keys of its own."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QRadioButton

from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure

SLIP = 14
"""How many pixels outside a finger may slip and still count."""
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuardedButton(QPushButton):
    """A button that no tap reaches right after a change of screen; arrows belong to the page."""

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__()
        self.guard, self.measure = guard, measure
        self.setAutoDefault(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def hitButton(self, position: QPoint) -> bool:
        """Tell whether a press counts; a press that has begun may slip."""
        return is_hit(self, self.guard, position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter as with the space bar; a key held down presses once."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        if event.key() in _ENTER:
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class GuardedRadio(QRadioButton):
    """An answer that no tap reaches right after a change of screen; arrows and Enter belong to the page."""

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__()
        self.guard, self.measure = guard, measure
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def hitButton(self, position: QPoint) -> bool:
        """Tell whether a press counts; a press that has begun may slip."""
        return is_hit(self, self.guard, position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the space bar."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


def is_hit(button: QPushButton | QRadioButton, guard: InputGuard, position: QPoint) -> bool:
    """Tell whether a position belongs to a button: its face, and a little around it while it is pressed."""
    reach = SLIP if button.isDown() else 0
    return guard.is_open and button.rect().adjusted(-reach, -reach, reach, reach).contains(position)
