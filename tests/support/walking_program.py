"""The whole program that is led from page to page: `python -m tests.support.walking_program FOLDER [PAGES]`.

For each line on standard input it goes on to the next page and says its name, and nothing after the last one.
Somebody looks at the PAGES; without any they look at all.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QRect, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.program_walk import a_walk
from ui.focus_ring import FocusRing
from ui.headings_said import say_headings

NAME = "careboard"
SETTLES_MS = 200
"""Until a page that is looked at has found its shape."""


class Led(QObject):
    """Goes on when it is told to."""

    def __init__(self, pages: Iterator[tuple[str, QWidget]], stays: Sequence[str], app: QApplication) -> None:
        """Take the pages and the names of those that are looked at, and listen."""
        super().__init__(app)
        self._pages, self._stays, self._app, self._name = pages, stays, app, ""
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
        is_looked_at = not self._stays or self._name in self._stays
        QTimer.singleShot(SETTLES_MS if is_looked_at else 0, self, self._begin_before_everything)

    def _begin_before_everything(self) -> None:
        """Take the focus away, which a window that comes to the front has given to one of its parts."""
        focused = self._app.focusWidget()
        if focused is not None:
            focused.clearFocus()
        QTimer.singleShot(0, self, self._say)

    def _say(self) -> None:
        window = self._app.activeWindow()
        there = QRect() if window is None else window.geometry()
        place = [there.x(), there.y(), there.width(), there.height()]
        sys.stdout.write(json.dumps([self._name, place]) + "\n")
        sys.stdout.flush()


def end_at_once(kind: type[BaseException], problem: BaseException, where: TracebackType | None) -> None:
    """End where something goes wrong: whoever leads would wait for the next page for ever."""
    sys.__excepthook__(kind, problem, where)
    sys.stderr.flush()
    os._exit(1)


def main(folder: Path, stays: Sequence[str]) -> int:
    """Lead the program until nobody tells it to go on."""
    sys.excepthook = end_at_once
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    FocusRing(app)
    say_headings()
    with a_walk(app, folder) as walk:
        walk.desktop.window.resize(1366, 740)
        walk.desktop.window.move(0, 0)
        walk.desktop.change_settings(lambda settings: replace(settings, theme="light", text_scale=100))
        Led(walk.pages(), stays, app)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
