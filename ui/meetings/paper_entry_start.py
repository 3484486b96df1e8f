"""Before paper ballots are typed in: what keeps them secret."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class PaperEntryStart(Card):
    """Five short rules, the letters of this vote, and the button that begins."""

    begin_asked = Signal()

    def __init__(self, letters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.begin = PrimaryButton(_("They are shuffled. Begin"), "arrow-right", icon_at_end=True)
        self.begin.setObjectName("paper-begin")
        rules = (
            ("arrows-clockwise", _("Shuffle the folded papers first. Who types must not know whose paper it is.")),
            ("users", _("Only one paper? Then its answers could be known. Ask others to use paper too.")),
            ("eye-slash", _("Type alone. Nobody else looks at the papers or at this screen.")),
            ("key", _("The letters at the foot of each paper are the ones below. Others belong to another vote.")),
            ("arrow-bend-up-right", _("Two ticks in one question count as a skip. So does an empty question.")),
        )
        lines = [InfoLine(text, icon, "ink", 18) for icon, text in rules]
        self.letters = Para(" ".join(letters), 36, 700)
        self.letters.setObjectName("paper-letters")
        self.setLayout(column(*lines, self.letters, boxed(row(self.begin, STRETCH)), STRETCH, space=16))
        self.begin.clicked.connect(self.begin_asked)
