"""The way from the score step to paper: ballots and tokens to print, and paper ballots to type in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.para import Para


class PaperBallotsCard(Card):
    """Offers to print; paper can be typed in only while a secret vote is open."""

    print_asked = Signal()
    typing_asked = Signal()

    def __init__(self, *, typing: bool, parent: QWidget | None = None) -> None:
        super().__init__(margins=(20, 12, 20, 12), parent=parent)
        self.print = SecondaryButton(_("Print ballots or tokens"), "printer")
        self.print.setObjectName("print-papers")
        self.type = SecondaryButton(_("Type in paper ballots"), "keyboard")
        self.type.setObjectName("type-papers")
        buttons = QWidget()
        flow = FlowLayout(buttons, space=12)
        flow.addWidget(self.print)
        flow.addWidget(self.type)
        # Not before it stands in a place: it would show itself as a window of its own.
        self.type.setVisible(typing)
        text = _("For anyone who would rather use paper, and tokens so that nobody votes twice.")
        words = boxed(column(Heading(_("On paper"), 2), Para(text, 14, tone="second"), STRETCH, space=2))
        line = AdaptiveRow(words, buttons, narrow_under=700, space=12, stretches=(1, 1))
        self.setLayout(column(line))
        self.print.clicked.connect(self.print_asked)
        self.type.clicked.connect(self.typing_asked)
