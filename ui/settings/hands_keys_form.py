"""What the two workers type when a file changes hands: the passphrase now, the next one, and the next PIN."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from careboard.i18n import _
from ui.settings.passphrase_form import LONGEST, PassphraseForm
from ui.settings.pin_form import PinForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.text_fields import LineField


class HandsKeysForm(QWidget):
    """Who leaves gives the passphrase of now; who comes chooses the next one and the PIN."""

    given = Signal(str, tuple, tuple)
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._new, self._pin = PassphraseForm(), PinForm()
        self._old = LineField(longest=LONGEST)
        self._old.setObjectName("hand-over-passphrase")
        self._old.setEchoMode(QLineEdit.EchoMode.Password)
        hint = _("When this step is done it opens this file no more.")
        self._old_row = FieldRow(_("Passphrase now"), self._old, hint)
        self._back = SecondaryButton(_("Back"), "arrow-left")
        self._back.setObjectName("hand-over-back")
        self._give = PrimaryButton("", "key")
        self._give.setObjectName("hand-over-now")
        leaves = Card(column(Heading(_("Who leaves types"), 3), self._old_row, STRETCH, space=12))
        comes = Card(column(Heading(_("Who comes types"), 3), self._new, self._pin, space=12))
        cards = AdaptiveRow(leaves, comes, stretches=(2, 3), narrow_under=760)
        self.setLayout(column(boxed(column(cards)), row(self._back, STRETCH, self._give), space=12))
        self._give.clicked.connect(self._hand)
        self._back.clicked.connect(self.back_asked)
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice, or go back, while the keys are being changed."""
        self._give.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._give.set_words(_("Changing the keys…") if busy else _("Hand over now"))

    def refuse(self, old: str = "", new: str = "", pin: str = "") -> None:
        """Say what is wrong with what was typed; nothing where a text is empty."""
        self._pin.refuse(pin)
        self._new.refuse(new)
        self._old_row.clear_error()
        if old:
            self._old_row.show_error(old)
            self._old.setFocus()

    def forget(self) -> None:
        """Take away everything that was typed."""
        self._old.clear()
        self._new.clear()
        self._pin.clear()
        self._old_row.clear_error()

    def begin(self) -> None:
        """Wait for the first word."""
        self.forget()
        self._old.setFocus()

    def _hand(self) -> None:
        self.given.emit(self._old.text(), self._new.typed(), self._pin.typed())
