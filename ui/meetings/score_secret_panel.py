"""A secret vote that is open: how many have voted, and every way to go on or end it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.head_count_form import HeadCountForm
from ui.meetings.head_counting import HeadCountView
from ui.meetings.helped_field import HelpedField
from ui.meetings.paper_ballots_card import PaperBallotsCard
from ui.meetings.reason_form import ReasonForm
from ui.meetings.score_views import SecretView
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import IconPicture, InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class ScoreSecretPanel(QWidget):
    """Shows "6 of 9 have voted" and nothing else of the votes."""

    scoring_asked = Signal()
    close_asked = Signal()
    void_given = Signal(str)
    heads_counted = Signal(object, int)
    helped_counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.interrupted = InfoLine("", "warning", "ink", 16, icon_tone="warning")
        self._banner = Card(column(self.interrupted), "warning_tint", "", 12, (16, 12, 16, 12))
        self.about = Para("", 20, 600, "primary")
        self.voted = Para("", 36, 700, line_height=1.2)
        self.voted.setObjectName("voted")
        self.note = Para("", 20, tone="second")
        self.scoring = PrimaryButton(_("Hand over the screen"), "hand-pointing")
        self.scoring.setObjectName("open-scoring")
        self.close_vote = PrimaryButton(_("Close the vote"), "lock-key")
        self.close_vote.setObjectName("close-vote")
        self.correct = LinkButton(_("Correct the head count"), "users")
        self.correct.setObjectName("correct-heads")
        self.void = LinkButton(_("Throw this vote away"), "trash")
        self.void.setObjectName("void-vote")
        self.heads = HeadCountForm()
        self.helped = HelpedField()
        self.papers = PaperBallotsCard(typing=True)
        self.counts = boxed(column(self.heads, self.helped, space=16))
        self.reason = ReasonForm(
            _("Why is this vote thrown away? Everybody votes again."), _("Throw it away and vote again")
        )
        words = boxed(column(STRETCH, self.about, self.voted, self.note, STRETCH, space=8))
        top = boxed(row(IconPicture("lock-key", "primary", 72, "duotone"), (words, 1), space=20))
        hidden = InfoLine(_("Nobody can see any answer before the vote is closed and revealed."), "eye-slash")
        self.setLayout(
            column(
                self._banner,
                Card(column(top, hidden, self._buttons(), self.counts, self.reason, STRETCH, space=20)),
                self.papers,
                STRETCH,
                space=12,
            )
        )
        self._wire()

    def _buttons(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, space=12)
        for button in (self.scoring, self.close_vote, self.correct, self.void):
            flow.addWidget(button)
        return place

    def _wire(self) -> None:
        self.scoring.clicked.connect(self.scoring_asked)
        self.close_vote.clicked.connect(self.close_asked)
        self.correct.clicked.connect(self._toggle_heads)
        self.void.clicked.connect(self.reason.begin)
        self.reason.given.connect(self.void_given)
        self.heads.counted.connect(self.heads_counted)
        self.helped.counted.connect(self.helped_counted)
        self.begin()

    def begin(self) -> None:
        """Show the vote without the forms below it."""
        self.counts.hide()
        self.reason.hide()

    def show_vote(self, view: SecretView) -> None:
        """Show how many have voted."""
        self._banner.setVisible(bool(view.interrupted))
        self.interrupted.show_words(view.interrupted)
        self.voted.setText(view.voted_words)
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))
        self.about.setText(view.about)
        self.about.setVisible(bool(view.about))
        self.helped.show_count(view.helped, view.most_helped)
        everyone = view.voted >= view.heads
        if everyone and self.scoring.hasFocus():
            self.close_vote.setFocus()
        self.scoring.setVisible(not everyone)
        self.close_vote.set_quiet(not everyone)

    def show_heads(self, view: HeadCountView) -> None:
        """Show the head count that may be corrected."""
        self.heads.show_heads(view)

    def show_count(self) -> None:
        """Show the form of the head count."""
        self.counts.show()

    def _toggle_heads(self) -> None:
        self.counts.setVisible(self.counts.isHidden())
