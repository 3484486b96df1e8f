"""What stands behind the papers: boards, issuing and reprinting."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from careboard.application.asking import Asking
from careboard.application.changes import Changes
from careboard.application.papers import NEXT, Papers
from careboard.application.summary_content import SummaryContent
from careboard.domain.boards import Board, Paper
from careboard.errors import CodedError, NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class PapersPageView(Protocol):
    """What the presenter needs of the page."""

    def open(self, door: str) -> None:
        """Show what is behind a door."""

    def show_boards(self, boards: tuple[Board, ...], papers: tuple[Paper, ...], next_board: Board | None) -> None:
        """Show the board meetings and the issued papers."""

    def show_content(self, content: SummaryContent, today: datetime.date) -> None:
        """Show what the next paper covers and what it waits for."""

    def board_kept(self) -> None:
        """Empty the form of board meetings: its dates are kept."""

    def refuse(self, text: str) -> None:
        """Say why something was refused."""

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the paper is that is being issued."""

    def paper_issued(self, number: int) -> None:
        """Show the paper that was issued just now."""


class Progress(Protocol):
    """What long work tells how far it is."""

    def begin(self) -> None:
        """Be ready for new work."""

    def tell(self, done: int, total: int) -> None:
        """Tell how far the work is; raises RuleBroken where it is to end."""


class PapersPresenter:
    """Issues and reprints papers, and keeps the board meetings."""

    cares_for = Changes.MEETINGS | Changes.ISSUES | Changes.ASKS | Changes.BOARDS | Changes.PAPERS | Changes.COUNCIL

    def __init__(
        self,
        page: PapersPageView,
        papers: Papers,
        asking: Asking,
        today: Callable[[], datetime.date],
        run: Run,
        say: Callable[[str, str], None],
        progress: Progress,
    ) -> None:
        """Take the page, the papers, the boards, the day, the background, the way to say things, and the progress."""
        self._page = page
        self._papers = papers
        self._asking = asking
        self._today = today
        self._run = run
        self._say = say
        self._progress = progress

    def show(self, key: str) -> None:
        """Come to the papers, through one of their doors where it is named."""
        self.refresh()
        if key:
            self._page.open(key)

    def refresh(self) -> None:
        """Read anew."""
        self._page.show_boards(self._asking.boards(), self._papers.issued(), self._papers.next_board())
        self._page.show_content(self._papers.content(), self._today())

    def save_paper(self, number: int, edition: str, path: str) -> None:
        """Write an issued paper or its form into a file, exactly as it was issued."""
        self._run(lambda: write_whole(Path(path), self._papers.reprint(number, edition)), self._saved, self._failed)

    def issue(self, editors: int) -> None:
        """Issue the next paper: it is numbered and frozen, unless somebody stops it before."""
        self._progress.begin()
        tell = self._progress.tell
        self._run(lambda: self._papers.issue(NEXT, editors=editors, tell=tell), self._issued, self._not_issued)

    def add_board(self, date: datetime.date, papers_due: datetime.date) -> None:
        """Set the date of a board meeting."""
        try:
            self._asking.add_board(date, papers_due)
        except RuleBroken as refusal:
            self._page.refuse(message(refusal))
            return
        self._page.board_kept()
        self._say(_("Board meeting added."), _("Undo"))

    def move_board(self, key: str, date: datetime.date, papers_due: datetime.date) -> None:
        """Change the dates of a board meeting that has no paper yet."""
        try:
            self._asking.move_board(key, date, papers_due)
        except (RuleBroken, NotFound) as refusal:
            self._page.refuse(message(refusal))
            return
        self._page.board_kept()
        self._say(_("Board meeting moved."), _("Undo"))

    def cancel_board(self, key: str) -> None:
        """Take out a board meeting that has no paper yet."""
        try:
            self._asking.cancel_board(key)
        except (RuleBroken, NotFound) as refusal:
            self._page.refuse(message(refusal))
            return
        self._say(_("Board meeting taken out."), _("Undo"))

    def _saved(self, _nothing: object) -> None:
        self._say(_("Saved."), "")

    def _issued(self, paper: object) -> None:
        if isinstance(paper, Paper):
            self._say(
                _("Paper {number} is issued. It can be printed again at any time.").format(number=paper.number), ""
            )
            self._page.paper_issued(paper.number)

    def _not_issued(self, error: BaseException) -> None:
        self._page.show_progress(0, 0)
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self._page.refuse(_("The file could not be written there. Nothing is lost: choose another folder."))
        elif isinstance(error, CodedError):
            self._page.refuse(message(error))
        else:
            raise error
