"""The curtain between two people: thank you, mixed in, pass me on, I'm ready."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from careboard.application.phrasebooks import Phrasebook
from careboard.i18n import _
from ui.voting.curtain_picture import BOX_HEIGHT, paint_ballot_box, paint_clouds
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.screens import Curtain, CurtainScreen
from ui.voting.voting_button import Kind
from ui.voting.voting_page import VotingPage
from ui.voting.words import curtain_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SMALLEST_BOX = 110


class CurtainPage(VotingPage):
    """Shows nothing of anybody's answers."""

    ready = Signal()
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
        self.ready_button.setObjectName("ready")
        self.ready_button.clicked.connect(self.ready)
        self.staff = self.button(_("Staff"), "lock-key", Kind.CURTAIN)
        self.staff.setObjectName("staff")
        self.staff.clicked.connect(self.staff_asked)
        self._has_slip = False
        self._box_top, self._box_unit = 0.0, 0.0

    def use_book(self, book: Phrasebook) -> None:
        """Say how to begin in this language; the other words come with the next curtain."""
        super().use_book(book)
        self.ready_button.set_words(book.say("ready"))

    def show_curtain(self, screen: CurtainScreen) -> None:
        """Close the curtain for a reason."""
        said = curtain_words(self.book, screen.why)
        for line, words in zip((self.title, self.text, self.next_words), said, strict=True):
            line.show_words(words)
        voted = self.book.say("voted", voted=screen.voted, heads=screen.heads) if screen.heads else ""
        self.voted.show_words(voted)
        self._has_slip = screen.why in (Curtain.THANKS, Curtain.FULL)
        self.ready_button.setVisible(screen.lets_in)
        self.say(self.title, self.text, self.next_words)
        self.place_children()

    def scan_order(self) -> list[QAbstractButton]:
        """Return "I'm ready" and what helps to begin; Staff have their own hands."""
        others = [each for each in super().scan_order() if each not in (self.ready_button, self.staff)]
        return [self.ready_button, *others]

    def place_children(self) -> None:
        """Place words and button about the middle; the picture takes the room that is left."""
        measure = self.measure
        width = self.width() - 4 * measure.margin
        lines = [
            (self.title, measure.px(10)),
            (self.text, measure.px(16)),
            (self.next_words, measure.px(36)),
        ]
        heights = [line.height_for(width) + (space if line.text() else 0) for line, space in lines]
        button_width = max(measure.px(360), self.ready_button.natural_width())
        button_height = max(measure.px(104), self.ready_button.height_for(button_width))
        self._place_corners()
        top = self.staff.geometry().bottom() + measure.px(8)
        taken = sum(heights) + (button_height if not self.ready_button.isHidden() else 0) + measure.px(18)
        free = self.height() - top - taken - measure.px(70)
        picture = min(measure.px(BOX_HEIGHT), max(0, free))
        self._box_unit = picture / BOX_HEIGHT if picture >= measure.px(_SMALLEST_BOX) else 0.0
        y = self._start(top, taken, picture)
        self._box_top = float(y)
        y += picture + measure.px(18) if self._box_unit else 0
        for (line, space), height in zip(lines, heights, strict=True):
            own = height - (space if line.text() else 0)
            self.put(line, (self.width() - width) // 2, y, width, own)
            y += height
        self.put(self.ready_button, (self.width() - button_width) // 2, y, button_width, button_height)

    def _start(self, top: int, taken: int, picture: int) -> int:
        """Return where the picture begins, which may stand beside the button for staff."""
        whole = taken + picture
        middle = (self.height() - whole) // 2
        beside = self.staff.geometry().top()
        return max(beside if self._box_unit else top, min(middle, self.height() - whole - self.measure.px(56)))

    def _place_corners(self) -> None:
        measure = self.measure
        size = self.staff.sizeHint()
        self.put(self.staff, self.width() - measure.margin - size.width(), measure.px(14), size.width(), size.height())
        width = self.width() - 2 * measure.margin
        height = self.voted.height_for(width)
        self.put(self.voted, measure.margin, self.height() - height - measure.px(16), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by Enter or the space bar."""
        counts = self.guard.is_open and not event.isAutoRepeat() and not self.ready_button.isHidden()
        if counts and event.key() in _ENTER:
            self.ready_button.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curtain and the ballot box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_clouds(painter, self.width(), self.height())
        if self._box_unit:
            paint_ballot_box(painter, self.width() / 2, self._box_top, self._box_unit, self._has_slip)
