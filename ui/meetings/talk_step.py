"""The page of the talk: one question, and why it is so in the group's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from careboard.plain_language import Readers
from ui.issues.quick_entry_reading import QuickEntryView
from ui.meetings.agree_form import AgreeForm
from ui.meetings.one_of import OneOf
from ui.meetings.reason_form import ReasonForm
from ui.meetings.saving_field import SavingField
from ui.meetings.step_page import StepPage
from ui.meetings.talk_panels import ChangePanel, SaidPanel
from ui.meetings.talk_presenter import TalkView
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.band import Band
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class TalkStep(StepPage):
    """Keeps the reasons as they are typed."""

    reasons_typed = Signal(str)
    agreed = Signal(int, str)
    end_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._name = ""
        self.band = Band("", "", "", title_size=28)
        self.said = SaidPanel()
        self.change = ChangePanel()
        self.reasons = SavingField(_("One reason a line. Use their words, and no names."), lines=6)
        self.reasons.setObjectName("reasons")
        hint = _("Kept as you type. The paper may print it, once the group has approved.")
        self.agree_form = AgreeForm()
        self.end = LinkButton(_("The group wants to end this issue"), "prohibit")
        self.end.setObjectName("end-issue")
        self.reason = ReasonForm(_("Why does the group end it without being sorted?"), _("End it"))
        why = Card(
            column(
                FieldRow(_("Why is it so?"), self.reasons, hint, readers=Readers.BOARD),
                self.change,
                boxed(row(self.end, STRETCH)),
                self.reason,
                STRETCH,
                space=12,
            )
        )
        beside = AdaptiveRow(self.said, why, narrow_under=800, stretches=(2, 3))
        self._talk = boxed(column(self.band, (beside, 1), self.agree_form, space=12))
        self._nothing = Card(column(Para(_("There is something to talk about once a vote is revealed."), 20), STRETCH))
        self._parts = OneOf(self._talk, self._nothing)
        super().__init__(self._parts, parent)
        self._parts.focus_left.connect(self.focus_left)
        self.change.entry.grown.connect(self._follow_entry)
        self.reasons.settled.connect(self.reasons_typed)
        self.agree_form.agreed.connect(self.agreed)
        self.end.clicked.connect(self.reason.begin)
        self.reason.given.connect(self.end_given)

    def show_talk(self, view: TalkView) -> None:
        """Show one question, with what was said of it so far."""
        self.band.show_question(view.question.picture, view.question.label, view.question.title)
        self.said.show_said(view.question, view.said, view.last)
        if view.question.name != self._name:
            self._name = view.question.name
            self.change.begin(view.about)
        self.reasons.show_kept(view.reasons)
        self.agree_form.setVisible(bool(view.agree))
        self.agree_form.begin(view.agree, view.heads)
        self.end.setVisible(view.can_end)
        self.reason.hide()
        self._parts.show_only(self._talk)

    def _follow_entry(self) -> None:
        self.follow(self.change.entry)

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what may be chosen where something should change."""
        self.change.show_entry(view)

    def written(self, title: str) -> None:
        """Say that what should change is written down."""
        self.change.written(title)

    def passed(self, post: str) -> None:
        """Say that only the day and the post are kept."""
        self.change.entry.passed(post)

    def show_nothing(self) -> None:
        """Say that there is nothing to talk about before the reveal."""
        self._parts.show_only(self._nothing)

    def keep_typed(self) -> None:
        """Hand over what is being typed."""
        self.reasons.keep()
