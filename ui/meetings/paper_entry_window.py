"""The window in which paper ballots are typed in, one after the other, while a secret vote is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careboard.application.ballot_content import BallotContent
from careboard.i18n import _
from ui import messages
from ui.meetings.paper_entry_form import PaperEntryForm
from ui.meetings.paper_entry_start import PaperEntryStart
from ui.reading_order import ReadingDialog
from ui.widgets.buttons import LinkButton
from ui.widgets.heading import Heading
from ui.widgets.layouts import row
from ui.widgets.page_scroll import PageScroll


class PaperEntryWindow(ReadingDialog):
    """First the rules that keep it secret, then one ballot at a time; Done leaves, and nothing can be taken back."""

    begin_asked = Signal()
    count_asked = Signal(object)
    recount_asked = Signal()
    left = Signal()

    def __init__(self, letters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("paper-entry")
        self.setWindowTitle(_("Type in paper ballots"))
        self.start = PaperEntryStart(letters)
        self.form = PaperEntryForm()
        self.leave = LinkButton(_("Done"), "check")
        self.leave.setObjectName("paper-done")
        self.leave.setAutoDefault(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(PageScroll(self.start))
        self._stack.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 28, 16)
        layout.setSpacing(12)
        layout.addLayout(row((Heading(_("Type in paper ballots")), 1), self.leave, space=16))
        layout.addWidget(self._stack, 1)
        self.start.begin_asked.connect(self.begin_asked)
        self.form.count_asked.connect(self.count_asked)
        self.form.recount_asked.connect(self._recount)
        self.leave.clicked.connect(self.reject)

    def show_ballot(self, content: BallotContent, state: str) -> None:
        """Show an empty ballot, and how many have voted."""
        self._stack.setCurrentWidget(self.form)
        self.form.show_ballot(content, state)

    def show_counted(self, state: str) -> None:
        """Clear the ballot: it is counted."""
        self.form.show_counted(state)

    def show_full(self, why: str) -> None:
        """Say that there are more ballots than people; what is typed stays."""
        self.form.refuse(why, full=True)

    def refuse(self, why: str) -> None:
        """Say why the ballot was not counted; what is typed stays."""
        self.form.refuse(why)

    def reject(self) -> None:
        """Leave; a paper that is typed and not in the box is asked about first."""
        if self.form.is_begun():
            title = _("This paper is not in the box yet")
            text = _("What is typed of it will be thrown away. Type it in again later.")
            if not messages.ask(self, title, text, _("Throw it away"), _("Go on typing")):
                return
        self.left.emit()
        super().reject()

    def _recount(self) -> None:
        self.left.emit()
        super().reject()
        self.recount_asked.emit()
