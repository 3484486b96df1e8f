"""A timer that calls one back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class MilliTimer(QObject):
    """Calls back once after some milliseconds, unless it is started again or stopped before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)
        self._on_time: Callable[[], None] | None = None

    def start(self, milliseconds: int, on_time: Callable[[], None]) -> None:
        """Start, or start again."""
        self._on_time = on_time
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Call nobody back."""
        self._timer.stop()
        self._on_time = None

    def _ring(self) -> None:
        if self._on_time is not None:
            self._on_time()
