"""Papers: drawn as a draft at any time, issued once approved, then frozen and reprinted as they were (rule 10)."""

from __future__ import annotations

import datetime

from careboard.application.changes import Changes
from careboard.application.editions import Draw as Draw
from careboard.application.editions import Editions, Tell, quietly
from careboard.application.ports import UnitOfWork
from careboard.application.reading_check import ReadingCheck, reading_check
from careboard.application.steps import Steps
from careboard.application.summaries import summarise
from careboard.application.summary_content import SummaryContent
from careboard.domain.boards import (
    STANDARD,
    Board,
    Paper,
    check_approved,
    check_ready,
    covered_meetings,
    issue_paper,
    next_board,
    next_number,
)

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
            return summarise(work, _board(work, board), self._steps.today())

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
            chosen = _board(work, board)
            frozen = [paper for paper in work.papers.all() if chosen is not None and paper.board == chosen.key]
            if frozen:
                return work.papers.get(frozen[-1].number).edition(edition)
            content = summarise(work, chosen, self._steps.today())
        check_approved(content.covers)
        return self._editions.draw(content, draft=False, edition=edition)

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
        or a correction does not say what changed; what `tell` raises leaves everything as it was.
        """
        day = on or self._steps.today()
        with self._steps.start_work() as work:
            chosen = _board(work, board)
            papers, boards = work.papers.all(), work.boards.all()
            covered = covered_meetings(work.meetings.all(), boards, chosen, papers)
            check_ready(covered, editors)
            content = summarise(work, chosen, day, editors=editors, changes=changes)
            drawn = self._editions.draw_all(content, tell)
            paper = issue_paper(papers, chosen, covered, day, editors, drawn, changes)
            work.papers.add(paper)
            _responses_are_carried(work, content)
            work.commit()
        self._steps.settle(Changes.PAPERS)
        return paper


def _responses_are_carried(work: UnitOfWork, content: SummaryContent) -> None:
    """What an issued paper carries was printed, so it stays."""
    for number in dict.fromkeys(line.paper for line in content.responses):
        work.responses.put(work.responses.get(str(number)).as_printed())


def _board(work: UnitOfWork, key: str) -> Board | None:
    if key == NEXT:
        return next_board(work.boards.all(), work.papers.all())
    return work.boards.get(key)
