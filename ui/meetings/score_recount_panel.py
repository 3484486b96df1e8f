"""More votes than people: the group counts again, then it decides to keep the result or to throw it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.reason_form import ReasonForm
from ui.meetings.score_views import RecountView
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class ScoreRecountPanel(Card):
    """Three ways to go on, each with what it means; nobody is asked who voted."""

    again_asked = Signal()
    keep_asked = Signal()
    void_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Para("", 28, 700, line_height=1.25)
        self.title.setObjectName("recount-title")
        self.text = Para("", 20)
        self.again = PrimaryButton(_("Count again"), "users")
        self.again.setObjectName("count-again")
        self.keep = SecondaryButton("", "check")
        self.keep.setObjectName("keep-recounted")
        self.keep_means = Para("")
        self._keep = _way(self.keep, self.keep_means)
        self.void = SecondaryButton(_("Throw it away"), "trash")
        self.void.setObjectName("void-recount")
        self.reason = ReasonForm(
            _("Why is this vote thrown away? Everybody votes again."), _("Throw it away and vote again")
        )
        self.setLayout(
            column(
                self.title,
                self.text,
                _way(self.again, Para(_("Who left after voting counts too."))),
                Para(_("Or the group decides:"), 20, 600),
                self._keep,
                _way(self.void, Para(_("Nothing of it is kept. Everybody votes again."))),
                self.reason,
                STRETCH,
                space=20,
            )
        )
        self.again.clicked.connect(self.again_asked)
        self.keep.clicked.connect(self.keep_asked)
        self.void.clicked.connect(self.reason.begin)
        self.reason.given.connect(self.void_given)

    def show_recount(self, view: RecountView) -> None:
        """Show how many votes and people there are."""
        self.reason.hide()
        self.title.setText(view.title)
        self.text.setText(view.text)
        self._keep.setVisible(bool(view.keep_words))
        self.keep.set_words(view.keep_words)
        self.keep_means.setText(view.keep_means)


def _way(button: QWidget, meaning: Para) -> QWidget:
    return boxed(row(button, (meaning, 1), space=16))
