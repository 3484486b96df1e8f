"""Somebody who uses the program by a screen reader: hears names, roles and states, and presses by name."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.atspi.bus import SYSTEM_PYTHON

SECONDS = 30
_OUTSIDE = Path(__file__).with_name("outside.py")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing in sight, as the accessibility interface describes it."""

    role: str
    name: str
    states: tuple[str, ...]
    actions: tuple[str, ...]

    @property
    def is_focusable(self) -> bool:
        """Whether the keys can come to it."""
        return "focusable" in self.states

    @property
    def can_be_used(self) -> bool:
        """Whether it is a control that works now."""
        return self.is_focusable and "sensitive" in self.states and self.role != "filler"


@dataclass(frozen=True, slots=True)
class Stop:
    """One control in the window in front: what it is, its way from the top of the tree, and its place on the screen."""

    thing: Thing
    way: tuple[int, ...]
    place: tuple[int, int, int, int]

    def __str__(self) -> str:
        """Say what a screen reader says, and where it is."""
        return f"{self.thing.role} “{self.thing.name}” at {self.place}"


class ScreenReader:
    """One person at one program; whatever cannot be done fails the test with the reason."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Take the process that looks from outside."""
        self._process = process

    def reads(self) -> list[Thing]:
        """Return everything in sight."""
        answer = self._ask("reads")
        assert isinstance(answer, list)
        return list(map(_thing, answer))

    def page(self) -> list[Stop]:
        """Return everything in sight in the window in front."""
        answer = self._ask("page")
        assert isinstance(answer, list)
        return list(map(_stop, answer))

    def stop(self) -> Stop | None:
        """Return what the keys are at in the window in front."""
        answer = self._ask("stop")
        return _stop(answer) if isinstance(answer, dict) else None

    def hears(self, start: str) -> None:
        """Wait until something is in sight whose name begins so."""
        self._ask("sees", start)

    def hears_chosen(self, name: str) -> None:
        """Wait until an answer says that it is chosen."""
        self._ask("is_chosen", name)

    def hears_pressed(self, name: str) -> None:
        """Wait until a control says that it is held down."""
        self._ask("is_pressed", name)

    def place_of(self, name: str) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a control on the screen."""
        answer = self._ask("place_of", name)
        assert isinstance(answer, list)
        left, top, width, height = answer
        return left, top, width, height

    def presses(self, name: str) -> None:
        """Press what is called so."""
        self._ask("presses", name)

    def focuses(self, name: str) -> None:
        """Give the focus to what is called so."""
        self._ask("focuses", name)

    def types(self, name: str, words: str) -> None:
        """Write into a field."""
        self._ask("types", name, words)

    def focused(self) -> Thing | None:
        """Return what has the focus."""
        return next((each for each in self.reads() if "focused" in each.states), None)

    def controls(self) -> list[Thing]:
        """Return every control in sight that works now."""
        return [each for each in self.reads() if each.can_be_used]

    def answers(self) -> list[Thing]:
        """Return the answers in sight."""
        return [each for each in self.reads() if each.role == "radio button"]

    def chosen(self) -> list[str]:
        """Return the names of the answers that are said to be chosen."""
        return [each.name for each in self.answers() if "checked" in each.states]

    def nameless(self) -> list[Thing]:
        """Return what the keys come to and what says no name."""
        return [each for each in self.reads() if each.is_focusable and not each.name.strip()]

    def _ask(self, *question: str) -> object:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "wrong" not in answer, f"{question}: {answer['wrong']}"
        return answer["is"]


def _thing(told: Mapping[str, Any]) -> Thing:
    return Thing(told["role"], told["name"], tuple(told["states"]), tuple(told["actions"]))


def _stop(told: Mapping[str, Any]) -> Stop:
    left, top, width, height = told["place"]
    return Stop(_thing(told), tuple(told["way"]), (left, top, width, height))


@contextmanager
def screen_reader(name: str, environment: Mapping[str, str]) -> Iterator[ScreenReader]:
    """Look from outside at the program of this name, and end looking afterwards."""
    process = subprocess.Popen(
        [SYSTEM_PYTHON, str(_OUTSIDE), name],
        env=dict(environment), text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield ScreenReader(process)
    finally:
        process.kill()
        process.communicate()
