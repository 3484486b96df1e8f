"""What every page of the scoring view has in common: measures, plain words, one calm ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from careboard.application.phrase_packs import english_book
from careboard.application.phrasebooks import Phrasebook
from ui import theme
from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure, PixelStyle
from ui.voting.voting_button import Kind, VotingButton
from ui.widgets.painted import PaintedLabel
from ui.widgets.text_block import TextBlock, balanced_width


class Words(PaintedLabel):
    """Plain words of the scoring view, wrapped and placed by their page.

    A page may take them at a share of the wanted size, where it would not hold them otherwise.
    """

    share = 1.0

    def __init__(self, measure: Measure, size: float, weight: int = 400, tone: str = "ink") -> None:
        super().__init__()
        self.measure = measure
        self._size, self._weight, self._tone = size, weight, tone
        self.across = Qt.AlignmentFlag.AlignLeft

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(words.replace("\n", " "))
        self.update()

    def style_now(self) -> PixelStyle:
        """Return the style of the words."""
        return self.measure.with_text(self.measure.text * self.share).style(self._size, self._weight)

    def natural_width(self) -> int:
        """Return the width of the longest line, unbroken."""
        return round(TextBlock(self.text(), self.style_now()).size.width()) + 2

    def height_for(self, width: int) -> int:
        """Return the height in a width; nothing for no words."""
        return round(TextBlock(self.text(), self.style_now(), width).size.height()) if self.text() else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        style, width = self.style_now(), float(self.width())
        if self.across == Qt.AlignmentFlag.AlignHCenter and "\n" not in self.text():
            width = balanced_width(self.text(), style, width)
        across = self.across
        if across == Qt.AlignmentFlag.AlignLeft and self.isRightToLeft():
            across = Qt.AlignmentFlag.AlignRight
        block = TextBlock(self.text(), style, width)
        block.draw(QPainter(self), QRectF(self.rect()), theme.colour(self._tone), across, middle=True)


class VotingPage(QWidget):
    """A page that places its own children for the window that it is in."""

    ground = "canvas"

    def __init__(self, guard: InputGuard, measure: Measure) -> None:
        super().__init__()
        self.guard, self.measure = guard, measure
        self.book = english_book()

    def use_book(self, book: Phrasebook) -> None:
        """Speak this language from now on; pages say their own words in it, and place them anew."""
        self.book = book

    def button(self, words: str, icon: str = "", kind: Kind = Kind.QUIET, size: float = 22) -> VotingButton:
        """Make a button on this page."""
        made = VotingButton(self.guard, self.measure, words, icon, kind, size=size)
        made.setParent(self)
        return made

    def words(self, size: float, weight: int = 400, tone: str = "ink") -> Words:
        """Make words on this page."""
        made = Words(self.measure, size, weight, tone)
        made.setParent(self)
        return made

    def take_focus(self) -> None:
        """Take the keys; whoever has them already takes them anew, so that a screen reader says the new words."""
        self.clearFocus()
        self.setFocus()

    def targets(self) -> list[QAbstractButton]:
        """Return what a switch can press now, in the order of scanning."""
        return [each for each in self.scan_order() if each.isVisible() and each.isEnabled()]

    def scan_order(self) -> Sequence[QAbstractButton]:
        """Return every button in the order of reading; a page says so where a person needs another."""
        return sorted(self.findChildren(QAbstractButton), key=self._place_in_reading)

    def _place_in_reading(self, button: QAbstractButton) -> tuple[int, int]:
        place = button.mapTo(self, QPoint(0, 0))
        return place.y(), -place.x() if self.isRightToLeft() else place.x()

    def say(self, *words: Words) -> None:
        """Make words the name of the page, which is read out when the page takes the focus."""
        self.setAccessibleName(" ".join(each.accessibleName() for each in words if each.text()))

    def use_measure(self, measure: Measure) -> None:
        """Measure everything anew."""
        self.measure = measure
        for child in self.findChildren(QWidget):
            if hasattr(child, "measure"):
                child.measure = measure
                child.update()
        self.place_children()

    def place_children(self) -> None:
        """Give each child its place; pages fill this in."""

    def put(self, widget: QWidget, x: int, y: int, width: int, height: int) -> None:
        """Put a widget where a reader from left to right expects it, mirrored for the other direction."""
        mirrored = self.isRightToLeft()
        widget.setGeometry(self.width() - x - width if mirrored else x, y, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the children anew."""
        super().resizeEvent(event)
        self.place_children()

    def changeEvent(self, event: QEvent) -> None:
        """Place the children anew for the other direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.place_children()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground, so that nothing of another page shines through."""
        QPainter(self).fillRect(self.rect(), theme.colour(self.ground))
