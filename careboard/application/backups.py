"""Backups of the council file as the application asks for them; `db` fulfils them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class BackupState:
    """When the last finished backups were made, None for never."""

    here: datetime.date | None
    second: datetime.date | None
    second_folder: str


@dataclass(frozen=True, slots=True)
class OldCopy:
    """A copy that the passphrase in force does not open: who knew an earlier one can still read it."""

    made_on: datetime.date
    path: str


class Backups(Protocol):
    """Finished, encrypted copies of the council file."""

    def make(self) -> None:
        """Make a copy in the data folder and in the second folder; refused while a round is open."""

    def state(self) -> BackupState:
        """Return when the last ones were made."""

    def choose_second_folder(self, folder: str) -> None:
        """Keep further copies in a folder of the council's choice."""

    def old(self) -> tuple[OldCopy, ...]:
        """Return the copies in both folders and beside the file that an earlier passphrase opens, oldest first."""

    def remove_old(self) -> None:
        """Remove those copies; refused where no copy opens with the passphrase in force."""

    def remake(self) -> int:
        """Make fresh copies and, once they are proved, remove every other one; return how many were removed."""
