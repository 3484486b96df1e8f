"""The backups: when the last ones were made, one more now, and the second folder."""

from PySide6.QtCore import Signal

from careboard.application.backups import BackupState
from careboard.i18n import _
from careboard.wording import long_date
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.file_asking import ask_folder
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para


class BackupsPanel(Card):
    """Copies on this computer, and further ones in a folder elsewhere."""

    backup_asked = Signal()
    folder_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._here, self._second = InfoLine("", "shield-check", size=16), InfoLine("", "shield-check", size=16)
        self._folder = Para(weight=600)
        self._folder.setObjectName("second-folder")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("backup-problem")
        self._problem.hide()
        self._now = SecondaryButton(_("Back up now"), "floppy-disk")
        self._now.setObjectName("back-up")
        self._choose = SecondaryButton(_("Choose a second folder"), "folder-open")
        self._choose.setObjectName("choose-second-folder")
        self._drop = LinkButton(_("Use no second folder"), "x")
        self._drop.setObjectName("drop-second-folder")
        buttons = FlowLayout(space=12)
        for button in (self._choose, self._drop):
            buttons.addWidget(button)
        now = FlowLayout()
        now.addWidget(self._now)
        why = _("A copy is made each day the file is open, locked with the same passphrase.")
        second = _("Careboard keeps further copies there: on a stick, a network drive or a synced folder.")
        self.setLayout(
            column(
                column(Heading(_("Backups"), 2), Para(why, tone="second"), space=2),
                self._here,
                boxed(now),
                self._problem,
                Rule(),
                column(Heading(_("Second folder"), 3), Para(second, tone="second"), space=2),
                self._folder,
                self._second,
                boxed(buttons),
                space=12,
            )
        )
        self._now.clicked.connect(self.backup_asked)
        self._choose.clicked.connect(self._choose_folder)
        self._drop.clicked.connect(self._drop_folder)

    def show_backups(self, state: BackupState) -> None:
        """Show when the last copies were made, and where further ones lie."""
        _say(
            self._here,
            _("Last copy on this computer: {date}.").format(date=long_date(state.here)) if state.here else "",
            _("There is no copy on this computer yet."),
        )
        self._folder.setText(state.second_folder)
        self._folder.setVisible(bool(state.second_folder))
        none = _("There is no backup in the second folder yet.") if state.second_folder else _("None is chosen.")
        _say(
            self._second,
            _("Last copy there: {date}.").format(date=long_date(state.second)) if state.second else "",
            none,
        )
        self._drop.setVisible(bool(state.second_folder))
        self._choose.set_words(_("Choose another folder") if state.second_folder else _("Choose a second folder"))

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while a copy is being made."""
        self._now.setEnabled(not busy)
        self._now.set_words(_("Making a copy…") if busy else _("Back up now"))

    def refuse(self, text: str) -> None:
        """Say why no copy was made; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _choose_folder(self) -> None:
        folder = ask_folder(self, _("Choose a second folder for backups"))
        if folder:
            self.folder_chosen.emit(folder)

    def _drop_folder(self) -> None:
        self.folder_chosen.emit("")


def _say(line: InfoLine, fine: str, otherwise: str) -> None:
    line.show_words(fine or otherwise)
    line.picture.show_icon("shield-check" if fine else "warning-circle", "success" if fine else "warning")
