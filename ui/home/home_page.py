"""Home: what is next, on one page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.application.backups import BackupState
from careboard.application.home import HomeView
from careboard.i18n import _
from careboard.wording import long_date, weekday
from ui.home.board_card import BoardCard
from ui.home.coming_card import ComingCard
from ui.home.cycle_card import CycleCard
from ui.home.keeping_line import KeepingLine
from ui.home.tell_back_card import TellBackCard
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton
from ui.widgets.file_asking import ask_folder
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para


class HomePage(QWidget):
    """Four cards and a line: the meeting, what to tell back, the cycle, the board, and how the file is kept."""

    meeting_asked = Signal(str)
    issue_asked = Signal(str)
    scores_asked = Signal()
    papers_asked = Signal(str)
    ask_asked = Signal(str)
    backup_asked = Signal()
    second_folder_chosen = Signal(str)
    recovery_sheet_asked = Signal()
    review_asked = Signal()
    chase_asked = Signal()
    poster_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._day = Para(tone="second")
        self._vote = InfoLine("", "lock", "warning", 16)
        self._coming, self._tell_back = ComingCard(), TellBackCard()
        self._cycle, self._board = CycleCard(), BoardCard()
        self._keeping = KeepingLine()
        upper = AdaptiveRow(self._coming, self._tell_back, stretches=(3, 2))
        lower = AdaptiveRow(self._cycle, self._board, stretches=(3, 2))
        self._chase = LinkButton(_("To chase"), "paper-plane-tilt")
        self._chase.setObjectName("home-chase")
        self._poster = LinkButton(_("Wall poster"), "printer")
        self._poster.setObjectName("home-poster")
        sheets = FlowLayout(space=8)
        sheets.addWidget(self._chase)
        sheets.addWidget(self._poster)
        title = boxed(column(Heading(_("What is next")), self._day, space=0))
        head = AdaptiveRow(title, boxed(sheets), stretches=(1, 0), narrow_under=600)
        body = column(head, self._vote, (upper, 1), (lower, 1), self._keeping, space=12, margins=(28, 12, 24, 8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(boxed(body)))
        self._coming.meeting_asked.connect(self.meeting_asked)
        self._tell_back.issue_asked.connect(self.issue_asked)
        self._cycle.scores_asked.connect(self.scores_asked)
        self._tell_back.ask_asked.connect(self.ask_asked)
        self._board.papers_asked.connect(self.papers_asked)
        self._board.ask_asked.connect(self.ask_asked)
        self._keeping.backup_asked.connect(self.backup_asked)
        self._keeping.second_folder_asked.connect(self._choose_folder)
        self._keeping.recovery_sheet_asked.connect(self.recovery_sheet_asked)
        self._keeping.review_asked.connect(self.review_asked)
        self._keeping.issue_asked.connect(self.issue_asked)
        self._chase.clicked.connect(self.chase_asked)
        self._poster.clicked.connect(self.poster_asked)

    def show_home(self, view: HomeView, backup: BackupState) -> None:
        """Show what is next."""
        self._day.setText(f"{weekday(view.today)} {long_date(view.today)}")
        vote = _vote_words(view)
        self._vote.show_words(vote)
        self._vote.setVisible(bool(vote))
        self._coming.show_coming(view)
        self._tell_back.show_loops(view)
        self._cycle.show_cycle(view)
        self._board.show_board(view)
        self._keeping.show_keeping(view, backup)

    def _choose_folder(self) -> None:
        folder = ask_folder(self, _("Choose a second folder for backups"))
        if folder:
            self.second_folder_chosen.emit(folder)


def _vote_words(view: HomeView) -> str:
    """Say that a vote is not finished, so that nobody wonders after the program was closed in the middle of one."""
    if view.open_vote is not None and not view.open_vote.voted:
        return _("A vote is open. Nobody has voted yet. Go on at the meeting.")
    if view.open_vote is not None:
        said = _(
            "A vote is open: {voted} of {heads} have voted, and their votes are safe. "
            "Whoever was in the middle was not counted and begins again. Go on at the meeting."
        )
        return said.format(voted=view.open_vote.voted, heads=view.open_vote.heads)
    return _("A box is sealed. The group goes on with it at its next meeting.") if view.sealed_boxes else ""
