"""The offer to make the backups anew, while old ones hold what was erased."""

import datetime

from PySide6.QtCore import Signal

from careboard.i18n import _
from careboard.wording import long_date
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para


class RemakeCard(Card):
    """In sight only while a backup holds what was erased."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._since = InfoLine("", "warning-circle", "warning", 16)
        about = _("First fresh copies are made and proved, then every other copy is removed, in both folders.")
        self._now = PrimaryButton(_("Make the backups anew"), "floppy-disk")
        self._now.setObjectName("remake-backups")
        button = FlowLayout()
        button.addWidget(self._now)
        head = Heading(_("What was erased is still in the backups"), 2)
        self.setLayout(column(head, self._since, Para(about, tone="second"), boxed(button), space=12))
        self._now.clicked.connect(self.asked)
        self.hide()

    def show_since(self, day: datetime.date | None) -> None:
        """Show since when the backups hold it, or nothing."""
        self.setVisible(day is not None)
        if day is not None:
            since = _("Erased on {date}. Whoever has an older copy and its passphrase can still read it.")
            self._since.show_words(since.format(date=long_date(day)))

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while copies are being made."""
        self._now.setEnabled(not busy)
        self._now.set_words(_("Making fresh copies…") if busy else _("Make the backups anew"))
