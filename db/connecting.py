"""Open one connection to a council file, with every setting that its safety rests on checked."""

from enum import StrEnum
from pathlib import Path

from careboard.errors import StorageProblem
from db import driver
from db.driver import Connection
from db.file_format import OLDEST_SQLITE
from db.keys import FileKey

_SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("fullfsync", "ON", 1),
    ("checkpoint_fullfsync", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)
_ONLY_WHEN_WRITING = frozenset({"locking_mode", "journal_mode"})


class Access(StrEnum):
    """How a file is opened; nothing here ever makes one."""

    WRITE = "mode=rw"
    READ = "mode=ro&immutable=1"
    LOOK = "mode=ro"


def refuse_old_sqlite(version: tuple[int, ...] = driver.sqlite_version) -> None:
    """Refuse an SQLite that can corrupt a file."""
    if version < OLDEST_SQLITE:
        raise StorageProblem("sqlite-too-old", version=".".join(map(str, version)))


def connect(path: Path, key: FileKey | None, access: Access) -> Connection:
    """Open a file that exists, without reading it yet; a key of None leaves it unencrypted."""
    refuse_old_sqlite()
    connection = driver.connect(f"{path.absolute().as_uri()}?{access}")
    connection.execute("PRAGMA cipher_log_level = NONE")
    if access is Access.WRITE:
        # Before the first read: then no shared memory file is ever made.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    if key is not None:
        connection.execute(f"PRAGMA key = {key.pragma_value}")
    return connection


def make_safe(connection: Connection, access: Access) -> None:
    """Apply every setting, read it back, and take the lock on the file."""
    for name, value, expected in _SETTINGS:
        if access is Access.READ and name in _ONLY_WHEN_WRITING:
            continue
        connection.execute(f"PRAGMA {name} = {value}")
        found = pragma(connection, name)
        if found != expected:
            raise StorageProblem("setting-refused", setting=name, found=found)
    if access is Access.WRITE:
        take_lock(connection)


def take_lock(connection: Connection) -> None:
    """Take the lock that keeps every other program out until the connection is closed."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def pragma(connection: Connection, name: str) -> str | int:
    """Return the value of a setting."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    value: str | int = row[0]
    return value


def checkpoint(connection: Connection) -> None:
    """Move everything from the write-ahead log into the file and empty the log."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
