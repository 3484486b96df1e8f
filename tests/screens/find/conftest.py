"""What the tests of find and do share: a person in front of the program, with the demonstration open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.bootstrap import FilesHere
from careboard.settings import Settings, save_settings
from tests.support.files_here import a_demonstration, files_in
from tests.support.pages.program import Person
from ui.app import Begin, Program

PASSPHRASE = "seven quiet otters"


@pytest.fixture
def files(tmp_path: Path) -> FilesHere:
    """The council files of this computer."""
    return files_in(tmp_path)


@pytest.fixture
def person(
    qapp: QApplication,
    qtbot: QtBot,
    files: FilesHere,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Person]:
    """A person who has come from the start page to Home of the demonstration council."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    with somebody(qapp, qtbot, files) as here:
        here.program.desktop.opened(a_demonstration(tmp_path / "Hillside Voices.careboard", files))
        yield here


@contextmanager
def somebody(qapp: QApplication, qtbot: QtBot, files: FilesHere) -> Iterator[Person]:
    """A person in front of the program, whose start page is shown."""
    data = files.data.prepare()
    save_settings(data.settings, Settings(reduced_motion=True))
    program = Program(qapp, files, data)
    program.desktop.find_voice = lambda _parent: None
    window = program.desktop.window
    program.begin(Begin())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Person(program, qtbot)
    window.close()
    window.deleteLater()
    program.desktop.deleteLater()
