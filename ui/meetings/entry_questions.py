"""One question of an entry form: counted by hands, or answered with one word that the group agreed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.score_views import EntryQuestion
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.disc import Disc
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper


class HandsQuestion(Card):
    """Counts the hands for each answer of one question."""

    changed = Signal()

    def __init__(self, question: EntryQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.question = question
        self._steppers: dict[str, Stepper] = {}
        self.sum = Para("", 14, tone="second")
        tiles = QWidget()
        flow = FlowLayout(tiles, space=16)
        for key, words in question.answers:
            stepper = Stepper("", 0, 0, 200)
            stepper.setObjectName(f"hands-{question.key}-{key}")
            flow.addWidget(FieldRow(words, stepper))
            stepper.set_name(f"{question.title}: {words}")
            stepper.value_changed.connect(self.changed)
            self._steppers[key] = stepper
        self.setLayout(column(_title(question), tiles, self.sum, space=12))

    def counts(self) -> dict[str, int]:
        """Return the hands for each answer."""
        return {key: stepper.value() for key, stepper in self._steppers.items()}

    def show_sum(self, people: int) -> None:
        """Say how many are counted, of how many."""
        counted = sum(self.counts().values())
        self.sum.setText(_("{counted} of {people} counted").format(counted=counted, people=people))
        self.sum.set_tone("success" if self.is_whole(people) else "second")

    def is_whole(self, people: int) -> bool:
        """Tell whether everyone is counted exactly once."""
        return sum(self.counts().values()) == people


class AgreedQuestion(Card):
    """Takes the one answer that the group agreed."""

    changed = Signal()

    def __init__(self, question: EntryQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.question = question
        self.choices = ChoiceButtons(question.title, [Choice(key, words) for key, words in question.answers])
        self.choices.setObjectName(f"agreed-{question.key}")
        self.setLayout(column(_title(question), self.choices, space=12))
        self.choices.chosen.connect(self._tell)

    def answer(self) -> str:
        """Return the key of the answer, empty before one is chosen."""
        return self.choices.key()

    def show_sum(self, people: int) -> None:
        """There is nothing to add up."""

    def is_whole(self, _people: int) -> bool:
        """Tell whether there is an answer."""
        return bool(self.answer())

    def _tell(self) -> None:
        self.changed.emit()


def _title(question: EntryQuestion) -> QWidget:
    return boxed(row(Disc(question.picture or "star", "", 40), (Para(question.title, 20, 600), 1), space=12))
