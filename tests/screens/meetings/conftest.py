"""What the tests of the meetings share: a council with a real encrypted file, and the place on a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.drawing import ballot_drawing
from tests.screens.meetings.recorder import Recorder
from tests.screens.meetings.scoring import Scoring
from tests.support.councils import ACouncil, open_council
from tests.support.looks import wear
from tests.support.pages.meetings import FakeVoice, MeetingScreen, OpenMeetings
from ui.meetings.meetings_page import MeetingsPages
from ui.meetings.wiring import Outside, build_meetings

Said = list[tuple[str, str]]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with two groups and a pledge of five promises in use."""
    with open_council(tmp_path) as made:
        made.begins()
        yield made


@pytest.fixture
def page() -> Recorder:
    """A page that remembers what it was told to show."""
    return Recorder()


@pytest.fixture
def scoring(council: ACouncil, page: Recorder) -> Scoring:
    """The score step with seven young people, and four promises planned."""
    return Scoring(council, page)


@pytest.fixture
def said() -> Said:
    """What was said at the foot of the window, with the word for taking it back."""
    return []


@pytest.fixture
def say(said: Said) -> Callable[[str, str], None]:
    """Say something at the foot of the window."""

    def remember(text: str, undo: str) -> None:
        said.append((text, undo))

    return remember


@pytest.fixture
def open_meetings(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> OpenMeetings:
    """Return a function that shows the place of the meetings in a size, with a theme and a text size."""

    opened: list[MeetingScreen] = []

    def open_(
        size: tuple[int, int] = (1366, 728),
        theme: str = "light",
        percent: int = 100,
        voice: FakeVoice | None = None,
    ) -> MeetingScreen:
        wear(qapp, theme, percent)
        screen = MeetingScreen(qtbot)
        # A window that nobody holds would be collected while it lays itself out.
        opened.append(screen)
        screen.voice = voice
        outside = Outside(
            council.services,
            council.today,
            screen.clock,
            screen.gone.append_pair,
            screen.said.append_pair,
            screen.framed.append_pair,
            screen.scoring.append,
            screen.find_voice,
            screen.around.find_voices,
            screen.around.around,
            ballot_drawing(),
        )
        built = build_meetings(outside)
        assert isinstance(built.page, MeetingsPages)
        screen.show(built.page, built.presenter, council, size)
        return screen

    return open_
