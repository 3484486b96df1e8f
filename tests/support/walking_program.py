"""The whole program that is led from page to page: `python -m tests.support.walking_program FOLDER`.

For each line on standard input it goes on to the next page and says its name, and nothing after the last one.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.program_walk import a_walk
from ui.focus_ring import FocusRing
from ui.headings_said import say_headings

NAME = "careboard"


class Led(QObject):
    """Goes on when it is told to."""

    def __init__(self, pages: Iterator[tuple[str, QWidget]], app: QApplication) -> None:
        """Take the pages, and listen."""
        super().__init__(app)
        self._pages, self._app, self._name = pages, app, ""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._go_on)

    def _go_on(self) -> None:
        if not os.read(sys.stdin.fileno(), 1):
            self._notifier.setEnabled(False)
            self._app.quit()
            return
        self._name, window = next(self._pages, ("", QWidget()))
        if self._name:
            window.activateWindow()
            # The keys begin before everything else.
            focused = window.focusWidget()
            if focused is not None:
                focused.clearFocus()
        QTimer.singleShot(200, self, self._say)

    def _say(self) -> None:
        window = self._app.activeWindow()
        there = QRect() if window is None else window.geometry()
        place = [there.x(), there.y(), there.width(), there.height()]
        sys.stdout.write(json.dumps([self._name, place]) + "\n")
        sys.stdout.flush()


def main(folder: Path) -> int:
    """Lead the program until nobody tells it to go on."""
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    FocusRing(app)
    say_headings()
    with a_walk(app, folder) as walk:
        walk.desktop.window.resize(1366, 740)
        walk.desktop.window.move(0, 0)
        walk.desktop.change_settings(lambda settings: replace(settings, theme="light", text_scale=100))
        Led(walk.pages(), app)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
