"""The board papers: the next paper beside its pages, the asks, and the board meetings."""

import datetime

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careboard.application.reading_check import ReadingCheck
from careboard.application.summary_content import SummaryContent
from careboard.application.to_the_board import OnItsWay
from careboard.domain.boards import Board, Paper
from careboard.i18n import _
from ui.summaries.asks_panel import AsksPanel
from ui.summaries.beside_pages import BesidePages
from ui.summaries.boards_panel import BoardsPanel
from ui.summaries.cover_panel import CoverPanel
from ui.summaries.hand_out import DOCX
from ui.summaries.next_paper_panel import NextPaperPanel
from ui.summaries.paper_view import PaperView
from ui.summaries.steps_line import StepsLine
from ui.summaries.template_line import TemplateLine
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, Rule
from ui.widgets.choice_buttons import Choice
from ui.widgets.folding_doors import FoldingDoors
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll

_MARGINS = (28, 0, 24, 12)
NEXT_PAPER, ASKS, COVER, BOARDS = "next-paper", "asks", "cover", "boards"
_DOORS = (NEXT_PAPER, ASKS, COVER, BOARDS)


class PapersPage(QWidget):
    """Four panels: the next paper, asks and answers, its cover sheet, board meetings and issued papers."""

    board_added = Signal(object, object)
    board_moved = Signal(str, object, object)
    board_cancelled = Signal(str)
    paper_asked = Signal(int, str, str)
    look_asked = Signal(int)
    tables_asked = Signal()
    inspection_asked = Signal()
    issue_asked = Signal(int)
    stop_asked = Signal()
    answered = Signal(object)
    ticked = Signal(str, str, bool)
    cover_typed = Signal(object)
    proposal_asked = Signal(str)
    responses_asked = Signal(int, str)
    response_written = Signal(int, str, str)
    response_taken_back = Signal(int)
    correction_asked = Signal(str, int, str)
    form_dropped = Signal(str)
    meeting_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._paper, self.asks, self._boards = NextPaperPanel(), AsksPanel(), BoardsPanel()
        self._steps, self._cover = StepsLine(), CoverPanel()
        self.view = PaperView(with_draft=True)
        self.template = TemplateLine()
        self.template.hide()
        self._tables = LinkButton(_("Tables and calendar"), "table")
        self._tables.setObjectName("tables-open")
        self._inspection = LinkButton(_("Year page, chain and stories"), "list-checks")
        self._inspection.setObjectName("open-inspection")
        self._doors = FoldingDoors(
            _("Board papers"),
            (
                Choice(NEXT_PAPER, _("The next paper"), "file-text"),
                Choice(ASKS, _("Asks and answers"), "hand-waving"),
                Choice(COVER, _("Cover sheet"), "notebook"),
                Choice(BOARDS, _("Boards and papers"), "calendar-blank"),
            ),
        )
        self._doors.name_parts("papers-doors")
        self._panels = QStackedWidget()
        self._issued: set[int] = set()
        self.setAcceptDrops(True)
        self._lay_out()
        self._doors.chosen.connect(self._open)
        self._tables.clicked.connect(self.tables_asked)
        self._inspection.clicked.connect(self.inspection_asked)
        self._paper.issue_asked.connect(self.issue_asked)
        self._paper.stop_asked.connect(self.stop_asked)
        self._paper.meeting_asked.connect(self.meeting_asked)
        self._paper.dates_asked.connect(self._open_boards)
        self._cover.page_asked.connect(self._show_cover_page)
        self.view.hand_out.format_chosen.connect(self._show_template)
        self.asks.answered.connect(self.answered)
        self._boards.board_added.connect(self.board_added)
        self._boards.board_moved.connect(self.board_moved)
        self._boards.board_cancelled.connect(self.board_cancelled)
        self._boards.paper_asked.connect(self.paper_asked)
        self._boards.look_asked.connect(self.look_asked)
        self._boards.responses_asked.connect(self.responses_asked)
        self._boards.response_written.connect(self.response_written)
        self._boards.response_taken_back.connect(self.response_taken_back)
        self._boards.correction_asked.connect(self.correction_asked)
        self._boards.stop_asked.connect(self.stop_asked)
        self._steps.ticked.connect(self.ticked)
        self._steps.look_asked.connect(self.look_asked)
        self._cover.typed.connect(self.cover_typed)
        self._cover.proposal_asked.connect(self.proposal_asked)

    def show_boards(self, boards: tuple[Board, ...], papers: tuple[Paper, ...], next_board: Board | None) -> None:
        """Show the board meetings and the issued papers; where none is ahead, ask for its date."""
        self._boards.show_boards(boards, papers)
        self._issued = {paper.number for paper in papers}
        if not self._doors.doors.key():
            self.open(NEXT_PAPER if next_board is not None else BOARDS)

    def show_content(self, content: SummaryContent, today: datetime.date) -> None:
        """Show what the next paper covers and what it waits for."""
        self._paper.clear_refusal()
        self._paper.show_content(content, today)

    def show_reading(self, found: ReadingCheck) -> None:
        """Show how easy the next paper is to read, and whether it is still what its young editors read."""
        self._paper.show_reading(found)
        self._steps.show_outdated(found.outdated)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the paper is that is being issued."""
        self._paper.show_progress(done, total)
        self._boards.show_progress(done, total)

    def paper_issued(self, number: int) -> None:
        """Show the paper that was issued just now: it is given out next."""
        self._paper.begin_anew()
        self.look_asked.emit(number)

    def board_kept(self) -> None:
        """Empty the form of board meetings: its dates are kept."""
        self._boards.begin_anew()

    def show_way(self, way: OnItsWay | None, today: datetime.date) -> None:
        """Show the steps of the paper that is worked on."""
        number = way.paper if way is not None else 0
        self._steps.show_way(way, today, is_issued=number in self._issued)
        self._paper.show_way(number)

    def show_cover(self, board: Board | None) -> None:
        """Show the cover sheet of the next paper."""
        self._cover.show_cover(board)

    def show_proposal(self, text: str) -> None:
        """Put proposed recommendations into the cover sheet."""
        self._cover.show_proposal(text)

    def refuse_cover(self, text: str) -> None:
        """Say why the cover sheet was not kept, or nothing where it was."""
        self._cover.refuse(text)

    def refuse_form(self, text: str) -> None:
        """Say by the form on the board meetings why nothing was done."""
        self._boards.refuse_form(text)

    def form_kept(self) -> None:
        """Take the form away: what it held is kept."""
        self._boards.close_forms()

    def refuse(self, text: str) -> None:
        """Say on the open panel why something was refused."""
        if self._doors.doors.key() == BOARDS:
            self._boards.refuse(text)
        else:
            self._paper.show_refusal(text)

    def open(self, door: str) -> None:
        """Show what is behind a door."""
        self._doors.choose(door)
        self._open(door)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a form that came back, where one can be taken in."""
        if self.asks.form_card.takes_in and _form(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Go to the asks, and tell which form was dropped."""
        event.acceptProposedAction()
        self.open(ASKS)
        self.form_dropped.emit(_form(event.mimeData()))

    def _show_template(self, form: str) -> None:
        self.template.setVisible(form == DOCX)

    def _open(self, door: str) -> None:
        self._panels.setCurrentIndex(_DOORS.index(door))

    def _open_boards(self) -> None:
        self.open(BOARDS)

    def _show_cover_page(self) -> None:
        self.open(NEXT_PAPER)
        self.view.show_last_page()

    def _lay_out(self) -> None:
        out = Card(column(self.view.hand_out, self.template, Rule(), self._tables, self._inspection, space=12))
        settings = column(self._steps, self._paper, out, STRETCH, space=12, margins=(0, 0, 4, 0))
        beside = BesidePages(boxed(settings), self.view)
        scroll = PageScroll(boxed(column((beside, 1), margins=_MARGINS)))
        beside.stand_in(scroll)
        self._panels.addWidget(scroll)
        self._panels.addWidget(self.asks)
        self._panels.addWidget(self._cover)
        self._panels.addWidget(self._boards)
        layout = QVBoxLayout(self)
        head = AdaptiveRow(
            boxed(row(Heading(_("Board papers")), STRETCH)), self._doors, stretches=(1, 0), narrow_under=900
        )
        above = column(head, margins=(28, 12, 24, 0))
        layout.addLayout(column(above, (self._panels, 1), space=12))
        layout.setContentsMargins(0, 0, 0, 0)


def _form(dragged: QMimeData) -> str:
    """Return the one file of this computer that is dragged, if it may be a form."""
    files = [url.toLocalFile() for url in dragged.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].lower().endswith(".pdf") else ""
