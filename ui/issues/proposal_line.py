"""What an answer that was pasted in sounds like: it is only offered, a person takes it or chooses another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.reading_answers import Proposal, propose, reason_of
from careboard.i18n import _
from careboard.wording import label
from ui.widgets.buttons import SecondaryButton
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column


class ProposalLine(QWidget):
    """Shows itself while the words sound like a kind of answer that is not chosen."""

    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._text = ""
        self._why = InfoLine("", "sparkle", "ink", 16)
        self._take = SecondaryButton("", "check")
        self._take.setObjectName("take-proposal")
        self.setLayout(column(self._why, self._take, space=4))
        self._take.clicked.connect(self._tell)
        self.hide()

    def read(self, text: str, chosen: str) -> None:
        """Offer what a text sounds like, unless that is chosen already."""
        self._text, self._proposal = text, propose(text)
        offered = self._proposal is not None and self._proposal.kind.value != chosen
        if self._proposal is not None and offered:
            kind = label(self._proposal.kind)
            why = _("It says “{words}”. Is the answer: {kind}? You decide.")
            self._why.show_words(why.format(words=self._proposal.found, kind=kind))
            self._take.set_words(_("Choose “{kind}”").format(kind=kind))
        self.setVisible(offered)

    def _tell(self) -> None:
        if self._proposal is not None:
            self.taken.emit(self._proposal.kind.value, reason_of(self._text))
