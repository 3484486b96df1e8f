"""The board meetings: their dates, their papers, and the form that adds one."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.boards import Board, Paper
from careboard.i18n import _
from careboard.wording import long_date
from ui.summaries.issued_paper import IssuedPaper
from ui.summaries.paper_forms import CorrectionForm, ResponseForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class BoardsPanel(QWidget):
    """Adds, moves and takes out board meetings, and gives issued papers out again."""

    board_added = Signal(object, object)
    board_moved = Signal(str, object, object)
    board_cancelled = Signal(str)
    paper_asked = Signal(int, str, str)
    look_asked = Signal(int)
    responses_asked = Signal(int, str)
    response_written = Signal(int, str, str)
    response_taken_back = Signal(int)
    correction_asked = Signal(str, int, str)
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._boards: dict[str, Board] = {}
        self._papers: dict[int, Paper] = {}
        self._response, self._correction = ResponseForm(), CorrectionForm()
        self._moving = ""
        self._date, self._due = DateField(), DateField()
        self._date.setObjectName("board-date")
        self._due.setObjectName("papers-due")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.hide()
        self._problem.setObjectName("board-problem")
        self._form_title = Heading("", 2)
        self._keep = PrimaryButton("", "check")
        self._keep.setObjectName("keep-board")
        self._leave = SecondaryButton(_("Cancel"))
        self._leave.setObjectName("leave-board")
        self._rows = ShownRows(space=12)
        self._none = Para(_("No board meeting is set."), tone="second")
        form = Card(
            column(
                self._form_title,
                AdaptiveRow(
                    FieldRow(_("The board meets on"), self._date),
                    FieldRow(_("Its papers are due on"), self._due),
                    stretches=(1, 1),
                    narrow_under=560,
                ),
                self._problem,
                row(self._leave, STRETCH, self._keep),
                space=12,
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._form = form
        forms = (self._response, self._correction, form)
        boards = column(*forms, self._none, self._rows, STRETCH, space=12, margins=(28, 0, 24, 12))
        self._scroll = PageScroll(boxed(boards))
        layout.addWidget(self._scroll)
        self._keep.clicked.connect(self._keep_dates)
        self._leave.clicked.connect(self.begin_anew)
        self._response.written.connect(self.response_written)
        self._response.left.connect(self.close_forms)
        self._correction.issue_asked.connect(self.correction_asked)
        self._correction.stop_asked.connect(self.stop_asked)
        self._correction.left.connect(self.close_forms)
        self.begin_anew()

    def show_boards(self, boards: tuple[Board, ...], papers: tuple[Paper, ...]) -> None:
        """Show the board meetings, the latest first, each with its papers."""
        self._boards = {board.key: board for board in boards}
        self._papers = {paper.number: paper for paper in papers}
        if self._moving and self._moving not in self._boards:
            self.begin_anew()
        self._none.setVisible(not boards)
        self.refuse("")
        self._rows.show_rows([self._row(board, papers) for board in reversed(boards)])

    def begin_anew(self) -> None:
        """Show the form for a further board meeting, empty."""
        self._show_form("", None, None)

    def refuse(self, text: str) -> None:
        """Say why a board meeting was not added or taken out."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def refuse_form(self, text: str) -> None:
        """Say by the form that is open why nothing was done."""
        if not self._response.isHidden():
            self._response.refuse(text)
        elif not self._correction.isHidden():
            self._correction.refuse(text)
        else:
            self.refuse(text)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the paper is that is being issued."""
        self._correction.show_progress(done, total)

    def close_forms(self) -> None:
        """Take the forms for issued papers away; the one for dates is there again."""
        for form in (self._response, self._correction):
            self._close(form)
        self._form.show()

    def _close(self, form: ResponseForm | CorrectionForm) -> None:
        focus = form.focusWidget() if form.isVisible() else None
        paper = self._rows.button(f"look-at-paper-{form.number}")
        if focus is not None and focus.hasFocus() and paper is not None:
            # A focus that is lost goes anywhere; it goes to the paper that the form was about.
            paper.setFocus()
        form.hide()

    def _begin_response(self, number: int) -> None:
        self._begin(self._response, number)

    def _begin_correction(self, number: int) -> None:
        self._begin(self._correction, number)

    def _begin(self, form: ResponseForm | CorrectionForm, number: int) -> None:
        self.close_forms()
        self._form.hide()
        self._scroll.verticalScrollBar().setValue(0)
        form.open(self._papers[number])

    def _row(self, board: Board, papers: tuple[Paper, ...]) -> QWidget:
        mine = [paper for paper in papers if paper.board == board.key]
        due = _("Papers due on {date}").format(date=long_date(board.papers_due))
        words = boxed(column(Para(long_date(board.date), weight=700), Para(due, tone="second"), space=2))
        line = row()
        if not mine:
            move = LinkButton(_("Change the dates"), "pencil-simple")
            move.setAccessibleName(
                _("Change the dates of the board meeting of {date}").format(date=long_date(board.date))
            )
            move.setObjectName(f"move-{board.key}")
            move.setProperty("board", board.key)
            move.clicked.connect(self._begin_move)
            line.addWidget(move)
            cancel = LinkButton(_("Take out"), "trash")
            cancel.setAccessibleName(_("Take out the board meeting of {date}").format(date=long_date(board.date)))
            cancel.setObjectName(f"cancel-{board.key}")
            cancel.setProperty("board", board.key)
            cancel.clicked.connect(self._cancel)
            line.addWidget(cancel)
        head = AdaptiveRow(words, boxed(line), stretches=(1, 0), narrow_under=520)
        return Card(column(head, *(self._issued(paper, paper is mine[-1]) for paper in mine), space=10))

    def _issued(self, paper: Paper, may_correct: bool) -> QWidget:
        shown = IssuedPaper(paper, may_correct=may_correct)
        shown.paper_asked.connect(self.paper_asked)
        shown.look_asked.connect(self.look_asked)
        shown.responses_asked.connect(self.responses_asked)
        shown.response_asked.connect(self._begin_response)
        shown.correction_asked.connect(self._begin_correction)
        shown.taken_back.connect(self.response_taken_back)
        return shown

    def _show_form(self, key: str, date: datetime.date | None, due: datetime.date | None) -> None:
        self._moving = key
        self._form_title.setText(_("Change the dates") if key else _("Add a board meeting"))
        self._keep.set_words(_("Keep the dates") if key else _("Add the board meeting"))
        self._leave.setVisible(bool(key))
        self._date.set_date(date)
        self._due.set_date(due)
        self.refuse("")

    def _begin_move(self) -> None:
        sender = self.sender()
        if sender is not None:
            board = self._boards[str(sender.property("board"))]
            self._show_form(board.key, board.date, board.papers_due)
            self._scroll.verticalScrollBar().setValue(0)
            self._date.setFocus()

    def _keep_dates(self) -> None:
        date, due = self._date.date(), self._due.date()
        if not isinstance(date, datetime.date) or not isinstance(due, datetime.date):
            self.refuse(_("Please give both dates, such as 10 December 2026."))
            return
        if self._moving:
            self.board_moved.emit(self._moving, date, due)
        else:
            self.board_added.emit(date, due)

    def _cancel(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.board_cancelled.emit(str(sender.property("board")))
