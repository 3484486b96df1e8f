"""The settings of this computer: how the program looks and behaves here, never what a council decided."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

THEMES = ("system", "light", "dark", "high-contrast")
TEXT_SCALES = range(100, 201)
INPUT_GUARD_MS = range(1001)
IDLE_SECONDS = range(15, 1801)
SWITCHES = range(3)
SCAN_MS = range(500, 10_001)
RECENT_FILES_KEPT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """One computer's choices. Folders and files are kept as text, as the person gave them.

    Without a size of the text or a wish for stillness, both are as the computer's system has them.
    The scoring view begins with the practice question or without, in the calm look or not, and with none, one or two
    switches; with one, the marker stays `scan_ms` milliseconds on each thing.
    """

    theme: str = "system"
    text_scale: int | None = None
    reduced_motion: bool | None = None
    language: str = ""
    input_guard_ms: int = 350
    idle_seconds: int = 120
    practice: bool = True
    calm: bool = False
    switches: int = 0
    scan_ms: int = 1500
    recent_files: tuple[str, ...] = ()
    second_backup_folders: Mapping[str, str] = field(default_factory=dict)

    def with_recent(self, council_file: Path) -> Settings:
        """Return the settings with this file first among the recent ones."""
        first = str(council_file)
        rest = [name for name in self.recent_files if name != first]
        return replace(self, recent_files=(first, *rest)[:RECENT_FILES_KEPT])

    def without_recent(self, council_file: str) -> Settings:
        """Return the settings with a file forgotten."""
        return replace(self, recent_files=tuple(name for name in self.recent_files if name != council_file))

    def second_backup_folder(self, council_file: Path) -> Path | None:
        """Return the folder that was chosen for further backups of this council file."""
        folder = self.second_backup_folders.get(str(council_file))
        return Path(folder) if folder else None

    def with_second_backup_folder(self, council_file: Path, folder: Path | None) -> Settings:
        """Return the settings with this folder, or none, for further backups of the council file."""
        folders = dict(self.second_backup_folders)
        folders.pop(str(council_file), None)
        if folder is not None:
            folders[str(council_file)] = str(folder)
        return replace(self, second_backup_folders=folders)


def load_settings(path: Path) -> Settings:
    """Read the settings; a damaged file is put aside as settings.damaged.json and the defaults are used."""
    try:
        return _from_json(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        _put_aside(path)
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all. Raises OSError when the folder cannot be written."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=2, ensure_ascii=False)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _put_aside(path: Path) -> None:
    """Keep a file that could not be read; where even that fails, it is left as it is."""
    try:
        path.replace(path.with_name(f"{path.stem}.damaged{path.suffix}"))
    except OSError:
        return


def _from_json(found: Any) -> Settings:
    """Build the settings from what was read; unknown names are ignored, a wrong value raises ValueError."""
    if not isinstance(found, dict):
        raise ValueError("the settings are not an object")
    known = {each.name for each in fields(Settings)}
    given = {name: value for name, value in found.items() if name in known}
    for name, value in given.items():
        if not _CHECKS[name](value):
            raise ValueError(f"{name} cannot be {value!r}")
    if "recent_files" in given:
        given["recent_files"] = tuple(given["recent_files"])
    return Settings(**given)


def _is_number_in(allowed: range, value: Any) -> bool:
    return type(value) is int and value in allowed


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "theme": lambda value: value in THEMES,
    "text_scale": lambda value: value is None or _is_number_in(TEXT_SCALES, value),
    "reduced_motion": lambda value: value is None or isinstance(value, bool),
    "language": _is_text,
    "input_guard_ms": lambda value: _is_number_in(INPUT_GUARD_MS, value),
    "idle_seconds": lambda value: _is_number_in(IDLE_SECONDS, value),
    "practice": lambda value: isinstance(value, bool),
    "calm": lambda value: isinstance(value, bool),
    "switches": lambda value: _is_number_in(SWITCHES, value),
    "scan_ms": lambda value: _is_number_in(SCAN_MS, value),
    "recent_files": lambda value: isinstance(value, list) and all(map(_is_text, value)),
    "second_backup_folders": lambda value: isinstance(value, dict) and all(map(_is_text, value.values())),
}
