"""The PIN that leaves the scoring view."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.field_row import FieldRow
from ui.widgets.text_fields import LineField


class PinForm(QWidget):
    """Four to eight digits, typed twice."""

    def __init__(self) -> None:
        super().__init__()
        self._pin, self._again = LineField(longest=8), LineField(longest=8)
        for field, name in ((self._pin, "pin"), (self._again, "pin-again")):
            field.setObjectName(name)
            field.setEchoMode(QLineEdit.EchoMode.Password)
        hint = _("Four to eight digits. It leaves the scoring view, so that only you can.")
        self._row = FieldRow(_("PIN"), self._pin, hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._row)
        layout.addWidget(FieldRow(_("The same PIN again"), self._again))

    def pin(self) -> str:
        """Return the PIN, empty where the two do not match."""
        return self._pin.text() if self._pin.text() == self._again.text() else ""

    def differ(self) -> bool:
        """Tell whether the two do not match."""
        return self._pin.text() != self._again.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._pin.clear()
        self._again.clear()

    def refuse(self, text: str) -> None:
        """Say what is wrong with it; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
        else:
            self._row.clear_error()
