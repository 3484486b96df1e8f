"""Long work in the background that tells how far it is, and ends early when somebody asks for it."""

from PySide6.QtCore import QObject, Signal

from careboard.errors import RuleBroken


class LongWork(QObject):
    """`moved` is heard in the windows' thread, whichever thread tells."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_stopped = False

    def begin(self) -> None:
        """Be ready for new work."""
        self._is_stopped = False

    def stop(self) -> None:
        """Let the work end where it tells next."""
        self._is_stopped = True

    def tell(self, done: int, total: int) -> None:
        """Tell how far the work is; raises RuleBroken where it is to end."""
        if self._is_stopped and done < total:
            raise RuleBroken("work-stopped")
        self.moved.emit(done, total)
