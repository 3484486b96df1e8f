"""A calm page when the answers could not be written down: they are still here, and none of them shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from careboard.application.phrasebooks import Phrasebook
from careboard.i18n import _
from ui.voting.curtain_picture import paint_clouds
from ui.voting.fitting import fit
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.voting_button import Kind
from ui.voting.voting_page import VotingPage

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_EDGE, _SPACE = 14, 20


class NotSavedPage(VotingPage):
    """Says what happened and what to do."""

    try_again = Signal()
    stop_asked = Signal()
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
        self.again.grows = True
        self.again.setObjectName("try-again")
        self.again.clicked.connect(self.try_again)
        self.stop = self.button("", "x", Kind.CURTAIN)
        self.stop.setObjectName("not-saved-stop")
        self.stop.clicked.connect(self.stop_asked)
        self.staff = self.button(_("Staff"), "lock-key", Kind.CURTAIN)
        self.staff.setObjectName("not-saved-staff")
        self.staff.clicked.connect(self.staff_asked)

    def use_book(self, book: Phrasebook) -> None:
        """Say what happened in this language."""
        super().use_book(book)
        self.title.show_words(book.say("not-saved"))
        self.text.show_words(book.say("call-adult"))
        self.again.set_words(book.say("try-again"))
        self.stop.set_words(book.say("stop"))
        self.say(self.title, self.text)
        self.place_children()

    def scan_order(self) -> list[QAbstractButton]:
        """Return what the young person can do, first what saves the answers; Staff have their own hands."""
        return [self.again, self.stop]

    def place_children(self) -> None:
        """Place everything about the middle."""
        measure = self.measure
        staff, stop = self.staff.sizeHint(), self.stop.sizeHint()
        high = max(staff.height(), stop.height())
        left = self.width() - measure.margin - staff.width()
        self.put(self.staff, left, measure.px(_EDGE), staff.width(), high)
        self.put(self.stop, measure.margin, measure.px(_EDGE), stop.width(), high)
        top = high + measure.px(2 * _EDGE)
        room = self.height() - top - measure.px(2 * _EDGE)
        taken = fit(measure, (self.title, self.text, self.again), self._height, room)
        y = max(top, (self.height() - taken) // 2)
        for line in (self.title, self.text):
            height = line.height_for(self._width())
            self.put(line, (self.width() - self._width()) // 2, y, self._width(), height)
            y += height + measure.px(_SPACE)
        width, height = self._again_size()
        self.put(self.again, (self.width() - width) // 2, y + measure.px(_SPACE), width, height)

    def _width(self) -> int:
        margins = 4 if self.measure.text <= 1.5 else 2
        return self.width() - margins * self.measure.margin

    def _again_size(self) -> tuple[int, int]:
        width = min(self._width(), max(self.measure.px(360), self.again.natural_width()))
        return width, max(self.measure.px(104), self.again.height_for(width))

    def _height(self) -> int:
        words = sum(line.height_for(self._width()) for line in (self.title, self.text))
        return words + self._again_size()[1] + 3 * self.measure.px(_SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Try again by Enter or the space bar."""
        if event.key() in _ENTER and self.guard.is_open and not event.isAutoRepeat():
            self.again.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the same ground as the curtain's."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_clouds(painter, self.width(), self.height(), self.measure.calm)
