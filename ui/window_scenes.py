"""The windows and forms that open over Issues and over the plan of a meeting, for the pictures of the program."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ui.issues.action_form import ActionForm
from ui.issues.actions import Action
from ui.issues.chase_window import ChaseWindow
from ui.issues.issues_page import IssuesPage
from ui.issues.poster_window import PosterWindow
from ui.meetings.prepare_page import PreparePage
from ui.meetings.sheets_presenter import AGENDA
from ui.meetings.sheets_window import SheetsWindow

Shown = Iterator[tuple[str, QWidget | None]]
_FORMS = (Action.ANSWER, Action.MOVE_DATE, Action.DOTS, Action.JOIN, Action.SPLIT)
_Part = TypeVar("_Part", bound=QWidget)


def story_scenes(around: QWidget) -> Shown:
    """Enter something for the issue that is chosen, and leave it again."""
    story = part_of(around, IssuesPage).story
    for form in _FORMS:
        story.action_asked.emit(form.value)
        yield f"issues-{form.value}", None
        part_of(story, ActionForm).cancelled.emit()


def sheet_scenes(around: QWidget) -> Shown:
    """Chase an owner, and look at the wall poster."""
    issues = part_of(around, IssuesPage)
    issues.chase_asked.emit()
    yield "issues-chase", (chase := part_of(around, ChaseWindow))
    chase.close()
    issues.poster_asked.emit()
    yield "issues-poster", (poster := part_of(around, PosterWindow))
    poster.close()


def plan_scenes(around: QWidget) -> Shown:
    """Change the minutes and themes of a meeting, and look at its papers."""
    plan = part_of(around, PreparePage)
    plan.change.click()
    yield "meeting-agenda", None
    plan.change.click()
    plan.sheets.click()
    papers = part_of(around, SheetsWindow)
    yield "meeting-sheets", papers
    papers.kinds.button(AGENDA).click()
    yield "meeting-sheets-agenda", papers
    papers.close()


def part_of(around: QWidget, kind: type[_Part]) -> _Part:
    """Return the newest part of a kind: one that was closed just now may still be there."""
    return around.findChildren(kind)[-1]
