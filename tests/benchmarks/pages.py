"""Every place of the window from the click to the drawn page, beside a bare window that is made and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from tests.benchmarks.measuring import Figure, seconds, side_by_side
from tests.benchmarks.shown import is_drawn, until
from ui.app import Program
from ui.main_window import foot_places, rail_places

MILLISECONDS = 100
"""What takes no longer than this seems to be there at once."""
VISITS = 7


def measure(folder: Path) -> Iterator[Figure]:
    """Go from place to place: each for the first time, and then again and again."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    files = FilesHere(DataFolder(folder / "data"))
    program = Program(app, files, files.data)
    desktop = program.desktop
    desktop.window.show()
    until(app, lambda: is_drawn(desktop.window))
    desktop.opened(files.make_demonstration(folder / "demo.careboard", "demonstration"))
    _settle(app, program)
    (floor,) = side_by_side(VISITS, lambda: _bare_window(app))
    places = [place.key for place in (*rail_places(), *foot_places())]
    first = {place: _visit(app, program, place) for place in places}
    again = {place: median(_visit(app, program, place, away="home") for _turn in range(VISITS)) for place in places[1:]}
    again[places[0]] = median(_visit(app, program, places[0], away="help") for _turn in range(VISITS))
    for place in places:
        note = f"the first time {first[place]:.0f} ms"
        yield Figure(f"page drawn: {place}", again[place], floor, "ms", MILLISECONDS / floor, note)
    desktop.close_council()
    desktop.window.close()


def _visit(app: QApplication, program: Program, place: str, away: str = "") -> float:
    if away:
        program.desktop.go(away)
        _settle(app, program)
    return seconds(lambda: _go(app, program, place)) * 1000


def _go(app: QApplication, program: Program, place: str) -> None:
    program.desktop.window.place_asked.emit(place)
    _draw(app, program.desktop.window)


def _draw(app: QApplication, window: QWidget) -> None:
    """Lay out and paint what has changed."""
    app.processEvents()
    window.repaint()


def _bare_window(app: QApplication) -> None:
    window = QMainWindow()
    window.resize(1366, 728)
    window.show()
    until(app, lambda: is_drawn(window))
    window.close()


def _settle(app: QApplication, program: Program) -> None:
    """Let what goes on in the background, and what is drawn, come to rest."""
    program.desktop.background.finish()
    app.processEvents()
