"""The asks: what the board was asked, what it said, and what it owes."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.asks import Ask, AskAnswer
from careboard.i18n import _
from careboard.wording import days_late, label, long_date
from ui.summaries.answer_form import AnswerForm
from ui.summaries.answer_words import answer_words, taken_back_words
from ui.summaries.form_card import FormCard
from ui.summaries.take_back_form import TakeBackForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows

_NARROW = 760


class AsksPanel(QWidget):
    """All asks, those in debt first."""

    answered = Signal(object)
    taken_back = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asks: dict[str, Ask] = {}
        self._today = datetime.date.min
        self._rows = ShownRows(space=12)
        self._none = Para(_("Nothing has been asked of the board yet. Asks are made at a meeting."), tone="second")
        self._form, self._wrong, self.form_card = AnswerForm(), TakeBackForm(), FormCard()
        self._form.hide()
        self._wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        shown = (self._form, self._wrong, self.form_card, self._none, self._rows, STRETCH)
        asks = column(*shown, space=12, margins=(28, 0, 24, 12))
        self._scroll = PageScroll(boxed(asks))
        layout.addWidget(self._scroll)
        self._form.answered.connect(self.answered)
        self._form.left.connect(self.close_form)
        self._wrong.taken_back.connect(self.taken_back)
        self._wrong.left.connect(self.close_form)

    def show_asks(self, asks: tuple[Ask, ...], today: datetime.date) -> None:
        """Show all asks, those in debt first."""
        self._asks, self._today = {ask.key: ask for ask in asks}, today
        self._none.setVisible(not asks)
        self._rows.show_rows([self._row(ask) for ask in asks])

    def refuse_answer(self, text: str) -> None:
        """Say by the form why an answer was refused."""
        self._form.refuse(text)

    def refuse_taking_back(self, text: str) -> None:
        """Say by the form why an answer was not taken back."""
        self._wrong.refuse(text)

    def close_form(self) -> None:
        """Take the forms away; where one had the focus, it goes to the ask that the form was about."""
        for form in (self._form, self._wrong):
            focus = form.focusWidget() if form.isVisible() else None
            if focus is not None and focus.hasFocus():
                door = self._rows.button(f"answer-{form.key}")
                # A focus that is lost goes to what comes next, and what is in sight goes with it.
                (door or self.form_card).setFocus()
            form.hide()

    def _row(self, ask: Ask) -> QWidget:
        asked = _("{who} decides. Answer by {date}.").format(who=ask.who_decides, date=long_date(ask.due or ask.by))
        words = column(Para(ask.text, weight=700), Para(asked, tone="second"), space=4)
        for number, answer in enumerate(ask.answers):
            words.addWidget(self._said(ask, number, answer))
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

    def _said(self, ask: Ask, number: int, answer: AskAnswer) -> QWidget:
        """Return one answer; a wrong one stays, struck through, with the reason why it was taken back."""
        said, gone = answer_words(answer), taken_back_words(answer)
        words = Para(said)
        parts: list[QWidget] = [words]
        if answer.source:
            parts.append(Para(_("Source: {source}").format(source=answer.source), 14, tone="second"))
        if gone:
            words.set_struck(True)
            words.setAccessibleName(_("{what}, taken back").format(what=said))
            parts.append(Para(gone, 14, tone="second"))
        else:
            parts.append(self._door_back(ask, number, said))
        return boxed(column(*parts, space=0))

    def _door_back(self, ask: Ask, number: int, said: str) -> QWidget:
        wrong = LinkButton(_("Take this answer back…"))
        wrong.setAccessibleName(_("Take back the answer of {answer}").format(answer=said))
        wrong.setObjectName(f"take-back-{ask.key}-{number}")
        wrong.setProperty("ask", ask.key)
        wrong.setProperty("number", number)
        wrong.clicked.connect(self._open_taking_back)
        return boxed(row(wrong, STRETCH))

    def _open_form(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._wrong.hide()
            self._form.open(self._asks[str(sender.property("ask"))], self._today)
            self._form.show()
            self._scroll.verticalScrollBar().setValue(0)
            self._form.begin()

    def _open_taking_back(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._form.hide()
            self._wrong.open(self._asks[str(sender.property("ask"))], int(sender.property("number")))
            self._wrong.show()
            self._scroll.verticalScrollBar().setValue(0)
            self._wrong.begin()


def _badge(ask: Ask, today: datetime.date) -> Badge:
    late = ask.days_late(today)
    if late:
        return Badge.of("overdue", days_late(late))
    if ask.newest is not None:
        return Badge.of(ask.newest.answer.value, label(ask.newest.answer))
    return Badge.of("waiting", _("Waiting for the board"))
