"""The only place that starts threads: long work beside the windows, one piece at a time.

While it goes on, Python collects no garbage by itself: it would do so in the thread of the work, and a window that was
closed would be taken apart there, which ends the program.
"""

import gc
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThread, QThreadPool, Signal

Work = Callable[[], object]
Done = Callable[[object], None]
Failed = Callable[[BaseException], None]


class _Messenger(QObject):
    """Carries the end of a piece of work into the windows' thread."""

    ended = Signal(object, object)


class _Piece(QRunnable):
    def __init__(self, work: Work, messenger: _Messenger) -> None:
        super().__init__()
        self._work = work
        self._messenger = messenger

    def run(self) -> None:
        """Do the work; whatever it raises is told in the windows' thread."""
        try:
            result, error = self._work(), None
        except Exception as raised:
            result, error = None, raised
        self._messenger.ended.emit(result, error)


class Background(QObject):
    """Does work beside the windows; `busy` tells whether a page should show that something is going on."""

    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._going: set[_Messenger] = set()
        self._held: list[_Piece] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is going on."""
        return bool(self._going)

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Do work in the background, then call `done` with its result or `failed` with what it raised."""
        messenger = _Messenger(self)
        self._going.add(messenger)
        gc.disable()
        messenger.ended.connect(partial(self._ended, messenger, done, failed))
        self.busy.emit(True)
        piece = _Piece(work, messenger)
        if self._held is None:
            self._pool.start(piece)
        else:
            self._held.append(piece)

    def hold(self) -> None:
        """Let what comes wait, so that nothing slows the first window."""
        self._held = []

    def let_go(self) -> None:
        """Begin with what has waited, in its order."""
        waited, self._held = self._held or [], None
        for piece in waited:
            self._pool.start(piece)

    def finish(self) -> None:
        """Wait until nothing is going on; before the program ends."""
        self._pool.waitForDone()
        gc.enable()

    def _ended(self, messenger: _Messenger, done: Done, failed: Failed, result: object, error: object) -> None:
        self._going.discard(messenger)
        messenger.deleteLater()
        if not self.is_busy:
            gc.enable()
        self.busy.emit(self.is_busy)
        if isinstance(error, BaseException):
            failed(error)
        else:
            done(result)


class OwnThread(QThread):
    """A thread for an object of Qt's own that is slow to answer; it ends by `end`, at the latest with the program.

    One that never answers is cut off: destroyed while it runs, it would take the program down with it.
    """

    patience_ms = 2000

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        app.aboutToQuit.connect(self.end)
        self.finished.connect(self.deleteLater)

    def end(self) -> None:
        """Let it end what it does, and wait for that, but not for ever."""
        self.quit()
        if not self.wait(self.patience_ms):
            self.terminate()
            self.wait(self.patience_ms)
