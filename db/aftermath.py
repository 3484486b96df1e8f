"""What a step still has to do once it is on disk, or once it was rolled back."""

import logging
from collections.abc import Callable

from careboard.errors import StorageProblem

Deed = Callable[[], None]

_log = logging.getLogger(__name__)


class Aftermath:
    """Deeds that wait for the end of a step."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._when_kept: list[Deed] = []
        self._when_undone: list[Deed] = []

    def when_kept(self, deed: Deed) -> None:
        """Do this after the commit, once, in the order in which it was asked for."""
        if deed not in self._when_kept:
            self._when_kept.append(deed)

    def when_undone(self, deed: Deed) -> None:
        """Do this after a rollback."""
        self._when_undone.append(deed)

    def kept(self) -> None:
        """Do what follows a commit.

        The step is on disk by now, so a failure here must not look like a step that failed (a voter would vote
        twice). It is logged; the next checkpoint or the next start makes up for it.
        """
        deeds, self._when_kept, self._when_undone = self._when_kept, [], []
        for deed in deeds:
            try:
                deed()
            except (OSError, StorageProblem) as problem:
                _log.warning("after a commit: %s", type(problem).__name__)

    def undone(self) -> None:
        """Do what follows a rollback."""
        deeds, self._when_kept, self._when_undone = self._when_undone, [], []
        for deed in deeds:
            deed()
