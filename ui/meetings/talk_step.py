"""The page of the talk: one question, and why it is so in the group's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from careboard.plain_language import Readers
from ui.meetings.agree_form import AgreeForm
from ui.meetings.one_of import OneOf
from ui.meetings.reason_form import ReasonForm
from ui.meetings.saving_field import SavingField
from ui.meetings.step_page import StepPage
from ui.meetings.talk_presenter import TalkView
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
        self.band = Band("", "", "", title_size=28)
        self.said = Para("", 22, 600)
        self.reasons = SavingField(_("One reason a line. Use their words, and no names."), lines=6)
        self.reasons.setObjectName("reasons")
        hint = _("Kept as you type. The paper may print it, once the group has approved.")
        self.agree_form = AgreeForm()
        self.end = LinkButton(_("The group wants to end this issue"), "prohibit")
        self.end.setObjectName("end-issue")
        self.reason = ReasonForm(_("Why does the group end it without being sorted?"), _("End it"))
        card = Card(
            column(
                self.said,
                FieldRow(_("Why is it so?"), self.reasons, hint, readers=Readers.BOARD),
                boxed(row(self.end, STRETCH)),
                self.reason,
                STRETCH,
                space=16,
            )
        )
        self._talk = boxed(column(self.band, (card, 1), self.agree_form, space=12))
        self._nothing = Card(column(Para(_("There is something to talk about once a vote is revealed."), 20), STRETCH))
        self._parts = OneOf(self._talk, self._nothing)
        super().__init__(self._parts, parent)
        self.reasons.settled.connect(self.reasons_typed)
        self.agree_form.agreed.connect(self.agreed)
        self.end.clicked.connect(self.reason.begin)
        self.reason.given.connect(self.end_given)

    def show_talk(self, view: TalkView) -> None:
        """Show one question, with what was said of it so far."""
        self.band.show_question(view.question.picture, view.question.label, view.question.title)
        self.said.setText(view.said)
        self.reasons.show_kept(view.reasons)
        self.agree_form.setVisible(bool(view.agree))
        self.agree_form.begin(view.agree, view.heads)
        self.end.setVisible(view.can_end)
        self.reason.hide()
        self._parts.show_only(self._talk)

    def show_nothing(self) -> None:
        """Say that there is nothing to talk about before the reveal."""
        self._parts.show_only(self._nothing)

    def keep_typed(self) -> None:
        """Hand over what is being typed."""
        self.reasons.keep()
