"""Finished, encrypted copies of a council file, in the data folder and in a second folder of the council's choice."""

import datetime
from collections.abc import Callable
from pathlib import Path

from careboard.application.backups import BackupState, OldCopy
from careboard.application.ports import Today
from careboard.errors import RuleBroken, StorageProblem
from db.copies import Copy, copies_in, copies_of, copies_to_drop, folder_named, next_copy, replaced_files
from db.copying import copy_finished, refuse_while_voting, write_copy
from db.durable_files import private_folder, remove_durably
from db.engine import CouncilFile
from db.looking import log_of, opens
from db.storage_problems import explained


class FileBackups:
    """The backups of one open council file."""

    def __init__(
        self,
        file: CouncilFile,
        folder: Path,
        today: Today,
        second_folder: Callable[[], Path | None],
        keep_second_folder: Callable[[Path | None], None],
    ) -> None:
        """Keep copies in `folder` of the data folder; where the second one lies is a setting of this machine."""
        self._file = file
        self._folder = _folder_of(file, folder)
        self._today = today
        self._second_folder = second_folder
        self._keep_second_folder = keep_second_folder

    def make(self) -> None:
        """Make a copy in both folders; refused while a round is open.

        Raises StorageProblem second-folder-failed when only the first could be made.
        """
        refuse_while_voting(self._file)
        copy = add_copy(self._file, self._folder.parent, self._today())
        second = self._own_second_folder()
        if second is None:
            return
        try:
            with explained(second):
                second.mkdir(exist_ok=True)
                target = next_copy(second, copy.day).path
                copy_finished(copy.path, target, self._file.key)
                _thin(second)
        except StorageProblem as problem:
            raise StorageProblem("second-folder-failed", folder=second.parent, why=problem.code) from problem

    def state(self) -> BackupState:
        """Return when the last copies were made; a second folder that is not there has none."""
        second = self._second_folder()
        own_second = self._own_second_folder()
        return BackupState(
            here=_last_day(self._folder),
            second=_last_day(own_second) if own_second else None,
            second_folder=str(second or ""),
        )

    def choose_second_folder(self, folder: str) -> None:
        """Keep further copies in this folder from now on, or with an empty name nowhere."""
        if not folder:
            self._keep_second_folder(None)
            return
        chosen = Path(folder).absolute()
        if not chosen.is_dir():
            raise RuleBroken("not-a-folder", folder=folder)
        if chosen in (self._folder, self._folder.parent):
            raise RuleBroken("same-folder", folder=folder)
        self._keep_second_folder(chosen)

    def old(self) -> tuple[OldCopy, ...]:
        """Return the copies in both folders and beside the file that an earlier passphrase opens, oldest first."""
        return tuple(OldCopy(copy.day, str(copy.path)) for copy in sorted(self._all()) if not self._opens(copy))

    def remove_old(self) -> None:
        """Remove those copies; refused where no copy opens with the passphrase in force."""
        if not any(self._opens(copy) for copy in copies_in(self._folder)):
            raise RuleBroken("no-fresh-copy")
        for copy in self.old():
            path = Path(copy.path)
            with explained(path):
                remove_durably(log_of(path))
                remove_durably(path)

    def remake(self) -> int:
        """Make a fresh copy in both folders and, once it is proved, remove every other one; return how many went.

        What was erased stood in each of them. Refused while a round is open; nothing is removed where no copy was made.
        """
        before = self._all()
        self.make()
        for copy in before:
            with explained(copy.path):
                remove_durably(log_of(copy.path))
                remove_durably(copy.path)
        return len(before)

    def _all(self) -> list[Copy]:
        second = self._own_second_folder()
        return [*copies_in(self._folder), *(copies_in(second) if second else ()), *replaced_files(self._file.path)]

    def _opens(self, copy: Copy) -> bool:
        with explained(copy.path):
            return opens(copy.path, self._file.key)

    def _own_second_folder(self) -> Path | None:
        second = self._second_folder()
        return second / self._folder.name if second else None


def add_copy(file: CouncilFile, folder: Path, on: datetime.date) -> Copy:
    """Add a copy of an open file to a folder of backups, and drop those that it makes needless."""
    own_folder = _folder_of(file, folder)
    private_folder(own_folder)
    copy = next_copy(own_folder, on)
    write_copy(file, copy.path)
    _thin(own_folder)
    return copy


def latest_copy(council_file: Path, folder: Path) -> Path | None:
    """Return the last good copy of a file that will not open, if this machine has one."""
    copies = copies_of(council_file, folder)
    return copies[-1].path if copies else None


def _folder_of(file: CouncilFile, folder: Path) -> Path:
    # Not read from the file itself: to close a second handle on it would give up this program's lock.
    return folder_named(file.path, file.key.salt if file.key else None, folder)


def _last_day(folder: Path) -> datetime.date | None:
    copies = copies_in(folder)
    return copies[-1].day if copies else None


def _thin(folder: Path) -> None:
    for copy in copies_to_drop(copies_in(folder)):
        copy.path.unlink()
