"""Asks where a file goes or comes from: in the folder of the last one, in the person's documents at first."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_FOLDER = "last-folder"
"""The property in which the outermost window keeps the folder while the program runs."""


def ask_where(asking: QWidget, title: str, name: str, kinds: Mapping[str, str], kind: str = "") -> tuple[str, str]:
    """Return where to save a file and its kind, a key of `kinds` (endings and what is said of them); "" for nowhere.

    `name` has no ending yet: it gets that of the kind, and so does what is typed without one.
    """
    first = kind or next(iter(kinds))
    proposed = str(Path(_last_folder(asking)) / f"{name}.{first}")
    path, said = QFileDialog.getSaveFileName(asking, title, proposed, ";;".join(kinds.values()), kinds[first])
    if not path:
        return "", first
    _remember(asking, str(Path(path).parent))
    ending = Path(path).suffix.lower().removeprefix(".")
    chosen = next((key for key, words in kinds.items() if words == said), first)
    if ending in kinds:
        return path, ending
    return f"{path}.{chosen}", chosen


def ask_which(asking: QWidget, title: str, kinds: str) -> str:
    """Return the file that a person chose, or "" for none."""
    path, _said = QFileDialog.getOpenFileName(asking, title, _last_folder(asking), kinds)
    if path:
        _remember(asking, str(Path(path).parent))
    return path


def ask_folder(asking: QWidget, title: str) -> str:
    """Return the folder that a person chose, or "" for none."""
    folder = QFileDialog.getExistingDirectory(asking, title, _last_folder(asking))
    if folder:
        _remember(asking, folder)
    return folder


def _last_folder(asking: QWidget) -> str:
    kept = str(_outermost(asking).property(_FOLDER) or "")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # Not everybody has a folder for documents; a dialog that begins in none shows a name that cannot be chosen.
    return next((each for each in (kept, documents) if each and Path(each).is_dir()), str(Path.home()))


def _remember(asking: QWidget, folder: str) -> None:
    _outermost(asking).setProperty(_FOLDER, folder)


def _outermost(widget: QWidget) -> QWidget:
    around = widget
    while (parent := around.parentWidget()) is not None:
        around = parent
    return around
