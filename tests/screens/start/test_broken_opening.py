"""A bug while a file is opened: the start page comes back with plain words, and the file can be opened again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.application.home import Home
from careboard.bootstrap import FilesHere
from careboard.errors import StorageProblem
from tests.screens.find.conftest import somebody
from tests.storage.files import PASSPHRASE
from tests.support.files_here import a_file
from tests.support.pages.program import Person
from ui.app import Begin

SAID = "The file could not be opened. Nothing in it was changed."


@pytest.fixture
def path(files: FilesHere, tmp_path: Path) -> Path:
    """A council file that is closed."""
    council = a_file(tmp_path, files=files)
    council.close()
    return council.path


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, files: FilesHere) -> Iterator[Person]:
    """Somebody at the program before a file is open."""
    with somebody(qapp, qtbot, files) as here:
        yield here


def test_the_start_page_comes_back_and_the_file_opens_later(
    person: Person, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_home: Home) -> None:
        raise ValueError("a bug")

    with monkeypatch.context() as broken, qtbot.captureExceptions() as bugs:
        broken.setattr(Home, "view", breaks)
        person.program.begin(Begin(path, PASSPHRASE))
        person.reads(SAID)
    assert [kind for kind, _error, _trace in bugs] == [ValueError], "it is told once"
    assert person.window.windowTitle() == "Careboard"
    person.program.begin(Begin(path, PASSPHRASE))
    person.reads("The board owes nothing today.")


def test_a_file_whose_home_cannot_be_read_says_why(
    person: Person, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_damaged(_home: Home) -> None:
        raise StorageProblem("damaged", path=path)

    monkeypatch.setattr(Home, "view", is_damaged)
    person.program.begin(Begin(path, PASSPHRASE))
    person.find("passphrase")
    person.reads("damaged")
