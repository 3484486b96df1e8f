"""One question a screen: the promise above, the answers from worst to best, the asides below, Back and Next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from careboard.application.phrasebooks import Phrasebook
from ui.voting import question_layout
from ui.voting.answer_card import AnswerCard
from ui.voting.chosen_mark import ChosenMark
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.promise_band import PromiseBand
from ui.voting.question_parts import QuestionParts
from ui.voting.reader import QUESTION_PARTS, SILENT
from ui.voting.screens import Asked, Choice, QuestionScreen
from ui.voting.step_dots import StepDots
from ui.voting.voting_button import Kind, VotingButton
from ui.voting.voting_page import VotingPage

_FIRST_ASIDE_KEY = 6
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionPage(VotingPage):
    """Shows a question and says what was tapped; it holds no answer but the one on the screen.

    In very large text it comes in parts, which Next and Back turn before they leave the question.
    """

    moves = True
    part_turned = Signal()
    answered = Signal(str)
    next_asked = Signal()
    back_asked = Signal()
    stop_asked = Signal()
    bigger_asked = Signal()
    easier_asked = Signal()
    listen_asked = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place_words = self.words(20, 700)
        self.place_words.setObjectName("place")
        self.dots = StepDots(measure)
        self.dots.setParent(self)
        self.part_dots = StepDots(measure)
        self.part_dots.setParent(self)
        self.part_dots.is_centred = True
        self.chosen_mark = ChosenMark(measure)
        self.chosen_mark.setParent(self)
        self.chosen_mark.setObjectName("chosen")
        self.band = PromiseBand(measure, self)
        self.band.setObjectName("promise")
        self.listen = self.button("", "speaker-high", Kind.PRIMARY)
        self.more = self.button("", "caret-right")
        self.bigger = self.button("", "text-aa")
        self.easier = self.button("", "gear-six")
        self.stop = self.button("", "x")
        self.back = self.button("", "arrow-left")
        self.next = VotingButton(guard, measure, "", "arrow-right", Kind.PRIMARY, icon_at_end=True)
        self.next.setParent(self)
        self.steps: list[AnswerCard] = []
        self.asides: list[AnswerCard] = []
        self._group: QButtonGroup | None = None
        self._asked: Asked | None = None
        self._is_showing = False
        self.can_listen = False
        self.pictures_first = False
        self.parts = QuestionParts()
        self._follows_voice = self._can_leave_back = self._from_review = False
        self._name_and_wire()

    def _name_and_wire(self) -> None:
        wires = {
            "listen": (self.listen, self.listen_asked),
            "bigger": (self.bigger, self.bigger_asked),
            "easier": (self.easier, self.easier_asked),
            "stop": (self.stop, self.stop_asked),
            "back": (self.back, self._go_back),
            "next": (self.next, self._go_on),
        }
        for name, (button, signal) in wires.items():
            button.setObjectName(name)
            button.clicked.connect(signal)
        self.more.setObjectName("more")
        self.more.clicked.connect(self.band.turn_page)

    def use_book(self, book: Phrasebook) -> None:
        """Name the buttons in this language; the question comes in it with the next screen."""
        super().use_book(book)
        named = {self.listen: "listen", self.more: "more", self.stop: "stop", self.back: "back", self.next: "next"}
        for button, name in named.items():
            button.set_words(book.say(name))
        self.easier.setAccessibleName(book.say("make-easier"))
        self._name_bigger()

    def use_measure(self, measure: Measure) -> None:
        """Measure everything anew, and say the size of the text."""
        super().use_measure(measure)
        self._name_bigger()

    def _name_bigger(self) -> None:
        self.bigger.set_words(self.book.say("bigger-text"))
        self.bigger.setAccessibleName(self.book.say("bigger-text-now", percent=round(self.measure.text * 100)))

    @property
    def top_buttons(self) -> list[VotingButton]:
        """The buttons of the first row, from its end."""
        return [self.stop, self.easier, self.bigger]

    @property
    def cards(self) -> list[AnswerCard]:
        """Every answer in the order of the screen."""
        return self.steps + self.asides

    def show_question(self, screen: QuestionScreen) -> None:
        """Show a question; when it is the one in sight already, only the choice changes."""
        if screen.asked is not self._asked:
            self._show_new(screen)
        self._is_showing = True
        for card in self.cards:
            card.setChecked(card.choice.key == screen.chosen)
        self._is_showing = False
        self._can_leave_back = screen.can_go_back
        self.show_part()

    def set_can_listen(self, can_listen: bool) -> None:
        """Offer to read aloud, or not where there is no voice."""
        self.can_listen = can_listen
        self.place_children()

    def mark_read(self, place: int) -> None:
        """Mark the answer that is being read, or the question itself; any other place marks nothing."""
        if place == SILENT and self._follows_voice:
            self._show_turned(self.parts.turn_to_answers())
        elif place != SILENT and self.parts.count > 1:
            self._show_turned(self._turn_to_read(place))
        self._follows_voice = place != SILENT and self.parts.count > 1
        self.band.set_being_read(place)
        for number, card in enumerate(self.cards):
            card.set_being_read(number == place)

    def _turn_to_read(self, place: int) -> bool:
        if place in QUESTION_PARTS:
            return self.parts.turn_to_page(self.band.page_of(place))
        return self.parts.turn_to_answer(place)

    def show_part(self) -> None:
        """Show the part whose turn it is; Next waits for a choice on the last one only."""
        parts, now = self.parts, self.parts.now
        self.band.setVisible(now.is_question)
        if parts.count > 1 and now.is_question:
            self.band.show_page(now.page)
        for number, card in enumerate(self.cards):
            card.setVisible(number in now.answers)
        self.listen.setVisible(self.can_listen)
        self.part_dots.setVisible(parts.count > 1)
        self.part_dots.show_step(parts.count, parts.number)
        chosen = next((card for card in self.cards if card.isChecked()), None)
        hides = parts.are_answers_apart and not now.is_question and chosen is not None and not chosen.isVisibleTo(self)
        self.chosen_mark.show_choice(chosen.choice if chosen and hides else None)
        self.chosen_mark.setVisible(hides)
        self.next.set_words(self.book.say("my-answers" if self._from_review and parts.is_last else "next"))
        self.next.setEnabled(chosen is not None or not parts.is_last)
        self.back.setEnabled(self._can_leave_back or not parts.is_first)

    def clear(self) -> None:
        """Forget the question and its answer."""
        self._asked = None
        self._drop_cards()

    def _show_new(self, screen: QuestionScreen) -> None:
        asked = screen.asked
        self.clear()
        self._asked = asked
        self.place_words.show_words(asked.label)
        self.dots.show_step(screen.count, screen.number)
        self.pictures_first, self._from_review = screen.pictures_first, screen.from_review
        self.band.show_question(asked, screen.pictures_first)
        self.setAccessibleName(f"{asked.label}. {self.band.accessibleName()}")
        self.chosen_mark.allow(asked.choices)
        self.parts = QuestionParts()
        self._group = QButtonGroup(self)
        self.steps = [self._card(choice) for choice in asked.steps]
        self.asides = [self._card(choice) for choice in asked.asides]
        self._set_tab_order()
        self.place_children()

    def _card(self, choice: Choice) -> AnswerCard:
        card = AnswerCard(self.guard, self.measure, choice, self.moves)
        card.is_picture_first = self.pictures_first
        card.setObjectName(f"answer-{choice.key}")
        card.setParent(self)
        # Assistive technology switches an answer without a click.
        card.toggled.connect(self._say_answer)
        assert self._group is not None
        self._group.addButton(card)
        card.show()
        return card

    def _go_on(self) -> None:
        """Turn to the next part, after the last one ask for the next question."""
        self._turn_or_say(1, self.next_asked)

    def _go_back(self) -> None:
        """Turn to the part before, before the first one ask for the question before."""
        self._turn_or_say(-1, self.back_asked)

    def _turn_or_say(self, by: int, leaves: SignalInstance) -> None:
        self._follows_voice = False
        if self.parts.turn(by):
            self._show_turned(turns=True)
        else:
            leaves.emit()

    def _show_turned(self, turns: bool) -> None:
        """Show the part that was turned to; a tap that was meant for the one before does not count."""
        if turns:
            self.guard.shut()
            self.show_part()
            self.take_focus()
            self.part_turned.emit()

    def _say_answer(self, is_chosen: bool) -> None:
        card = self.sender()
        if is_chosen and not self._is_showing and isinstance(card, AnswerCard):
            self.answered.emit(card.choice.key)

    def _drop_cards(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        if self._group is not None:
            self._group.deleteLater()
        self.steps, self.asides, self._group = [], [], None

    def _set_tab_order(self) -> None:
        onward = [self.back, self.next, self.bigger, self.easier, self.stop]
        order: list[QWidget] = [self.listen, self.more, *self.cards, *onward]
        for first, second in zip(order, order[1:], strict=False):
            QWidget.setTabOrder(first, second)

    def scan_order(self) -> list[QAbstractButton]:
        """Return the answers in the order of the screen; once one is chosen, or where none is, Next comes first."""
        has_chosen = any(card.isChecked() for card in self.cards)
        leads = has_chosen or not any(card.isVisible() for card in self.cards)
        first = [self.listen, self.more, *self.cards]
        others = [self.back, self.bigger, self.easier, self.stop]
        return [self.next, *first, *others] if leads else [*first, self.next, *others]

    def place_children(self) -> None:
        """Place everything; the answers stand in one row, or in a list where the screen is upright."""
        if self._asked is not None:
            question_layout.place(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by number, move by arrows, go on by Enter, go back by Backspace."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose_number(key - Qt.Key.Key_0)
        elif key in _FORWARD or key in _BACKWARD:
            self._move(1 if self._is_forward(key) else -1)
        elif key in _ENTER:
            self.next.click()
        elif key == Qt.Key.Key_Backspace:
            self.back.click()
        elif key == Qt.Key.Key_L and not self.listen.isHidden():
            self.listen.click()

    def _is_forward(self, key: int) -> bool:
        mirrored = self.isRightToLeft()
        if mirrored and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return key == Qt.Key.Key_Left
        return key in _FORWARD

    def _choose_number(self, number: int) -> None:
        cards = self.steps if number < _FIRST_ASIDE_KEY else self.asides
        place = number - 1 if number < _FIRST_ASIDE_KEY else number - _FIRST_ASIDE_KEY
        if place < len(cards):
            self._take(cards[place])

    def _move(self, by: int) -> None:
        now = next((place for place, card in enumerate(self.cards) if card.hasFocus() or card.isChecked()), None)
        place = (0 if by > 0 else -1) if now is None else (now + by) % len(self.cards)
        self._take(self.cards[place])

    def _take(self, card: AnswerCard) -> None:
        self._show_turned(self.parts.turn_to_answer(self.cards.index(card)))
        card.setFocus(Qt.FocusReason.TabFocusReason)
        card.click()
