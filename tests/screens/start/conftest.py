"""What the tests of the start share: the files of a computer, and the set-up with what a person decides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from careboard.domain.council import Post
from tests.screens.start.recorded import RecordedSetUp, RecordedStart
from tests.support.files_here import files_in
from tests.support.pages.place import at_once
from ui.settings.typed import Names
from ui.start.setup_presenter import FILE, SetUpPresenter

PASSPHRASE = "brown teapot under stairs"
NAMES = Names("Hillside Voices", "Hillside Council", "promise")


class Opened(list[OpenCouncil]):
    """The councils that were handed over, closed at the end of the test."""

    def close(self) -> None:
        """Give every file back."""
        for council in self:
            council.close()


@pytest.fixture
def files(tmp_path: Path) -> FilesHere:
    """The council files of this computer."""
    return files_in(tmp_path)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """What was handed over to the program."""
    councils = Opened()
    yield councils
    councils.close()


class SettingUpDesk:
    """The set-up's presenter with pages that remember, and the person who decides."""

    def __init__(self, files: FilesHere, opened: Opened, folder: Path) -> None:
        """Put it together as the program does."""
        self.page, self.frame = RecordedSetUp(), RecordedStart()
        self.presenter = SetUpPresenter(self.page, self.frame, files, at_once, opened.append, folder)

    def come_to_file(self) -> None:
        """Decide everything before the file."""
        self.presenter.begin()
        self.presenter.give_names(NAMES)
        self.presenter.give_groups(self.page.groups[:2])
        self.presenter.give_posts((Post("safeguarding", "Sam Ash", "01632 960 104"),))
        self.presenter.give_pledge(True, {"love": "You will be loved."})
        self.presenter.give_pin("2468", "2468")
        assert self.page.step == FILE

    def make(self) -> None:
        """Decide everything and make the file."""
        self.come_to_file()
        self.presenter.give_file(PASSPHRASE, PASSPHRASE)


@pytest.fixture
def desk(files: FilesHere, opened: Opened, tmp_path: Path) -> Iterator[SettingUpDesk]:
    """The set-up before its first step."""
    made = SettingUpDesk(files, opened, tmp_path / "Careboard")
    yield made
    made.presenter.give_up()
