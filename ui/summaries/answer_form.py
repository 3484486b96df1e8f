"""The form in which an answer of the board is entered."""

import datetime

from PySide6.QtCore import Signal

from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.i18n import _
from careboard.plain_language import Readers
from careboard.wording import label
from ui.summaries.asks_presenter import BoardAnswer
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.text_fields import LineField, TextField

_NEW_DATE = (AnswerKind.PARTLY, AnswerKind.NOT_YET, AnswerKind.SOMEONE_ELSE)


class AnswerForm(Card):
    """One answer of the board: kind, reason, date; who decides and the new date only where they belong."""

    answered = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._ask = Heading("", 2)
        self._kind = ChoiceButtons(
            _("What the board answered"), [Choice(kind.value, label(kind)) for kind in AnswerKind]
        )
        self._reason = TextField(_("The reason, in plain words"))
        self._who, self._source, self._on, self._by = LineField(), LineField(), DateField(), DateField()
        self._source.setObjectName("board-source")
        self._reason.setObjectName("board-reason")
        self._who_row = FieldRow(_("Who decides"), self._who)
        self._by_row = FieldRow(_("New date"), self._by)
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        keep, leave = PrimaryButton(_("Keep the answer"), "check"), SecondaryButton(_("Cancel"))
        keep.setObjectName("keep-board-answer")
        self.setLayout(
            column(
                self._ask,
                self._kind,
                FieldRow(_("Reason"), self._reason, readers=Readers.YOUNG_PEOPLE),
                self._who_row,
                self._by_row,
                FieldRow(_("Answered on"), self._on),
                FieldRow(_("Where the answer is written"), self._source, _("Such as: minutes of 10 June, item 7.")),
                self._problem,
                row(leave, STRETCH, keep),
                space=12,
            )
        )
        self._kind.chosen.connect(self._show_fields)
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)

    def open(self, ask: Ask, today: datetime.date) -> None:
        """Begin an answer to an ask."""
        self.key = ask.key
        self._ask.setText(ask.text)
        self._kind.clear()
        self._reason.set_text("")
        self._who.setText(ask.who_decides)
        self._source.clear()
        self._on.set_date(today)
        self._by.set_date(None)
        self.refuse("")
        self._show_fields("")

    def begin(self) -> None:
        """Put the focus on the first choice."""
        self._kind.button(AnswerKind.YES.value).setFocus()

    def refuse(self, text: str) -> None:
        """Say why the answer was not kept."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _show_fields(self, kind: str) -> None:
        self._who_row.setVisible(kind == AnswerKind.SOMEONE_ELSE.value)
        self._by_row.setVisible(kind in [each.value for each in _NEW_DATE])

    def _keep(self) -> None:
        kind = self._kind.key()
        new_date = self._by.date() if kind in [each.value for each in _NEW_DATE] else None
        source = self._source.text()
        who = self._who.text() if kind == AnswerKind.SOMEONE_ELSE.value else ""
        self.answered.emit(BoardAnswer(self.key, kind, self._reason.text(), who, self._on.date(), new_date, source))
