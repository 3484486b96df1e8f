"""Starts the windows: the first one is shown before anything heavy is imported."""

import importlib
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careboard.application.council_files import CouncilFiles
from careboard.i18n import is_written_from_right
from careboard.paths import DataFolder
from ui.building import make_builders
from ui.crash_dialog import catch_crashes
from ui.desktop import Desktop
from ui.first_paint import FirstPaint
from ui.no_screen import refused_plainly
from ui.start.start_presenter import StartPresenter
from ui.start.wiring import build_start
from ui.theme import make_application

_HEAVY = (
    "asyncio",  # the database's layer needs it
    "nacl.pwhash",
    "db.store",
    "db.pins",
    "db.backups",
    "careboard.application.services",
    "careboard.wording.labels",
    "careboard.wording.findings",
)


@dataclass(frozen=True, slots=True)
class Begin:
    """What the program was started with."""

    file: Path | None = None
    passphrase: str | None = None


class Program:
    """The parts of the running program that live as long as it does."""

    def __init__(self, app: QApplication, files: CouncilFiles, data: DataFolder) -> None:
        """Make the window and the start page."""
        self._app = app
        self._data = data
        if is_written_from_right():
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.desktop = Desktop(app, files, data.settings, make_builders)
        self.desktop.start_again = self._begin_again
        self._start: StartPresenter | None = None

    def begin(self, begin: Begin) -> None:
        """Show the start page or the file that the program was started with."""
        desktop = self.desktop
        pages, presenter = build_start(
            desktop.files,
            desktop.background.run,
            desktop.opened,
            desktop.settings.recent_files,
            self._data.root / "demonstration" / "demo.careboard",
            desktop.bigger_text,
            forget=desktop.forget_file,
        )
        if self._start is not None:
            desktop.window.closing.disconnect(self._start.close)
        self._start = presenter
        desktop.window.closing.connect(presenter.close)
        desktop.show_start(pages)
        if begin.file is not None and begin.passphrase is not None:
            presenter.open_with(str(begin.file), begin.passphrase)
        elif begin.file is not None:
            presenter.open_file(str(begin.file))

    def _begin_again(self, file: Path | None) -> None:
        """Put the open file away and show the start page, or ask for the passphrase of another file."""
        self.begin(Begin(file))

    def go_on(self) -> None:
        """Do what waited for the first window to be drawn."""
        import logging

        from ui.focus_ring import FocusRing
        from ui.headings_said import say_headings
        from ui.interrupts import Interrupts
        from ui.widgets.drawing import program_icon

        self.desktop.theme.dress()
        self._interrupts = Interrupts(self._app)
        self._focus_ring = FocusRing(self._app)
        say_headings()
        self._app.setWindowIcon(program_icon())
        logging.getLogger(__name__).debug("the first window is drawn")
        self.desktop.background.let_go()

    def import_ahead(self) -> None:
        """Import what opening a file needs while the person reads or types."""
        self.desktop.background.run(_import_heavy, _ignore, _raise)


def run_windows(files: CouncilFiles, data: DataFolder, begin: Begin) -> int:
    """Run the program until its window is closed; returns the exit code."""
    with refused_plainly():
        app = QApplication.instance() or make_application(sys.argv[0])
    assert isinstance(app, QApplication)
    app.setApplicationName("careboard")
    app.setApplicationDisplayName("Careboard")
    catcher = catch_crashes(data.logs)
    program = Program(app, files, data)
    catcher.may_tell = program.desktop.is_at_hand
    program.desktop.background.hold()
    program.import_ahead()
    if begin.file is None:
        program.desktop.theme.undress()
    program.begin(begin)
    program.desktop.window.show()
    FirstPaint(program.desktop.window).drawn.connect(program.go_on)
    status = app.exec()
    program.desktop.close_council()
    return status


def _import_heavy() -> None:
    for name in _HEAVY:
        importlib.import_module(name)


def _ignore(_nothing: object) -> None:
    """Nothing is left to do when everything is imported."""


def _raise(error: BaseException) -> None:
    raise error
