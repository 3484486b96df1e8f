"""Wires the paper ballots to the pages from which they are printed and typed in."""

from collections.abc import Callable

from careboard.application.ballot_papers import BallotDrawing
from careboard.application.services import Services
from ui.meetings.paper_desk import PaperDesk, PaperWays
from ui.meetings.prepare_page import PreparePage
from ui.meetings.prepare_presenter import PreparePresenter
from ui.meetings.score_presenter import ScorePresenter
from ui.meetings.score_step import ScoreStep

Say = Callable[[str, str], None]


def wire_planned_papers(
    page: PreparePage, presenter: PreparePresenter, services: Services, drawing: BallotDrawing, say: Say
) -> None:
    """Let ballots be printed while a meeting is prepared: the room may have no printer."""
    desk = PaperDesk(page, services, drawing, PaperWays(presenter.paper, say, page.refuse, presenter.refresh))
    page.papers.print_asked.connect(desk.print_papers)
    page.sheets.clicked.connect(desk.print_sheets)


def wire_score_papers(
    page: ScoreStep, presenter: ScorePresenter, services: Services, drawing: BallotDrawing, say: Say
) -> None:
    """Let ballots be printed before and during a vote, and typed in while it is open."""
    ways = PaperWays(presenter.paper, say, page.refuse, presenter.recount.too_many_papers)
    desk = PaperDesk(page, services, drawing, ways)
    for place in (page.plan.papers, page.check, page.secret.papers):
        place.print_asked.connect(desk.print_papers)
    page.secret.papers.typing_asked.connect(desk.type_papers)
