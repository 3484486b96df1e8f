"""Counts how many needed a helper or an interpreter at the screen: a number, never a name, never printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import column
from ui.widgets.stepper import Stepper


class HelpedField(QWidget):
    """One stepper with its hint."""

    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Stepper("", 0, 0, 200)
        self.count.setObjectName("helped")
        hint = _("Only the number is kept. It is never printed.")
        self.setLayout(column(FieldRow(_("How many need a helper or an interpreter?"), self.count, hint), space=0))
        self.count.value_changed.connect(self.counted)

    def show_count(self, helped: int, most: int) -> None:
        """Show the count as it stands without telling; it is at most the number of heads."""
        blocked = self.count.blockSignals(True)
        self.count.set_range(0, max(helped, most))
        self.count.set_value(helped)
        self.count.blockSignals(blocked)
