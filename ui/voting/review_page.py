"""The own answers before Done: tap one to change it; after Done nobody can."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from careboard.application.phrasebooks import Phrasebook
from ui.voting import review_layout
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.review_row import ReviewRow
from ui.voting.screens import OwnAnswer, ReviewScreen
from ui.voting.voting_button import Kind
from ui.voting.voting_page import VotingPage

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class ReviewPage(VotingPage):
    """Shows every own answer, on several pages where they do not fit on one."""

    change_asked = Signal(int)
    back_asked = Signal()
    stop_asked = Signal()
    done = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self.words(36, 700)
        self.text = self.words(25)
        self.warning = self.words(25, 700)
        self.warning.setObjectName("after-done")
        self.back = self.button("", "arrow-left")
        self.stop = self.button("", "x")
        self.more = self.button("", "caret-right")
        self.done_button = self.button("", "check", Kind.PRIMARY)
        self.rows: list[ReviewRow] = []
        self.page, self._page_count = 0, 1
        buttons = {"review-back": self.back, "review-stop": self.stop, "review-more": self.more}
        for name, button in (buttons | {"done": self.done_button}).items():
            button.setObjectName(name)
        self.back.clicked.connect(self.back_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.more.clicked.connect(self._turn_page)
        self.done_button.clicked.connect(self.done)

    def use_book(self, book: Phrasebook) -> None:
        """Say everything but the answers in this language."""
        super().use_book(book)
        self.title.show_words(book.say("your-answers"))
        self.text.show_words(book.say("tap-to-change"))
        self.warning.show_words(book.say("after-done"))
        named = {self.back: "back", self.stop: "stop", self.more: "more", self.done_button: "done"}
        for button, name in named.items():
            button.set_words(book.say(name))
        self.say(self.title, self.text, self.warning)
        self.place_children()

    def show_review(self, screen: ReviewScreen) -> None:
        """Show the answers from the first page."""
        self.clear()
        for number, answer in enumerate(screen.answers):
            row = ReviewRow(self.guard, self.measure, number, answer, self._name(answer))
            row.setParent(self)
            row.clicked.connect(self._say_change)
            self.rows.append(row)
        self.place_children()

    def _name(self, answer: OwnAnswer) -> str:
        return self.book.say("own-answer", question=answer.question, answer=answer.choice.word)

    def clear(self) -> None:
        """Forget the answers."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows, self.page = [], 0

    def scan_order(self) -> list[QAbstractButton]:
        """Return the own answers first, then Done, so that no early press finishes."""
        return [*self.rows, self.more, self.done_button, self.back, self.stop]

    def place_children(self) -> None:
        """Place title and Stop on top, the rows in columns, the last sentence above Back and Done."""
        self._page_count = review_layout.place(self)

    def _turn_page(self) -> None:
        self.page = (self.page + 1) % self._page_count
        self.guard.shut()
        self.place_children()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish by Enter, go back by Backspace, move over the answers by arrows."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.done_button.click()
        elif key == Qt.Key.Key_Backspace:
            self.back.click()
        elif key in _MOVES:
            self._move(_MOVES[key])

    def _move(self, by: int) -> None:
        rows = [row for row in self.rows if not row.isHidden()]
        now = next((place for place, row in enumerate(rows) if row.hasFocus()), None)
        place = (0 if by > 0 else -1) if now is None else (now + by) % len(rows)
        rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _say_change(self) -> None:
        row = self.sender()
        if isinstance(row, ReviewRow):
            self.change_asked.emit(row.number)
