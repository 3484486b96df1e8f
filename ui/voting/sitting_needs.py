"""What a sitting needs around it, where in a turn it stands, and the pace that a council has set; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from careboard.application.sittings import Progress, Sitting
from ui.voting.screens import Screen


class SittingView(Protocol):
    """Where the screens are shown."""

    def show_screen(self, screen: Screen) -> None:
        """Show a screen and nothing that was there before."""


class VotingSteps(Protocol):
    """What the scoring view needs of the voting service."""

    def sitting(self, meeting: str) -> Sitting:
        """Return the questions of one sitting."""

    def cast(self, meeting: str, answers: Mapping[str, Mapping[str, str]], *, may_see: bool) -> Progress:
        """Count one whole sitting; on disk when this returns."""

    def progress(self, meeting: str) -> Progress:
        """Return how many have voted."""


class Timer(Protocol):
    """Calls back once after some seconds, unless it is started again or stopped before."""

    def start(self, seconds: int, on_time: Callable[[], None]) -> None:
        """Start, or start again."""

    def stop(self) -> None:
        """Call nobody back."""


class Place(Enum):
    """Where in a turn the screen stands."""

    CURTAIN = auto()
    COMFORT = auto()
    PICTURES = auto()
    QUESTION = auto()
    REVIEW = auto()
    NOT_SAVED = auto()
    COVERED = auto()


@dataclass(frozen=True, slots=True)
class Pace:
    """What a council may set: a practice question first, and after how many idle seconds answers are covered."""

    practice: bool = True
    idle_seconds: int = 120
