"""The recovery sheet: shown only after the passphrase, and checked by typing three groups back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from careboard.i18n import _
from ui.settings.passphrase_form import LONGEST
from ui.settings.sheet_form import SheetForm
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField


class SheetPanel(QWidget):
    """Asks for the passphrase, then shows the sheet."""

    passphrase_given = Signal(str)
    checked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._state = InfoLine("", "key", size=16)
        self._passphrase = LineField(longest=LONGEST)
        self._passphrase.setObjectName("sheet-passphrase")
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = FieldRow(
            _("Passphrase"), self._passphrase, _("The sheet opens the file, so it is shown only to you.")
        )
        self._show = PrimaryButton(_("Show the sheet"), "eye")
        self._show.setObjectName("show-sheet")
        self._ask = Card(column(self._row, row(STRETCH, self._show), space=12))
        self._sheet = SheetForm()
        about = Para(_("It is the second way in, when the passphrase is lost."), tone="second")
        head = column(Heading(_("Recovery sheet"), 2), about, space=2)
        self.setLayout(column(head, self._state, self._ask, self._sheet, space=12))
        self._show.clicked.connect(self._give)
        self._passphrase.returnPressed.connect(self._give)
        self._sheet.checked.connect(self.checked)
        self.hide_sheet()

    def show_state(self, is_encrypted: bool, is_checked: bool) -> None:
        """Say whether there is a sheet and whether it was checked."""
        if not is_encrypted:
            words, fine = _("This file has no passphrase, so it has no recovery sheet."), False
        elif is_checked:
            words, fine = _("Three groups of the sheet were typed back: the paper is right."), True
        else:
            words, fine = _("The recovery sheet is not checked yet."), False
        self._state.show_words(words)
        self._state.picture.show_icon("shield-check" if fine else "key", "success" if fine else "warning")
        self._ask.setVisible(is_encrypted and self._sheet.isHidden())

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the passphrase is tried."""
        self._show.setEnabled(not busy)

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Show the groups and ask for three of them."""
        self._sheet.show_sheet(groups, council)
        self._passphrase.clear()
        self._row.clear_error()
        self._ask.hide()
        self._sheet.show()

    def hide_sheet(self) -> None:
        """Take the sheet and what was typed out of sight."""
        self._sheet.forget()
        self._sheet.hide()
        self._passphrase.clear()
        self._row.clear_error()
        self._ask.show()

    def refuse(self, text: str) -> None:
        """Say why the sheet is not shown."""
        self._row.show_error(text)
        self._passphrase.setFocus()

    def _give(self) -> None:
        self.passphrase_given.emit(self._passphrase.text())
