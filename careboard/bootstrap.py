"""The composition root: it sees every layer, and opens, makes and restores council files."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from careboard.application.council_files import GoodCopy
from careboard.drawing import paper_editions
from careboard.open_file import OpenFile, Today
from careboard.paths import DataFolder

if TYPE_CHECKING:
    # The windows are shown before any of it is imported.
    from careboard.domain.council import Council
    from careboard.domain.pledges import Pledge
    from db.keys import Derive
    from db.opening import Unlock


def today_here() -> datetime.date:
    """Return the day on this computer's calendar."""
    return datetime.datetime.now().astimezone().date()


def run_windows(data: DataFolder, file: Path | None = None, passphrase: str | None = None) -> int:
    """Run the windows until they are closed; returns the exit code."""
    from ui.app import Begin
    from ui.app import run_windows as run

    return run(FilesHere(data), data, Begin(file, passphrase))


class FilesHere:
    """Opens, makes and restores the council files of this computer."""

    def __init__(self, data: DataFolder, today: Today = today_here, derive: Derive | None = None) -> None:
        """Keep round keys, key checks and backups in the data folder; `derive` turns a passphrase into a key."""
        self._data = data.prepare()
        self._today = today
        self._given_derive = derive

    @property
    def data(self) -> DataFolder:
        """The data folder of this computer."""
        return self._data

    def beside(self, data: DataFolder) -> FilesHere:
        """Return the same over another data folder."""
        return FilesHere(data, self._today, self._given_derive)

    def is_encrypted(self, path: Path) -> bool:
        """Whether a file needs a passphrase; raises StorageProblem where there is none."""
        from db.header import is_encrypted

        return is_encrypted(path)

    def open(
        self, path: Path, passphrase: str | None, *, read_only: bool = False, taken_back: bool = False
    ) -> OpenFile:
        """Open a file; raises StorageProblem with the code of what is wrong."""
        return self._open(path, self._unlock(passphrase), read_only=read_only, taken_back=taken_back)

    def open_with_recovery_sheet(
        self, path: Path, typed: str, *, read_only: bool = False, taken_back: bool = False
    ) -> OpenFile:
        """Open a file with the fourteen groups of its recovery sheet."""
        from db.opening import with_recovery_sheet

        return self._open(path, with_recovery_sheet(typed), read_only=read_only, taken_back=taken_back)

    def create(self, path: Path, passphrase: str | None, council: Council, pledges: tuple[Pledge, ...]) -> OpenFile:
        """Make a file with a council and its pledges in it; without a passphrase it is not encrypted."""

        def fill(opened: OpenFile) -> None:
            opened.services.setting_up.begin(council, pledges)

        return self._create(path, passphrase, fill)

    def make_demonstration(self, path: Path, passphrase: str | None) -> OpenFile:
        """Make the demonstration council."""
        from careboard.application.built_in_pledges import CARE_PLEDGE, built_in_pledge
        from careboard.application.demo import make_demonstration
        from db.pins import Argon2Pins

        def fill(opened: OpenFile) -> None:
            pledge = replace(built_in_pledge(CARE_PLEDGE), in_use=False)
            make_demonstration(opened.store.start_work, Argon2Pins(), paper_editions(), pledge, self._today())

        return self._create(path, passphrase, fill)

    def synced_folder(self, path: Path) -> str | None:
        """Return the name of the folder above a path that a sync program looks after, if there is one."""
        from db.places import synced_folder

        return synced_folder(path)

    def copies(self, path: Path) -> tuple[GoodCopy, ...]:
        """Return the backups of a file, newest first."""
        from db.copies import copies_of

        return tuple(GoodCopy(copy.path, copy.day) for copy in reversed(copies_of(path, self._data.backups)))

    def last_copy(self, path: Path) -> Path | None:
        """Return the last good copy of a file that will not open, if there is one here."""
        from db.backups import latest_copy

        return latest_copy(path, self._data.backups)

    def restore(self, copy: Path, passphrase: str | None, path: Path) -> Path | None:
        """Put a backup in the place of a file; return where the replaced file is kept beside it."""
        from db.keys import KeyChecks
        from db.restoring import restore

        return restore(copy, path, self._unlock(passphrase), KeyChecks(self._data.keys), self._today())

    def _open(self, path: Path, unlock: Unlock | None, *, read_only: bool, taken_back: bool) -> OpenFile:
        from db.store import open_store

        store = open_store(path, unlock, self._data, self._today(), read_only=read_only, taken_back=taken_back)
        return OpenFile(store, self._data, self._today, self._derive)

    def _create(self, path: Path, passphrase: str | None, fill: Callable[[OpenFile], None]) -> OpenFile:
        from db.opening import create_file

        create_file(path, self._unlock(passphrase))
        opened = None
        try:
            opened = self.open(path, passphrase)
            fill(opened)
        except BaseException:
            if opened is not None:
                opened.close()
            for left in (path, path.with_name(path.name + "-wal")):
                left.unlink(missing_ok=True)
            raise
        return opened

    def _unlock(self, passphrase: str | None) -> Unlock | None:
        from db.opening import with_passphrase

        return None if passphrase is None else with_passphrase(passphrase, self._derive)

    @property
    def _derive(self) -> Derive:
        from db.keys import derive_with_argon2

        return self._given_derive or derive_with_argon2
