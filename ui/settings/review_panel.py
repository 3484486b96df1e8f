"""Records that are past their review date: keep them for another year, or have them looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.reviewing import Review
from careboard.i18n import _
from careboard.wording import long_date
from ui.settings.review_reading import review_title
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para


class ReviewPanel(QWidget):
    """In sight only while something is past its date."""

    keep_asked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._list = column(space=12)
        why = _("Nothing is kept past its date unnoticed. Does your council still need these?")
        head = column(Heading(_("Past their review date"), 2), Para(why, tone="second"), space=2)
        self.setLayout(column(Card(column(head, self._list, space=12))))
        self.hide()

    def show_reviews(self, reviews: Sequence[Review]) -> None:
        """Show what is past its date, the longest first."""
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for review in reviews:
            line = ReviewLine(review)
            line.keep_asked.connect(self.keep_asked)
            self._list.addWidget(line)
        self.setVisible(bool(reviews))


class ReviewLine(QWidget):
    """One class of records of one year, and the answer that keeps it."""

    keep_asked = Signal(str, int)

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        title = review_title(review)
        keep = SecondaryButton(_("Keep another year"), "calendar-check")
        keep.setObjectName(f"keep-{review.record.value}-{review.year}")
        keep.setAccessibleName(_("Keep another year: {records}").format(records=title))
        keep.clicked.connect(self._keep)
        button = FlowLayout()
        button.addWidget(keep)
        since = Para(_("Since {date}").format(date=long_date(review.since)), 14, tone="second")
        self.setLayout(column(column(Para(title, weight=600), since, space=0), boxed(button), space=4))

    def _keep(self) -> None:
        self.keep_asked.emit(self._review.record.value, self._review.year)
