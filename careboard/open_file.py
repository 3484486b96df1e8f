"""One open council file: its services, its backups, what draws for it, and what is done to the file as a whole."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

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
    from db.backups import FileBackups
    from db.keys import Derive
    from db.opening import Unlock
    from db.store import CouncilStore

Today = Callable[[], datetime.date]


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
