"""What stands behind the way of a paper to the board: steps, cover sheet, officers' responses."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from careboard.application.papers import Papers
from careboard.application.to_the_board import OnItsWay, ToTheBoard
from careboard.domain.board_steps import BoardStep
from careboard.domain.boards import Board, Paper
from careboard.domain.covers import Cover
from careboard.errors import CodedError, NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.summaries.papers_presenter import Progress, Run
from ui.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class TypedCover:
    """A cover sheet as it was typed in, `texts` by the names of its fields."""

    board: str
    texts: Mapping[str, str]
    author: str
    exempt_paragraph: int
    exempt_reason: str


class WayView(Protocol):
    """What the presenter needs of the page."""

    def show_way(self, way: OnItsWay | None, today: datetime.date) -> None:
        """Show the steps of the paper that is worked on."""

    def show_cover(self, board: Board | None) -> None:
        """Show the cover sheet of the next paper."""

    def show_proposal(self, text: str) -> None:
        """Put proposed recommendations into the cover sheet."""

    def refuse_cover(self, text: str) -> None:
        """Say why the cover sheet was not kept, or nothing where it was."""

    def refuse_form(self, text: str) -> None:
        """Say by the form on the board meetings why nothing was done."""

    def form_kept(self) -> None:
        """Take the form away: what it held is kept."""

    def paper_issued(self, number: int) -> None:
        """Show the paper that was issued just now."""

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the correction is that is being issued."""


class WayPresenter:
    """Ticks steps, keeps the cover sheet, appends responses and gives them out."""

    def __init__(
        self,
        page: WayView,
        way: ToTheBoard,
        papers: Papers,
        today: Callable[[], datetime.date],
        run: Run,
        say: Callable[[str, str], None],
        progress: Progress,
    ) -> None:
        """Take the page, the way, the papers, the day, the background, the way to say things, and the progress."""
        self._page = page
        self._way = way
        self._papers = papers
        self._today = today
        self._run = run
        self._say = say
        self._progress = progress

    def refresh(self) -> None:
        """Read anew."""
        self._page.show_way(self._way.on_its_way(), self._today())
        self._page.show_cover(self._papers.next_board())

    def tick(self, board: str, step: str, done: bool) -> None:
        """Write down that a step was done today, or that it was not."""
        kind = BoardStep(step)
        if not done:
            self._way.untick(board, kind)
            self._say(_("Written down: not done."), _("Undo"))
            return
        try:
            self._way.tick(board, kind)
        except RuleBroken as refusal:
            # What cannot be printed cannot have been read: the step stays as it was.
            self._page.show_way(self._way.on_its_way(), self._today())
            self._say(message(refusal), "")
            return
        self._say(_("Written down: done today."), _("Undo"))

    def keep_cover(self, typed: TypedCover) -> None:
        """Keep a cover sheet as it was typed; nothing is done where nothing was changed."""
        board = self._papers.next_board()
        if board is None or board.key != typed.board:
            return
        try:
            cover = Cover(
                **typed.texts,
                author=typed.author,
                exempt_paragraph=typed.exempt_paragraph,
                exempt_reason=typed.exempt_reason if typed.exempt_paragraph else "",
            ).cleaned()
        except RuleBroken as refusal:
            self._page.refuse_cover(message(refusal))
            return
        self._page.refuse_cover("")
        if cover != board.cover:
            self._way.write_cover(typed.board, cover)

    def propose(self, board: str) -> None:
        """Propose recommendations from the asks of the covered meetings."""
        proposed = self._way.recommendations(board)
        if proposed:
            self._page.show_proposal(proposed)
        else:
            self._say(_("No ask waits for this board."), "")

    def respond(self, paper: int, by: str, text: str) -> None:
        """Append an officer's response to an issued paper."""
        try:
            self._way.respond(paper, by, text)
        except (RuleBroken, NotFound) as refusal:
            self._page.refuse_form(message(refusal))
            return
        self._page.form_kept()
        self._say(_("Response added. The paper itself stays as it was."), _("Undo"))

    def take_back(self, paper: int) -> None:
        """Take the last response back, which nobody has printed yet."""
        try:
            self._way.take_back(paper)
        except RuleBroken as refusal:
            self._say(message(refusal), "")
            return
        self._say(_("Response taken back."), _("Undo"))

    def save_responses(self, paper: int, path: str) -> None:
        """Write the responses to a paper into a file; from then on they stay."""

        def work() -> None:
            self._way.print_responses(paper, lambda pages: write_whole(Path(path), pages))

        self._run(work, self._saved, self._failed)

    def correct(self, board: str, editors: int, changes: str) -> None:
        """Issue a correction under the next number, unless somebody stops it before; it says what changed."""
        self._progress.begin()
        tell = self._progress.tell

        def work() -> Paper:
            return self._papers.issue(board, editors=editors, changes=changes, tell=tell)

        self._run(work, self._corrected, self._not_corrected)

    def _corrected(self, paper: object) -> None:
        self._page.form_kept()
        self._say(_("The correction is issued as a new paper. The old one stays as it was."), "")
        if isinstance(paper, Paper):
            self._page.paper_issued(paper.number)

    def _not_corrected(self, error: BaseException) -> None:
        self._page.show_progress(0, 0)
        self._failed(error)

    def _saved(self, _nothing: object) -> None:
        self._say(_("Saved. These responses stay from now on."), "")

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self._page.refuse_form(_("The file could not be written there. Nothing is lost: choose another folder."))
        elif isinstance(error, CodedError):
            self._page.refuse_form(message(error))
        else:
            raise error
