"""The next paper: what it covers, what it waits for, and the button that issues it."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.reading_check import ReadingCheck
from careboard.application.summary_content import SummaryContent
from careboard.domain.boards import YOUNG_EDITORS, Board
from careboard.domain.meetings import Meeting
from careboard.i18n import _, ngettext
from careboard.wording import long_date
from ui import messages
from ui.summaries.drawing_line import DrawingLine
from ui.summaries.reading_line import ReadingLine
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.date_tile import DateTile
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.stepper import Stepper


class NextPaperPanel(Card):
    """Issues the paper once everything is approved."""

    issue_asked = Signal(int)
    stop_asked = Signal()
    meeting_asked = Signal(str)
    dates_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tile = DateTile("0", "")
        self._title, self._due = Heading("", 2), Para(tone="second")
        self._dates = LinkButton(_("Add its date"), "calendar-blank")
        self._dates.setObjectName("open-board-dates")
        self._covers = ShownRows(space=4)
        self._nothing = InfoLine(_("No meeting has been held since the last paper."), "info", size=16)
        self._asks = Para(tone="second")
        self._editors = Stepper(_("Young editors"), 0, 0, 30)
        self._editors.setObjectName("young-editors")
        self._editors_row = FieldRow(_("How many young editors read it all and agree?"), self._editors)
        self._reading = ReadingLine()
        self._issue = PrimaryButton(_("Issue the paper"), "seal-check")
        self._issue.setObjectName("issue-paper")
        self._drawing = DrawingLine()
        head = row(self._tile, (column(self._title, self._due, space=2), 1), space=16)
        self._head = boxed(column(head, row(self._dates, STRETCH), Rule(), space=10))
        self.setLayout(
            column(
                self._head,
                Para(_("It covers"), weight=700),
                self._nothing,
                self._covers,
                self._asks,
                self._reading,
                Rule(),
                self._editors_row,
                self._issue,
                self._drawing,
                STRETCH,
                space=10,
            )
        )
        self._number = self._on_its_way = 0
        self._waits = False
        self._editors.value_changed.connect(self._count)
        self._dates.clicked.connect(self.dates_asked)
        self._drawing.stopped.connect(self.stop_asked)
        self._issue.clicked.connect(self._ask_issue)

    def show_content(self, content: SummaryContent, today: datetime.date) -> None:
        """Show what the next paper covers and what it waits for."""
        self._number = content.number
        self._show_head()
        self._title.setText(_("Paper {number}").format(number=content.number))
        self._show_due(content.board, today)
        self._nothing.setVisible(not content.covers)
        self._waits = not all(meeting.approved for meeting in content.covers)
        self._covers.show_rows([self._covered(meeting, content) for meeting in content.covers])
        count = len(content.asks)
        asks = ngettext("{count} new ask to the board", "{count} new asks to the board", count).format(count=count)
        self._asks.setText(asks if count else _("We ask for nothing new today."))

    def show_way(self, paper: int) -> None:
        """Say less of a paper whose steps are shown: they have its name and its days."""
        self._on_its_way = paper
        self._show_head()

    def begin_anew(self) -> None:
        """Count the young editors of another paper from nobody."""
        self._editors.set_value(0)

    def show_reading(self, found: ReadingCheck) -> None:
        """Show how easy the paper is to read."""
        self._reading.show_check(found)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the paper is that is being issued."""
        is_looked_at = self._issue.hasFocus() or self._drawing.has_focus()
        # One stands in the place of the other: the focus goes over before it is lost, and with it the place in sight.
        if done < total:
            self._drawing.show_progress(done, total)
            if is_looked_at:
                self._drawing.take_focus()
            self._issue.hide()
            return
        self._issue.show()
        if is_looked_at:
            self._issue.setFocus()
        self._drawing.show_progress(done, total)

    def show_refusal(self, text: str) -> None:
        """Say why the paper was not issued."""
        self._editors_row.show_error(text)

    def clear_refusal(self) -> None:
        """Take away what was refused before."""
        self._editors_row.clear_error()

    def _show_head(self) -> None:
        self._head.setVisible(self._on_its_way != self._number)

    def _count(self, _editors: int) -> None:
        self.clear_refusal()

    def _show_due(self, board: Board | None, today: datetime.date) -> None:
        self._tile.setVisible(board is not None)
        self._dates.setVisible(board is None)
        if board is None:
            self._due.setText(_("No board meeting is set."))
            return
        left = (board.papers_due - today).days
        word = ngettext("day late", "days late", -left) if left < 0 else ngettext("day", "days", left)
        self._tile.show_words(str(abs(left)), word, "danger" if left < 0 else "warning")
        dates = {"due": long_date(board.papers_due), "date": long_date(board.date)}
        self._due.setText(_("Due on {due}. The board meets on {date}.").format(**dates))

    def _ask_issue(self) -> None:
        self.clear_refusal()
        editors = self._editors.value()
        if self._waits:
            self.show_refusal(_("Not every group has approved its meeting yet. Let it approve first."))
            return
        if editors < YOUNG_EDITORS:
            self.show_refusal(_("Two or more young editors read the text first."))
            return
        title = _("Issue paper {number}?").format(number=self._number)
        text = _("It is numbered and kept as it is for good. A correction will be a new paper.")
        if messages.ask(self.window(), title, text, _("Issue it"), _("Not yet"), loses=False):
            self.issue_asked.emit(editors)

    def _covered(self, meeting: Meeting, content: SummaryContent) -> QWidget:
        name = f"{content.council.group(meeting.group).name}, {long_date(meeting.date)}"
        if meeting.approved:
            return boxed(row((Para(name), 1), Badge(_("Approved"), "check", "success")))
        go = LinkButton(_("Let the group approve it"), "caret-right")
        go.setObjectName(f"open-approval-{meeting.key}")
        go.setAccessibleName(_("Let the group approve its meeting: {meeting}").format(meeting=name))
        go.setProperty("meeting", meeting.key)
        go.clicked.connect(self._ask_meeting)
        head = row((Para(name), 1), Badge(_("Not approved"), "clock", "warning"))
        return boxed(column(head, row(go, STRETCH), space=0))

    def _ask_meeting(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.meeting_asked.emit(str(sender.property("meeting")))
