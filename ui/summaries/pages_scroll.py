"""The pages of a paper below each other: scrolled, made larger and smaller, by mouse, touch and keys."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QVBoxLayout

from careboard.i18n import _
from ui.summaries.page_picture import PagePicture
from ui.widgets.layouts import boxed
from ui.widgets.page_scroll import PageScroll

SIZES = (50, 75, 100, 125, 150, 200, 300, 400)
"""Sizes of a page in hundredths of the width of its place."""
_ABOVE, _KEPT = 8, 2
_LEAST = 240
_UNBOUNDED = (1 << 24) - 1


class PagesScroll(PageScroll):
    """Tells which page is in sight and how large the pages are."""

    moved = Signal()

    def __init__(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._column.addStretch(1)
        self._sheet = boxed(self._column)
        super().__init__(self._sheet)
        self._pages: list[PagePicture] = []
        self._size = 100
        self._share: float | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("The pages of the paper"))
        self._keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageDown: self.next_page,
            Qt.Key.Key_PageUp: self.previous_page,
            Qt.Key.Key_Home: self.first_page,
            Qt.Key.Key_End: self.last_page,
            Qt.Key.Key_Plus: self.larger,
            Qt.Key.Key_Minus: self.smaller,
        }
        self.verticalScrollBar().valueChanged.connect(self._tell_moved)
        self.verticalScrollBar().rangeChanged.connect(self._keep_place)

    def show_document(self, document: QPdfDocument) -> None:
        """Show a document; where it has as many pages as the one before, each stays where it is."""
        if document.pageCount() == len(self._pages):
            for page in self._pages:
                page.show_document(document)
            return
        for page in self._pages:
            self._column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = [PagePicture(document, number) for number in range(document.pageCount())]
        for number, page in enumerate(self._pages):
            self._column.insertWidget(number, page)
        self.moved.emit()

    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def page_now(self) -> int:
        """Return the page, from 0, that has the middle of the place."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        below = (number for number, page in enumerate(self._pages) if page.geometry().bottom() >= middle)
        return next(below, max(0, len(self._pages) - 1))

    def size_now(self) -> int:
        """Return how large the pages are, in hundredths of the width of their place."""
        return self._size

    def next_page(self) -> None:
        """Go to the page after the one in sight."""
        self._go_to(self.page_now() + 1)

    def previous_page(self) -> None:
        """Go to the page before the one in sight."""
        self._go_to(self.page_now() - 1)

    def first_page(self) -> None:
        """Go to the first page."""
        self._go_to(0)

    def last_page(self) -> None:
        """Go to the last page, once there is room for it where the pages were not in sight yet."""
        if len(self._pages) > 1 and not self.verticalScrollBar().maximum():
            self._share = 1.0
        self._go_to(len(self._pages) - 1)

    def larger(self) -> None:
        """Show the pages in the next size."""
        self._show_size(next((size for size in SIZES if size > self._size), SIZES[-1]))

    def smaller(self) -> None:
        """Show the pages in the size before."""
        self._show_size(next((size for size in reversed(SIZES) if size < self._size), SIZES[0]))

    def _go_to(self, number: int) -> None:
        if 0 <= number < len(self._pages):
            self.verticalScrollBar().setValue(self._pages[number].y() - _ABOVE)

    def _show_size(self, size: int) -> None:
        bar = self.verticalScrollBar()
        self._share = bar.value() / bar.maximum() if bar.maximum() else None
        self._size = size
        self._fit()
        self.moved.emit()

    def _fit(self) -> None:
        width = round(self.viewport().width() * self._size / 100)
        self._sheet.setMinimumWidth(width if self._size > 100 else 0)
        self._sheet.setMaximumWidth(width if self._size < 100 else _UNBOUNDED)

    def _keep_place(self, _least: int, most: int) -> None:
        """Stay at the same place of the paper when its pages have become larger or smaller."""
        if self._share is not None:
            self.verticalScrollBar().setValue(round(self._share * most))
            self._share = None
        # Only now the pages lie where they stay: which one is in sight was told too early.
        self._tell_moved()

    def _tell_moved(self) -> None:
        now = self.page_now()
        for number, page in enumerate(self._pages):
            if abs(number - now) > _KEPT:
                page.forget()
        self.moved.emit()

    def minimumSizeHint(self) -> QSize:
        """Return little: larger pages are scrolled to the side."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the size of the pages in the new width."""
        super().resizeEvent(event)
        self._fit()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, and change their size."""
        deed = self._keys.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if deed is None or plain:
            super().keyPressEvent(event)
        else:
            deed()
