"""The form in which a wrong answer of the board is taken back, with the reason."""

from PySide6.QtCore import Signal

from careboard.domain.asks import Ask
from careboard.i18n import _
from careboard.plain_language import Readers
from ui.summaries.answer_words import answer_words
from ui.summaries.asks_presenter import WrongAnswer
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import TextField


class TakeBackForm(Card):
    """Names the answer, says what becomes of it, and asks why it was wrong."""

    taken_back = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key, self._number = "", 0
        self._ask, self._answer = Para("", weight=700), Para("")
        self._reason = TextField(_("The reason, in plain words"))
        self._reason.setObjectName("take-back-reason")
        self._why = FieldRow(_("Why it was wrong"), self._reason, readers=Readers.YOUNG_PEOPLE)
        stays = _("It stays here, struck through, and no longer counts. A paper that was issued stays as it is.")
        told = _("If the group was told, or a paper says it, the next paper says that it was taken back, and why.")
        keep, leave = PrimaryButton(_("Take it back"), "arrow-u-up-left"), SecondaryButton(_("Cancel"))
        keep.setObjectName("keep-taking-back")
        head = Heading(_("Take an answer back"), 2)
        about = column(self._ask, self._answer, space=4)
        notes = column(Para(stays, tone="second"), Para(told, tone="second"), space=4)
        self.setLayout(column(head, about, notes, self._why, row(leave, STRETCH, keep), space=12))
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)

    def open(self, ask: Ask, number: int) -> None:
        """Begin to take back an answer of an ask, counted from 0."""
        self.key, self._number = ask.key, number
        self._ask.setText(ask.text)
        self._answer.setText(answer_words(ask.answers[number]))
        self._reason.set_text("")
        self._why.clear_error()

    def begin(self) -> None:
        """Put the focus on the reason."""
        self._reason.setFocus()

    def refuse(self, text: str) -> None:
        """Say why it was not taken back."""
        self._why.show_error(text)

    def _keep(self) -> None:
        self.taken_back.emit(WrongAnswer(self.key, self._number, self._reason.text()))
