"""Wires Issues to what stands behind it."""

from collections.abc import Callable

from careboard.application.services import Services
from ui.issues.issues_page import IssuesPage
from ui.issues.issues_presenter import IssuesPresenter
from ui.issues.story_presenter import StoryPresenter
from ui.places import BuiltPlace


def build_issues(services: Services, say: Callable[[str, str], None]) -> BuiltPlace:
    """Return Issues, ready to be shown."""
    page = IssuesPage()
    story = StoryPresenter(page.story, services, say)
    presenter = IssuesPresenter(page, story, services, say)
    wire_issues(page, presenter, story)
    return BuiltPlace(page, presenter)


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
