"""The scoring view on a screen, and somebody in front of it who is known to it only from outside."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.storage.files import Place
from tests.support.atspi.bus import accessibility_bus
from tests.support.atspi.screen_reader import ScreenReader, screen_reader
from tests.support.councils import ACouncil
from tests.support.guards import REPOSITORY
from tests.support.scoring_program import NAME
from tests.support.x_screen import XScreen, window_manager

SECONDS = 60
_ANOTHER_PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
app.focusWindowChanged.connect(lambda window: print("there", flush=True) if window else None)
window.show()
window.activateWindow()
app.exec()
"""


class Room:
    """One program on a screen of its own, with a screen reader and a keyboard."""

    def __init__(self, reader: ScreenReader, program: subprocess.Popen[str], screen: XScreen, place: Place) -> None:
        """Take who looks, what is looked at, and where."""
        self.reader, self.screen = reader, screen
        self._program, self._place = program, place

    def keys(self, *keys: str) -> None:
        """Press keys one after another."""
        subprocess.run(["xdotool", "key", *keys], env=self.screen.environment(), check=True, timeout=SECONDS)

    def answers(self, promise: str, word: str) -> None:
        """Hear a question, choose an answer, hear that it is chosen, and go on."""
        self.reader.hears(promise)
        assert self.reader.chosen() == []
        self.reader.presses(word)
        self.reader.hears_chosen(word)
        self.reader.presses("Next")

    def clicks(self, x: int, y: int, button: int = 1) -> None:
        """Click with the mouse."""
        command = ["xdotool", "mousemove", "--sync", str(x), str(y), "click", str(button)]
        subprocess.run(command, env=self.screen.environment(), check=True, timeout=SECONDS)

    @contextmanager
    def another_window(self) -> Iterator[None]:
        """Let another program open a window in front."""
        command = [sys.executable, "-c", _ANOTHER_PROGRAM]
        other = subprocess.Popen(command, env=self.screen.environment(), stdout=subprocess.PIPE, text=True)
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "there\n"
            yield
        finally:
            other.kill()
            other.communicate()

    def pulls_the_plug(self) -> int:
        """End the program without a warning, and return how many ballots the file holds."""
        self._program.kill()
        self._program.wait(timeout=SECONDS)
        store = self._place.open()
        try:
            voting = ACouncil(store, self._place).services
            (meeting,) = voting.planning.meetings()
            return voting.voting.progress(meeting.key).voted
        finally:
            store.close()

    def reads_to_the_end(self) -> str:
        """Return the last line that the program printed, once it has ended by itself."""
        printed, errors = self._program.communicate(timeout=SECONDS)
        assert self._program.returncode == 0, errors
        return printed.splitlines()[-1]


@contextmanager
def a_room(screen: XScreen, folder: Path, options: Mapping[str, object]) -> Iterator[Room]:
    """Open the scoring view on a screen, its first curtain closed, and look at it from outside."""
    command = [sys.executable, "-m", "tests.support.scoring_program", str(folder), json.dumps(dict(options))]
    with window_manager(screen), accessibility_bus(screen.environment()) as environment:
        program = subprocess.Popen(
            command, env=environment, cwd=REPOSITORY, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "there\n", program.communicate(timeout=SECONDS)[1]
            with screen_reader(NAME, environment) as reader:
                yield Room(reader, program, screen, Place(folder))
        finally:
            program.kill()
            program.communicate()
