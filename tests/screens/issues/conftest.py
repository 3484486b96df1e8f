"""What the tests of Issues share: a council on a real encrypted file, presenters without Qt, and the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.screens.issues.recorded import RecordedPage, RecordedStory
from tests.support.councils import ACouncil, open_council
from tests.support.looks import wear
from tests.support.pages.issues import IssuesScreen
from tests.support.pages.place import at_once
from ui.issues.issues_presenter import IssuesPresenter
from ui.issues.story_presenter import StoryPresenter
from ui.settings.eraser import Eraser

OpenIssues = Callable[..., IssuesScreen]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with two groups and five promises, whose seniors have met once."""
    with open_council(tmp_path) as made:
        made.begins()
        yield made


class Desk:
    """The presenters of Issues over a council, with pages that remember what they were shown."""

    def __init__(self, council: ACouncil) -> None:
        """Put them together as the program does, the change feed included."""
        self.council = council
        self.page, self.story = RecordedPage(), RecordedStory()
        self.said: list[tuple[str, str]] = []
        self.chased: list[str] = []
        services, chase = council.services, self.chased.append
        eraser = Eraser(services.erasing.erase, at_once, self.say)
        self.stories = StoryPresenter(self.story, services, self.say, chase, self.page.choose, eraser)
        self.presenter = IssuesPresenter(self.page, self.stories, council.services, self.say)
        council.services.announce.listen(self.heard)

    def say(self, text: str, undo: str) -> None:
        """Remember what was said at the foot of the window."""
        self.said.append((text, undo))

    def heard(self, changes: object) -> None:
        """Read anew after each change, as the window does."""
        assert changes
        self.presenter.refresh()


@pytest.fixture
def desk(council: ACouncil) -> Desk:
    """The presenters over the council."""
    return Desk(council)


@pytest.fixture
def open_issues(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> OpenIssues:
    """Return a function that shows Issues in a size, with a theme and a text size."""

    opened: list[IssuesScreen] = []

    def open_(size: tuple[int, int] = (1150, 728), theme: str = "light", percent: int = 100) -> IssuesScreen:
        wear(qapp, theme, percent)
        screen = IssuesScreen(council.services, qtbot)
        qtbot.addWidget(screen.page)
        # A window that nobody holds may be collected in the middle of its own painting.
        opened.append(screen)
        screen.page.resize(*size)
        with qtbot.waitActive(screen.page):
            screen.page.show()
        screen.place.presenter.show("")
        return screen

    return open_
