"""The asks: what the board was asked, what it owes, and the form in which its answer is entered."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.i18n import _
from careboard.plain_language import Readers
from careboard.wording import days_late, label, long_date
from ui.summaries.asks_presenter import BoardAnswer
from ui.summaries.form_card import FormCard
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import Badge
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.text_fields import LineField, TextField

_NARROW = 760
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


class AsksPanel(QWidget):
    """All asks, those in debt first."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asks: dict[str, Ask] = {}
        self._today = datetime.date.min
        self._rows = ShownRows(space=12)
        self._none = Para(_("Nothing has been asked of the board yet. Asks are made at a meeting."), tone="second")
        self._form, self.form_card = AnswerForm(), FormCard()
        self._form.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        asks = column(self._form, self.form_card, self._none, self._rows, STRETCH, space=12, margins=(28, 0, 24, 12))
        self._scroll = PageScroll(boxed(asks))
        layout.addWidget(self._scroll)
        self._form.answered.connect(self.answered)
        self._form.left.connect(self.close_form)

    def show_asks(self, asks: tuple[Ask, ...], today: datetime.date) -> None:
        """Show all asks, those in debt first."""
        self._asks, self._today = {ask.key: ask for ask in asks}, today
        self._none.setVisible(not asks)
        self._rows.show_rows([self._row(ask) for ask in asks])

    def refuse_answer(self, text: str) -> None:
        """Say by the form why an answer was refused."""
        self._form.refuse(text)

    def close_form(self) -> None:
        """Take the form away; where it had the focus, it goes to the ask that the form was about."""
        focus = self._form.focusWidget() if self._form.isVisible() else None
        if focus is not None and focus.hasFocus():
            door = self._rows.button(f"answer-{self._form.key}")
            # A focus that is lost goes to what comes next, and what is in sight goes with it.
            (door or self.form_card).setFocus()
        self._form.hide()

    def _row(self, ask: Ask) -> QWidget:
        asked = _("{who} decides. Answer by {date}.").format(who=ask.who_decides, date=long_date(ask.due or ask.by))
        words = column(Para(ask.text, weight=700), Para(asked, tone="second"), space=4)
        for answer in ask.answers:
            said = _("{date}: {answer}. {reason}").format(
                date=long_date(answer.on), answer=label(answer.answer), reason=answer.reason
            )
            words.addWidget(Para(said))
            if answer.source:
                words.addWidget(Para(_("Source: {source}").format(source=answer.source), 14, tone="second"))
        words.addStretch(1)
        side = row(space=12)
        side.addWidget(_badge(ask, self._today))
        if ask.in_debt:
            enter = SecondaryButton(_("Enter the answer"), "pencil-simple")
            enter.setAccessibleName(_("Enter the answer to: {ask}").format(ask=ask.text))
            enter.setObjectName(f"answer-{ask.key}")
            enter.setProperty("ask", ask.key)
            enter.clicked.connect(self._open_form)
            side.addWidget(enter)
        side.addStretch(1)
        line = AdaptiveRow(boxed(words), boxed(side), stretches=(1, 0), narrow_under=_NARROW, space=8)
        return Card(column(line))

    def _open_form(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._form.open(self._asks[str(sender.property("ask"))], self._today)
            self._form.show()
            self._scroll.verticalScrollBar().setValue(0)
            self._form.begin()


def _badge(ask: Ask, today: datetime.date) -> Badge:
    late = ask.days_late(today)
    if late:
        return Badge.of("overdue", days_late(late))
    if ask.answers:
        return Badge.of(ask.answers[-1].answer.value, label(ask.answers[-1].answer))
    return Badge.of("waiting", _("Waiting for the board"))
