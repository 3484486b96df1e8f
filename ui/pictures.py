"""Pictures of the running program: every place of the demonstration council, a meeting going on, and a sitting."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from careboard.application.council_files import CouncilFiles
from careboard.paths import DataFolder
from ui.app import Begin, Program
from ui.desktop import Desktop
from ui.picture_walk import council_scenes, start_scenes
from ui.theme import apply_theme, text_scale, tokens
from ui.tokens import THEMES

_PASSPHRASE = "pictures"


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at the program."""

    theme: str = "light"
    percent: int = 100
    size: tuple[int, int] = (1366, 768)

    @property
    def name(self) -> str:
        """The end of a picture's file name."""
        width, height = self.size
        return f"{self.theme}-{self.percent}-{width}x{height}"


ONE_LOOK = (Look(),)
ALL_LOOKS = tuple(
    Look(theme, percent, size)
    for size in ((1366, 768), (1920, 1080), (800, 1280))
    for theme in ("light", "dark", "high-contrast")
    for percent in (100, 200)
)


def take_pictures(
    files: CouncilFiles, data: DataFolder, folder: Path, looks: tuple[Look, ...] = ONE_LOOK
) -> list[Path]:
    """Write a picture of each screen in each look and return their paths; the program runs in the data folder."""
    app = QApplication.instance() or QApplication(["careboard"])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    program = Program(app, files, data)
    desktop = program.desktop
    desktop.window.show()
    program.begin(Begin())
    written: list[Path] = []
    try:
        for name, widget in start_scenes(desktop):
            written += _shots(app, desktop, name, folder, looks, widget)
        council = files.make_demonstration(data.root / "pictures.careboard", _PASSPHRASE)
        desktop.opened(council)
        for name, widget in council_scenes(desktop, council):
            written += _shots(app, desktop, name, folder, looks, widget)
    finally:
        desktop.close_council()
        desktop.window.close()
        desktop.window.deleteLater()
    return written


def _shots(
    app: QApplication, desktop: Desktop, name: str, folder: Path, looks: tuple[Look, ...], widget: QWidget | None = None
) -> list[Path]:
    shown = widget or desktop.window
    return [_shot(app, desktop, shown, folder / f"{name}-{look.name}.png", look) for look in looks]


def _shot(app: QApplication, desktop: Desktop, widget: QWidget, path: Path, look: Look) -> Path:
    if tokens() is not THEMES[look.theme] or round(text_scale() * 100) != look.percent:
        apply_theme(app, look.theme, look.percent)
    # Another text size, or a window that has just covered its screen, comes to rest first: it decides the least size.
    _settle(app, desktop.background.finish)
    widget.resize(QSize(*look.size))
    _settle(app, desktop.background.finish)
    widget.grab().save(str(path))
    return path


def _settle(app: QApplication, finish: Callable[[], None]) -> None:
    """Let layouts and what is drawn in the background come to rest."""
    for _turn in range(3):
        app.processEvents()
        finish()
    app.processEvents()
