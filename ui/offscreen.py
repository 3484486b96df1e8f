"""The windows without a screen: tried once by the self-test, and pictured for the demonstration."""

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from careboard.application.council_files import CouncilFiles
from careboard.errors import StorageProblem
from careboard.paths import DataFolder
from ui.app import Program
from ui.main_window import foot_places, rail_places
from ui.theme import apply_theme
from ui.tokens import THEMES

_LAPTOP = QSize(1366, 728)
_ROUNDS_OF_EVENTS = 5


def try_windows(files: CouncilFiles, data: DataFolder) -> None:
    """Show the first window in every theme; raises StorageProblem where nothing is drawn."""
    app = _application()
    window = Program(app, files, data).desktop.window
    window.resize(_LAPTOP)
    window.show()
    for theme in THEMES:
        apply_theme(app, theme)
        _settle(app)
        if not window.isVisible() or window.grab().isNull():
            raise StorageProblem("no-window", theme=theme)
    window.close()
    _settle(app)


def take_pictures(files: CouncilFiles, data: DataFolder, path: Path, passphrase: str, folder: Path) -> list[str]:
    """Open a council file, go through its places, and leave a picture of each in a folder; return their names."""
    app = _application()
    desktop = Program(app, files, data).desktop
    desktop.window.resize(_LAPTOP)
    desktop.window.show()
    desktop.opened(files.open(path, passphrase))
    names = []
    for place in (*rail_places(), *foot_places()):
        desktop.go(place.key)
        _settle(app)
        desktop.background.finish()
        _settle(app)
        names.append(f"screen-{place.key}.png")
        desktop.window.grab().save(str(folder / names[-1]))
    desktop.close_council()
    desktop.window.close()
    _settle(app)
    return names


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


def _settle(app: QApplication) -> None:
    for _round in range(_ROUNDS_OF_EVENTS):
        app.processEvents()
