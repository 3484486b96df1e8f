"""How many minutes of a running meeting are used; it goes on where it was after a crash or a sleep."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from careboard.application.standing import Turn
from careboard.domain.meetings import Step

LONGEST_AWAY = 60 * 60
"""Seconds that nobody looked at the clock and that still count: after more of them the meeting itself had stopped."""


def seconds_now() -> float:
    """Return the seconds of the computer's own clock, which goes on while the computer sleeps or is off."""
    return time.time()


class MeetingClock:
    """Adds up the minutes of each step and of each theme behind it, without those of a pause."""

    def __init__(self, now: Callable[[], float]) -> None:
        """Take what tells the time in seconds, from any beginning."""
        self._now = now
        self._spent: dict[Turn, float] = {}
        self._turn: Turn | None = None
        self._since: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether the minutes are being counted."""
        return self._since is not None

    @property
    def since(self) -> float | None:
        """When the seconds were last added up, None while nothing is counted."""
        return self._since

    def start_again(self) -> None:
        """Forget the minutes of the meeting before."""
        self._spent.clear()
        self._turn = self._since = None

    def take_up(self, turn: Turn, spent: Mapping[Turn, float], since: float | None) -> None:
        """Go on with what was kept of a meeting: the time since then counts for the turn that was on."""
        self._spent, self._turn, self._since = dict(spent), turn, since

    def enter(self, step: Step, theme: int = 0) -> None:
        """Count for another step, or for a theme behind it, from now on."""
        self._add_up()
        self._turn = step, theme

    def go_on(self) -> None:
        """Count again after a pause, or begin."""
        if self._since is None:
            self._since = self._now()

    def pause(self) -> None:
        """Stop counting."""
        self._add_up()
        self._since = None

    def spent(self) -> dict[Turn, float]:
        """Return the seconds of each turn."""
        self._add_up()
        return dict(self._spent)

    def minutes(self) -> int:
        """Return the whole minutes of the meeting."""
        self._add_up()
        return int(sum(self._spent.values()) // 60)

    def minutes_of(self, step: Step, theme: int = 0) -> int:
        """Return the whole minutes of one step, or of a theme behind it."""
        self._add_up()
        return int(self._spent.get((step, theme), 0.0) // 60)

    def _add_up(self) -> None:
        if self._since is None or self._turn is None:
            return
        now = self._now()
        passed = now - self._since
        # A clock that is set back, or forward by hours, says nothing about the meeting.
        if 0 <= passed <= LONGEST_AWAY:
            self._spent[self._turn] = self._spent.get(self._turn, 0.0) + passed
        self._since = now
