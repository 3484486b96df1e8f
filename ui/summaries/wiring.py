"""Wires the board papers to what stands behind them."""

import datetime
from collections.abc import Callable

from careboard.application.asking import Asking
from careboard.application.papers import Papers
from ui.places import BuiltPlace
from ui.summaries.asks_presenter import AsksPresenter
from ui.summaries.papers_page import PapersPage
from ui.summaries.papers_presenter import PapersPresenter, Run


class _Both:
    """Refreshes the papers and the asks together: one page shows both."""

    cares_for = PapersPresenter.cares_for

    def __init__(self, papers: PapersPresenter, asks: AsksPresenter) -> None:
        """Take both presenters."""
        self._papers = papers
        self._asks = asks

    def show(self, key: str) -> None:
        """Come to the papers."""
        self._papers.show(key)
        self._asks.refresh()

    def refresh(self) -> None:
        """Read anew."""
        self._papers.refresh()
        self._asks.refresh()


def build_papers(
    papers: Papers, asking: Asking, today: Callable[[], datetime.date], run: Run, say: Callable[[str, str], None]
) -> BuiltPlace:
    """Return the board papers, ready to be shown."""
    page = PapersPage()
    presenter = PapersPresenter(page, papers, asking, today, run, say)
    asks = AsksPresenter(page.asks, asking, today, say)
    page.board_added.connect(presenter.add_board)
    page.board_moved.connect(presenter.move_board)
    page.board_cancelled.connect(presenter.cancel_board)
    page.paper_asked.connect(presenter.save_paper)
    page.draft_asked.connect(presenter.save_draft)
    page.issue_asked.connect(presenter.issue)
    page.answered.connect(asks.answer)
    return BuiltPlace(page, _Both(presenter, asks))
