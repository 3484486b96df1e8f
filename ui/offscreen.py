"""The windows without a screen: tried once by the self-test."""

import sys

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from careboard.application.council_files import CouncilFiles
from careboard.errors import StorageProblem
from careboard.paths import DataFolder
from ui.app import Program
from ui.theme import apply_theme
from ui.tokens import THEMES

_LAPTOP = QSize(1366, 728)
_ROUNDS_OF_EVENTS = 5


def try_windows(files: CouncilFiles, data: DataFolder) -> None:
    """Show the first window in every theme; raises StorageProblem where nothing is drawn."""
    app = _application()
    desktop = Program(app, files, data).desktop
    window = desktop.window
    window.resize(_LAPTOP)
    window.show()
    for theme in THEMES:
        apply_theme(app, theme)
        _settle(app)
        if not window.isVisible() or window.grab().isNull():
            raise StorageProblem("no-window", theme=theme)
    window.close()
    desktop.deleteLater()
    _settle(app)


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


def _settle(app: QApplication) -> None:
    for _round in range(_ROUNDS_OF_EVENTS):
        app.processEvents()
