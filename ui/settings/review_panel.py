"""Records that are past their review date: keep them for another year, or erase them for good."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.reviewing import Review
from careboard.i18n import _
from careboard.wording import long_date
from ui.messages import ask
from ui.settings.erase_issue_form import EraseIssueForm
from ui.settings.remake_card import RemakeCard
from ui.settings.review_reading import review_title
from ui.widgets.buttons import DangerButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para


class ReviewPanel(QWidget):
    """What is past its date, what the backups still hold of what was erased, and one issue that is to go."""

    keep_asked = Signal(str, int)
    erase_asked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._list = column(space=12)
        why = _("Nothing is kept past its date unnoticed. Does your council still need these?")
        head = column(Heading(_("Past their review date"), 2), Para(why, tone="second"), space=2)
        self._due = Card(column(head, self._list, space=12))
        self.remake, self.issue = RemakeCard(), EraseIssueForm()
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("erase-problem")
        self.setLayout(column(self.remake, self._due, self._problem, self.issue, space=16))
        self._due.hide()
        self._problem.hide()

    def show_reviews(self, reviews: Sequence[Review]) -> None:
        """Show what is past its date, the longest first."""
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for review in reviews:
            line = ReviewLine(review)
            line.keep_asked.connect(self.keep_asked)
            line.erase_asked.connect(self.erase_asked)
            self._list.addWidget(line)
        self._due.setVisible(bool(reviews))

    def confirm(self, title: str, words: str) -> bool:
        """Ask before what nobody can bring back."""
        return ask(self, title, words, _("Erase for good"), _("Keep it"))

    def refuse(self, text: str) -> None:
        """Say why nothing was erased; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))


class ReviewLine(QWidget):
    """One class of records of one year, and the two answers to it."""

    keep_asked = Signal(str, int)
    erase_asked = Signal(str, int)

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        title = review_title(review)
        keep = SecondaryButton(_("Keep another year"), "calendar-check")
        keep.setObjectName(f"keep-{review.record.value}-{review.year}")
        keep.setAccessibleName(_("Keep another year: {records}").format(records=title))
        keep.clicked.connect(self._keep)
        erase = DangerButton(_("Erase…"), "trash")
        erase.setObjectName(f"erase-{review.record.value}-{review.year}")
        erase.setAccessibleName(_("Erase: {records}").format(records=title))
        erase.clicked.connect(self._erase)
        buttons = FlowLayout(space=12)
        for button in (keep, erase):
            buttons.addWidget(button)
        since = Para(_("Since {date}").format(date=long_date(review.since)), 14, tone="second")
        self.setLayout(column(column(Para(title, weight=600), since, space=0), boxed(buttons), space=4))

    def _keep(self) -> None:
        self.keep_asked.emit(self._review.record.value, self._review.year)

    def _erase(self) -> None:
        self.erase_asked.emit(self._review.record.value, self._review.year)
