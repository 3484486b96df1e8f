"""A short form that asks for a reason before something is done that needs one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from careboard.plain_language import Readers
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.text_fields import LineField


class ReasonForm(QWidget):
    """Asks why; tells the reason once there is one, or that nothing is to be done."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, label: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField()
        self.field.setObjectName("reason")
        self.row = FieldRow(label, self.field, readers=Readers.BOARD)
        self.give = SecondaryButton(button)
        self.give.setObjectName("reason-give")
        self.cancel = LinkButton(_("Cancel"))
        self.cancel.setObjectName("reason-cancel")
        self.setLayout(column(self.row, boxed(row(self.give, self.cancel, STRETCH)), space=8))
        self.give.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        self.cancel.clicked.connect(self._cancel)

    def begin(self) -> None:
        """Show the form, empty, with the cursor in it."""
        self.field.clear()
        self.row.clear_error()
        self.show()
        self.field.setFocus()

    def _give(self) -> None:
        reason = self.field.text().strip()
        if not reason:
            self.row.show_error(_("Write the reason in a few words. It is printed."))
            self.field.setFocus()
            return
        self.hide()
        self.given.emit(reason)

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()
