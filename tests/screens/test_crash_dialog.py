"""A bug is told once, logged by its place, and never with a word that anybody typed (P9)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard.errors import StorageProblem
from ui import messages
from ui.crash_dialog import CrashCatcher

TYPED = "Moss told us about the flat in Elm Street"


Said = list[tuple[object, ...]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What the person is told."""
    said: Said = []
    monkeypatch.setattr(messages, "problem", lambda *words: said.append(words))
    return said


@pytest.fixture
def catcher(tmp_path: Path) -> Iterator[CrashCatcher]:
    made = CrashCatcher(tmp_path / "logs")
    yield made
    made.close()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "careboard.log"


def crash(catcher: CrashCatcher) -> None:
    """Let a bug happen whose message holds typed words."""
    try:
        raise KeyError(TYPED)
    except KeyError as error:
        catcher.caught(KeyError, error, error.__traceback__)


def test_a_bug_is_told_and_logged_without_what_was_typed(catcher: CrashCatcher, log: Path, told: Said) -> None:
    crash(catcher)
    assert len(told) == 1
    written = log.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "test_crash_dialog.py" in written
    assert TYPED not in written + str(told)


def test_a_file_that_cannot_be_written_is_no_bug_of_ours(catcher: CrashCatcher, told: Said) -> None:
    problem = StorageProblem("disk-full")
    catcher.caught(StorageProblem, problem, None)
    full = "The disk is full. Nothing is lost. Free some space, then try again."
    assert told == [(None, "That was not saved", full, "")]


def test_while_young_people_vote_a_bug_is_only_logged(catcher: CrashCatcher, log: Path, told: Said) -> None:
    catcher.may_tell = lambda: False
    crash(catcher)
    assert told == []
    assert "KeyError" in log.read_text(encoding="utf-8")


def test_a_second_bug_while_the_first_is_told_is_only_logged(
    catcher: CrashCatcher, log: Path, monkeypatch: pytest.MonkeyPatch, told: Said
) -> None:
    def tell(*words: object) -> None:
        told.append(words)
        crash(catcher)

    monkeypatch.setattr(messages, "problem", tell)
    crash(catcher)
    assert len(told) == 1
    assert log.read_text(encoding="utf-8").count("KeyError") == 2
