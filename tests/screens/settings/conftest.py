"""What the tests of the settings share: an open council file as the program has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from tests.support.files_here import a_file, files_in
from tests.support.pages.program import Person
from ui.app import Program


class Said(list[tuple[str, str]]):
    """What was said at the foot of the window."""

    def say(self, text: str, undo: str) -> None:
        """Remember it."""
        self.append((text, undo))


@pytest.fixture
def files(tmp_path: Path) -> FilesHere:
    """The council files of this computer."""
    return files_in(tmp_path)


@pytest.fixture
def council(files: FilesHere, tmp_path: Path) -> Iterator[OpenCouncil]:
    """An open, encrypted council file with two groups, a pledge in use and a PIN."""
    opened = a_file(tmp_path, files=files)
    yield opened
    opened.close()


@pytest.fixture
def said() -> Said:
    """What was said at the foot of the window."""
    return Said()


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, files: FilesHere, tmp_path: Path) -> Iterator[Person]:
    """A person in front of the program, with a council file open."""
    opened: OpenCouncil = a_file(tmp_path, files=files)
    program = Program(qapp, files, files.data)
    window = program.desktop.window
    window.show()
    program.desktop.opened(opened)
    yield Person(program, qtbot)
    window.close()
    window.deleteLater()
    program.desktop.deleteLater()
