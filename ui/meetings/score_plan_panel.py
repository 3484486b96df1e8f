"""Before a vote opens: what it asks, how it is answered, and the box that may wait from last time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.rounds import Method
from careboard.i18n import _
from ui import messages
from ui.meetings.paper_ballots_card import PaperBallotsCard
from ui.meetings.row_buttons import TickRows
from ui.meetings.score_views import PlanView
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper

_ALL_AT_ONCE, _BY_QUESTION = "all", "by-question"


class ScorePlanPanel(QWidget):
    """Chooses promises, loops and the way of answering, and opens the vote."""

    promises_chosen = Signal(tuple)
    loops_chosen = Signal(tuple)
    good_enough_wanted = Signal(bool)
    vote_asked = Signal(str, bool)
    sealed_asked = Signal(int)
    sealed_voided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all_rows = False
        self.promises = TickRows()
        self.more = LinkButton(_("Choose other promises"), "plus")
        self.more.setObjectName("more-promises")
        self.good_enough = ToggleButton(_("Also ask: is it still good enough for you?"))
        self.good_enough.setObjectName("good-enough")
        self.good_enough_note = Para("", 14, tone="second")
        self.done = Para("", tone="success", weight=600)
        self.loops_title = Heading(_("Is it sorted?"), 2)
        self.loops_note = InfoLine(_("Only the group can say. It is always asked in secret."))
        self.loops = TickRows()
        self.method = ChoiceButtons(_("How do you answer?"), _methods())
        self.method.setObjectName("method")
        self.turns_title = Heading(_("How do you go round?"), 2)
        self.turns = ChoiceButtons(_("How do you go round?"), _turns())
        self.turns.setObjectName("turns")
        self.open = PrimaryButton(_("Open the vote"), "play-circle")
        self.open.setObjectName("open-vote")
        self.minutes = Para("", 14, tone="second")
        self._sealed = self._sealed_card()
        self.papers = PaperBallotsCard(typing=False)
        left = boxed(column((self._what(), 1), self.papers, space=12))
        both = AdaptiveRow(left, self._how(), stretches=(1, 1))
        self.setLayout(column(self._sealed, both, STRETCH, space=12))
        self._wire()
        self.begin()

    def _what(self) -> Card:
        return Card(
            column(
                Heading(_("Which promises?"), 2),
                self.done,
                self.promises,
                self.more,
                boxed(row(self.good_enough, STRETCH)),
                self.good_enough_note,
                STRETCH,
                space=12,
            )
        )

    def _how(self) -> Card:
        return Card(
            column(
                self.loops_title,
                self.loops,
                self.loops_note,
                Heading(_("How do you answer?"), 2),
                self.method,
                self.turns_title,
                self.turns,
                boxed(row(self.open, (self.minutes, 1), space=16)),
                STRETCH,
                space=12,
            )
        )

    def _sealed_card(self) -> Card:
        self.sealed_words = Para("")
        self.new_heads = Stepper(_("How many have not voted yet?"), 1, 0, 200)
        self.new_heads.setObjectName("new-heads")
        self.go_on = SecondaryButton(_("Go on with the sealed box"), "lock-key")
        self.go_on.setObjectName("continue-sealed")
        ask = Para(_("How many here have not voted yet?"), weight=600)
        self._sealed_line = AdaptiveRow(
            ask, self.new_heads, self.go_on, narrow_under=640, space=12, stretches=(1, 0, 0)
        )
        self.throw_away = LinkButton(_("Throw that box away"), "trash")
        self.throw_away.setObjectName("void-sealed")
        lines = column(self.sealed_words, self._sealed_line, row(self.throw_away, STRETCH), space=12)
        return Card(lines, "warning_tint", "")

    def _wire(self) -> None:
        self.promises.ticked.connect(self.promises_chosen)
        self.loops.ticked.connect(self.loops_chosen)
        self.good_enough.clicked.connect(self.good_enough_wanted)
        self.more.clicked.connect(self._show_all)
        self.open.clicked.connect(self._ask_vote)
        self.method.chosen.connect(self._show_turns)
        self.turns.chosen.connect(self._show_turns)
        self.go_on.clicked.connect(self._ask_sealed)
        self.throw_away.clicked.connect(self._ask_void_sealed)

    def begin(self) -> None:
        """Begin with the planned promises, answered in secret."""
        self._all_rows = False
        self.method.choose(Method.SECRET.value)
        self.turns.choose(_ALL_AT_ONCE)

    def show_plan(self, view: PlanView) -> None:
        """Show what the next vote would ask."""
        self._view = view
        chosen = tuple(each for each in view.promises if each.chosen)
        self.promises.show_asked(view.promises if self._all_rows or not chosen else chosen)
        self.more.setVisible(not self._all_rows and 0 < len(chosen) < len(view.promises))
        self.good_enough_note.setText(view.good_enough_words)
        self.good_enough.setChecked(view.good_enough)
        self.good_enough.setEnabled(bool(chosen))
        self.done.setText(view.done_words)
        self.done.setVisible(bool(view.done_words))
        for widget in (self.loops_title, self.loops_note):
            widget.setVisible(bool(view.loops))
        self.loops.show_asked(view.loops)
        self._sealed.setVisible(bool(view.sealed_words))
        self.sealed_words.setText(view.sealed_words)
        self._sealed_line.setVisible(view.sealed_ballots >= 0)
        self.open.setEnabled(bool(chosen) or any(each.chosen for each in view.loops))
        self._show_turns()

    def _show_all(self) -> None:
        self._all_rows = True
        self.show_plan(self._view)

    def _show_turns(self) -> None:
        """Ask how the group goes round only where it can make a difference."""
        asks = self._view.by_question and self.method.key() == Method.SECRET.value
        for widget in (self.turns_title, self.turns):
            widget.setVisible(asks)
        longer = _("The screen goes round once for each question.")
        self.minutes.setText(longer if self._goes_by_question() else self._view.minutes_words)

    def _goes_by_question(self) -> bool:
        # Not what is visible: a page out of sight may be asked as well.
        return not self.turns.isHidden() and self.turns.key() == _BY_QUESTION

    def _ask_vote(self) -> None:
        self.vote_asked.emit(self.method.key() or Method.SECRET.value, self._goes_by_question())

    def _ask_void_sealed(self) -> None:
        title = _("Throw the sealed box away?")
        text = _("The votes in it are gone for good. The group can vote again today.")
        if messages.ask(self.window(), title, text, _("Throw it away"), _("Keep it")):
            self.sealed_voided.emit()

    def _ask_sealed(self) -> None:
        self.sealed_asked.emit(self.new_heads.value())


def _turns() -> tuple[Choice, ...]:
    return (
        Choice(_ALL_AT_ONCE, _("All in one turn"), "list"),
        Choice(_BY_QUESTION, _("One question at a time"), "users"),
    )


def _methods() -> tuple[Choice, ...]:
    return (
        Choice(Method.SECRET.value, _("In secret, on the touchscreen"), "lock-key"),
        Choice(Method.OPEN.value, _("By show of hands"), "hand-palm"),
        Choice(Method.AGREED.value, _("Agree together"), "handshake"),
    )
