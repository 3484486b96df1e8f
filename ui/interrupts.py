"""Lets an interrupt at the terminal end the program in order: Qt's loop alone would never let Python hear of it."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

INTERRUPTED = 130
"""The status of a program that was interrupted."""


class Interrupts(QObject):
    """Ends the event loop with that status when the person at the terminal presses Ctrl-C."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGINT, _wake_up_only)
        notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._end)

    def _end(self) -> None:
        self._heard.recv(1)
        self._app.exit(INTERRUPTED)


def _wake_up_only(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: what matters is the byte that wakes Qt's loop."""
