"""What windows and command line need to open, make and restore council files; the composition root fulfils it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # The windows are shown before any of it is imported.
    from careboard.application.backups import Backups
    from careboard.application.ballot_papers import BallotDrawing
    from careboard.application.erasing import Erasure
    from careboard.application.form_content import ReadForm
    from careboard.application.inspecting import InspectionDrawing
    from careboard.application.services import Services
    from careboard.application.sheets import SheetDrawing, TableDrawing
    from careboard.domain.council import Council
    from careboard.domain.pledges import Pledge
    from careboard.errors import StorageProblem


class OpenCouncil(Protocol):
    """One council file that is open in this program and nowhere else."""

    @property
    def services(self) -> Services:
        """The services over this file."""

    @property
    def backups(self) -> Backups:
        """The backups of this file."""

    @property
    def drawing(self) -> BallotDrawing:
        """How ballots and tokens are drawn."""

    @property
    def sheets(self) -> SheetDrawing:
        """How slips for owners and the wall poster are drawn."""

    @property
    def tables(self) -> TableDrawing:
        """How tables and the calendar are written."""

    @property
    def read_form(self) -> ReadForm:
        """How response forms are read when they come back."""

    @property
    def inspection(self) -> InspectionDrawing:
        """How the year page and the chain for inspection are drawn."""

    @property
    def path(self) -> Path:
        """Where the file lies."""

    @property
    def is_encrypted(self) -> bool:
        """Whether a passphrase protects it."""

    @property
    def is_read_only(self) -> bool:
        """Whether it can only be read and printed here."""

    def recovery_groups(self) -> tuple[str, ...]:
        """Return the fourteen groups of the recovery sheet."""

    def unlocks(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the file."""

    def change_passphrase(self, passphrase: str) -> StorageProblem | None:
        """Give the file a new passphrase, with backups before and after; return why there is none after."""

    def hand_over(self, passphrase: str, pin: str) -> StorageProblem | None:
        """Give the file the passphrase and the PIN of the next worker; return why no backup was made after that."""

    def move(self, folder: Path) -> Path:
        """Let the file live on in a folder, for another computer; return where. Here it is only read from now on."""

    def erase(self, erasure: Erasure) -> None:
        """Take records out for good, and leave none of their words in the file or its log."""

    def remake_backups(self) -> int:
        """Make the backups anew so that none holds what was erased; return how many old ones were removed."""

    def draw_open_list(self) -> bytes:
        """Draw the list of what still waits for an answer."""

    def check(self) -> tuple[str, ...]:
        """Return what is wrong in the file, nothing when all is well."""

    def back_up_at_open(self) -> None:
        """Make today's backup unless it is there or a round is open."""

    def back_up_at_close(self) -> None:
        """Make a backup of what has changed since the file was opened, unless a round is open."""

    def close(self) -> None:
        """Give the file back."""


@dataclass(frozen=True, slots=True)
class GoodCopy:
    """A finished backup of a file."""

    path: Path
    made_on: datetime.date


class CouncilFiles(Protocol):
    """Opens, makes and restores council files on this computer."""

    def is_encrypted(self, path: Path) -> bool:
        """Whether a file needs a passphrase; raises StorageProblem where there is none."""

    def open(
        self, path: Path, passphrase: str | None, *, read_only: bool = False, taken_back: bool = False
    ) -> OpenCouncil:
        """Open a file; raises StorageProblem with the code of what is wrong.

        One that was moved to another computer (moved-away) opens to read only, or `taken_back`.
        """

    def open_with_recovery_sheet(
        self, path: Path, typed: str, *, read_only: bool = False, taken_back: bool = False
    ) -> OpenCouncil:
        """Open a file with the fourteen groups of its recovery sheet."""

    def create(self, path: Path, passphrase: str | None, council: Council, pledges: tuple[Pledge, ...]) -> OpenCouncil:
        """Make a file with a council and its pledges in it; without a passphrase it is not encrypted."""

    def make_demonstration(self, path: Path, passphrase: str | None) -> OpenCouncil:
        """Make the demonstration council."""

    def synced_folder(self, path: Path) -> str | None:
        """Return the name of the folder above a path that a sync program looks after, if there is one."""

    def copies(self, path: Path) -> tuple[GoodCopy, ...]:
        """Return the backups of a file, newest first."""

    def restore(self, copy: Path, passphrase: str | None, path: Path) -> Path | None:
        """Put a backup in the place of a file; return where the replaced file is kept beside it."""
