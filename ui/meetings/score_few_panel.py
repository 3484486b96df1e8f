"""Fewer than five have voted: what the group may do instead of a close that keeps nothing (rule 4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _, ngettext
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class ScoreFewPanel(Card):
    """Three ways to go on, each with what it means, and the way back."""

    sealed_asked = Signal()
    agreed_asked = Signal()
    closed_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Para("", 28, 700, line_height=1.25)
        self.leave_sealed = SecondaryButton(_("Leave the box sealed"), "lock-key")
        self.leave_sealed.setObjectName("leave-sealed")
        self.agree = SecondaryButton(_("Agree together"), "handshake")
        self.agree.setObjectName("agree-together")
        self.close_anyway = SecondaryButton(_("Close without a score"), "x-circle")
        self.close_anyway.setObjectName("close-anyway")
        self.back = LinkButton(_("Back to the vote"), "arrow-left")
        self.back.setObjectName("back-to-vote")
        text = _("With fewer than five, answers could be guessed. So none would be kept. What does the group want?")
        self.setLayout(
            column(
                self.title,
                Para(text, 20),
                _way(self.leave_sealed, _("You go on at the next meeting, until five have voted.")),
                _way(self.agree, _("These votes are thrown away. Three or more find one answer, out loud.")),
                _way(self.close_anyway, _("The paper says that too few took part. Only the talk counts.")),
                self.back,
                STRETCH,
                space=20,
            )
        )
        self.leave_sealed.clicked.connect(self.sealed_asked)
        self.agree.clicked.connect(self.agreed_asked)
        self.close_anyway.clicked.connect(self.closed_asked)
        self.back.clicked.connect(self.back_asked)

    def show_few(self, voted: int) -> None:
        """Say how many have voted."""
        words = ngettext("Only {number} has voted", "Only {number} have voted", voted).format(number=voted)
        self.title.setText(words if voted else _("Nobody has voted yet"))


def _way(button: SecondaryButton, meaning: str) -> QWidget:
    return boxed(row(button, (Para(meaning), 1), space=16))
