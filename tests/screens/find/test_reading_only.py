"""A file that can only be read: on every page what would change it is grey and says why, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from careboard.bootstrap import FilesHere
from tests.screens.find.conftest import somebody
from tests.storage.files import PASSPHRASE
from tests.support.files_here import a_demonstration
from tests.support.pages.find import FindScreen
from tests.support.pages.program import Person
from ui.find.commands import PLACES

TAKES = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
CHANGES = ("plan", "cancel", "put-off", "start", "issue-paper", "keep", "story-main", "erase", "back-up")
"""How the names begin of some that change the file, a few of each page."""
OF_ITSELF = ("page-", "zoom-")
"""What may have nowhere to go, whatever the file is."""


@pytest.fixture
def reader(qapp: QApplication, qtbot: QtBot, files: FilesHere, tmp_path: Path) -> Iterator[Person]:
    """A person who has the demonstration open to read only."""
    path = tmp_path / "Hillside Voices.careboard"
    a_demonstration(path, files).close()
    with somebody(qapp, qtbot, files) as here:
        here.program.desktop.opened(files.open(path, PASSPHRASE, read_only=True))
        yield here


def in_sight(person: Person) -> list[QWidget]:
    """Return what can be pressed or typed into on the page in sight."""
    page = person.program.desktop.page_in_sight()
    assert page is not None
    return [each for each in page.findChildren(QWidget) if isinstance(each, TAKES) and each.isVisible()]


def visited(person: Person) -> Iterator[str]:
    """Go through every place, and into what each kind of meeting, issue and part shows."""
    council = person.program.desktop.council
    assert council is not None
    keys = {
        "meeting": [meeting.key for meeting in council.services.planning.meetings()[-1:]],
        "issues": [council.services.issues.rows()[0].key],
        "papers": ["boards"],
        "settings": ["backups"],
    }
    for place in PLACES:
        for key in ("", *keys.get(place, ())):
            person.program.desktop.go(place, key)
            yield f"{place} {key}"


def test_every_page_is_grey_where_it_would_change_the_file_and_says_why(reader: Person) -> None:
    greyed, usable = set[str](), set[str]()
    for where in visited(reader):
        for each in in_sight(reader):
            if each.isEnabled() or each.objectName().startswith(OF_ITSELF):
                usable.add(each.objectName())
            else:
                assert "only be read" in each.accessibleDescription(), (where, each.objectName())
                assert "only be read" in each.toolTip(), (where, each.objectName())
                greyed.add(each.objectName())
    assert {begin for begin in CHANGES if not any(name.startswith(begin) for name in greyed)} == set()
    assert [name for name in usable if name.startswith(CHANGES)] == []
    assert {"print-sheets", "paper-save", "issues-filter", "open-scores"} <= usable


def test_a_page_that_makes_a_button_ready_again_does_not_bring_it_back(reader: Person) -> None:
    reader.program.desktop.go("meeting")
    plan = reader.find_as(QAbstractButton, "plan-meeting")
    plan.setEnabled(True)
    assert not plan.isEnabled()


def test_the_commands_say_it_too(reader: Person) -> None:
    screen = FindScreen(reader)
    screen.types("plan a meeting")
    entry = screen.window.results.entry()
    assert entry is not None
    assert entry.hindrance == "This file can only be read and printed here."
    screen.window.close()
