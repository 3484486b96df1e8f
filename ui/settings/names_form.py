"""The names of the council and its authority, and the council's word for a promise."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui.settings.typed import Names
from ui.widgets.field_row import FieldRow
from ui.widgets.text_fields import LineField


class NamesForm(QWidget):
    """Three fields; each says by itself what is wrong with it."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._council, self._authority, self._word = LineField(), LineField(), LineField(longest=40)
        for field, name in ((self._council, "council"), (self._authority, "authority"), (self._word, "word")):
            field.setObjectName(f"{name}-name")
            field.editingFinished.connect(self._tell)
        self._rows = {
            "name": FieldRow(_("What is your council called?"), self._council, _("For example: Hillside Voices")),
            "authority": FieldRow(
                _("Which authority looks after you?"), self._authority, _("For example: Hillside Council")
            ),
            "word": FieldRow(
                _("What do you call one line of the pledge?"), self._word, _("Most say promise. Some say commitment.")
            ),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for row in self._rows.values():
            layout.addWidget(row)
        self.show_names(Names())

    def show_names(self, names: Names) -> None:
        """Show what was decided before."""
        self._council.setText(names.council)
        self._authority.setText(names.authority)
        self._word.setText(names.word)

    def typed(self) -> Names:
        """Return what was typed."""
        return Names(self._council.text(), self._authority.text(), self._word.text())

    def refuse(self, field: str, text: str) -> None:
        """Say by a field what is wrong with it; nothing where the text is empty."""
        for row in self._rows.values():
            row.clear_error()
        if text:
            row = self._rows.get(field, self._rows["name"])
            row.show_error(text)
            row.field.setFocus()

    def _tell(self) -> None:
        self.edited.emit(self.typed())
