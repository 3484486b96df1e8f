"""A vote that is closed and not revealed yet, and a vote whose key is gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.reason_form import ReasonForm
from ui.meetings.score_views import AskRow, ClosedView
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class ScoreClosedPanel(Card):
    """Says how many voted and what the reveal will show; the next question may follow before it."""

    void_given = Signal(str)
    next_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.words = Para("", 36, 700, line_height=1.2)
        self.words.setObjectName("closed-words")
        self.note = Para("", 20, tone="second")
        self.next = PrimaryButton("", "arrow-right", icon_at_end=True)
        self.next.setObjectName("next-question")
        self.left = Para("", tone="second")
        self._further = boxed(row(self.next, (self.left, 1), space=16))
        self.void = LinkButton(_("Throw this vote away"), "trash")
        self.void.setObjectName("void-closed")
        self.reason = ReasonForm(
            _("Why is this vote thrown away? Everybody votes again."), _("Throw it away and vote again")
        )
        said = boxed(column(self.words, self.note, space=8))
        top = boxed(row(IconPicture("lock-key", "primary", 72, "duotone"), (said, 1), space=20))
        self._asked = ShownRows(space=12)
        self._waits = boxed(column(Heading(_("This waits for the reveal"), 2), self._asked, space=16))
        self._waits.setObjectName("waits-for-reveal")
        parts = (top, self._further, self._waits, boxed(row(self.void, STRETCH)), self.reason, STRETCH)
        self.setLayout(column(*parts, space=24))
        self.next.clicked.connect(self.next_asked)
        self.void.clicked.connect(self.reason.begin)
        self.reason.given.connect(self.void_given)

    def show_closed(self, view: ClosedView) -> None:
        """Show how many voted."""
        self.reason.hide()
        self.words.setText(_("The vote is closed. {voted}.").format(voted=view.words))
        self.note.setText(view.note)
        self._further.setVisible(bool(view.next_words))
        self.next.set_words(view.next_words)
        self.left.setText(view.left_words)
        self._waits.setVisible(bool(view.asked))
        self._asked.show_rows([_tiles(view.asked)])


def _tiles(asked: tuple[AskRow, ...]) -> QWidget:
    place = QWidget()
    flow = FlowLayout(place, space=24)
    for each in asked:
        note = [Para(each.note, 14, tone="second")] if each.note else []
        words = boxed(column(Para(each.title, 18, 600, wrap=False), *note, space=0))
        flow.addWidget(boxed(row(Disc(each.picture, "", 44), words, space=12)))
    return place


class ScoreLostPanel(Card):
    """Says plainly that a box cannot be opened any more, and offers to vote again."""

    void_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.vote_again = SecondaryButton(_("Throw it away and vote again"), "arrows-clockwise")
        self.vote_again.setObjectName("vote-again")
        said = _(
            "The key of the box lies on the computer where the vote was opened, and it is not here. "
            "Nobody can read these votes, not even Careboard. Nothing else is lost."
        )
        self.setLayout(
            column(
                Para(_("This vote cannot be opened on this computer"), 28, 700, line_height=1.25),
                Para(said, 20),
                Para(_("If that computer is at hand, open the file there. If not, vote again."), 20),
                boxed(row(self.vote_again, STRETCH)),
                STRETCH,
                space=20,
            )
        )
        self.vote_again.clicked.connect(self.void_asked)
