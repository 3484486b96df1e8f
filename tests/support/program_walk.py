"""The running program with the demonstration council, taken through every page of the facilitator's window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.files_here import a_demonstration, files_in
from ui.app import Begin, Program
from ui.picture_walk import council_scenes, start_scenes
from ui.voting.reader import Line

_LAST = "meeting-approve"
"""What comes after it is the scoring view, which has tests of its own."""


class SilentVoice(QObject):
    """A voice that is there at once and speaks any language, so that what reads aloud is offered."""

    ready_changed = Signal(bool)

    def speaks(self, _language: str) -> bool:
        """Speak any language."""
        return True

    def say(self, _line: Line, _language: str, _on_end: Callable[[], None]) -> None:
        """Stay at the line."""

    def stop(self) -> None:
        """Stay silent."""


class Walk:
    """One program, and the pages that it is taken through."""

    def __init__(self, program: Program, folder: Path) -> None:
        """Take a program that shows its start page, and where its files are kept."""
        self.desktop = program.desktop
        self._folder = folder

    def pages(self) -> Iterator[tuple[str, QWidget]]:
        """Go from page to page; returns the name of each, and its window."""
        for name, shown in start_scenes(self.desktop):
            yield name, self._rested(shown)
        council = a_demonstration(self._folder / "demo.careboard", files_in(self._folder))
        self.desktop.opened(council)
        for name, shown in council_scenes(self.desktop, council, ways=()):
            yield name, self._rested(shown)
            if name == _LAST:
                return

    def _rested(self, shown: QWidget | None) -> QWidget:
        self.desktop.background.finish()
        return shown or self.desktop.window


@contextmanager
def a_walk(app: QApplication, folder: Path) -> Iterator[Walk]:
    """Start the program in a folder and end it afterwards."""
    files = files_in(folder)
    program = Program(app, files, files.data)
    desktop = program.desktop
    desktop.find_voice = SilentVoice
    desktop.window.show()
    program.begin(Begin())
    try:
        yield Walk(program, folder)
    finally:
        desktop.close_council()
        desktop.window.close()
        desktop.window.deleteLater()
        desktop.deleteLater()
