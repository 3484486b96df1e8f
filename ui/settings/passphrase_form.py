"""A new passphrase, typed twice, with a word about its strength."""

from PySide6.QtWidgets import QLineEdit, QWidget

from careboard.i18n import _
from ui.settings.typed import passphrase_strength
from ui.widgets.buttons import ToggleButton
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

LONGEST = 1000


class PassphraseForm(QWidget):
    """Three or four words that do not belong together are best; its length is said in words."""

    def __init__(self) -> None:
        super().__init__()
        self._first, self._again = LineField(longest=LONGEST), LineField(longest=LONGEST)
        self._first.setObjectName("new-passphrase")
        self._again.setObjectName("new-passphrase-again")
        self._strength = Para("", 14, tone="second")
        self._strength.setObjectName("passphrase-strength")
        self._strength.hide()
        self._show = ToggleButton(_("Show what I type"))
        self._show.setObjectName("show-new-passphrase")
        hint = _("Four words that do not belong together are best. You need it each time you open the file.")
        self._row = FieldRow(_("New passphrase"), self._first, hint)
        again = FieldRow(_("The same passphrase again"), self._again)
        self.setLayout(column(self._row, self._strength, again, row(self._show, STRETCH), space=12))
        self._show.toggled.connect(self._show_or_hide)
        self._first.textChanged.connect(self._say_strength)
        self._show_or_hide(False)

    def typed(self) -> tuple[str, str]:
        """Return what was typed the first and the second time."""
        return self._first.text(), self._again.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._again.clear()
        self._show.setChecked(False)
        self.refuse("")

    def refuse(self, text: str) -> None:
        """Say what is wrong with it; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
            self._first.setFocus()
        else:
            self._row.clear_error()

    def _show_or_hide(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._first.setEchoMode(mode)
        self._again.setEchoMode(mode)

    def _say_strength(self, text: str) -> None:
        self._strength.setText(passphrase_strength(text))
        self._strength.setVisible(bool(text))
