"""Remembers that what was read still holds, so that what takes long is not done again for nothing."""

import datetime
from collections.abc import Callable

from careboard.application.changes import Announcer, Changes


class Unchanged:
    """Tells whether nothing has changed since something was read, and whether it is still the same day."""

    def __init__(self, announce: Announcer, today: Callable[[], datetime.date]) -> None:
        """Listen to what changes."""
        self._today = today
        self._read_on: datetime.date | None = None
        announce.listen(self._heard)

    def begin_reading(self) -> None:
        """Remember that all is read from now on: what changes while that goes on counts already."""
        self._read_on = self._today()

    def holds(self) -> bool:
        """Tell whether what was read still holds."""
        return self._read_on == self._today()

    def _heard(self, _changes: Changes) -> None:
        self._read_on = None
