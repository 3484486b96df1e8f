"""What the tests of find and do share: a person in front of the program, with the demonstration open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.bootstrap import FilesHere
from careboard.settings import Settings, save_settings
from tests.support.files_here import files_in
from tests.support.pages.program import Person
from ui.app import Begin, Program

PASSPHRASE = "seven quiet otters"


@pytest.fixture
def files(tmp_path: Path) -> FilesHere:
    """The council files of this computer."""
    return files_in(tmp_path)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration council, made once and closed; each test has its own copy."""
    folder = tmp_path_factory.mktemp("demonstration")
    council = files_in(folder).make_demonstration(folder / "Hillside Voices.careboard", PASSPHRASE)
    council.close()
    return council.path


@pytest.fixture
def person(
    qapp: QApplication,
    qtbot: QtBot,
    files: FilesHere,
    demonstration: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Person]:
    """A person who has come from the start page to Home of the demonstration council."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    data = files.data.prepare()
    save_settings(data.settings, Settings(reduced_motion=True))
    program = Program(qapp, files, data)
    program.desktop.find_voice = lambda _parent: None
    window = program.desktop.window
    program.begin(Begin())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    copy = Path(shutil.copy(demonstration, tmp_path))
    program.desktop.opened(files.open(copy, PASSPHRASE))
    yield Person(program, qtbot)
    window.close()
    window.deleteLater()
    program.desktop.deleteLater()
