"""Pictures to choose from: at "I'm ready", and on the cover that hides the answers of who is away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from careboard.application.phrasebooks import Phrasebook
from ui.voting.fitting import fit
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.picture_card import PictureCard
from ui.voting.screens import PicturesScreen
from ui.voting.voting_page import VotingPage
from ui.voting.words import PICTURES

_TALLEST, _TOP, _EDGE = 230, 28, 14
_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class PicturesPage(VotingPage):
    """Eight pictures; which one was chosen is never marked."""

    chosen = Signal(str)
    stop_asked = Signal()
    someone_new = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self.words(36, 700)
        self.title.setObjectName("pictures-title")
        self.text = self.words(25)
        self.text.setObjectName("pictures-text")
        self.has_voice = False
        self.cards = [PictureCard(guard, measure, picture) for picture in PICTURES]
        for card in self.cards:
            card.setParent(self)
            card.clicked.connect(self._say_chosen)
        self.stop = self.button("", "x")
        self.stop.setObjectName("pictures-stop")
        self.stop.clicked.connect(self.stop_asked)
        self.new = self.button("", "user")
        self.new.setObjectName("someone-new")
        self.new.clicked.connect(self.someone_new)

    def use_book(self, book: Phrasebook) -> None:
        """Name pictures and buttons in this language; the other words come with the next screen."""
        super().use_book(book)
        self.stop.set_words(book.say("stop"))
        self.new.set_words(book.say("someone-new"))
        for card in self.cards:
            card.set_name(book.say(f"picture-{card.picture}"))

    def show_pictures(self, screen: PicturesScreen) -> None:
        """Ask for a picture, or for the same picture again."""
        self.new.setVisible(screen.covers)
        if not screen.covers:
            self._show_words("pick-picture", "pick-picture-why")
            if self.has_voice:
                self.text.show_words(f"{self.text.text()}\n{self.book.say('headphones')}")
        elif screen.missed:
            self._show_words("not-your-picture", "try-once-more")
        else:
            self._show_words("still-there", "hidden")
        self.say(self.title, self.text)
        self.place_children()

    def _show_words(self, title: str, text: str) -> None:
        self.title.show_words(self.book.say(title))
        self.text.show_words(self.book.say(text))

    def place_children(self) -> None:
        """Place the words on top, the pictures in a grid, Stop and Someone new at the foot."""
        measure = self.measure
        foot = self._place_foot() - measure.gap
        top = measure.px(_TOP)
        fit(measure, (self.title, self.text, *self.cards), self._height, foot - top)
        width, y = self.width() - 2 * measure.margin, top
        for line in (self.title, self.text):
            height = line.height_for(width)
            self.put(line, measure.margin, y, width, height)
            y += height + measure.px(6)
        self._place_grid(y + measure.px(_EDGE), foot)

    def _columns(self) -> tuple[int, int]:
        """Return how many columns there are, and how wide each is."""
        measure, columns = self.measure, 2 if self.measure.is_portrait else 4
        return columns, (self.width() - 2 * measure.margin - measure.gap * (columns - 1)) // columns

    def _height(self) -> int:
        """Return the least height of words and pictures; no name may break in its middle."""
        measure = self.measure
        columns, width = self._columns()
        if not all(card.name_fits(width) for card in self.cards):
            return 2 * self.height()
        words = sum(line.height_for(self.width() - 2 * measure.margin) for line in (self.title, self.text))
        rows = len(self.cards) // columns
        card = max(measure.target, *(card.height_for(width) for card in self.cards))
        return words + measure.px(2 * 6 + _EDGE) + rows * card + (rows - 1) * measure.gap

    def _place_foot(self) -> int:
        measure = self.measure
        height = max(button.height_for(button.natural_width()) for button in (self.stop, self.new))
        y = self.height() - measure.px(_EDGE) - height
        self.put(self.stop, measure.margin, y, self.stop.natural_width(), height)
        width = self.new.natural_width()
        self.put(self.new, self.width() - measure.margin - width, y, width, height)
        return y

    def _place_grid(self, top: int, bottom: int) -> None:
        measure = self.measure
        columns, width = self._columns()
        rows = len(self.cards) // columns
        height = (bottom - top - measure.gap * (rows - 1)) // rows
        height = min(height, measure.px(_TALLEST if measure.text == 1 else 2 * _TALLEST))
        start = top + (bottom - top - rows * height - (rows - 1) * measure.gap) // 2
        for place, card in enumerate(self.cards):
            row, column = divmod(place, columns)
            x = measure.margin + column * (width + measure.gap)
            self.put(card, x, start + row * (height + measure.gap), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number, move by arrows."""
        if not self.guard.is_open or event.isAutoRepeat():
            return
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.cards):
            self.cards[place].click()
        elif Qt.Key(event.key()) in _ARROWS:
            self._move(_ARROWS[Qt.Key(event.key())])

    def _move(self, by: int) -> None:
        now = next((place for place, card in enumerate(self.cards) if card.hasFocus()), None)
        place = (0 if by > 0 else -1) if now is None else (now + by) % len(self.cards)
        self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _say_chosen(self) -> None:
        card = self.sender()
        if isinstance(card, PictureCard):
            self.chosen.emit(card.picture)
