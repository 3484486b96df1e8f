"""The page on which the authority scores itself, before the young people do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.self_score_presenter import SelfScoreRow, SelfScoreView
from ui.meetings.step_page import StepPage
from ui.widgets.band import Band
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.shown_rows import ShownRows


class SelfScorePage(StepPage):
    """One promise under the other with the words of the scale; what is chosen is shown to nobody once it is sealed."""

    sealed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.title = Heading("", 1)
        self.note = InfoLine("", "lock-key", "ink", 16)
        self._rows = ShownRows(space=12)
        self._choices: dict[str, ChoiceButtons] = {}
        self.seal = PrimaryButton(_("Seal it"), "lock-key")
        self.seal.setObjectName("seal")
        self.cancel = LinkButton(_("Cancel"))
        self.cancel.setObjectName("self-score-cancel")
        content = column(
            self.title,
            self.note,
            self._rows,
            boxed(row(self.seal, self.cancel, STRETCH, space=12)),
            STRETCH,
            space=16,
            margins=(28, 16, 28, 16),
        )
        super().__init__(boxed(content), parent)
        self.seal.clicked.connect(self._seal)
        self.cancel.clicked.connect(self._cancel)

    def show_form(self, view: SelfScoreView) -> None:
        """Show the empty form."""
        self.title.setText(view.title)
        self.note.show_words(view.note)
        self._forget()
        self._rows.show_rows([self._row(each, view.words) for each in view.rows])
        self.seal.setEnabled(False)

    def _row(self, each: SelfScoreRow, words: tuple[tuple[str, str], ...]) -> QWidget:
        choices = ChoiceButtons(each.title, [Choice(key, word) for key, word in words])
        choices.setObjectName(f"self-{each.key}")
        choices.chosen.connect(self._allow)
        self._choices[each.key] = choices
        band = Band(each.key, each.title, each.text, title_size=20)
        return Card(column(band, choices, space=12), margins=(12, 12, 12, 16))

    def _allow(self) -> None:
        self.seal.setEnabled(any(choices.key() for choices in self._choices.values()))

    def _seal(self) -> None:
        chosen = {key: choices.key() for key, choices in self._choices.items() if choices.key()}
        self._forget()
        self.sealed.emit(chosen)

    def _cancel(self) -> None:
        self._forget()
        self.cancelled.emit()

    def _forget(self) -> None:
        """Keep nothing on the screen or in memory of what was chosen."""
        self._choices = {}
        self._rows.show_rows([])
