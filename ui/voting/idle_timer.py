"""The timer of the idle cover."""

from __future__ import annotations

from collections.abc import Callable

from ui.voting.milli_timer import MilliTimer

_MILLISECONDS = 1000


class IdleTimer(MilliTimer):
    """Calls back once after some seconds, unless it is started again or stopped before."""

    def start(self, seconds: int, on_time: Callable[[], None]) -> None:
        """Start, or start again."""
        super().start(seconds * _MILLISECONDS, on_time)
