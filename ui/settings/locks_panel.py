"""The PIN of the scoring view and the passphrase of the file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from careboard.i18n import _
from ui.settings.passphrase_form import LONGEST, PassphraseForm
from ui.settings.pin_form import PinForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField


class LocksPanel(QWidget):
    """Two cards; what was typed is forgotten as soon as it is kept or the place is left."""

    pin_given = Signal(str, str)
    passphrase_given = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._pin, self._new = PinForm(), PassphraseForm()
        self._has_pin = InfoLine("", "info", size=16)
        self._old = LineField(longest=LONGEST)
        self._old.setObjectName("old-passphrase")
        self._old.setEchoMode(QLineEdit.EchoMode.Password)
        self._old_row = FieldRow(_("Passphrase now"), self._old)
        self._keep_pin = SecondaryButton(_("Keep the PIN"), "check")
        self._keep_pin.setObjectName("keep-pin")
        self._change = SecondaryButton(_("Change the passphrase"), "lock-key")
        self._change.setObjectName("change-passphrase")
        self._passphrase_card = self._make_passphrase_card()
        cards = AdaptiveRow(
            boxed(column(self._make_pin_card(), STRETCH)),
            boxed(column(self._passphrase_card, STRETCH)),
            stretches=(1, 1),
            narrow_under=760,
        )
        self.setLayout(column(cards))
        self._keep_pin.clicked.connect(self._give_pin)
        self._change.clicked.connect(self._give_passphrase)

    def show_locks(self, has_pin: bool, is_encrypted: bool) -> None:
        """Show whether there is a PIN, and the passphrase only where the file has one."""
        there = _("A PIN is set. A new one takes its place.")
        self._has_pin.show_words(there if has_pin else _("There is no PIN yet, so nobody can leave the scoring view."))
        self._has_pin.picture.show_icon("shield-check" if has_pin else "warning", "success" if has_pin else "warning")
        self._passphrase_card.setVisible(is_encrypted)

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the passphrase is being changed."""
        self._change.setEnabled(not busy)
        self._change.set_words(_("Changing the passphrase…") if busy else _("Change the passphrase"))

    def refuse_pin(self, text: str) -> None:
        """Say what is wrong with the PIN; nothing where the text is empty."""
        self._pin.refuse(text)

    def refuse_passphrase(self, text: str, *, old: bool = False) -> None:
        """Say what is wrong with the present or the new passphrase; nothing where the text is empty."""
        self._old_row.clear_error()
        self._new.refuse("" if old else text)
        if old and text:
            self._old_row.show_error(text)
            self._old.setFocus()

    def forget(self) -> None:
        """Take away everything that was typed."""
        self._pin.clear()
        self._new.clear()
        self._old.clear()
        self._old_row.clear_error()

    def _give_pin(self) -> None:
        self.pin_given.emit(*self._pin.typed())

    def _give_passphrase(self) -> None:
        self.passphrase_given.emit(self._old.text(), *self._new.typed())

    def _make_pin_card(self) -> Card:
        why = Para(_("It is the way out of the scoring view, for staff only."), tone="second")
        head = column(Heading(_("PIN of the scoring view"), 2), why, space=2)
        return Card(column(head, self._has_pin, self._pin, row(STRETCH, self._keep_pin), space=12))

    def _make_passphrase_card(self) -> Card:
        why = Para(_("A new passphrase makes a new recovery sheet. Print the new one."), tone="second")
        head = column(Heading(_("Passphrase of the file"), 2), why, space=2)
        return Card(column(head, self._old_row, self._new, row(STRETCH, self._change), space=12))
