"""What the tests of Home share: a council on a real encrypted file with its backups, and the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.backups import FileBackups
from tests.support.councils import ACouncil, open_council
from tests.support.looks import wear
from tests.support.pages.home import HomeScreen

OpenHome = Callable[..., HomeScreen]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with two groups and five promises in use."""
    with open_council(tmp_path) as made:
        made.begins()
        yield made


@pytest.fixture
def backups(council: ACouncil) -> FileBackups:
    """The backups of the council's file; the second folder is remembered here."""
    chosen: list[Path | None] = [None]

    def keep(folder: Path | None) -> None:
        chosen[0] = folder

    return FileBackups(council.store.file, council.place.data.backups, council.today, lambda: chosen[0], keep)


@pytest.fixture
def open_home(qapp: QApplication, qtbot: QtBot, council: ACouncil, backups: FileBackups) -> OpenHome:
    """Return a function that shows Home in a size, with a theme and a text size."""

    opened: list[HomeScreen] = []

    def open_(size: tuple[int, int] = (1150, 728), theme: str = "light", percent: int = 100) -> HomeScreen:
        wear(qapp, theme, percent)
        screen = HomeScreen(council.services, backups, qtbot)
        qtbot.addWidget(screen.page)
        # A window that nobody holds may be collected in the middle of its own painting.
        opened.append(screen)
        screen.page.resize(*size)
        screen.page.show()
        screen.place.presenter.show("")
        return screen

    return open_
