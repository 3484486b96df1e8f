"""The line at the foot of Home: backups, the recovery sheet, what was not sent, and owners who are late."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careboard.application.backups import BackupState
from careboard.application.home import HomeView
from careboard.i18n import _, ngettext
from careboard.wording import long_date
from ui.home.home_presenter import BACKUP_DAYS
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, row


class KeepingLine(QWidget):
    """Says how safe the file is and who has not answered, and offers what is missing."""

    backup_asked = Signal()
    second_folder_asked = Signal()
    recovery_sheet_asked = Signal()
    issue_asked = Signal(str)
    review_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._backup = InfoLine("", "shield-check", tone="ink", size=16)
        self._now = LinkButton(_("Back up now"))
        self._now.setObjectName("back-up-now")
        self._folder = LinkButton(_("Choose"))
        self._folder.setObjectName("choose-second-folder")
        self._sheet = InfoLine(_("Recovery sheet not checked yet."), "key", tone="ink", size=16)
        self._check = LinkButton(_("Check it"))
        self._check.setObjectName("check-recovery-sheet")
        self._sheet_part = boxed(_middle(self._sheet, self._check))
        self._unsent = LinkButton("", "paper-plane-tilt")
        self._unsent.setObjectName("unsent-issues")
        self._late = LinkButton("", "warning-circle")
        self._late.setObjectName("late-owners")
        self._review = LinkButton(_("Old records wait for a review"), "calendar-check")
        self._review.setObjectName("review-records")
        layout = FlowLayout(self, space=8)
        layout.addWidget(boxed(_middle(self._backup, self._now, self._folder)))
        layout.addWidget(self._sheet_part)
        layout.addWidget(self._unsent)
        layout.addWidget(self._late)
        layout.addWidget(self._review)
        self._review.clicked.connect(self.review_asked)
        self._unsent.clicked.connect(self._ask_unsent)
        self._late.clicked.connect(self._ask_late)
        self._now.clicked.connect(self.backup_asked)
        self._folder.clicked.connect(self.second_folder_asked)
        self._check.clicked.connect(self.recovery_sheet_asked)

    def show_keeping(self, view: HomeView, backup: BackupState) -> None:
        """Show when the last backups were made and whether the recovery sheet was checked."""
        words, fine = _backup_words(view, backup)
        self._backup.show_words(words)
        self._backup.picture.show_icon("shield-check" if fine else "warning-circle", "success" if fine else "warning")
        self._folder.setVisible(not backup.second_folder)
        self._folder.set_words(_("Choose a second folder") if backup.here is not None else _("Choose"))
        self._now.setVisible(bool(backup.second_folder))
        self._sheet_part.setVisible(not view.recovery_sheet_checked)
        self._review.setVisible(view.to_review > 0)
        unsent = len(view.unsent)
        self._unsent.setVisible(unsent > 0)
        words = ngettext("{count} to send", "{count} to send", unsent)
        self._unsent.set_words(words.format(count=unsent))
        self._unsent.setProperty("issue", view.unsent[0].issue.key if unsent else "")
        late = len(view.late_owners)
        self._late.setVisible(late > 0)
        self._late.set_words(ngettext("{count} owner late", "{count} owners late", late).format(count=late))
        self._late.setProperty("issue", view.late_owners[0].issue.key if late else "")

    def _ask_unsent(self) -> None:
        self.issue_asked.emit(str(self._unsent.property("issue")))

    def _ask_late(self) -> None:
        self.issue_asked.emit(str(self._late.property("issue")))


def _middle(*widgets: QWidget) -> QHBoxLayout:
    layout = row(*widgets)
    for widget in widgets:
        layout.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)
    return layout


def _backup_words(view: HomeView, backup: BackupState) -> tuple[str, bool]:
    if not backup.second_folder:
        if backup.here is not None:
            return _("Backups on this computer only."), False
        return _("No backup yet. Choose a second folder."), False
    if backup.second is None:
        return _("There is no backup in the second folder yet."), False
    days = (view.today - backup.second).days
    date = long_date(backup.second)
    if days > BACKUP_DAYS:
        return _("The last backup is of {date}. That is too long ago.").format(date=date), False
    return _("Last backup: {date}, to the council’s second folder.").format(date=date), True
