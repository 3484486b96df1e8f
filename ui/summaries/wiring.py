"""Wires the board papers to what stands behind them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from careboard.application.form_content import ReadForm
from careboard.application.inspecting import InspectionDrawing
from careboard.application.services import Services
from careboard.application.sheets import TableDrawing
from ui.inspecting.inspection_desk import INSPECTION, InspectionDesk
from ui.long_work import LongWork
from ui.places import BuiltPlace
from ui.summaries.asks_presenter import AsksPresenter
from ui.summaries.paper_desk import TABLES, PaperDesk
from ui.summaries.paper_presenter import Later, PaperPresenter
from ui.summaries.paper_sources import NextPaper
from ui.summaries.papers_page import PapersPage
from ui.summaries.papers_presenter import PapersPresenter, Run
from ui.summaries.reading_presenter import ReadingPresenter
from ui.summaries.template_presenter import TemplatePresenter
from ui.summaries.way_presenter import WayPresenter
from ui.unchanged import Unchanged


class Refreshed(Protocol):
    """What stands behind a part of the page."""

    def refresh(self) -> None:
        """Read anew."""


class _Together:
    """Refreshes what stands behind the parts of the page together; what takes long only where something has changed."""

    cares_for = PapersPresenter.cares_for

    def __init__(
        self,
        papers: PapersPresenter,
        draft: PaperPresenter,
        reading: Refreshed,
        others: Sequence[Refreshed],
        windows: Mapping[str, Callable[[], None]],
        unchanged: Unchanged,
    ) -> None:
        """Take the presenters, what opens the windows over the page by their keys, and what tells of changes."""
        self._papers, self._draft, self._reading, self._others = papers, draft, reading, others
        self._windows, self._unchanged = windows, unchanged

    def show(self, key: str) -> None:
        """Come to the papers, through one of their doors or to a window over them."""
        self._papers.show("" if key in self._windows else key)
        self._refresh_others()
        if not (self._draft.is_in_sight and self._unchanged.holds()):
            self._unchanged.begin_reading()
            self._draft.show()
            self._reading.refresh()
        if key in self._windows:
            self._windows[key]()

    def refresh(self) -> None:
        """Read anew."""
        self._papers.refresh()
        self._draft.refresh()
        self._refresh_others()
        self._reading.refresh()

    def _refresh_others(self) -> None:
        for other in self._others:
            other.refresh()


def build_papers(
    services: Services,
    drawing: TableDrawing,
    read_form: ReadForm,
    inspection: InspectionDrawing,
    run: Run,
    say: Callable[[str, str], None],
    go: Callable[[str, str], None],
    later: Later | None = None,
) -> BuiltPlace:
    """Return the board papers, ready to be shown."""
    papers, asking, today = services.papers, services.asking, services.steps.today
    page = PapersPage()
    desk = PaperDesk(page, services, drawing, run, say, later)
    inspecting = InspectionDesk(page, services.inspecting, inspection, run, say)
    source = NextPaper(papers)
    progress = LongWork(page)
    progress.moved.connect(page.show_progress)
    page.stop_asked.connect(progress.stop)
    template = TemplatePresenter(page.template, services.to_the_board, say)
    page.template.chosen.connect(template.choose)
    page.template.forgotten.connect(template.forget)
    draft = desk.behind(page.view, source)
    presenter = PapersPresenter(page, papers, asking, today, run, say, progress)
    asks = AsksPresenter(page.asks, asking, today, say)
    way = WayPresenter(page, services.to_the_board, papers, today, run, say, progress)
    reading = ReadingPresenter(page, papers, run)
    form = desk.behind_form(page.asks.form_card, read_form)
    _wire_way(page, way)
    page.board_added.connect(presenter.add_board)
    page.board_moved.connect(presenter.move_board)
    page.board_cancelled.connect(presenter.cancel_board)
    page.paper_asked.connect(presenter.save_paper)
    page.look_asked.connect(desk.look_at)
    page.tables_asked.connect(desk.take_out)
    page.inspection_asked.connect(inspecting.show)
    page.issue_asked.connect(presenter.issue)
    page.meeting_asked.connect(partial(go, "meeting"))
    page.answered.connect(asks.answer)
    page.asks.taken_back.connect(asks.take_back)
    page.form_dropped.connect(form.take_in)
    unchanged = Unchanged(services.announce, today)
    windows = {TABLES: desk.take_out, INSPECTION: inspecting.show}
    return BuiltPlace(page, _Together(presenter, draft, reading, (asks, way, template), windows, unchanged))


def _wire_way(page: PapersPage, way: WayPresenter) -> None:
    page.ticked.connect(way.tick)
    page.cover_typed.connect(way.keep_cover)
    page.proposal_asked.connect(way.propose)
    page.responses_asked.connect(way.save_responses)
    page.response_written.connect(way.respond)
    page.response_taken_back.connect(way.take_back)
    page.correction_asked.connect(way.correct)
