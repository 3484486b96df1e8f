"""One question of a paper ballot that is typed in: a row of answers, also by the numbers before them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careboard.application.ballot_content import NO, BallotQuestion
from careboard.domain.rounds import RoundKind
from ui.meetings.paper_entry_presenter import SKIP
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.layouts import column
from ui.widgets.para import Para

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class PaperEntryRow(QWidget):
    """Takes the answer of one question; nothing is chosen at first."""

    answered = Signal()
    left = Signal()

    def __init__(self, number: int, question: BallotQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        title = question.text if question.kind is RoundKind.SORTED else question.title
        name = f"{number}. {title}"
        self._keys = tuple(answer.key for answer in question.answers)
        self.answers = ChoiceButtons(
            name,
            [Choice(answer.key, f"{place}  {answer.words}") for place, answer in enumerate(question.answers, 1)],
        )
        self.answers.setObjectName(f"paper-{number}")
        for key in self._keys:
            button = self.answers.button(key)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{title}: {button.words()}")
        self.setLayout(column(Para(name, weight=600), self.answers, space=4))
        self.answers.chosen.connect(self._tell)

    def answer(self) -> str:
        """Return the key of the answer, empty where none is chosen."""
        return self.answers.key()

    def clear(self) -> None:
        """Choose nothing."""
        self.answers.clear()

    def leave_empty(self) -> None:
        """Choose what an empty question counts as."""
        self.answers.choose(SKIP if self.answers.holds(SKIP) else NO)

    def take_focus(self) -> None:
        """Come to this question with the keys."""
        self.answers.button(self.answer() or self._keys[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number and go on; Enter goes on too, so that it never puts half a paper into the box."""
        place = event.text()
        is_answer = place.isdecimal() and 1 <= int(place) <= len(self._keys)
        if not is_answer and not (event.key() in _ENTER and event.modifiers() in _PLAIN):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            # A finger that rests on a key answers one question.
            self._go_on(self._keys[int(place) - 1] if is_answer else "")

    def _go_on(self, key: str) -> None:
        if key:
            self.answers.choose(key)
            self.answered.emit()
        self.left.emit()

    def _tell(self) -> None:
        self.answered.emit()
