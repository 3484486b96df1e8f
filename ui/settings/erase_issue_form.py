"""One issue that is to go for good, by its key."""

from PySide6.QtCore import Signal

from careboard.i18n import _
from ui.widgets.buttons import DangerButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

_KEY_LENGTH = 20


class EraseIssueForm(Card):
    """Asks for the key that stands beside each issue; what would go with it is said before."""

    erase_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = LineField(_("For example: I-7"), _KEY_LENGTH)
        self._key.setObjectName("erase-issue-key")
        self._row = FieldRow(_("Key of the issue"), self._key)
        self._erase = DangerButton(_("Erase this issue…"), "trash")
        self._erase.setObjectName("erase-issue")
        button = FlowLayout()
        button.addWidget(self._erase)
        about = _("A wrong entry is withdrawn, and its story stays. Erase only what may not be kept, such as a name.")
        head = column(Heading(_("Erase one issue for good"), 2), Para(about, tone="second"), space=2)
        self.setLayout(column(head, self._row, boxed(button), space=12))
        self._erase.clicked.connect(self._ask)
        self._key.returnPressed.connect(self._ask)

    def refuse(self, text: str) -> None:
        """Say why nothing was erased; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
        else:
            self._row.clear_error()

    def forget(self) -> None:
        """Empty the field: it is gone."""
        self._key.clear()

    def _ask(self) -> None:
        self.erase_asked.emit(self._key.text().strip().upper())
