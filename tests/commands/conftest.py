"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.support.command_line import CommandLine


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """A folder to type commands in."""
    return CommandLine(tmp_path, capsys, monkeypatch)
