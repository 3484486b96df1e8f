"""Wires Issues to what stands behind it."""

from collections.abc import Callable

from careboard.application.erasing import Erasure
from careboard.application.inspecting import InspectionDrawing
from careboard.application.services import Services
from careboard.application.sheets import SheetDrawing
from ui.inspecting.inspection_desk import InspectionDesk
from ui.issues.chase_presenter import Run
from ui.issues.issues_page import IssuesPage
from ui.issues.issues_presenter import IssuesPresenter
from ui.issues.sheet_desk import TO_CHASE, WALL_POSTER, SheetDesk
from ui.issues.story_presenter import StoryPresenter
from ui.places import BuiltPlace
from ui.settings.eraser import Eraser


class _WithSheets:
    """Issues and the windows over it: to come to one of those is to come to Issues first."""

    cares_for = IssuesPresenter.cares_for

    def __init__(self, issues: IssuesPresenter, desk: SheetDesk) -> None:
        """Take what stands behind the page, and the desk of the windows."""
        self._issues, self._desk = issues, desk

    def show(self, key: str) -> None:
        """Come to the issues, to the story of one, to chasing or to the wall poster."""
        opened = {TO_CHASE: self._desk.chase, WALL_POSTER: self._desk.hang}.get(key)
        self._issues.show("" if opened else key)
        if opened is not None:
            opened()

    def refresh(self) -> None:
        """Read anew."""
        self._issues.refresh()


def build_issues(
    services: Services,
    say: Callable[[str, str], None],
    sheets: SheetDrawing,
    inspection: InspectionDrawing,
    run: Run,
    erase: Callable[[Erasure], None],
) -> BuiltPlace:
    """Return Issues, ready to be shown; `erase` takes records out of the file and its log."""
    page = IssuesPage()
    desk = SheetDesk(page, services, sheets, run, say)
    inspecting = InspectionDesk(page, services.inspecting, inspection, run, say)
    story = StoryPresenter(page.story, services, say, desk.chase, page.choose, Eraser(erase, run, say))
    presenter = IssuesPresenter(page, story, services, say)
    wire_issues(page, presenter, story)
    page.chase_asked.connect(desk.chase)
    page.poster_asked.connect(desk.hang)
    page.story.page_asked.connect(inspecting.show_story)
    return BuiltPlace(page, _WithSheets(presenter, desk))


def wire_issues(page: IssuesPage, presenter: IssuesPresenter, story: StoryPresenter) -> None:
    """Connect what a person asks for to what is done."""
    page.issue_asked.connect(presenter.open)
    page.filter_asked.connect(presenter.filter)
    page.quick.added.connect(presenter.add)
    page.quick.good_thing_added.connect(presenter.add_good_thing)
    page.quick.passed_on.connect(presenter.pass_on)
    page.quick.group_chosen.connect(presenter.choose_group)
    page.story.action_asked.connect(story.begin)
    page.story.changed.connect(story.change)
    page.story.filled.connect(story.enter)
