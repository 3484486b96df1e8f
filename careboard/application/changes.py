"""What a step changed, announced once it is on disk, so that each screen refreshes only if it cares."""

from __future__ import annotations

from collections.abc import Callable
from enum import Flag, auto

Listener = Callable[["Changes"], None]


class Changes(Flag):
    """What may have changed."""

    COUNCIL = auto()
    PLEDGES = auto()
    MEETINGS = auto()
    VOTES = auto()
    ISSUES = auto()
    ASKS = auto()
    BOARDS = auto()
    PAPERS = auto()
    BACKUPS = auto()
    LANGUAGES = auto()


EVERYTHING = ~Changes(0)


class Announcer:
    """Tells whoever listens what changed."""

    def __init__(self) -> None:
        """Begin with nobody listening."""
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Call the listener after each change from now on."""
        self._listeners.append(listener)

    def __call__(self, changes: Changes) -> None:
        """Tell everybody what changed."""
        for listener in self._listeners:
            listener(changes)
