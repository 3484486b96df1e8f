"""The window of an issued paper: every edition as it was issued, to be read, saved and printed again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.boards import Paper
from careboard.i18n import _, ngettext
from careboard.wording import long_date
from ui.reading_order import ReadingDialog
from ui.summaries.beside_pages import BesidePages
from ui.summaries.paper_view import PaperView
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, Rule
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para


class PaperWindow(ReadingDialog):
    """What an issued paper is, beside its pages."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Paper {number}").format(number=paper.number))
        self.setObjectName("paper-window")
        self.view = PaperView(with_draft=False)
        self._done = Para("", tone="success", weight=600)
        self._done.hide()
        back = LinkButton(_("Back"), "arrow-left")
        back.setObjectName("paper-back")
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        settings = Card(column(*_about(paper), Rule(), self.view.hand_out, self._done, STRETCH, space=12))
        beside = BesidePages(boxed(column(settings, STRETCH)), self.view)
        scroll = PageScroll(boxed(column((beside, 1))))
        beside.stand_in(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 24, 12)
        layout.setSpacing(12)
        layout.addLayout(row((Heading(self.windowTitle()), 1), back, space=16))
        layout.addWidget(scroll, 1)

    def say_done(self, words: str, _undo: str = "") -> None:
        """Say what was done."""
        self._done.setText(words)
        self._done.show()

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""
        self._done.hide()
        self.view.refuse(why)


def _about(paper: Paper) -> list[QWidget]:
    issued = _("Issued on {date} and kept as it was.").format(date=long_date(paper.issued_on))
    words = ngettext("{count} young editor agreed to it.", "{count} young editors agreed to it.", paper.editors)
    parts: list[QWidget] = [Para(issued, weight=600), Para(words.format(count=paper.editors), tone="second")]
    if paper.corrects is not None:
        corrects = _("It corrects paper {number}: {changes}").format(number=paper.corrects, changes=paper.changes)
        parts.append(Para(corrects, tone="second"))
    return parts
