"""The two forms for an issued paper: an officer's response, and a correction that is a new paper."""

from PySide6.QtCore import Signal

from careboard.domain.boards import YOUNG_EDITORS, Paper
from careboard.i18n import _
from careboard.plain_language import Readers
from ui.summaries.drawing_line import DrawingLine
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper
from ui.widgets.text_fields import LineField, TextField


class PaperForm(Card):
    """What both forms share: a heading, what is refused, and the two buttons."""

    left = Signal()

    def __init__(self, keep: str, icon: str, name: str) -> None:
        super().__init__()
        self.number = 0
        self.heading = Heading("", 2)
        self.problem = InfoLine("", "warning-circle", "danger", 16)
        self.problem.setObjectName(f"{name}-problem")
        self.keep, self.leave = PrimaryButton(keep, icon), SecondaryButton(_("Cancel"))
        self.keep.setObjectName(f"keep-{name}")
        self.leave.setObjectName(f"leave-{name}")
        self.leave.clicked.connect(self.left)
        self.hide()

    def refuse(self, text: str) -> None:
        """Say why nothing was done."""
        self.problem.show_words(text)
        self.problem.setVisible(bool(text))


class ResponseForm(PaperForm):
    """What an officer answers to an issued paper, beside it and never in it."""

    written = Signal(int, str, str)

    def __init__(self) -> None:
        super().__init__(_("Add the response"), "check", "response")
        self._post, self._text = LineField(), TextField(lines=4)
        self._post.setObjectName("response-post")
        self._text.setObjectName("response-text")
        note = Para(_("It is printed on pages of its own, marked as theirs, and in the next paper."), tone="second")
        post = FieldRow(_("Post that responds"), self._post, _("The post, not the name."))
        text = FieldRow(_("The response"), self._text, readers=Readers.YOUNG_PEOPLE)
        buttons = row(self.leave, STRETCH, self.keep)
        self.setLayout(column(self.heading, note, post, text, self.problem, buttons, space=12))
        self.keep.clicked.connect(self._keep)

    def open(self, paper: Paper) -> None:
        """Begin a response to a paper."""
        self.number = paper.number
        self.heading.setText(_("Response to paper {number}").format(number=paper.number))
        self._post.clear()
        self._text.set_text("")
        self.refuse("")
        self.show()
        self._post.setFocus()

    def _keep(self) -> None:
        self.written.emit(self.number, self._post.text(), self._text.text())


class CorrectionForm(PaperForm):
    """What a correction changes; it is issued under the next number."""

    issue_asked = Signal(str, int, str)
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("Issue the correction"), "seal-check", "correction")
        self._board = ""
        self._changes = TextField(lines=3)
        self._changes.setObjectName("correction-changes")
        self._editors = Stepper(_("Young editors"), 0, 0, 30)
        self._editors.setObjectName("correction-editors")
        first = Para(_("First put right what was wrong, in the issue, the ask or the cover sheet."))
        note = Para(_("The old paper stays as it was. The new one has the next number and says this."), tone="second")
        changes = FieldRow(_("What changed?"), self._changes, readers=Readers.YOUNG_PEOPLE)
        editors = FieldRow(_("How many young editors read it all and agree?"), self._editors)
        self._buttons, self._drawing = boxed(row(self.leave, STRETCH, self.keep)), DrawingLine("correction-stop")
        below = (self.problem, self._buttons, self._drawing)
        self.setLayout(column(self.heading, first, note, changes, editors, *below, space=12))
        self.keep.clicked.connect(self._keep)
        self._drawing.stopped.connect(self.stop_asked)

    def open(self, paper: Paper) -> None:
        """Begin a correction of a paper."""
        self.number, self._board = paper.number, paper.board or ""
        self.heading.setText(_("Correct paper {number}").format(number=paper.number))
        self._changes.set_text("")
        self._editors.set_value(0)
        self.refuse("")
        self.show()
        self._changes.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the correction is, and the way to stop in the place of the buttons."""
        is_looked_at = self.keep.hasFocus() or self._drawing.has_focus()
        # The focus goes over before it is lost, and with it the place in sight.
        if done < total:
            self._drawing.show_progress(done, total)
            if is_looked_at:
                self._drawing.take_focus()
            self._buttons.hide()
            return
        self._buttons.show()
        if is_looked_at:
            self.keep.setFocus()
        self._drawing.show_progress(done, total)

    def _keep(self) -> None:
        if not self._changes.text().strip():
            self.refuse(_("Please say what changed."))
        elif self._editors.value() < YOUNG_EDITORS:
            self.refuse(_("Two or more young editors read the text first."))
        else:
            self.refuse("")
            self.issue_asked.emit(self._board, self._editors.value(), self._changes.text())
