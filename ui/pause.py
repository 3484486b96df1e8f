"""Does something once nothing has asked for it for a while, so that typing is not followed letter by letter."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 300


class Pause(QObject):
    """Called with work, it does the last one that it was given when the pause is over."""

    def __init__(self, parent: QObject, milliseconds: int = _MILLISECONDS) -> None:
        super().__init__(parent)
        self._work: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self._do)

    def __call__(self, work: Callable[[], None]) -> None:
        """Begin the pause anew."""
        self._work = work
        self._timer.start()

    def _do(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work()
