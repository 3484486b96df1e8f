"""A paper that is looked at: which edition, its pages, and how it leaves the window."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.boards import EDITIONS, STANDARD
from careboard.i18n import _
from ui.summaries.hand_out import HandOut
from ui.summaries.page_pictures import PagePictures
from ui.summaries.pages_bar import PagesBar
from ui.summaries.paper_text import TextLine
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.icon_picture import InfoLine
from ui.widgets.para import Para


def edition_words(edition: str) -> str:
    """Return the name of an edition."""
    return {
        STANDARD: _("Standard"),
        "large-print": _("Large print"),
        "easy-read": _("Easy Read"),
    }[edition]


class PaperView(QWidget):
    """The pages with their bar; `hand_out` is placed beside them, but for its doors to save and print."""

    edition_chosen = Signal(str)
    text_wanted = Signal(bool)

    def __init__(self, *, with_draft: bool) -> None:
        super().__init__()
        self.setObjectName("paper-view")
        self.hand_out = HandOut(with_draft=with_draft)
        self._editions = ChoiceButtons(_("Edition"), [Choice(each, edition_words(each)) for each in EDITIONS])
        self._editions.setObjectName("paper-edition")
        self._editions.choose(STANDARD)
        self._pictures = PagePictures()
        bar = PagesBar(self._pictures, (self._editions,), self.hand_out.doors())
        self._state = Para("", 14, tone="second")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (bar, self._state, self._problem):
            layout.addWidget(part)
        layout.addWidget(self._pictures, 1)
        self._editions.chosen.connect(self.edition_chosen)
        # What is asked for anew is not refused yet.
        for asked in (self.hand_out.saved, self.hand_out.all_wanted, self.hand_out.opened, self.hand_out.print_wanted):
            asked.connect(self._problem.hide)
        bar.text_wanted.connect(self.text_wanted)

    def show_drawing(self, name: str) -> None:
        """Say that the pages are being drawn; those of before stay until then."""
        self._state.setText(_("Drawing the pages…"))
        self.hand_out.show_name(name)

    def show_paper(self, pdf: bytes, lines: Sequence[TextLine], state: str) -> None:
        """Show the pages, and say what they are."""
        self._problem.hide()
        self._state.setText(state)
        self._pictures.show_pdf(pdf, lines)
        self._let_out(True)

    def show_none(self, why: str) -> None:
        """Show no pages, and say why."""
        self._state.setText(_("The pages could not be drawn."))
        self._pictures.show_pdf(b"")
        self._let_out(False)
        self.refuse(why)

    def show_last_page(self) -> None:
        """Go to the end of the pages."""
        self._pictures.pages.last_page()

    def show_draft(self, as_draft: bool) -> None:
        """Show whether the pages are marked as a draft."""
        self.hand_out.show_draft(as_draft)

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""
        self._problem.show_words(why)
        self._problem.show()

    def _let_out(self, is_there: bool) -> None:
        self.hand_out.let_out(is_there)
