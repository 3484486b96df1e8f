"""The page of the issues step: the quick entry, what was raised today, and the group's dots."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.issues.quick_entry import QuickEntry
from ui.issues.quick_entry_reading import QuickEntryView
from ui.meetings.dots_card import DotsCard
from ui.meetings.issues_step_presenter import DotsRow, RaisedRow
from ui.meetings.step_page import StepPage
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class IssuesStep(StepPage):
    """Has the quick entry of the Issues place above the list of what this meeting raised."""

    drop_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.entry = QuickEntry(is_main=False)
        self._rows = ShownRows(space=12)
        self.none_yet = Para(_("Nothing has been raised yet. Ask: what should change?"), tone="second")
        raised = Card(column(Heading(_("Raised today"), 2), self.none_yet, self._rows, STRETCH, space=12))
        self.dots = DotsCard()
        super().__init__(boxed(column(self.entry, raised, (self.dots, 1), space=16)), parent)

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what may be chosen in the quick entry."""
        self.entry.show_entry(view)

    def written(self, title: str) -> None:
        """Make room for the next issue."""
        self.entry.written(title)

    def passed(self, post: str) -> None:
        """Say that only the day and the post are kept."""
        self.entry.passed(post)

    def show_raised(self, rows: tuple[RaisedRow, ...]) -> None:
        """Show what was raised today, the last one first."""
        self.none_yet.setVisible(not rows)
        self._rows.show_rows([self._row(each) for each in rows])

    def show_dots(self, rows: tuple[DotsRow, ...]) -> None:
        """Show the open issues of the group with their dots."""
        self.dots.show_dots(rows)

    def _row(self, each: RaisedRow) -> QWidget:
        words = boxed(column(Para(each.title, 20, 600), Para(each.about, 14, tone="second"), space=2))
        drop = IconButton(_("Take out: {title}").format(title=each.title), "trash")
        drop.setObjectName(each.key)
        drop.clicked.connect(self._drop)
        return boxed(row(Disc(each.picture, "", 44), (words, 1), drop, space=12))

    def _drop(self) -> None:
        if (button := self.sender()) is not None:
            self.drop_asked.emit(button.objectName())
