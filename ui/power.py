"""The battery of this computer, and how it is kept from falling asleep while young people vote; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from types import TracebackType
from typing import Any, Protocol

LOW_PERCENT = 30


@dataclass(frozen=True, slots=True)
class Battery:
    """How full a battery is, and whether the computer is plugged in."""

    percent: int
    plugged_in: bool

    @property
    def is_low(self) -> bool:
        """Whether it may not last a meeting."""
        return not self.plugged_in and self.percent < LOW_PERCENT


def look_at_battery(sensors: Any = None) -> Battery | None:
    """Return how the battery stands, None on a computer without one."""
    sensors = sensors or import_module("psutil")
    found = None
    # A driver that cannot be read is like no battery: nothing useful can be said of it.
    with suppress(AttributeError, OSError):
        found = sensors.sensors_battery()
    return Battery(round(found.percent), found.power_plugged is not False) if found else None


class AwakeMode(Protocol):
    """What keeps the screen on between entering and leaving it."""

    active: bool

    def __enter__(self) -> object:
        """Begin; `active` tells whether the system agreed."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> object:
        """End."""


class KeepAwake:
    """Keeps the computer and its screen awake from start to stop; the system lets go when the program ends."""

    def __init__(self, make_mode: Callable[[], AwakeMode] | None = None) -> None:
        """Take what makes the system's own way to stay awake."""
        self._make_mode = make_mode or _presenting
        self._mode: AwakeMode | None = None

    @property
    def is_on(self) -> bool:
        """Whether the system has agreed to stay awake."""
        return self._mode is not None

    def start(self) -> bool:
        """Keep awake from now on; false where this system does not let a program do so."""
        if self._mode is None:
            mode = self._make_mode()
            mode.__enter__()
            if mode.active:
                self._mode = mode
            else:
                mode.__exit__(None, None, None)
        return self.is_on

    def stop(self) -> None:
        """Let the computer sleep again."""
        if self._mode is not None:
            mode, self._mode = self._mode, None
            mode.__exit__(None, None, None)


def _presenting() -> AwakeMode:
    mode: AwakeMode = import_module("wakepy").keep.presenting(on_fail="pass")
    return mode
