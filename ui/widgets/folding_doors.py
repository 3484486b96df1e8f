"""Many doors: side by side, and a list to choose from where they would fill the page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.choice_field import ChoiceField

_SHARE = 4


class FoldingDoors(QWidget):
    """Exclusive doors of which one is always open; they are one list where they would take a quarter of the window."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors = ChoiceButtons(name, choices)
        self.list = ChoiceField()
        self.list.setAccessibleName(name)
        for choice in choices:
            self.list.addItem(choice.text, choice.key)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.doors)
        layout.addWidget(self.list)
        self.doors.chosen.connect(self._choose)
        self.list.activated.connect(self._choose_line)

    def choose(self, key: str) -> None:
        """Show a door as chosen, without telling."""
        self.doors.choose(key)
        self.list.setCurrentIndex(self.list.findData(key))

    def name_parts(self, name: str) -> None:
        """Call both forms by a name of the object."""
        self.doors.setObjectName(name)
        self.list.setObjectName(f"{name}-list")

    def _choose(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _choose_line(self, number: int) -> None:
        self._choose(str(self.list.itemData(number)))

    def _fold(self) -> None:
        folded = self.doors.heightForWidth(self.width()) * _SHARE > self.window().height()
        if folded == self.list.isHidden():
            self.list.setVisible(folded)
            self.doors.setVisible(not folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold when the width crosses the limit."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Fold when the text size crosses the limit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fold()
