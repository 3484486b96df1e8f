"""A council whose group votes on the scoring view, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.settings import Settings
from tests.screens.voting.turns import Turns
from tests.support.councils import ACouncil, open_council
from tests.support.looks import wear
from tests.support.pages.voting import Clock, ScoringScreen
from ui.voting.input_guard import InputGuard
from ui.voting.voting_window import VotingWindow
from ui.voting.wiring import make_scoring_view

PIN, PASSPHRASE = "2468", "seven quiet otters"
OpenScreen = Callable[..., ScoringScreen]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with two groups, a pledge in use and a PIN."""
    with open_council(tmp_path) as made:
        made.begins()
        made.services.setting_up.set_pin(PIN)
        yield made


@pytest.fixture
def meeting(council: ACouncil) -> str:
    """A meeting of seven where four promises are asked."""
    key = council.starts(heads=7)
    council.services.voting.open(key, commitments=("love", "rights", "voice", "family"))
    return key


@pytest.fixture
def turns(council: ACouncil, meeting: str) -> Turns:
    """A first curtain without a window, and without the practice question."""
    return Turns(council, meeting)


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot) -> Iterator[OpenScreen]:
    """Return a function that opens the window alone: nobody votes, a test puts screens in sight."""
    opened: list[VotingWindow] = []

    def open_(size: tuple[int, int] = (1366, 768), text: int = 100, theme: str = "light") -> ScoringScreen:
        wear(qapp, theme, text)
        clock = Clock()
        window = VotingWindow(InputGuard(now=clock), text / 100)
        opened.append(window)
        put_on_screen(window, size)
        with qtbot.waitExposed(window):
            window.show()
        return ScoringScreen(window, clock)

    yield open_
    close_all(opened)


@pytest.fixture
def open_screen(qapp: QApplication, qtbot: QtBot, council: ACouncil) -> Iterator[OpenScreen]:
    """Return a function that opens the scoring view of a meeting on a screen of a given size."""
    opened: list[VotingWindow] = []

    def open_(
        meeting: str,
        size: tuple[int, int] = (1366, 768),
        *,
        practice: bool = False,
        settings: Settings | None = None,
        theme: str = "light",
        **more: object,
    ) -> ScoringScreen:
        settings = replace(settings or Settings(), practice=practice)
        wear(qapp, theme, settings.text_scale or 100)
        clock = Clock()
        window = make_scoring_view(
            meeting,
            council.services.voting,
            council.services.setting_up,
            settings,
            lambda typed: typed == PASSPHRASE,
            guard=InputGuard(settings.input_guard_ms, clock),
            **{"speak": lambda _parent: None, **more},  # type: ignore[arg-type]
        )
        opened.append(window)
        put_on_screen(window, size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return ScoringScreen(window, clock)

    yield open_
    close_all(opened)


def put_on_screen(window: VotingWindow, size: tuple[int, int]) -> None:
    """Cover the screen of this size."""
    window.setGeometry({1366: 0, 1920: 1366, 800: 3286, 1280: 4086}[size[0]], 0, *size)


def close_all(windows: list[VotingWindow]) -> None:
    """Close every window as staff would."""
    for window in windows:
        window.leave()
        window.deleteLater()
