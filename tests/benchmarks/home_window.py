"""The program with a council file: from the passphrase to Home, and the memory that it then keeps."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from tests.benchmarks.shown import megabytes, say, until
from ui.plain_imports import import_plainly

import_plainly()

from ui.app import Begin, Program  # noqa: E402 (in the order in which the program imports it)
from ui.start.start_pages import StartPages  # noqa: E402

SETTLED_MS = 1500
_spent_deriving: list[float] = []


def derive(passphrase: bytes, salt: bytes) -> bytes:
    """Derive the key as the program does, and note how long it takes."""
    from db.keys import derive_with_argon2

    begun = perf_counter()
    key = derive_with_argon2(passphrase, salt)
    _spent_deriving.append(perf_counter() - begun)
    return key


def main(data: DataFolder, file: Path, passphrase: str) -> None:
    """Open the file as a person would, once everything that goes on behind the first window is done."""
    app = QApplication(["careboard"])
    program = Program(app, FilesHere(data, derive=derive), data)
    window = program.desktop.window
    window.show()
    program.begin(Begin(file))
    program.import_ahead()
    until(app, lambda: window.windowHandle().isExposed() and not program.desktop.background.is_busy)
    pages = window.findChild(StartPages)
    assert pages is not None
    begun = perf_counter()
    pages.unlock.passphrase_given.emit(passphrase)
    until(app, lambda: window.findChild(StartPages) is None)
    app.processEvents()
    say((perf_counter() - begun - sum(_spent_deriving)) * 1000)
    timer = QTimer()
    timer.setSingleShot(True)
    timer.start(SETTLED_MS)
    until(app, lambda: not timer.isActive() and not program.desktop.background.is_busy)
    say(megabytes())
    os._exit(0)


main(DataFolder(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3])
