"""Keeps count of what a voice is saying, where the voice itself only tells, and late, that it speaks or is silent."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Slot

from ui.voting.reader import Line

_QUIET_MS = 300


class _State(Enum):
    IDLE = auto()
    ASKED = auto()
    SPEAKING = auto()
    STOPPING = auto()


class Utterance(QObject):
    """One line at a time; after a stop the next one waits until the voice is silent, so that no end is mistaken."""

    def __init__(self, begin: Callable[[Line, str], None], parent: QObject, quiet_ms: int = _QUIET_MS) -> None:
        super().__init__(parent)
        self._begin = begin
        self._state = _State.IDLE
        self._on_end: Callable[[], None] | None = None
        self._waiting: tuple[Line, str, Callable[[], None]] | None = None
        # A voice that was stopped before it spoke may never tell that it is silent.
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet_ms)
        self._quiet.timeout.connect(self._begin_waiting)

    def say(self, line: Line, language: str, on_end: Callable[[], None]) -> None:
        """Begin a line of a language, or let it wait for the silence after the one before."""
        if self._state is _State.IDLE:
            self._state, self._on_end = _State.ASKED, on_end
            self._begin(line, language)
        else:
            self._state, self._waiting = _State.STOPPING, (line, language, on_end)
            self._quiet.start()

    def stop(self) -> bool:
        """Forget what is said and what waits, and call nobody back; tell whether the voice has to be stopped."""
        goes_on = self._state in (_State.ASKED, _State.SPEAKING)
        self._on_end = self._waiting = None
        self._quiet.stop()
        if goes_on:
            self._state = _State.STOPPING
        return goes_on

    def begun(self) -> None:
        """Hear that the voice speaks."""
        if self._state is _State.ASKED:
            self._state = _State.SPEAKING

    def silent(self) -> None:
        """Hear that the voice is silent: what it said has ended, or has been stopped."""
        if self._state is _State.SPEAKING:
            self.end()
        elif self._state is _State.STOPPING:
            self._begin_waiting()

    def end(self) -> None:
        """Go on after a line, whether it was said or could not be."""
        on_end = self._waiting[2] if self._waiting else self._on_end
        self._state, self._on_end, self._waiting = _State.IDLE, None, None
        self._quiet.stop()
        if on_end is not None:
            on_end()

    @Slot()
    def _begin_waiting(self) -> None:
        self._quiet.stop()
        self._state = _State.IDLE
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.say(*waiting)
