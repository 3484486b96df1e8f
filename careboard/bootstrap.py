"""The composition root: the only module that sees every layer and puts the pieces of one open council file together."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from careboard.application.council_files import GoodCopy
from careboard.drawing import (
    ballot_drawing,
    form_reading,
    inspection_drawing,
    paper_editions,
    sheet_drawing,
    table_drawing,
)
from careboard.errors import RuleBroken, StorageProblem
from careboard.paths import DataFolder
from careboard.settings import load_settings, save_settings

if TYPE_CHECKING:
    # The windows are shown before any of it is imported.
    from careboard.application.ballot_papers import BallotDrawing
    from careboard.application.changes import Changes
    from careboard.application.erasing import Erasure
    from careboard.application.form_content import ReadForm
    from careboard.application.inspecting import InspectionDrawing
    from careboard.application.services import Services
    from careboard.application.sheets import SheetDrawing, TableDrawing
    from careboard.domain.council import Council
    from careboard.domain.pledges import Pledge
    from db.backups import FileBackups
    from db.keys import Derive
    from db.opening import Unlock
    from db.store import CouncilStore

Today = Callable[[], datetime.date]


def today_here() -> datetime.date:
    """Return the day on this computer's calendar."""
    return datetime.datetime.now().astimezone().date()


def run_windows(data: DataFolder, file: Path | None = None, passphrase: str | None = None) -> int:
    """Run the windows until they are closed; returns the exit code."""
    from ui.app import Begin
    from ui.app import run_windows as run

    return run(FilesHere(data), data, Begin(file, passphrase))


class OpenFile:
    """One open council file with its services and backups."""

    def __init__(self, store: CouncilStore, data: DataFolder, today: Today, derive: Derive) -> None:
        """Take over an open store."""
        from careboard.application.services import make_services
        from db.pins import Argon2Pins

        self._store = store
        self._data = data
        self._today = today
        self._derive = derive
        self.services: Services = make_services(store.start_work, today, Argon2Pins(), paper_editions())
        self.backups: FileBackups = self._file_backups()
        self._is_changed = False
        self.services.announce.listen(self._changed)
        if not store.is_read_only and store.is_encrypted:
            self.services.handing_over.go_on(store.key_mark())

    @property
    def drawing(self) -> BallotDrawing:
        """How ballots and tokens are drawn."""
        return ballot_drawing()

    @property
    def sheets(self) -> SheetDrawing:
        """How slips for owners and the wall poster are drawn."""
        return sheet_drawing()

    @property
    def tables(self) -> TableDrawing:
        """How tables and the calendar are written."""
        return table_drawing()

    @property
    def inspection(self) -> InspectionDrawing:
        """How the year page and the chain for inspection are drawn."""
        return inspection_drawing()

    @property
    def read_form(self) -> ReadForm:
        """How response forms are read when they come back."""
        return form_reading()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._store.path

    @property
    def is_encrypted(self) -> bool:
        """Whether a passphrase protects it."""
        return self._store.is_encrypted

    @property
    def is_read_only(self) -> bool:
        """Whether it can only be read and printed here."""
        return self._store.is_read_only

    @property
    def store(self) -> CouncilStore:
        """The store, for commands that work on the file itself."""
        return self._store

    def recovery_groups(self) -> tuple[str, ...]:
        """Return the fourteen groups of the recovery sheet."""
        return self._store.recovery_groups()

    def unlocks(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the file."""
        return self._store.unlocks(self._unlock(passphrase))

    def change_passphrase(self, passphrase: str) -> StorageProblem | None:
        """Give the file a new passphrase, with backups before and after; return why there is none after."""
        self._copy_before()
        self.services.handing_over.go_on("")
        self._store.change_passphrase(self._unlock(passphrase))
        self.services.setting_up.recovery_sheet_changed()
        return self._copy_after()

    def hand_over(self, passphrase: str, pin: str) -> StorageProblem | None:
        """Give the file the passphrase and the PIN of the next worker; return why no backup was made after that."""
        self._copy_before()
        unlock = self._store.unlock_once(self._unlock(passphrase))
        self.services.handing_over.begin(pin, self._store.key_mark(unlock))
        self._store.change_passphrase(unlock)
        self.services.handing_over.go_on(self._store.key_mark())
        return self._copy_after()

    def move(self, folder: Path) -> Path:
        """Let the file live on in a folder, for another computer; return where. Here it is only read from now on."""
        from careboard.application.changes import Changes

        moved = self._store.move(folder, self._today())
        self.services.announce(Changes.COUNCIL)
        return moved

    def erase(self, erasure: Erasure) -> None:
        """Take records out for good, and leave none of their words in the file or its log."""
        self.services.erasing.erase(erasure)
        self._store.file.checkpoint()

    def remake_backups(self) -> int:
        """Make the backups anew so that none holds what was erased; return how many old ones were removed."""
        removed = self.backups.remake()
        self.services.erasing.backups_made_anew()
        return removed

    def draw_open_list(self) -> bytes:
        """Draw the list of what still waits for an answer."""
        from careboard.reports.open_list import draw_open_list

        return draw_open_list(self.services.handing_over.open_list())

    def check(self) -> tuple[str, ...]:
        """Return what is wrong in the file, nothing when all is well."""
        return self._store.check()

    def back_up_at_open(self) -> None:
        """Make today's backup unless it is there or a round is open."""
        state = self.backups.state()
        if state.here != self._today() or (state.second_folder and state.second != self._today()):
            self._back_up()

    def back_up_at_close(self) -> None:
        """Make a backup of what has changed since the file was opened, unless a round is open."""
        if self._is_changed:
            self._back_up()

    def _copy_before(self) -> None:
        """Make a copy; a second folder that is not there is no reason to leave a passphrase as it is."""
        if self.is_read_only:
            raise StorageProblem("read-only", path=self.path)
        try:
            self.backups.make()
        except StorageProblem as problem:
            if problem.code != "second-folder-failed":
                raise

    def _copy_after(self) -> StorageProblem | None:
        """Make a copy with the new key; the passphrase is changed by now, so a failure is told of and not raised."""
        try:
            self.backups.make()
        except StorageProblem as problem:
            return problem
        return None

    def _back_up(self) -> None:
        if self.is_read_only:
            return
        try:
            self.backups.make()
        except RuleBroken as refusal:
            if refusal.code != "round-is-open":
                raise

    def _changed(self, _changes: Changes) -> None:
        self._is_changed = True

    def close(self) -> None:
        """Give the file back."""
        self._store.close()

    def _unlock(self, passphrase: str) -> Unlock:
        from db.opening import with_passphrase

        return with_passphrase(passphrase, self._derive)

    def _file_backups(self) -> FileBackups:
        from db.backups import FileBackups

        def second_folder() -> Path | None:
            return load_settings(self._data.settings).second_backup_folder(self.path)

        def keep_second_folder(folder: Path | None) -> None:
            settings = load_settings(self._data.settings)
            save_settings(self._data.settings, settings.with_second_backup_folder(self.path, folder))

        return FileBackups(self._store.file, self._data.backups, self._today, second_folder, keep_second_folder)


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
