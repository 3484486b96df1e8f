"""One answer that the group agrees out loud, and how many took part."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.rounds import AGREED_VOTERS
from careboard.i18n import _
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper


class AgreeForm(Card):
    """Offers the words of a scale; the answer goes out with a number of people, never with names."""

    agreed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.choices = ChoiceButtons(_("Is it sorted?"), ())
        self.choices.setObjectName("agree-answer")
        self.took_part = Stepper("", 3, AGREED_VOTERS, 200)
        self.took_part.setObjectName("agree-heads")
        self.keep = SecondaryButton(_("Keep this answer"), "check")
        self.keep.setObjectName("agree-keep")
        people = FieldRow(_("How many take part?"), self.took_part)
        note = Para(_("Too few chose a word in secret. Three or more may find one answer now."), tone="second")
        self.setLayout(
            column(
                Heading(_("Agree one answer together"), 2),
                note,
                self.choices,
                boxed(row(people, STRETCH, space=20)),
                boxed(row(self.keep, STRETCH)),
                space=12,
            )
        )
        self.choices.chosen.connect(self._allow)
        self.keep.clicked.connect(self._keep)

    def begin(self, answers: Sequence[tuple[str, str]], heads: int) -> None:
        """Offer the answers, none of them chosen."""
        self.choices.show_choices([Choice(key, words) for key, words in answers])
        self.took_part.set_range(AGREED_VOTERS, max(AGREED_VOTERS, heads))
        self.took_part.set_value(heads)
        self.keep.setEnabled(False)

    def _allow(self) -> None:
        self.keep.setEnabled(True)

    def _keep(self) -> None:
        self.agreed.emit(self.took_part.value(), self.choices.key())
