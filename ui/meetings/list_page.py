"""The page of all meetings: those to come, a form to plan another, those that were held."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.list_presenter import MeetingRow, PlanForm
from ui.meetings.meeting_row_card import MeetingRowCard
from ui.meetings.plan_form import PlanFormCard
from ui.meetings.step_page import StepPage
from ui.widgets.buttons import SecondaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class ListPage(StepPage):
    """Shows both lists."""

    meeting_opened = Signal(str)
    cancel_asked = Signal(str)
    plan_asked = Signal()
    plan_filled = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.plan = SecondaryButton(_("Plan a meeting"), "plus")
        self.plan.setObjectName("plan-meeting")
        self.form = PlanFormCard()
        self.form.hide()
        self._has_coming = False
        nothing = _("No meeting is planned. When do you meet next?")
        self._nothing = EmptyState(nothing, _("Plan a meeting"), is_main=True)
        self._coming = ShownRows(space=12)
        self._held_title = Heading(_("Held"), 2)
        self._held = ShownRows(space=12)
        self._none_held = Para(_("The meetings that you have held stand here."), tone="second")
        head = boxed(row((Heading(_("Meetings"), 1), 1), self.plan, space=16))
        content = column(
            head,
            self.form,
            self._nothing,
            self._coming,
            self._held_title,
            self._none_held,
            self._held,
            STRETCH,
            space=16,
            margins=(28, 16, 28, 16),
        )
        super().__init__(boxed(content), parent)
        self.plan.clicked.connect(self.plan_asked)
        self._nothing.asked.connect(self.plan_asked)
        self.form.filled.connect(self.plan_filled)
        self.form.cancelled.connect(self.hide_form)

    def show_meetings(self, coming: tuple[MeetingRow, ...], held: tuple[MeetingRow, ...]) -> None:
        """Show both lists."""
        self._coming.show_rows(self._cards(coming))
        self._held.show_rows(self._cards(held))
        self._has_coming = bool(coming)
        self._offer_plan()
        self._none_held.setVisible(not held)

    def show_form(self, form: PlanForm) -> None:
        """Show the form to plan a meeting."""
        self.plan.hide()
        self._nothing.hide()
        self.form.begin(form)

    def hide_form(self) -> None:
        """Put the form away."""
        self.form.hide()
        self._offer_plan()

    def _offer_plan(self) -> None:
        """Offer the form in one place: at the top, or in the sentence that says that nothing is planned."""
        closed = self.form.isHidden()
        self._nothing.setVisible(closed and not self._has_coming)
        self.plan.setVisible(closed and self._has_coming)

    def _cards(self, rows: tuple[MeetingRow, ...]) -> list[MeetingRowCard]:
        cards = [MeetingRowCard(each, number == 0) for number, each in enumerate(rows)]
        for card in cards:
            card.opened.connect(self.meeting_opened)
            card.cancel_asked.connect(self.cancel_asked)
        return cards
