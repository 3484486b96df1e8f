"""The window in which owners are chased: who owes what, and the slip of each to print, copy or mail."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.issues.chase_reading import OwnerLine
from ui.issues.sheet_window import SheetWindow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Rule
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.field_row import FieldRow
from ui.widgets.file_asking import ask_folder, ask_where
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField


class ChaseWindow(SheetWindow):
    """The most urgent owner first; all slips are made with one button."""

    owner_chosen = Signal(str)
    copy_wanted = Signal()
    mail_wanted = Signal(str)
    mail_saved = Signal(str, str)
    all_wanted = Signal(str)
    address_typed = Signal(str)
    address_kept = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("To chase"), parent)
        self.setObjectName("to-chase")
        self._summary = Para("", weight=700)
        self.owners = ChoiceButtons(_("Owners"), ())
        self.owners.setObjectName("chase-owners")
        self.copy = SecondaryButton(_("Copy as text"), "copy")
        self.copy.setObjectName("slip-copy")
        self.address = LineField(longest=200)
        self.address.setObjectName("slip-address")
        self._contact = InfoLine("", "identification-badge")
        self._address_row = FieldRow(_("E-mail address"), self.address, _("It may be left empty."))
        self.keep_address = LinkButton("", "check")
        self.keep_address.setObjectName("slip-keep-address")
        self.keep_address.hide()
        self.mail = SecondaryButton(_("E-mail draft"), "paper-plane-tilt")
        self.mail.setObjectName("slip-mail")
        self.all = SecondaryButton(_("All slips into a folder"), "folder-open")
        self.all.setObjectName("slips-all")
        self.cancel = LinkButton(_("Stop"), "x")
        self.cancel.setObjectName("slips-cancel")
        self._progress = Para("", tone="second")
        self._going = boxed(row((self._progress, 1), self.cancel, space=12))
        self._going.hide()
        mail, every = boxed(row(self.mail, STRETCH)), boxed(row(self.all, STRETCH))
        below = (self._contact, self._address_row, self.keep_address, mail, Rule(), every, self._going)
        self.lay_out((self._summary, self.owners), (self.copy,), below)
        self._wire()

    def _wire(self) -> None:
        self.owners.chosen.connect(self.owner_chosen)
        self.copy.clicked.connect(self.copy_wanted)
        self.mail.clicked.connect(self._ask_mail)
        self.all.clicked.connect(self._ask_all)
        self.cancel.clicked.connect(self.cancelled)
        self.rejected.connect(self.cancelled)
        self.address.textEdited.connect(self.address_typed)
        self.keep_address.clicked.connect(self._ask_keep)
        for button in (self.keep_address, self.copy, self.mail, self.all, self.cancel):
            button.setAutoDefault(False)

    def show_owners(self, summary: str, owners: tuple[OwnerLine, ...], chosen: str) -> None:
        """Show who owes something."""
        self._summary.setText(summary)
        self.owners.show_choices([Choice(each.post, each.words, each.icon) for each in owners])
        if chosen:
            self.owners.choose(chosen)
        self.all.setEnabled(bool(owners))

    def let_print(self, is_there: bool) -> None:
        """Let a slip be printed, saved, copied and mailed, if there is one."""
        super().let_print(is_there)
        self.copy.setEnabled(is_there)
        self.mail.setEnabled(is_there)

    def show_contact(self, contact: str, address: str) -> None:
        """Show how to reach the owner, with the address for the draft: another owner's is forgotten."""
        self._contact.show_words(contact)
        self.address.setText(address)
        self._address_row.clear_error()

    def offer_to_keep(self, words: str) -> None:
        """Offer to keep the typed address; no words take the offer away."""
        self.keep_address.set_words(words)
        self.keep_address.setVisible(bool(words))

    def copy_text(self, text: str) -> None:
        """Put a text where it can be pasted from."""
        QGuiApplication.clipboard().setText(text)

    def ask_mail_path(self, name: str) -> None:
        """Ask where the draft goes."""
        self._address_row.clear_error()
        title, kinds = _("Save the draft"), _("E-mail ({kinds})").format(kinds="*.eml")
        path, _kind = ask_where(self, title, name, {"eml": kinds})
        if path:
            self.mail_saved.emit(path, self.address.text())

    def refuse_address(self, why: str) -> None:
        """Say what is wrong with the address."""
        self._address_row.show_error(why)
        self.address.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many slips are made; all of them takes the line away."""
        self._progress.setText(_("{done} of {total} slips").format(done=done, total=total))
        self._going.setVisible(done < total)
        self.all.setEnabled(done >= total)

    def _ask_mail(self) -> None:
        self.mail_wanted.emit(self.address.text())

    def _ask_keep(self) -> None:
        self.address_kept.emit(self.address.text())

    def _ask_all(self) -> None:
        folder = ask_folder(self, _("All slips into a folder"))
        if folder:
            self.all_wanted.emit(folder)
