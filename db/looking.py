"""Look at a council file without changing a byte of it or of its log, and say what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careboard.errors import StorageProblem
from db import connecting, driver
from db.connecting import Access
from db.file_format import APPLICATION_ID, PAGE_BYTES, SCHEMA
from db.keys import FileKey, KeyChecks
from db.storage_problems import error_name


def log_of(path: Path) -> Path:
    """Return where the write-ahead log of a file lies."""
    return path.with_name(path.name + "-wal")


@contextmanager
def looking(path: Path, key: FileKey | None) -> Iterator[driver.Connection]:
    """Lend a connection that changes nothing; where a log lies beside the file it is read with it."""
    shared_memory = path.with_name(path.name + "-shm")
    is_left = shared_memory.exists()
    connection = connecting.connect(path, key, Access.LOOK if log_of(path).exists() else Access.READ)
    try:
        yield connection
    finally:
        connection.close()
        # A disc that is read-only refuses to remove even what is not there.
        if not is_left and shared_memory.exists():
            shared_memory.unlink()


def opens(path: Path, key: FileKey | None) -> bool:
    """Tell whether a key opens a file; a damaged one is opened by none."""
    with looking(path, key) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except driver.DatabaseError as error:
            if error_name(error) != "SQLITE_NOTADB":
                raise
            return False
    return True


def look_at(path: Path, key: FileKey | None, checks: KeyChecks) -> None:
    """Refuse a file that is locked, damaged, not ours, newer, or that this key does not open."""
    try:
        with looking(path, key) as connection:
            judge(path, connection, key, checks)
    except driver.OperationalError as error:
        # A place that is read-only has no room for the log's index; opening tells what that means.
        if not error_name(error).startswith("SQLITE_CANTOPEN"):
            raise


def judge(
    path: Path, connection: driver.Connection, key: FileKey | None, checks: KeyChecks, *, newer_too: bool = False
) -> None:
    """Refuse what a connection has opened unless this program may use it."""
    _read_first_page(path, connection, key, checks)
    if connecting.pragma(connection, "application_id") != APPLICATION_ID:
        raise StorageProblem("not-ours", path=path)
    found = int(connecting.pragma(connection, "user_version"))
    if found > SCHEMA and not newer_too:
        raise StorageProblem("newer-schema", path=path, found=found, known=SCHEMA)


def _read_first_page(path: Path, connection: driver.Connection, key: FileKey | None, checks: KeyChecks) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.DatabaseError as error:
        if error_name(error) != "SQLITE_NOTADB":
            raise
        raise StorageProblem(_why_unreadable(path, key, checks), path=path) from error


def _why_unreadable(path: Path, key: FileKey | None, checks: KeyChecks) -> str:
    """Tell a wrong passphrase from a damaged header: both look the same to SQLCipher."""
    if key is None or checks.matches(key):
        return "damaged"
    if not checks.knows(key.salt) and path.stat().st_size % PAGE_BYTES:
        return "not-ours"
    return "wrong-passphrase"
