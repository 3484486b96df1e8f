"""The window of a sheet that leaves the room: its pages on one side, what to do with it on the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui import theme
from ui.reading_order import ReadingDialog
from ui.summaries.page_pictures import PagePictures
from ui.summaries.pages_bar import PagesBar
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.file_asking import ask_where
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para

_NARROW, _PREVIEW = 820, 460
_SHARES = (2, 3)


class SheetWindow(ReadingDialog):
    """Prints and saves; a kind of sheet adds its own parts before and after."""

    saved = Signal(str)
    print_wanted = Signal(bytes, str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._pdf, self._name = b"", ""
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.hide()
        self._done = Para("", tone="success", weight=600)
        self._done.hide()
        self._pages = PagePictures()
        self.print = PrimaryButton(_("Print"), "printer")
        self.print.setObjectName("sheet-print")
        self.save = SecondaryButton(_("Save as a PDF"), "file-pdf")
        self.save.setObjectName("sheet-save")
        self.back = LinkButton(_("Back"), "arrow-left")
        self.back.setObjectName("sheet-back")
        self.print.clicked.connect(self._ask_print)
        self.save.clicked.connect(self._ask_save)
        self.back.clicked.connect(self.reject)
        for button in (self.print, self.save, self.back):
            button.setAutoDefault(False)

    def lay_out(self, above: Sequence[QWidget], more: Sequence[QWidget] = (), below: Sequence[QWidget] = ()) -> None:
        """Put the parts of this kind of sheet around the buttons, and more buttons beside them."""
        buttons = FlowLayout(space=8)
        for button in (self.print, self.save, *more):
            buttons.addWidget(button)
        parts = [*above, self._problem, boxed(buttons), *below, self._done]
        panel = Card(column(*parts, STRETCH, space=12))
        preview = boxed(column(PagesBar(self._pages), (self._pages, 1), space=8))
        preview.setMinimumHeight(theme.px(_PREVIEW))
        sides = AdaptiveRow(panel, preview, stretches=_SHARES, narrow_under=_NARROW, filling=preview)
        head = row((Heading(self.windowTitle()), 1), self.back, space=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 24, 12)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(PageScroll(boxed(column((sides, 1)))), 1)

    def show_sheet(self, pdf: bytes, name: str) -> None:
        """Show the pages of a sheet; `name` is what its file is called."""
        self._pdf, self._name = pdf, name
        self._pages.show_pdf(pdf)
        self._problem.hide()
        self._done.hide()
        self.let_print(True)

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""
        self._done.hide()
        self._problem.show_words(why)
        self._problem.show()

    def say_done(self, words: str) -> None:
        """Say what was done."""
        self._problem.hide()
        self._done.setText(words)
        self._done.show()

    def let_print(self, is_there: bool) -> None:
        """Let a sheet be printed and saved, if there is one."""
        self.print.setEnabled(is_there)
        self.save.setEnabled(is_there)

    def show_none(self, why: str) -> None:
        """Show no pages, and say why."""
        self._pages.show_pdf(b"")
        self.let_print(False)
        self.refuse(why)

    def text(self) -> str:
        """Return the words of the pages that are shown."""
        return self._pages.text()

    def _ask_print(self) -> None:
        self.print_wanted.emit(self._pdf, self._name)

    def _ask_save(self) -> None:
        path, _kind = ask_where(self, _("Save as a PDF"), self._name, {"pdf": "PDF (*.pdf)"})
        if path:
            self.saved.emit(path)
