"""A new passphrase, typed twice, with a word about its strength."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.buttons import ToggleButton
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import STRETCH, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

SHORTEST = 10
_GOOD = 18
_LONGEST = 1000


class PassphraseForm(QWidget):
    """Refuses what is too short; three or four words that do not belong together are best."""

    def __init__(self) -> None:
        super().__init__()
        self._first, self._again = LineField(longest=_LONGEST), LineField(longest=_LONGEST)
        self._first.setObjectName("new-passphrase")
        self._again.setObjectName("new-passphrase-again")
        self._strength = Para("", 14, tone="second")
        self._show = ToggleButton(_("Show what I type"))
        hint = _("Four words that do not belong together are best. You need it each time you open the file.")
        self._row = FieldRow(_("Passphrase"), self._first, hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self._row, self._strength, FieldRow(_("The same passphrase again"), self._again)):
            layout.addWidget(widget)
        layout.addLayout(row(self._show, STRETCH))
        self._show.toggled.connect(self._show_or_hide)
        self._first.textChanged.connect(self._say_strength)
        self._show_or_hide(False)

    def check(self) -> str:
        """Return what is wrong with it, empty where it may be used."""
        if len(self._first.text()) < SHORTEST:
            return _("Please take at least {count} characters.").format(count=SHORTEST)
        if self._first.text() != self._again.text():
            return _("The two passphrases are not the same.")
        return ""

    def passphrase(self) -> str:
        """Return what was typed."""
        return self._first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._again.clear()

    def refuse(self, text: str) -> None:
        """Say what is wrong with it; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
        else:
            self._row.clear_error()

    def _show_or_hide(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._first.setEchoMode(mode)
        self._again.setEchoMode(mode)

    def _say_strength(self, text: str) -> None:
        if not text:
            self._strength.setText("")
        elif len(text) < SHORTEST:
            self._strength.setText(_("Too short"))
        else:
            self._strength.setText(_("Strong") if len(text) >= _GOOD else _("Good. Longer is stronger."))
