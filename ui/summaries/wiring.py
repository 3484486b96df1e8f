"""Wires the board papers to what stands behind them."""

from collections.abc import Callable

from careboard.application.services import Services
from careboard.application.sheets import TableDrawing
from ui.places import BuiltPlace
from ui.summaries.asks_presenter import AsksPresenter
from ui.summaries.paper_desk import TABLES, PaperDesk
from ui.summaries.paper_presenter import Later, PaperPresenter
from ui.summaries.paper_sources import NextPaper
from ui.summaries.papers_page import PapersPage
from ui.summaries.papers_presenter import PapersPresenter, Run
from ui.summaries.reading_presenter import ReadingPresenter
from ui.summaries.way_presenter import WayPresenter


class _Together:
    """Refreshes the papers, the draft, the asks and the way to the board together: one page shows them all."""

    cares_for = PapersPresenter.cares_for

    def __init__(
        self,
        papers: PapersPresenter,
        draft: PaperPresenter,
        asks: AsksPresenter,
        way: WayPresenter,
        reading: ReadingPresenter,
        take_out: Callable[[], None],
    ) -> None:
        """Take the presenters, and what opens the tables."""
        self._papers = papers
        self._take_out = take_out
        self._draft = draft
        self._asks = asks
        self._way = way
        self._reading = reading

    def show(self, key: str) -> None:
        """Come to the papers, through one of their doors or to the tables."""
        self._papers.show("" if key == TABLES else key)
        self._draft.show()
        self._asks.refresh()
        self._way.refresh()
        self._reading.refresh()
        if key == TABLES:
            self._take_out()

    def refresh(self) -> None:
        """Read anew."""
        self._papers.refresh()
        self._draft.refresh()
        self._asks.refresh()
        self._way.refresh()
        self._reading.refresh()


def build_papers(
    services: Services,
    drawing: TableDrawing,
    run: Run,
    say: Callable[[str, str], None],
    later: Later | None = None,
) -> BuiltPlace:
    """Return the board papers, ready to be shown."""
    papers, asking, today = services.papers, services.asking, services.steps.today
    page = PapersPage()
    desk = PaperDesk(page, services, drawing, run, say, later)
    source = NextPaper(papers)
    draft = desk.behind(page.view, source)
    presenter = PapersPresenter(page, papers, asking, today, run, say)
    asks = AsksPresenter(page.asks, asking, today, say)
    way = WayPresenter(page, services.to_the_board, papers, today, run, say)
    reading = ReadingPresenter(page, papers, run)
    _wire_way(page, way)
    page.board_added.connect(presenter.add_board)
    page.board_moved.connect(presenter.move_board)
    page.board_cancelled.connect(presenter.cancel_board)
    page.paper_asked.connect(presenter.save_paper)
    page.look_asked.connect(desk.look_at)
    page.tables_asked.connect(desk.take_out)
    page.issue_asked.connect(presenter.issue)
    page.answered.connect(asks.answer)
    return BuiltPlace(page, _Together(presenter, draft, asks, way, reading, desk.take_out))


def _wire_way(page: PapersPage, way: WayPresenter) -> None:
    page.ticked.connect(way.tick)
    page.cover_typed.connect(way.keep_cover)
    page.proposal_asked.connect(way.propose)
    page.responses_asked.connect(way.save_responses)
    page.response_written.connect(way.respond)
    page.response_taken_back.connect(way.take_back)
    page.correction_asked.connect(way.correct)
