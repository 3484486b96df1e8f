"""What the started programs say of themselves: that their window is shown, and how much memory they take."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

_PAGES = Path("/proc/self/statm")


def until(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the program go on until something is so."""
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def is_drawn(window: QWidget) -> bool:
    """Whether a window is on the screen; Qt draws it within the event that says so."""
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


def megabytes() -> float:
    """Return the memory that this process holds, 0 where the system does not tell."""
    if not _PAGES.exists():
        return 0.0
    return int(_PAGES.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def say(what: object) -> None:
    """Say something to the program that measures."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()
