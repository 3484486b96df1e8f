"""How many minutes of a running meeting are used; nothing of it is stored."""

from __future__ import annotations

from collections.abc import Callable

from careboard.domain.meetings import Step


class MeetingClock:
    """Adds up the minutes of each step, without those that passed while the meeting was paused."""

    def __init__(self, now: Callable[[], float]) -> None:
        """Take what tells the time in seconds, from any beginning."""
        self._now = now
        self._spent: dict[Step, float] = {}
        self._step: Step | None = None
        self._since: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether the minutes are being counted."""
        return self._since is not None

    def start_again(self) -> None:
        """Forget the minutes of the meeting before."""
        self._spent.clear()
        self._step = self._since = None

    def enter(self, step: Step) -> None:
        """Count for another step from now on."""
        self._add_up()
        self._step = step

    def go_on(self) -> None:
        """Count again after a pause, or begin."""
        if self._since is None:
            self._since = self._now()

    def pause(self) -> None:
        """Stop counting."""
        self._add_up()
        self._since = None

    def minutes(self) -> int:
        """Return the whole minutes of all steps."""
        self._add_up()
        return int(sum(self._spent.values()) // 60)

    def minutes_of(self, step: Step) -> int:
        """Return the whole minutes of one step."""
        self._add_up()
        return int(self._spent.get(step, 0.0) // 60)

    def _add_up(self) -> None:
        if self._since is None or self._step is None:
            return
        now = self._now()
        self._spent[self._step] = self._spent.get(self._step, 0.0) + now - self._since
        self._since = now
