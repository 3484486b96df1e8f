"""What may make the view easier, row by row; a tap changes everything at once, so that one sees what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from careboard.application.phrasebooks import Phrasebook
from ui.voting import comfort_layout
from ui.voting.comfort_card import ComfortCard
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.screens import ComfortRow, ComfortScreen
from ui.voting.voting_button import Kind
from ui.voting.voting_page import VotingPage, Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class ComfortPage(VotingPage):
    """Shows each row as equal cards of which one is chosen, on several pages where they do not fit on one."""

    chosen = Signal(object)
    ready = Signal()
    back_asked = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self.words(36, 700)
        self.title.setObjectName("comfort-title")
        self.text = self.words(23)
        self.text.setObjectName("comfort-text")
        self.back = self.button("", "arrow-left")
        self.back.setObjectName("comfort-back")
        self.back.clicked.connect(self.back_asked)
        self.more = self.button("", "caret-right")
        self.more.setObjectName("comfort-more")
        self.more.clicked.connect(self._turn_page)
        self.ready_button = self.button("", "hand-waving", Kind.PRIMARY)
        self.ready_button.setObjectName("comfort-ready")
        self.ready_button.clicked.connect(self.ready)
        self.names: list[Words] = []
        self.rows: list[list[ComfortCard]] = []
        self.page, self.page_count = 0, 1
        self._last = ""

    @property
    def cards(self) -> list[ComfortCard]:
        """Every card, row by row."""
        return [card for row in self.rows for card in row]

    def use_book(self, book: Phrasebook) -> None:
        """Name what is always here in this language; the rows come with the next screen."""
        super().use_book(book)
        self.title.show_words(book.say("comfort"))
        self.text.show_words(book.say("comfort-text"))
        named = {self.back: "back", self.more: "more", self.ready_button: "ready"}
        for button, name in named.items():
            button.set_words(book.say(name))
        self.say(self.title, self.text)
        self.place_children()

    def show_comfort(self, screen: ComfortScreen) -> None:
        """Show what can be chosen; what was chosen last stays in sight, and keeps the focus."""
        self.guard.shut()
        last = self._last
        had_focus = any(card.hasFocus() for card in self.cards)
        self.clear()
        self.back.setVisible(screen.may_begin)
        for row in screen.rows:
            self._add(row)
        self.place_children()
        kept = next((card for card in self.cards if card.objectName() == last), None)
        if kept is not None:
            self._show_page_of(kept)
            if had_focus:
                kept.setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Forget the rows."""
        for widget in (*self.names, *self.cards):
            widget.hide()
            widget.deleteLater()
        self.names, self.rows, self.page = [], [], 0
        self._last = ""

    def _add(self, row: ComfortRow) -> None:
        name = self.words(23, 700)
        name.show_words(row.name)
        name.show()
        self.names.append(name)
        group = QButtonGroup(name)
        cards = []
        for option in row.options:
            said = self.book.say("comfort-now", what=row.name, choice=option.word)
            card = ComfortCard(self.guard, self.measure, option, said)
            card.setObjectName(f"{row.key}-{option.key}")
            card.setParent(self)
            card.setChecked(option.is_chosen)
            card.toggled.connect(self._say_chosen)
            group.addButton(card)
            card.show()
            cards.append(card)
        self.rows.append(cards)

    def scan_order(self) -> list[QAbstractButton]:
        """Return how to go on, then the cards row by row: after each choice the marker begins anew."""
        return [self.ready_button, *self.cards, self.more, self.back]

    def place_children(self) -> None:
        """Place the rows between the title and the buttons at the foot."""
        comfort_layout.place(self)

    def _turn_page(self) -> None:
        self.page = (self.page + 1) % self.page_count
        self.guard.shut()
        self.place_children()

    def _show_page_of(self, card: ComfortCard) -> None:
        while card.isHidden():
            self._turn_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by Enter, go back by Backspace, move over the cards by arrows and choose by the space bar."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.ready_button.click()
        elif key == Qt.Key.Key_Backspace and not self.back.isHidden():
            self.back.click()
        elif key in _MOVES:
            self._move(_MOVES[key])

    def _move(self, by: int) -> None:
        cards = self.cards
        if not cards:
            return
        now = next((place for place, card in enumerate(cards) if card.hasFocus()), None)
        card = cards[(0 if by > 0 else -1) if now is None else (now + by) % len(cards)]
        self._show_page_of(card)
        card.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_chosen(self, is_chosen: bool) -> None:
        card = self.sender()
        if is_chosen and isinstance(card, ComfortCard):
            self._last = card.objectName()
            self.chosen.emit(card.option.comfort)
