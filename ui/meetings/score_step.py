"""The page of the score step: one panel for each state that a vote can be in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.meetings.head_counting import HeadCountView
from ui.meetings.one_of import OneOf
from ui.meetings.room_check_panel import RoomCheckPanel
from ui.meetings.room_check_views import RoomCheckView
from ui.meetings.score_closed_panel import ScoreClosedPanel, ScoreLostPanel
from ui.meetings.score_entry_panel import ScoreEntryPanel
from ui.meetings.score_few_panel import ScoreFewPanel
from ui.meetings.score_plan_panel import ScorePlanPanel
from ui.meetings.score_recount_panel import ScoreRecountPanel
from ui.meetings.score_secret_panel import ScoreSecretPanel
from ui.meetings.score_views import ClosedView, EntryView, PlanView, RecountView, ScoreView, SecretView
from ui.meetings.step_page import StepPage


class ScoreStep(StepPage):
    """Shows the plan, the room check, the open vote, what to do with too few or too many, or the closed vote."""

    heads_counted = Signal(object, int)
    helped_counted = Signal(int)
    void_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.plan = ScorePlanPanel()
        self.secret = ScoreSecretPanel()
        self.check = RoomCheckPanel()
        self.few = ScoreFewPanel()
        self.recount = ScoreRecountPanel()
        self.entry = ScoreEntryPanel()
        self.closed = ScoreClosedPanel()
        self.lost = ScoreLostPanel()
        self._panels = OneOf(
            self.plan, self.check, self.secret, self.few, self.recount, self.entry, self.closed, self.lost
        )
        super().__init__(self._panels, parent)
        self._panels.focus_left.connect(self.focus_left)
        for counting in (self.secret, self.check):
            counting.heads_counted.connect(self.heads_counted)
            counting.helped_counted.connect(self.helped_counted)
        for voiding in (self.secret, self.recount, self.entry, self.closed):
            voiding.void_given.connect(self.void_given)
        self.few.back_asked.connect(self._back_to_vote)

    def begin(self) -> None:
        """Begin with a secret vote of the planned promises, and no form open."""
        self.plan.begin()
        self.secret.begin()

    def show_score(self, view: ScoreView) -> None:
        """Show where the vote stands."""
        if isinstance(view, PlanView):
            self._come_to(self.plan)
            self.plan.show_plan(view)
        elif isinstance(view, SecretView):
            self.secret.show_vote(view)
            self._come_to(self.secret)
        elif isinstance(view, EntryView):
            self.entry.show_entry(view)
            self._come_to(self.entry)
        elif isinstance(view, ClosedView):
            self.closed.show_closed(view)
            self._come_to(self.closed)

    def show_check(self, view: RoomCheckView) -> None:
        """Show how the room stands before the screen is handed over."""
        self.check.show_check(view)
        self._come_to(self.check)

    def show_recount(self, view: RecountView) -> None:
        """Say that there are more votes than people, and let the group decide."""
        self.recount.show_recount(view)
        self._come_to(self.recount)

    def show_count(self) -> None:
        """Show the form of the head count below the open vote."""
        self.secret.show_count()

    def show_few(self, voted: int) -> None:
        """Offer what can be done when fewer than five have voted."""
        self.few.show_few(voted)
        self._come_to(self.few)

    def show_lost(self) -> None:
        """Say that the key of the box is gone."""
        self._come_to(self.lost)

    def show_heads(self, view: HeadCountView) -> None:
        """Show the head count that may be corrected."""
        self.secret.show_heads(view)

    def _come_to(self, panel: QWidget) -> None:
        if self._panels.shown is panel:
            return
        if isinstance(panel, ScorePlanPanel | ScoreSecretPanel):
            panel.begin()
        self._panels.show_only(panel)

    def _back_to_vote(self) -> None:
        self._panels.show_only(self.secret)
