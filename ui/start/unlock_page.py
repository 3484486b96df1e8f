"""The passphrase of a file, and what may be done when it does not open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture, InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.middle import Middle
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField, TextField

_LONGEST_PASSPHRASE = 1000


class UnlockPage(QWidget):
    """Asks for the passphrase; the recovery sheet, a copy or reading only come up when they help."""

    passphrase_given = Signal(str)
    sheet_given = Signal(str)
    copy_asked = Signal()
    read_only_asked = Signal()
    take_back_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = Heading("", 1)
        self._passphrase = LineField(longest=_LONGEST_PASSPHRASE)
        self._passphrase.setObjectName("passphrase")
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = FieldRow(_("Passphrase"), self._passphrase)
        self._show = ToggleButton(_("Show what I type"))
        self._show.setObjectName("show-passphrase")
        self._open = PrimaryButton(_("Open"), "lock-key")
        self._open.setObjectName("unlock")
        self._back = SecondaryButton(_("Back"), "arrow-left")
        self._copy = SecondaryButton("", "arrow-u-up-left")
        self._copy.setObjectName("open-copy")
        self._read_only = SecondaryButton(_("Open it to read only"), "book-open")
        self._read_only.setObjectName("open-read-only")
        self._take_back = SecondaryButton(_("Take it back here"), "arrow-u-up-left")
        self._take_back.setObjectName("take-back")
        taken = _("What was done on the other computer is not in it. Use only one of the two.")
        self._taken = Para(taken, tone="second")
        self._sheet_link = LinkButton(_("Use the recovery sheet"), "key")
        self._sheet_link.setObjectName("use-sheet")
        self._sheet = TextField(_("The 14 groups of the sheet, such as 7F2K 9MNP …"), longest=200, lines=2)
        self._sheet.setObjectName("sheet")
        self._sheet_row = FieldRow(_("Recovery sheet"), self._sheet)
        self._sheet_open = SecondaryButton(_("Open with the sheet"), "key")
        self._sheet_open.setObjectName("open-with-sheet")
        self._lay_out()
        self._wire()

    def ask(self, name: str) -> None:
        """Ask for the passphrase of a file; what was typed for another is gone."""
        self._name.setText(name)
        self._passphrase.clear()
        self._row.clear_error()
        offers: tuple[QWidget, ...] = (self._copy, self._read_only, self._take_back, self._taken)
        for widget in (*offers, self._sheet_link, self._sheet_row, self._sheet_open):
            widget.hide()
        self._passphrase.setFocus()

    def show_refusal(self, text: str, *, sheet: bool, copy: str, read_only: bool, take_back: bool = False) -> None:
        """Say by the field why the file did not open, and offer what helps."""
        self._row.show_error(text)
        self._copy.set_words(copy)
        self._copy.setVisible(bool(copy))
        self._read_only.setVisible(read_only)
        self._take_back.setVisible(take_back)
        self._taken.setVisible(take_back)
        self._sheet_link.setVisible(sheet)
        self._passphrase.setFocus()

    def _lay_out(self) -> None:
        hint = InfoLine(_("Capital letters count. Check Caps Lock."), "keyboard")
        form = column(
            row(IconPicture("lock-key", "primary", 44, "duotone"), (self._name, 1), space=12),
            Para(_("This council file is locked. Nobody can read it without its passphrase."), tone="second"),
            self._row,
            hint,
            row(self._show, STRETCH),
            row(self._back, STRETCH, self._open),
            self._copy,
            self._read_only,
            self._take_back,
            self._taken,
            row(self._sheet_link, STRETCH),
            self._sheet_row,
            row(STRETCH, self._sheet_open),
            space=12,
        )
        card = Card(form, margins=(28, 24, 28, 24))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(boxed(column(STRETCH, Middle(card), STRETCH, margins=(28, 28, 28, 28))))
        layout.addWidget(self._scroll)

    def _wire(self) -> None:
        self._open.clicked.connect(self._give)
        self._passphrase.returnPressed.connect(self._give)
        self._show.toggled.connect(self._show_or_hide)
        self._back.clicked.connect(self.back_asked)
        self._copy.clicked.connect(self.copy_asked)
        self._read_only.clicked.connect(self.read_only_asked)
        self._take_back.clicked.connect(self.take_back_asked)
        self._sheet_link.clicked.connect(self._show_sheet)
        self._sheet_open.clicked.connect(self._give_sheet)

    def _give(self) -> None:
        self.passphrase_given.emit(self._passphrase.text())

    def _give_sheet(self) -> None:
        self.sheet_given.emit(self._sheet.text())

    def _show_or_hide(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._passphrase.setEchoMode(mode)

    def _show_sheet(self) -> None:
        self._sheet_link.hide()
        self._sheet_row.show()
        self._sheet_open.show()
        self._sheet.setFocus()
        self._scroll.follow_focus()
