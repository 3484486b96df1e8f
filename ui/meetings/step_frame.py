"""What every step of the meeting has in common with the frame around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard.domain.meetings import Meeting
from ui.meetings.room_views import RoomBlank, RoomView


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a step: its title, where one is in it, and the words on Next.

    A step with a filled button of its own is `quiet`: Next is then not the filled one.
    """

    title: str
    counter: str = ""
    count: int = 0
    now: int = 0
    next_words: str = ""
    told: bool | None = None
    quiet: bool = False


class StepPresenter(Protocol):
    """One step of a running meeting."""

    def listen(self, changed: Callable[[], None]) -> None:
        """Call back when the frame or the room's picture may have changed."""

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:
        """Begin the step, at its end when one comes back to it."""

    def refresh(self, meeting: Meeting) -> None:
        """Show again what may have changed; what is being typed stays."""

    def frame(self) -> Frame:
        """Return what stands around the step."""

    def room(self) -> RoomView:
        """Return what the room sees."""

    def next(self) -> bool:
        """Go one further within the step; false at its end."""

    def previous(self) -> bool:
        """Go one back within the step; false at its beginning."""

    def leave(self) -> None:
        """Keep what is typed before another step is shown."""

    def part(self) -> int:
        """Return which part of the step is shown, so that a start after a crash shows it again."""

    def go_to_part(self, part: int) -> None:
        """Show a part again, as far as it is still there."""


class SingleStep:
    """A step of one part: Next and Previous lead out of it."""

    def __init__(self) -> None:
        """Begin with nobody listening."""
        self._changed: Callable[[], None] = _nobody

    def listen(self, changed: Callable[[], None]) -> None:
        """Call back when the frame or the room's picture may have changed."""
        self._changed = changed

    def room(self) -> RoomView:
        """Show nothing to the room."""
        return RoomBlank()

    def next(self) -> bool:
        """There is nothing further in this step."""
        return False

    def previous(self) -> bool:
        """There is nothing before in this step."""
        return False

    def leave(self) -> None:
        """There is nothing to keep."""

    def part(self) -> int:
        """There is one part."""
        return 0

    def go_to_part(self, part: int) -> None:
        """There is nowhere else to go."""


def _nobody() -> None:
    """Nobody listens yet."""
