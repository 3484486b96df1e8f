"""Writing down a show of hands, or the answers that the group agreed together."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.rounds import AGREED_VOTERS, Method
from careboard.i18n import _
from ui.meetings.entry_questions import AgreedQuestion, HandsQuestion
from ui.meetings.reason_form import ReasonForm
from ui.meetings.score_views import EntryView
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.stepper import Stepper


class ScoreEntryPanel(QWidget):
    """One question under the other, and how many took part."""

    hands_written = Signal(int, object)
    agreed_written = Signal(int, object)
    void_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: EntryView | None = None
        self._rows: list[HandsQuestion | AgreedQuestion] = []
        self.title = Heading("", 2)
        self.hint = Para("", tone="second")
        self.took_part = Stepper("", 0, 0, 200)
        self.took_part.setObjectName("took-part")
        self._questions = ShownRows(space=12)
        self.keep = PrimaryButton(_("Keep these answers"), "check")
        self.keep.setObjectName("keep-answers")
        self.void = LinkButton(_("Throw this vote away"), "trash")
        self.void.setObjectName("void-entry")
        self.reason = ReasonForm(_("Why is it thrown away?"), _("Throw it away"))
        head = Card(column(self.title, self.hint, FieldRow(_("How many take part?"), self.took_part), space=12))
        foot = boxed(row(self.keep, self.void, STRETCH, space=12))
        self.setLayout(column(head, self._questions, foot, self.reason, STRETCH, space=12))
        self.took_part.value_changed.connect(self._show_sums)
        self.keep.clicked.connect(self._keep)
        self.void.clicked.connect(self.reason.begin)
        self.reason.given.connect(self.void_given)

    def show_entry(self, view: EntryView) -> None:
        """Show the questions; what is typed stays while they are the same."""
        if view == self._view:
            return
        self._view = view
        self.reason.hide()
        hands = view.method is Method.OPEN
        self.title.setText(_("A show of hands") if hands else _("Agree together"))
        self.hint.setText(
            _("Everyone can see who chooses what, and the paper says so. Count every answer.")
            if hands
            else _("Three or more find one answer. With one or two you talk, and no score is kept.")
        )
        self.took_part.set_range(0, view.heads)
        self.took_part.set_value(view.heads)
        self._build(view, hands)
        self._show_sums()

    def _build(self, view: EntryView, hands: bool) -> None:
        self._rows = [HandsQuestion(each) if hands else AgreedQuestion(each) for each in view.questions]
        for question in self._rows:
            question.changed.connect(self._show_sums)
        self._questions.show_rows(self._rows)

    def _show_sums(self) -> None:
        people = self.took_part.value()
        talk_only = self._view is not None and self._view.method is Method.AGREED and people < AGREED_VOTERS
        for each in self._rows:
            each.show_sum(people)
            each.setVisible(not talk_only)
        self.keep.setEnabled(talk_only or all(each.is_whole(people) for each in self._rows))

    def _keep(self) -> None:
        people = self.took_part.value()
        hands = {each: each.counts() for each in self._rows if isinstance(each, HandsQuestion)}
        if hands:
            self.hands_written.emit(people, _by_round({each.question.round_id: {} for each in hands}, hands))
            return
        answers: dict[str, dict[str, str]] = {each.question.round_id: {} for each in self._rows}
        for each in self._rows:
            if isinstance(each, AgreedQuestion) and people >= AGREED_VOTERS:
                answers[each.question.round_id][each.question.key] = each.answer()
        self.agreed_written.emit(people, answers)


def _by_round(
    rounds: dict[str, dict[str, dict[str, int]]], hands: Mapping[HandsQuestion, dict[str, int]]
) -> dict[str, dict[str, dict[str, int]]]:
    for each, counts in hands.items():
        rounds[each.question.round_id][each.question.key] = counts
    return rounds
