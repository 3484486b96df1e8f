"""For a moment after each change of screen no input counts, so that a second tap never lands on what came after."""

from __future__ import annotations

import time
from collections.abc import Callable

MILLISECONDS = 350


class InputGuard:
    """Open until it is shut; a shut guard opens by itself after its time."""

    def __init__(self, milliseconds: int = MILLISECONDS, now: Callable[[], float] = time.monotonic) -> None:
        """Take for how long input does not count, and the clock in seconds."""
        self._seconds, self._now = milliseconds / 1000, now
        self._opens_at = 0.0

    def alike(self) -> InputGuard:
        """Return another guard of the same time and clock."""
        return InputGuard(round(self._seconds * 1000), self._now)

    def shut(self) -> None:
        """Let no input through for the guard's time."""
        self._opens_at = self._now() + self._seconds

    @property
    def is_open(self) -> bool:
        """Whether input counts."""
        return self._now() >= self._opens_at
