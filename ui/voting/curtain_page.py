"""The curtain between two people: thank you, mixed in, pass me on, I'm ready."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from careboard.application.phrasebooks import Phrasebook
from careboard.i18n import _
from ui.voting import curtain_layout
from ui.voting.curtain_picture import BOX_HEIGHT, paint_ballot_box, paint_clouds
from ui.voting.input_guard import InputGuard
from ui.voting.language_button import LanguageButton
from ui.voting.measure import Measure
from ui.voting.screens import Curtain, CurtainScreen
from ui.voting.voting_button import Kind, VotingButton
from ui.voting.voting_page import VotingPage
from ui.voting.words import curtain_words

MOST_LANGUAGES = 8
"""How many languages stand on the curtain; further ones are offered where the view is made easier."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CurtainPage(VotingPage):
    """Shows nothing of anybody's answers."""

    ready = Signal()
    next_asked = Signal()
    language_asked = Signal(str)
    easier_asked = Signal()
    staff_asked = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self.words(52, 700, "on_curtain")
        self.title.setObjectName("curtain-title")
        self.text = self.words(28, 400, "on_curtain")
        self.text.setObjectName("curtain-text")
        self.next_words = self.words(32, 700, "sun")
        self.next_words.setObjectName("curtain-next")
        self.voted = self.words(20, 400, "on_curtain")
        self.voted.setObjectName("voted")
        for each in (self.title, self.text, self.next_words):
            each.across = Qt.AlignmentFlag.AlignHCenter
        self.ready_button = self.button("", "hand-waving", Kind.SUN, 32)
        self.ready_button.grows = True
        self.ready_button.setObjectName("ready")
        self.ready_button.clicked.connect(self._say_ready)
        self.easier = self.button("", "gear-six", Kind.CURTAIN)
        self.easier.setObjectName("curtain-easier")
        self.easier.clicked.connect(self.easier_asked)
        self.languages: list[LanguageButton] = []
        self._usual = self.book
        self._lingers = False
        self.staff = self.button(_("Staff"), "lock-key", Kind.CURTAIN)
        self.staff.setObjectName("staff")
        self.staff.clicked.connect(self.staff_asked)
        self._has_slip = False
        self._box_top, self._box_unit = 0.0, 0.0

    def use_book(self, book: Phrasebook) -> None:
        """Say how to begin in this language; the other words come with the next curtain."""
        super().use_book(book)
        self.easier.set_words(book.say("make-easier"))
        for button in self.languages:
            button.choose(button.code == book.code)

    def offer(self, books: Sequence[Phrasebook]) -> None:
        """Offer these languages, the usual one first; a single one is no choice."""
        self._usual = books[0]
        for book in books[:MOST_LANGUAGES] if len(books) > 1 else ():
            button = LanguageButton(self.guard, self.measure, book.code, book.name)
            button.setParent(self)
            button.choose(book.code == self.book.code)
            button.clicked.connect(self._say_language)
            self.languages.append(button)

    @property
    def further(self) -> list[VotingButton]:
        """What may be chosen before one begins, in the order of the screen."""
        return [*self.languages, self.easier]

    def _say_ready(self) -> None:
        """Begin; on the curtain of somebody else, ask for the own one first."""
        (self.next_asked if self._lingers else self.ready).emit()

    def _say_language(self) -> None:
        button = self.sender()
        if isinstance(button, LanguageButton):
            self.language_asked.emit(button.code)

    def show_curtain(self, screen: CurtainScreen) -> None:
        """Close the curtain for a reason."""
        said = curtain_words(self.book, screen.why)
        for line, words in zip((self.title, self.text, self.next_words), said, strict=True):
            line.show_words(words)
        voted = self.book.say("voted", voted=screen.voted, heads=screen.heads) if screen.heads else ""
        self.voted.show_words(voted)
        self._has_slip = screen.why in (Curtain.THANKS, Curtain.FULL)
        self._lingers = screen.lingers
        # The next person may not read the language of the one before.
        self.ready_button.set_words(self._usual.say("next-person") if screen.lingers else self.book.say("ready"))
        self.ready_button.setVisible(screen.lets_in)
        for button in self.further:
            button.setVisible(screen.lets_in and not screen.lingers)
        self.say(self.title, self.text, self.next_words)
        self.place_children()

    def scan_order(self) -> list[QAbstractButton]:
        """Return "I'm ready" and what helps to begin; Staff have their own hands."""
        others = [each for each in super().scan_order() if each not in (self.ready_button, self.staff)]
        return [self.ready_button, *others]

    def place_children(self) -> None:
        """Place words and buttons about the middle; the picture takes the room that is left."""
        curtain_layout.place(self)

    def show_picture(self, top: int, height: int) -> None:
        """Draw the ballot box here, or none where it has no height."""
        self._box_top, self._box_unit = float(top), height / BOX_HEIGHT
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by Enter or the space bar."""
        counts = self.guard.is_open and not event.isAutoRepeat() and not self.ready_button.isHidden()
        if counts and event.key() in _ENTER:
            self.ready_button.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curtain and the ballot box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_clouds(painter, self.width(), self.height(), self.measure.calm)
        if self._box_unit:
            paint_ballot_box(painter, self.width() / 2, self._box_top, self._box_unit, self._has_slip)
