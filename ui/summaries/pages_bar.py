"""The bar over the pages of a paper: which page is in sight, how large, and whether they are shown as text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.summaries.page_pictures import PagePictures
from ui.widgets.buttons import IconButton, ToggleButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import boxed, row
from ui.widgets.para import CENTRE, Para


class PagesBar(QWidget):
    """Goes from page to page and changes their size; at an end its buttons stay, so that the focus does too.

    What else belongs to the pages stands `before` and `after`, in the same lines.
    """

    text_wanted = Signal(bool)

    def __init__(self, pictures: PagePictures, before: Sequence[QWidget] = (), after: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._pictures, self._pages = pictures, pictures.pages
        self._before, self._after = (
            IconButton(_("Page before"), "caret-left"),
            IconButton(_("Next page"), "caret-right"),
        )
        self._smaller, self._larger = IconButton(_("Smaller pages"), "minus"), IconButton(_("Larger pages"), "plus")
        self._where, self._size = Para("", 14, 600, align=CENTRE, wrap=False), Para("", 14, align=CENTRE, wrap=False)
        self._as_text = ToggleButton(_("As text"))
        names = ("page-before", "page-after", "pages-smaller", "pages-larger", "paper-as-text")
        for name, button in zip(names, self._buttons(), strict=True):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self._lay_out(before, after)
        self._before.clicked.connect(self._pages.previous_page)
        self._after.clicked.connect(self._pages.next_page)
        self._smaller.clicked.connect(self._pages.smaller)
        self._larger.clicked.connect(self._pages.larger)
        self._as_text.toggled.connect(self._show_text)
        self._pages.moved.connect(self._show_place)
        self._show_place()

    def _buttons(self) -> tuple[IconButton | ToggleButton, ...]:
        return self._before, self._after, self._smaller, self._larger, self._as_text

    def _lay_out(self, before: Sequence[QWidget], after: Sequence[QWidget]) -> None:
        # Within another layout it would lose its items with that one's, while the window still lays itself out.
        flow = FlowLayout(self, space=8)
        turning = boxed(row(self._before, self._where, self._after, space=4))
        sizing = boxed(row(self._smaller, self._size, self._larger, space=4))
        self._moving = _together(turning, sizing)
        # What turns the pages goes away beside their text: what stands before it stays where it is.
        for part in (*before, self._as_text, self._moving):
            flow.addWidget(part)
        if after:
            flow.addWidget(_together(*after))

    def _show_text(self, as_text: bool) -> None:
        self._pictures.show_text(as_text)
        self._moving.setVisible(not as_text)
        self.text_wanted.emit(as_text)

    def _show_place(self) -> None:
        now, count, size = self._pages.page_now(), self._pages.page_count(), self._pages.size_now()
        self._where.setText(
            _("Page {number} of {count}").format(number=now + 1, count=count) if count else _("No page")
        )
        self._size.setText(_("{percent} %").format(percent=size))


def _together(*parts: QWidget) -> QWidget:
    """Return parts that go to another line together, and only in a very narrow place apart."""
    held = QWidget()
    flow = FlowLayout(held, space=8)
    for part in parts:
        flow.addWidget(part)
    return held
