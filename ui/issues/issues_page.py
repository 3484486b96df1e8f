"""Issues: the quick entry, the list, and the story of one issue beside it."""

import datetime
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careboard.application.issue_list import IssueCounts
from careboard.i18n import _, ngettext
from ui import theme
from ui.issues.filter_bar import FilterBar
from ui.issues.issues_table import IssuesTable
from ui.issues.list_reading import Lines, count_words
from ui.issues.quick_entry import QuickEntry
from ui.issues.quick_entry_reading import QuickEntryView
from ui.issues.story_panel import StoryPanel
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para

_NARROW = 1040
_STORY_WIDTH, _STORY_HEIGHT = 330, 240
_LIST_SHARE, _STORY_SHARE = 68, 32


class IssuesPage(QWidget):
    """Where it is narrow, the story takes the list's place."""

    issue_asked = Signal(str)
    filter_asked = Signal(str, str, str, str, bool, bool)
    chase_asked = Signal()
    poster_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.quick = QuickEntry()
        self.filters = FilterBar()
        self.table = IssuesTable()
        self.story = StoryPanel()
        self._counts = Para(tone="second")
        self._late = Badge.of("overdue", "")
        self._waiting = Badge.of("waiting", "")
        self._filter = SecondaryButton(_("Filter"), "funnel-simple")
        self._filter.setObjectName("issues-filter")
        self._chase = SecondaryButton(_("To chase"), "paper-plane-tilt")
        self._chase.setObjectName("issues-chase")
        self._poster = SecondaryButton(_("Wall poster"), "printer")
        self._poster.setObjectName("issues-poster")
        self._back = LinkButton(_("Back to the list"), "arrow-left")
        self._back.setObjectName("back-to-list")
        self._none_yet = EmptyState(_("Nothing has been raised yet. Ask: what should change?"))
        self._nothing_fits = EmptyState(_("Nothing fits this filter."), _("Show all"))
        self._lists = QStackedWidget()
        self._is_reading = False
        self._lay_out()
        self.filters.hide()
        self.table.chosen.connect(self.issue_asked)
        self.table.opened.connect(self._open)
        self.filters.wanted.connect(self.filter_asked)
        self._filter.clicked.connect(self._turn_filter)
        self._chase.clicked.connect(self.chase_asked)
        self._poster.clicked.connect(self.poster_asked)
        self._back.clicked.connect(self.close_story)
        self._nothing_fits.asked.connect(self.filters.clear)

    def _lay_out(self) -> None:
        for each in (self.table, boxed(column(self._none_yet, margins=(20, 8, 20, 8))), self._nothing_box()):
            self._lists.addWidget(each)
        marks, doors = FlowLayout(space=12), FlowLayout(space=8)
        for widget in (Heading(_("Issues")), self._late, self._waiting):
            marks.addWidget(widget)
        for button in (self._chase, self._poster, self._filter):
            doors.addWidget(button)
        title = boxed(column(boxed(marks), self._counts, space=0))
        self._head = AdaptiveRow(title, boxed(doors), stretches=(1, 0), narrow_under=760)
        self._list = Card(column((self._lists, 1)), margins=(6, 10, 2, 10))
        self._both = QHBoxLayout()
        self._both.setSpacing(16)
        self._both.addWidget(self._list, _LIST_SHARE)
        self._both.addWidget(self.story, _STORY_SHARE)
        back = boxed(row(self._back, STRETCH))
        self._back_row = back
        parts = (self._head, self.quick, self.filters, back, (self._both, 1))
        body = column(*parts, space=12, margins=(28, 12, 24, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(boxed(body)))

    def _nothing_box(self) -> QWidget:
        return boxed(column(self._nothing_fits, margins=(20, 8, 20, 8)))

    def show_counts(self, counts: IssueCounts) -> None:
        """Show how many issues there are of each sort."""
        self._counts.setText(count_words(counts))
        self._late.setText(ngettext("{count} overdue", "{count} overdue", counts.late).format(count=counts.late))
        waiting = counts.wait_for_young_people
        words = ngettext("{count} waits for the young people", "{count} wait for the young people", waiting)
        self._waiting.setText(words.format(count=waiting))
        for badge, number in ((self._late, counts.late), (self._waiting, waiting)):
            badge.setVisible(number > 0)
            badge.remeasure()

    def show_rows(self, lines: Lines, titles: Mapping[str, str], today: datetime.date) -> None:
        """Show the lines of the list, or why there are none."""
        self.table.show_rows(lines, titles, today)
        empty = 2 if self.filters.is_on() else 1
        self._lists.setCurrentIndex(0 if self.table.model().rowCount() else empty)

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what the quick entry offers."""
        self.quick.show_entry(view)

    def show_groups(self, groups: Sequence[tuple[str, str]]) -> None:
        """Offer the groups in the filter."""
        self.filters.show_groups(groups)

    def choose(self, key: str) -> None:
        """Show which issue is looked at."""
        self.table.choose(key)

    def clear_filter(self) -> None:
        """Show everything again."""
        if self.filters.is_on():
            self.filters.clear()

    def written(self, title: str) -> None:
        """Make room for the next issue."""
        self.quick.written(title)

    def passed(self, post: str) -> None:
        """Say that only the day and the post are kept."""
        self.quick.passed(post)

    def refuse(self, text: str) -> None:
        """Say in the quick entry why nothing was written down."""
        self.quick.refuse(text)

    def open_story(self) -> None:
        """Bring the story to the front where there is no room for both."""
        self._is_reading = True
        self._turn()

    def close_story(self) -> None:
        """Go back to the list."""
        self._is_reading = False
        self._turn()
        self.table.setFocus()

    def is_narrow(self) -> bool:
        """Tell whether there is room for the list or the story only."""
        return effective_width(self) < _NARROW

    def _open(self, key: str) -> None:
        self.issue_asked.emit(key)
        self.open_story()

    def _turn_filter(self) -> None:
        shown = self.filters.isHidden()
        self.filters.setVisible(shown)
        if shown:
            self.filters.text.setFocus()
        else:
            self.clear_filter()

    def _turn(self) -> None:
        narrow = self.is_narrow()
        alone = narrow and self._is_reading
        for part in (self._head, self.quick, self._list):
            part.setVisible(not alone)
        self._back_row.setVisible(alone)
        self.story.setVisible(alone or not narrow)
        self.story.setMinimumWidth(0 if narrow else theme.px(_STORY_WIDTH))
        self.story.setMinimumHeight(theme.px(_STORY_HEIGHT) if narrow else 0)
        if alone:
            self.filters.hide()
        elif self.filters.is_on():
            self.filters.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts or one when the width crosses the limit."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Show both parts or one when the text size crosses the limit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_back_row"):
            self._turn()
