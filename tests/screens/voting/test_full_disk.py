"""P17: a disk that takes no more or is gone: the voter is told, the choices stay, and the vote counts once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.screens.voting.conftest import OpenScreen
from tests.support.councils import ACouncil
from tests.support.sticks import TELLS_OPEN_FILES, pulled_out

if sys.platform == "win32":
    pytest.skip("no limit on the size of files here", allow_module_level=True)

import resource

SMALLER_THAN_A_PAGE = 1_000


@contextmanager
def no_room() -> Iterator[None]:
    """Let the system refuse every write that a vote needs, as a full disk does."""
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALLER_THAN_A_PAGE, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


@pytest.mark.skipif(not TELLS_OPEN_FILES, reason="only Linux tells which files are open")
def test_a_stick_that_is_pulled_out_and_put_in_again_loses_nothing(
    open_screen: OpenScreen, council: ACouncil, meeting: str
) -> None:
    screen = open_screen(meeting)
    screen.begins()
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    with pulled_out(council.place.path):
        screen.finishes()
        assert screen.words("not-saved") == "Not saved yet. Your choices are still here."
        screen.tap("try-again")
        assert screen.sees("not-saved")
    screen.tap("try-again")
    assert screen.words("curtain-title") == "Thank you"
    again = council.open_again()
    assert again.services.voting.progress(meeting).voted == 1


def test_a_vote_waits_on_the_screen_until_there_is_room(
    open_screen: OpenScreen, council: ACouncil, meeting: str
) -> None:
    screen = open_screen(meeting)
    screen.begins()
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    with no_room():
        screen.finishes()
        assert screen.words("not-saved") == "Not saved yet. Your choices are still here."
        screen.tap("try-again")
        assert screen.sees("not-saved")
        assert screen.sees("not-saved-stop")
    assert council.services.voting.progress(meeting).voted == 0
    screen.tap("try-again")
    assert screen.words("curtain-title") == "Thank you"
    assert screen.words("voted") == "1 of 7 have voted"
    again = council.open_again()
    assert again.services.voting.progress(meeting).voted == 1
