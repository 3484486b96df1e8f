"""A calm page when the answers could not be written down: they are still here, and none of them shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from careboard.application.phrasebooks import Phrasebook
from careboard.i18n import _
from ui.voting.curtain_picture import paint_clouds
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.voting_button import Kind
from ui.voting.voting_page import VotingPage

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NotSavedPage(VotingPage):
    """Says what happened and what to do."""

    try_again = Signal()
    staff_asked = Signal()

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__(guard, measure)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = self.words(44, 700, "on_curtain")
        self.title.setObjectName("not-saved")
        self.text = self.words(32, 700, "sun")
        for each in (self.title, self.text):
            each.across = Qt.AlignmentFlag.AlignHCenter
        self.again = self.button("", "arrows-clockwise", Kind.SUN, 32)
        self.again.setObjectName("try-again")
        self.again.clicked.connect(self.try_again)
        self.staff = self.button(_("Staff"), "lock-key", Kind.CURTAIN)
        self.staff.setObjectName("not-saved-staff")
        self.staff.clicked.connect(self.staff_asked)

    def use_book(self, book: Phrasebook) -> None:
        """Say what happened in this language."""
        super().use_book(book)
        self.title.show_words(book.say("not-saved"))
        self.text.show_words(book.say("call-adult"))
        self.again.set_words(book.say("try-again"))
        self.say(self.title, self.text)
        self.place_children()

    def scan_order(self) -> list[QAbstractButton]:
        """Return what the young person can do; Staff have their own hands."""
        return [each for each in super().scan_order() if each is not self.staff]

    def place_children(self) -> None:
        """Place everything about the middle."""
        measure = self.measure
        size = self.staff.sizeHint()
        left = self.width() - measure.margin - size.width()
        self.put(self.staff, left, measure.px(14), size.width(), size.height())
        width = self.width() - 4 * measure.margin
        button_width = max(measure.px(360), self.again.natural_width())
        button_height = max(measure.px(104), self.again.height_for(button_width))
        heights = [self.title.height_for(width), self.text.height_for(width)]
        y = max(size.height() + measure.px(30), (self.height() - sum(heights) - button_height - measure.px(76)) // 2)
        for line, height in zip((self.title, self.text), heights, strict=True):
            self.put(line, (self.width() - width) // 2, y, width, height)
            y += height + measure.px(20)
        self.put(self.again, (self.width() - button_width) // 2, y + measure.px(20), button_width, button_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Try again by Enter or the space bar."""
        if event.key() in _ENTER and self.guard.is_open and not event.isAutoRepeat():
            self.again.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the same ground as the curtain's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_clouds(painter, self.width(), self.height())
