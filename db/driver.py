"""The database driver: SQLite with encryption, used for plain files too because its SQLite is newer."""

from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from sqlite3 import Connection, DatabaseError, Error, OperationalError
else:
    Connection = dbapi2.Connection
    DatabaseError, Error, OperationalError = dbapi2.DatabaseError, dbapi2.Error, dbapi2.OperationalError

__all__ = ["Connection", "DatabaseError", "Error", "OperationalError", "connect", "dbapi2", "sqlite_version"]

sqlite_version: tuple[int, ...] = dbapi2.sqlite_version_info


def connect(address: str) -> Connection:
    """Connect to the file behind an address; transactions are begun by hand, and a lock is not waited for."""
    connection: Connection = dbapi2.connect(
        address, uri=True, timeout=0, isolation_level=None, check_same_thread=False
    )
    return connection
