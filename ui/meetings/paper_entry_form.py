"""One paper ballot on the screen: all questions in rows, and the button that puts it into the box."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from careboard.application.ballot_content import BallotContent
from careboard.i18n import _
from ui.meetings.paper_entry_presenter import TypedAnswers
from ui.meetings.paper_entry_row import PaperEntryRow
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class PaperEntryForm(QWidget):
    """Shows nothing of an earlier ballot; one without a single answer counts only when it is said to be empty."""

    count_asked = Signal(object)
    recount_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PaperEntryRow] = []
        self.state = Para("", 20, 600)
        self.state.setObjectName("paper-state")
        self.letters = Para("", tone="second")
        self._questions = ShownRows(space=12)
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self.empty = SecondaryButton(_("The whole paper is empty"), "square")
        self.empty.setObjectName("paper-empty")
        self.recount = SecondaryButton(_("Count the people again"), "users")
        self.recount.setObjectName("paper-recount")
        self.put = PrimaryButton(_("Put it in the box"), "tray")
        self.put.setObjectName("paper-put")
        keys = _("Numbers choose an answer and go on. Enter goes on. Ctrl+Enter puts the paper in the box.")
        hint = Para(keys, 14, tone="second")
        self._scroll = PageScroll(Card(column(self._questions, hint, STRETCH, space=12)))
        head = AdaptiveRow(self.state, self.letters, narrow_under=640, stretches=(1, 0))
        foot = AdaptiveRow(self.empty, boxed(row(STRETCH, self.recount, self.put, space=12)), narrow_under=640, space=8)
        self.setLayout(column(head, (self._scroll, 1), self._problem, foot, space=12))
        self._wire()

    def _wire(self) -> None:
        for button in (self.empty, self.recount):
            button.setAutoDefault(False)
        self.empty.clicked.connect(self._leave_empty)
        self.recount.clicked.connect(self.recount_asked)
        self.put.clicked.connect(self._put)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        enter.setAutoRepeat(False)
        enter.activated.connect(self.put.click)

    def show_ballot(self, content: BallotContent, state: str) -> None:
        """Show an empty ballot, and how many have voted."""
        self.letters.setText(_("Letters {letters}").format(letters=" ".join(content.letters)))
        shown: list[QWidget] = []
        self._rows = []
        for section in content.sections:
            shown.append(Para(section.ask.replace("\n", " "), 14, 600, "second"))
            for question in section.questions:
                each = PaperEntryRow(len(self._rows) + 1, question)
                each.answered.connect(self._show_ready)
                each.left.connect(self._go_on)
                self._rows.append(each)
                shown.append(each)
        self._questions.show_rows(shown)
        # A layout shows what is new in it later; the keys need it now.
        for widget in shown:
            widget.show()
        self._begin(state)

    def show_counted(self, state: str) -> None:
        """Clear the ballot: it is counted."""
        for each in self._rows:
            each.clear()
        self._begin(state)
        QAccessible.updateAccessibility(QAccessibleEvent(self.state, QAccessible.Event.Alert))

    def refuse(self, why: str, *, full: bool = False) -> None:
        """Say why the ballot was not counted; what is typed stays."""
        self._problem.show_words(why)
        self._problem.setVisible(bool(why))
        self.recount.setVisible(full)
        if why:
            QAccessible.updateAccessibility(QAccessibleEvent(self._problem, QAccessible.Event.Alert))

    def is_begun(self) -> bool:
        """Whether something is typed that is not in the box."""
        return any(each.answer() for each in self._rows)

    def _begin(self, state: str) -> None:
        self.state.setText(state)
        self.refuse("")
        self._show_ready()
        self._rows[0].take_focus()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_ready(self) -> None:
        self.put.setEnabled(self.is_begun())

    def _go_on(self) -> None:
        sender = self.sender()
        after = self._rows[self._rows.index(sender) + 1 :] if isinstance(sender, PaperEntryRow) else []
        if after:
            after[0].take_focus()
        else:
            self.put.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.follow_focus()

    def _leave_empty(self) -> None:
        for each in self._rows:
            each.leave_empty()
        self._show_ready()
        self.put.setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self) -> None:
        typed: TypedAnswers = {
            (each.question.round_id, each.question.key): each.answer() for each in self._rows if each.answer()
        }
        self.count_asked.emit(typed)
