"""The page on which the group hears its asks and quotes once more, and approves them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.approval_presenter import ApprovalView
from ui.meetings.quote_chooser import QuoteChooser
from ui.meetings.step_page import StepPage
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture, InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class ApprovalPage(StepPage):
    """Shows what will be printed in the group's name, and nothing else."""

    approved = Signal()
    later_asked = Signal()
    quotes_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.title = Heading("", 1)
        self.note = Para(_("Read it out. Is this what you want to say? Only then can it go into a paper."), 20)
        self._asked: tuple[tuple[str, str], ...] | None = None
        self._asks = ShownRows(space=16)
        self._quotes = QuoteChooser()
        self.approve = PrimaryButton(_("The group approves"), "check-circle")
        self.approve.setObjectName("approve")
        self.later = LinkButton("")
        self.later.setObjectName("approve-later")
        self.done = InfoLine(_("Approved by the group."), "check-circle", "ink", 16, icon_tone="success")
        asks = Card(column(Heading(_("What you ask the board"), 2), self._asks, STRETCH, space=12))
        quotes = Card(column(Heading(_("What the paper quotes"), 2), self._quotes, STRETCH, space=12))
        content = column(
            self.title,
            self.note,
            AdaptiveRow(asks, quotes, stretches=(1, 1)),
            self.done,
            boxed(row(self.approve, self.later, STRETCH, space=12)),
            STRETCH,
            space=16,
            margins=(28, 16, 28, 16),
        )
        super().__init__(boxed(content), parent)
        self.approve.clicked.connect(self.approved)
        self.later.clicked.connect(self.later_asked)
        self._quotes.chosen.connect(self.quotes_chosen)

    def show_approval(self, view: ApprovalView) -> None:
        """Show what the group approves."""
        self.title.setText(view.title)
        if view.asks != self._asked:
            self._asked = view.asks
            self._asks.show_rows([_ask(*each) for each in view.asks] or [Para(_("No asks this time."), tone="second")])
        self._quotes.show_options(view.quotes, approved=view.approved)
        self.approve.setVisible(not view.approved)
        self.note.setVisible(not view.approved)
        self.done.setVisible(view.approved)
        self.later.set_words(_("All meetings") if view.approved else _("Later"))


def _ask(text: str, beside: str) -> QWidget:
    words = boxed(column(Para(text, 20, 600), Para(beside, 14, tone="second"), space=4))
    return boxed(row(IconPicture("paper-plane-tilt", "primary", 28), (words, 1), space=12))

