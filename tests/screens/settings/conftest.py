"""What the tests of the settings share: an open council file as the program has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from tests.support.files_here import a_file, files_in


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
