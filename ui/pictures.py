"""Pictures of the running program: every place of the demonstration council, a meeting going on, and a sitting."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QSize, QtMsgType, Signal
from PySide6.QtWidgets import QApplication, QWidget

from careboard.application.council_files import CouncilFiles
from careboard.paths import DataFolder
from ui.app import Begin, Program
from ui.desktop import Desktop
from ui.picture_walk import council_scenes, start_scenes
from ui.qt_notices import heard_by
from ui.sitting_walk import ALL_WAYS, ONE_WAY
from ui.voting.reader import Line

_TURNS = 3
_COUNCIL, _PASSPHRASE = "Hillside Voices.careboard", "pictures"


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
    # A change of theme takes longer than all the rest: the whole way is gone once for each, in all its sizes.
    themes = dict.fromkeys((look.theme, look.percent) for look in looks)
    with heard_by(_hear):
        return [
            path
            for theme in themes
            for path in _walk(app, files, data, folder, [look for look in looks if (look.theme, look.percent) == theme])
        ]


def _hear(_kind: QtMsgType, _where: QMessageLogContext, said: str | None) -> None:
    """Pass on what Qt says, but not that this platform cannot do what no picture needs."""
    if not (said or "").startswith("This plugin does not support "):
        sys.stderr.write(f"{said}\n")


def _walk(
    app: QApplication, files: CouncilFiles, data: DataFolder, folder: Path, looks: Sequence[Look]
) -> Iterator[Path]:
    """Go through the program once, in looks that differ by their sizes."""
    desktop = (program := Program(app, files, data)).desktop
    desktop.find_voice = _SilentVoice
    desktop.change_settings(lambda kept: replace(kept, theme=looks[0].theme, text_scale=looks[0].percent))
    desktop.window.show()
    program.begin(Begin())
    council_file = data.root / looks[0].name / _COUNCIL
    council_file.parent.mkdir(parents=True, exist_ok=True)
    try:
        for name, widget in start_scenes(desktop):
            yield from _shots(app, desktop, name, folder, looks, widget)
        council = files.make_demonstration(council_file, _PASSPHRASE)
        desktop.opened(council)
        ways = ALL_WAYS if looks[0].percent == 100 and len(looks) > 1 else ONE_WAY
        for name, widget in council_scenes(desktop, council, ways):
            yield from _shots(app, desktop, name, folder, looks, widget)
    finally:
        desktop.close_council()
        desktop.window.close()
        desktop.window.deleteLater()
        desktop.deleteLater()


def _shots(
    app: QApplication, desktop: Desktop, name: str, folder: Path, looks: Sequence[Look], widget: QWidget | None
) -> Iterator[Path]:
    shown = widget or desktop.window
    for look in looks:
        # A window that has just covered its screen comes to rest first; one that turns from wide to narrow, or back,
        # asks for less room only once it has turned.
        for _turn in range(_TURNS):
            _settle(app, desktop.background.finish)
            shown.resize(QSize(*look.size))
        _settle(app, desktop.background.finish)
        path = folder / f"{name}-{look.name}.png"
        shown.grab().save(str(path))
        yield path


def _settle(app: QApplication, finish: Callable[[], None]) -> None:
    """Let layouts and what is drawn in the background come to rest."""
    for _turn in range(3):
        app.processEvents()
        finish()
    app.processEvents()


class _SilentVoice(QObject):
    """Stands in for a voice, so that the pictures are the same on every computer, and show that it can read."""

    ready_changed = Signal(bool)

    def speaks(self, _language: str) -> bool:
        """Speak any language."""
        return True

    def say(self, _line: Line, _language: str, _on_end: Callable[[], None]) -> None:
        """Go on with the line for ever: the picture is taken meanwhile."""

    def stop(self) -> None:
        """Stay silent."""
