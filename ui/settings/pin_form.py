"""The PIN that leaves the scoring view."""

from PySide6.QtWidgets import QLineEdit, QWidget

from careboard.i18n import _
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import column
from ui.widgets.text_fields import LineField


class PinForm(QWidget):
    """Four to eight digits, typed twice."""

    def __init__(self) -> None:
        super().__init__()
        self._pin, self._again = LineField(longest=8), LineField(longest=8)
        for field, name in ((self._pin, "pin"), (self._again, "pin-again")):
            field.setObjectName(name)
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = FieldRow(_("PIN, four to eight digits"), self._pin)
        self.setLayout(column(self._row, FieldRow(_("The same PIN again"), self._again), space=12))

    def typed(self) -> tuple[str, str]:
        """Return what was typed the first and the second time."""
        return self._pin.text(), self._again.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._pin.clear()
        self._again.clear()
        self.refuse("")

    def refuse(self, text: str) -> None:
        """Say what is wrong with it; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
            self._pin.setFocus()
        else:
            self._row.clear_error()
