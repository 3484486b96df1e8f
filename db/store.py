"""An open council file with everything that a program does with it."""

import datetime
import hmac
import logging
from pathlib import Path

from careboard.application.ports import UnitOfWork
from careboard.errors import RuleBroken, StorageProblem
from careboard.paths import DataFolder
from db import connecting
from db.backups import add_copy
from db.ballot_box import destroy_left_keys
from db.copying import refuse_while_voting, write_copy
from db.engine import CouncilFile
from db.file_format import SCHEMA
from db.integrity import check_file
from db.keys import CHECK_BYTES, FileKey, KeyChecks
from db.moving import move, refuse_moved, take_back
from db.opening import Unlock, open_file
from db.recovery_sheet import recovery_groups
from db.round_keys import RoundKeys
from db.unit_of_work import SqlUnitOfWork

_log = logging.getLogger(__name__)


class CouncilStore:
    """One open council file on this machine."""

    def __init__(self, file: CouncilFile, data: DataFolder) -> None:
        """Take over an open file; round keys, key checks and backups lie in the data folder of this machine."""
        self._file = file
        self._data = data
        self._round_keys = RoundKeys(data.keys, file.key)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._file.path

    @property
    def is_encrypted(self) -> bool:
        """Whether the file needs a passphrase."""
        return self._file.key is not None

    @property
    def is_read_only(self) -> bool:
        """Whether the file could only be opened to read and print."""
        return self._file.is_read_only

    @property
    def file(self) -> CouncilFile:
        """The open file, for backups."""
        return self._file

    def start_work(self) -> UnitOfWork:
        """Begin one step."""
        return SqlUnitOfWork(self._file, self._round_keys)

    def unlocks(self, unlock: Unlock) -> bool:
        """Tell whether this passphrase or recovery sheet opens the file."""
        key = self._key()
        return hmac.compare_digest(unlock(key.salt).raw, key.raw)

    def unlock_once(self, unlock: Unlock) -> Unlock:
        """Derive a key for this file now, and return what hands it out again without deriving."""
        key = unlock(self._key().salt)
        return lambda _salt: key

    def key_mark(self, unlock: Unlock | None = None) -> str:
        """Return what tells the key of the file, or another one, from all others without giving it away."""
        key = self._key() if unlock is None else unlock(self._key().salt)
        return key.derived_for(b"careboard-hands")[:CHECK_BYTES].hex()

    def recovery_groups(self) -> tuple[str, ...]:
        """Return the fourteen groups of the recovery sheet; raises RuleBroken for a plain file."""
        return recovery_groups(self._key().raw)

    def change_passphrase(self, unlock: Unlock) -> None:
        """Give the file a new key with the same salt; a crash leaves exactly one of the two keys working.

        Refused while a round is open, because its key is wrapped with the old one. Make backups before and after.
        """
        old = self._key()
        refuse_while_voting(self._file)
        new = unlock(old.salt)
        checks = KeyChecks(self._data.keys)
        with self._file.outside_transactions() as raw:
            checks.forget(old.salt)
            raw.execute(f"PRAGMA rekey = {new.pragma_value}").fetchall()
            self._file.key = new
            self._round_keys = RoundKeys(self._data.keys, new)
            connecting.checkpoint(raw)
        try:
            checks.remember(new)
        except OSError as error:
            # The passphrase is changed by now, so this must not look as if it were not; the next opening makes up.
            _log.warning("after a change of passphrase: %s", type(error).__name__)

    def write_copy(self, target: Path) -> None:
        """Write one whole copy to a place of the person's choice; refused while a round is open."""
        refuse_while_voting(self._file)
        write_copy(self._file, target)

    def move(self, folder: Path, on: datetime.date) -> Path:
        """Let the file live on in a folder, for another computer; here it can only be read from now on."""
        return move(self._file, folder, on)

    def check(self) -> tuple[str, ...]:
        """Return what is wrong in the file, nothing when all is well."""
        return check_file(self._file)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def _key(self) -> FileKey:
        if self._file.key is None:
            raise RuleBroken("file-is-not-encrypted")
        return self._file.key


def open_store(
    path: Path,
    unlock: Unlock | None,
    data: DataFolder,
    on: datetime.date,
    *,
    read_only: bool = False,
    taken_back: bool = False,
) -> CouncilStore:
    """Open a council file, bring it to the newest schema, and destroy round keys that a crash left behind.

    Before its schema changes a copy is made, named after the day `on`; even while a box is sealed, for otherwise the
    file of a group that goes on at its next meeting could not be opened by a newer program. A file that was moved to
    another computer is opened to read only, or `taken_back`.
    """
    file = open_file(path, unlock, KeyChecks(data.keys), read_only=read_only)
    try:
        if taken_back:
            take_back(file)
        elif not file.is_read_only and file.schema:
            refuse_moved(file)
        if file.schema < SCHEMA:
            _upgrade(file, data, on)
        with file.connection() as connection:
            destroy_left_keys(connection, RoundKeys(data.keys, file.key))
    except BaseException:
        file.close()
        raise
    return CouncilStore(file, data)


def _upgrade(file: CouncilFile, data: DataFolder, on: datetime.date) -> None:
    from db.migrations import migrate

    if file.is_read_only:
        raise StorageProblem("older-schema-read-only", path=file.path)
    add_copy(file, data.backups, on)
    migrate(file)
