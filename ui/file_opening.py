"""Opens a file in the program that this computer has for it: the only way by which a window hands anything out."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.whole_file import write_whole

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]')


def open_file(path: Path) -> bool:
    """Open a file that was just written; tell whether there is a program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class LentFiles:
    """Files for other programs to show: in a folder that only this person can read, gone when Careboard ends."""

    def __init__(self) -> None:
        """Make no folder before the first file is lent."""
        self._folder: Path | None = None

    def lend(self, name: str, content: bytes) -> Path:
        """Write a file where another program can read it; OSError where that cannot be done."""
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="careboard-"))
        path = self._folder / _NOT_IN_NAMES.sub("-", name)
        write_whole(path, content)
        return path

    def take_back(self) -> None:
        """Remove the files and their folder; one that another program still holds stays behind."""
        if self._folder is not None:
            with suppress(OSError):
                for path in self._folder.iterdir():
                    path.unlink()
                self._folder.rmdir()
            self._folder = None
