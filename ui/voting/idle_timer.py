"""The timer of the idle cover."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class IdleTimer(QObject):
    """Calls back once after some seconds, unless it is started again or stopped before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)
        self._on_time: Callable[[], None] | None = None

    def start(self, seconds: int, on_time: Callable[[], None]) -> None:
        """Start, or start again."""
        self._on_time = on_time
        self._timer.start(seconds * 1000)

    def stop(self) -> None:
        """Call nobody back."""
        self._timer.stop()
        self._on_time = None

    def _ring(self) -> None:
        if self._on_time is not None:
            self._on_time()
