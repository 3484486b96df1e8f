"""The card that says whether the authority has scored itself, and leads to the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.prepare_views import PrepareView
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row


class SelfScoreCard(Card):
    """Once it is sealed it only says so."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Heading("", 2)
        self.state = InfoLine("", "lock-key", "ink", 16)
        self.state.setObjectName("self-score-state")
        self.open = SecondaryButton(_("Enter the self-score"), "certificate")
        self.open.setObjectName("enter-self-score")
        self.setLayout(column(self.title, self.state, boxed(row(self.open, STRETCH)), space=12))
        self.open.clicked.connect(self.asked)

    def show_state(self, view: PrepareView) -> None:
        """Show whether it is sealed."""
        self.title.setText(_("{authority} scores itself").format(authority=view.authority))
        self.state.show_words(
            _("Sealed. It shows beside the young people's score at the reveal.")
            if view.self_score_sealed
            else _("Not yet. Without it the paper says that it did not score itself.")
        )
        self.open.set_words(_("Seal another one") if view.self_score_sealed else _("Enter the self-score"))
        self.open.setEnabled(any(each.chosen for each in view.rows))
