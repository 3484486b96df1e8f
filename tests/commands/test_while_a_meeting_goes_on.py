"""Commands on a file whose meeting is not over: nothing that is sealed leaves it."""

import datetime
import json
from pathlib import Path

import pytest

from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from tests.storage.files import cheap
from tests.support.command_line import PASSPHRASE, CommandLine
from tests.support.example_record import PATH

MEETING = "2026-09"
DAY = datetime.date(2026, 9, 17)


@pytest.fixture
def council(typed: CommandLine) -> Path:
    """A council file whose meeting has begun, with a sealed self-score."""
    path = typed.make()
    assert typed.run("import", path, PATH).status == 0
    opened = files(typed).open(path, PASSPHRASE)
    services = opened.services
    services.planning.plan(DAY, "seniors")
    services.planning.seal_self_score(MEETING, {"love": "kept"})
    services.running.start(MEETING)
    opened.close()
    return path


def files(typed: CommandLine) -> FilesHere:
    return FilesHere(DataFolder(typed.folder / "data"), today=lambda: DAY, derive=cheap)


def open_a_vote(typed: CommandLine, path: Path) -> None:
    opened = files(typed).open(path, PASSPHRASE)
    opened.services.voting.correct_heads(MEETING, {"12-15": 6}, 0)
    opened.services.voting.open(MEETING, commitments=("love",))
    opened.close()


def test_a_sealed_self_score_stays_out_of_an_export_with_a_warning(typed: CommandLine, council: Path) -> None:
    given = typed.run("export", council, "--format", "json", "--out", "out.json")
    assert given.status == 0
    assert given.err == f"The self-score of meeting {MEETING} is not revealed, so it was left out.\n"
    meetings = json.loads((typed.folder / "out.json").read_text(encoding="utf-8"))["meetings"]
    assert "self_score" not in meetings[-1]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("export", "--format", "json", "--out", "out"), "A vote is not finished. Reveal it or void it first."),
        (("backup", "--out", "out"), "A vote is open, so there is no copy now."),
    ],
)
def test_nothing_is_copied_while_a_vote_is_open(
    typed: CommandLine, council: Path, command: tuple[str, ...], said: str
) -> None:
    open_a_vote(typed, council)
    assert typed.run(command[0], council, *command[1:]).line.startswith(said)
    assert not (typed.folder / "out").exists()


def test_check_tells_that_the_key_of_a_vote_is_gone(typed: CommandLine, council: Path) -> None:
    open_a_vote(typed, council)
    assert typed.run("check", council).status == 0
    for key in (typed.folder / "data" / "keys").rglob("*"):
        if key.is_file():
            key.unlink()
    assert typed.run("check", council).line.startswith("The key of this vote is not on this computer.")


def test_a_file_that_is_open_elsewhere_is_left_alone(typed: CommandLine, council: Path) -> None:
    opened = files(typed).open(council, PASSPHRASE)
    assert typed.run("check", council).line == "Already open in another window or on another computer."
    opened.close()
    assert typed.run("check", council).status == 0
