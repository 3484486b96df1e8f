"""Careboard is killed while somebody votes: Home and the score step say what happened, and the count is exact."""

import subprocess
import sys
from pathlib import Path

import pytest

from careboard.domain.meetings import Step
from careboard.settings import Settings, save_settings
from tests.storage.files import ON, PASSPHRASE, Place
from tests.support.files_here import a_file, files_in
from tests.support.guards import REPOSITORY
from tests.support.meeting_program import COUNTED, sit
from tests.support.one_computer import Journey

PIN, HEADS, COUNTED_BEFORE = "2468", 7, 4
PROMISES = ("love", "rights")
SECONDS = 60
HOME = (
    "A vote is open: 4 of 7 have voted, and their votes are safe. "
    "Whoever was in the middle was not counted and begins again. Go on at the meeting."
)
STEP = (
    "Careboard was closed while the vote was open. The 4 votes are safe. "
    "Whoever was in the middle was not counted and begins again. Go on, close the vote, or throw it away."
)


def prepare(folder: Path) -> Place:
    """Make a council whose meeting stands before its vote on two promises, seven young people in the room."""
    files = files_in(folder)
    save_settings(files.data.prepare().settings, Settings(input_guard_ms=0, reduced_motion=True, practice=False))
    opened = a_file(folder, files=files)
    services = opened.services
    key = services.planning.plan(ON, "seniors", "Town hall").key
    services.planning.choose(key, PROMISES)
    services.running.start(key)
    services.voting.correct_heads(key, {"12-17": HEADS}, 1)
    services.running.go_to(key, Step.SCORE)
    opened.close()
    return Place(folder)


def kill_in_a_sitting(folder: Path, where: str) -> None:
    """Let four people vote in a program of its own, and kill it while the fifth has answers on the screen."""
    command = [sys.executable, "-m", "tests.support.meeting_program", str(folder), str(COUNTED_BEFORE), where]
    program = subprocess.Popen(command, cwd=REPOSITORY, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == "there\n", program.communicate(timeout=SECONDS)[1]
    finally:
        program.kill()
        program.communicate(timeout=SECONDS)


@pytest.mark.parametrize("where", ["question", "review"])
def test_killed_in_the_middle_of_a_sitting(journey: Journey, tmp_path: Path, where: str) -> None:
    place = prepare(tmp_path)
    kill_in_a_sitting(tmp_path, where)

    person = journey.starts(place.path)
    person.types("passphrase", PASSPHRASE)
    person.presses("unlock")
    person.reads(HOME)
    person.presses("go-to-meeting")
    person.reads(STEP)
    person.reads("4 of 7 have voted")

    screen = person.hands_over()
    for _person in range(HEADS - COUNTED_BEFORE):
        sit(screen, COUNTED)
        screen.finishes()
    person.takes_back(screen, PIN)
    assert STEP not in person.words()
    person.presses("close-vote")
    person.reads("7 of 7 voted")

    council = journey.program.desktop.council
    assert council is not None
    assert council.check() == ()
    (meeting,) = council.services.planning.meetings()
    (round_,) = meeting.rounds
    assert round_.voted == HEADS
    for promise, answer in zip(PROMISES, COUNTED, strict=False):
        cells = round_.tallies[promise].cells
        assert {key: count for key, count in cells.items() if count} == {answer: HEADS}
