"""The scoring view on a real screen with a window manager: keys, mouse and the ways in which people try to get out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.guards import REPOSITORY
from tests.support.x_screen import XScreen, window_manager


class Person:
    """Somebody in front of a real screen, with a keyboard and a mouse."""

    def __init__(self, screen: XScreen, program: subprocess.Popen[str]) -> None:
        """Take the screen and the program on it."""
        self._screen, self.program = screen, program

    def keys(self, *keys: str) -> None:
        """Press keys one after another."""
        subprocess.run(["xdotool", "key", *keys], env=self._screen.environment(), check=True, timeout=30)

    def clicks(self, *places: tuple[int, int]) -> None:
        """Click on places of the screen."""
        for x, y in places:
            command = ["xdotool", "mousemove", "--sync", str(x), str(y), "click", "1"]
            subprocess.run(command, env=self._screen.environment(), check=True, timeout=30)

    def reads_to_the_end(self) -> list[str]:
        """Return what the program printed, once it has ended by itself."""
        printed, errors = self.program.communicate(timeout=60)
        assert self.program.returncode == 0, errors
        return printed.split("\n")


@pytest.fixture
def person(own_screen: XScreen, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Person]:
    """Somebody in front of the first curtain, on a computer with these settings."""
    options = json.dumps({"commitments": ["love"], "settings": getattr(request, "param", {})})
    with window_manager(own_screen):
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.support.scoring_program", str(tmp_path), options],
            env=own_screen.environment(), cwd=REPOSITORY, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert program.stdout is not None
        try:
            assert program.stdout.readline() == "there\n", program.communicate(timeout=30)[1]
            yield Person(own_screen, program)
        finally:
            program.kill()
            program.communicate()


@pytest.mark.x11
@pytest.mark.parametrize("person", [{"switches": 2}], indirect=True)
def test_two_switches_go_through_a_whole_sitting(person: Person) -> None:
    ready, picture, kept, last, done = ("Return",), ("Return",), ("space",) * 3, ("Return",), ("space",) * 2
    person.keys(*ready, *picture, *kept, "Return", "Return", *last, "Return", *done, "Return")
    person.clicks((1270, 47))
    person.keys("2", "4", "6", "8", "Return")
    assert person.reads_to_the_end()[-2:] == ["(1366, 768) 1", ""]


@pytest.mark.x11
def test_a_person_votes_by_keys_and_only_staff_get_out(person: Person) -> None:
    out = ("alt+F4", "ctrl+q", "ctrl+w", "Escape", "F11")
    person.keys(*out, "Return", "3", *out, "4", "Return", "1", "Return", *out, "Return")
    person.clicks((1270, 47))
    person.keys("1", "1", "1", "1", "Return", *out[:3], "F11", "2", "4", "6", "8", "Return")
    assert person.reads_to_the_end()[-2:] == ["(1366, 768) 1", ""]
