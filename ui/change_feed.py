"""Turns what the services announce into a signal that reaches the windows' own thread."""

from PySide6.QtCore import QObject, Signal

from careboard.application.changes import Changes


class ChangeFeed(QObject):
    """Says again what changed, as a signal."""

    changed = Signal(object)

    def announce(self, changes: Changes) -> None:
        """Pass on what a service announced; may be called from any thread."""
        self.changed.emit(changes)
