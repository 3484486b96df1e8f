"""Papers: drawn as a draft at any time, issued once approved, then frozen and reprinted as they were (rule 10)."""

from __future__ import annotations

import datetime

from careboard.application.changes import Changes
from careboard.application.editions import Draw as Draw
from careboard.application.editions import Editions, Tell, quietly
from careboard.application.form_content import FormContent
from careboard.application.ports import UnitOfWork
from careboard.application.reading_check import ReadingCheck, reading_check
from careboard.application.response_forms import form_of, needed_form
from careboard.application.steps import Steps
from careboard.application.summaries import summarise
from careboard.application.summary_content import SummaryContent
from careboard.application.text_read import as_draft, check_as_read
from careboard.domain.boards import (
    RESPONSE_FORM,
    STANDARD,
    Board,
    Paper,
    check_approved,
    covered_meetings,
    issue_paper,
    next_board,
    next_number,
)
from careboard.domain.meetings import Meeting
from careboard.errors import RuleBroken

NEXT = "next"


class Papers:
    """The papers of a council, for one board meeting each."""

    def __init__(self, steps: Steps, editions: Editions) -> None:
        """Take the way to take steps and the drawing of every edition."""
        self._steps = steps
        self._editions = editions

    def issued(self) -> tuple[Paper, ...]:
        """Return all issued papers by number, without their pictures of pages."""
        with self._steps.start_work() as work:
            return work.papers.all()

    def reprint(self, number: int, edition: str = STANDARD) -> bytes:
        """Return an edition of an issued paper exactly as it was issued; raises NotFound."""
        with self._steps.start_work() as work:
            return work.papers.get(number).edition(edition)

    def next_board(self) -> Board | None:
        """Return the first board meeting that has no paper yet."""
        with self._steps.start_work() as work:
            return next_board(work.boards.all(), work.papers.all())

    def next_paper(self) -> int:
        """Return the number that the next paper will have."""
        with self._steps.start_work() as work:
            return next_number(work.papers.all())

    def content(self, board: str = NEXT) -> SummaryContent:
        """Return what the paper for a board meeting would say today."""
        with self._steps.start_work() as work:
            return summarise(work, board_of(work, board), self._steps.today())

    def reading(self, board: str = NEXT) -> ReadingCheck:
        """Measure how easy the paper for a board meeting is to read as it stands, and look at its quotes once more."""
        content = self.content(board)
        return reading_check(self._editions.words(content), content)

    def draft(self, board: str = NEXT, edition: str = STANDARD) -> bytes:
        """Draw an edition of the paper as it stands, marked as a draft on every page."""
        return self._editions.draw(self.content(board), draft=True, edition=edition)

    def print(self, board: str = NEXT, edition: str = STANDARD) -> bytes:
        """Return the issued paper for a board meeting, or draw it once every covered meeting is approved."""
        with self._steps.start_work() as work:
            chosen = board_of(work, board)
            issued = _issued(work, chosen)
            if issued is not None:
                return work.papers.get(issued.number).edition(edition)
            content = summarise(work, chosen, self._steps.today())
        check_approved(content.covers)
        return self._editions.draw(content, draft=False, edition=edition)

    def form(self, board: str = NEXT) -> bytes:
        """Return the response form exactly as it went out with the paper for a board meeting, or draw it."""
        with self._steps.start_work() as work:
            chosen = board_of(work, board)
            issued = _issued(work, chosen)
            if issued is not None and RESPONSE_FORM in issued.editions:
                return work.papers.get(issued.number).edition(RESPONSE_FORM)
            today = self._steps.today()
            content = needed_form(work, summarise(work, chosen, today), today)
        return self._editions.form(content)

    def issue(
        self,
        board: str = NEXT,
        *,
        editors: int,
        changes: str = "",
        on: datetime.date | None = None,
        tell: Tell = quietly,
    ) -> Paper:
        """Number and freeze every edition of the paper for a board meeting; this cannot be undone.

        Raises RuleBroken when a covered meeting is not approved, fewer than two young editors read the assembled text,
        it has changed since they did, or a correction does not say what changed; what `tell` raises leaves everything
        as it was.
        """
        day = on or self._steps.today()

        def said(work: UnitOfWork) -> tuple[SummaryContent, FormContent | None]:
            content = summarise(work, board_of(work, board), day, editors=editors, changes=changes)
            return content, form_of(work, content, day)

        with self._steps.start_work() as work:
            issue_paper(work.papers.all(), *_of(work, board), day, editors, {}, changes)
            content, form = said(work)
        # The file is free meanwhile: drawing takes a while, and the windows read it.
        check_as_read(content, self._editions.words(as_draft(content)))
        drawn = self._editions.draw_all(content, form, tell)
        with self._steps.start_work() as work:
            if said(work) != (content, form):
                raise RuleBroken("changed-since")
            paper = issue_paper(work.papers.all(), *_of(work, board), day, editors, drawn, changes)
            work.papers.add(paper)
            _responses_are_carried(work, content)
            work.commit()
        self._steps.settle(Changes.PAPERS)
        return paper


def _responses_are_carried(work: UnitOfWork, content: SummaryContent) -> None:
    """What an issued paper carries was printed, so it stays."""
    for number in dict.fromkeys(line.paper for line in content.responses):
        work.responses.put(work.responses.get(str(number)).as_printed())


def _of(work: UnitOfWork, key: str) -> tuple[Board | None, tuple[Meeting, ...]]:
    """Return a board meeting, and the meetings that its paper covers."""
    board = board_of(work, key)
    return board, covered_meetings(work.meetings.all(), work.boards.all(), board, work.papers.all())


def _issued(work: UnitOfWork, board: Board | None) -> Paper | None:
    """Return the last paper that was issued for a board meeting."""
    found = [paper for paper in work.papers.all() if board is not None and paper.board == board.key]
    return found[-1] if found else None


def board_of(work: UnitOfWork, key: str) -> Board | None:
    """Return a board meeting by its key, or the next one that has no paper yet, if there is one."""
    if key == NEXT:
        return next_board(work.boards.all(), work.papers.all())
    return work.boards.get(key)
