"""Where Careboard keeps what belongs to this computer and to no council file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PROGRAM = "careboard"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One folder of this computer: settings, round keys, backups and logs."""

    root: Path

    @property
    def settings(self) -> Path:
        """The settings of this computer."""
        return self.root / "settings.json"

    @property
    def keys(self) -> Path:
        """Keys of open rounds and key checks: never beside a council file."""
        return self.root / "keys"

    @property
    def backups(self) -> Path:
        """Copies of the council files."""
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        """What went wrong, without a word that anybody typed."""
        return self.root / "logs"

    def prepare(self) -> DataFolder:
        """Make the folders that are missing, readable to this user alone, and return self."""
        for folder in (self.root, self.keys, self.backups, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self


def data_dir(override: Path | None = None) -> DataFolder:
    """Return the data folder: the one that was asked for, else this user's own, which never roams."""
    if override is not None:
        return DataFolder(override.expanduser().resolve())
    import platformdirs

    return DataFolder(Path(platformdirs.user_data_dir(PROGRAM, appauthor=False, roaming=False)))
