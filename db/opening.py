"""Make council files, and open them so that a file which is wrong in any way is never changed."""

import os
from collections.abc import Callable
from pathlib import Path

from careboard.errors import RuleBroken, StorageProblem
from db import connecting, driver
from db.connecting import Access
from db.durable_files import drafted
from db.engine import CouncilFile
from db.file_format import APPLICATION_ID, SCHEMA, looks_plain, plain_application_id
from db.header import is_encrypted as is_encrypted
from db.header import read_header
from db.keys import SALT_BYTES, Derive, FileKey, KeyChecks, new_salt
from db.looking import judge, log_of, look_at
from db.places import is_on_network
from db.recovery_sheet import read_recovery_sheet
from db.storage_problems import error_name, explained
from db.tables import make_tables

Unlock = Callable[[bytes], FileKey]
"""Makes the key of a file from the salt in its first bytes."""


def with_passphrase(passphrase: str, derive: Derive) -> Unlock:
    """Unlock a file with its passphrase."""
    return lambda salt: FileKey.from_passphrase(passphrase, salt, derive)


def with_recovery_sheet(typed: str) -> Unlock:
    """Unlock a file with the groups of its recovery sheet."""
    raw_key = read_recovery_sheet(typed)
    return lambda salt: FileKey(raw_key, salt)


def create_file(path: Path, unlock: Unlock | None) -> None:
    """Make an empty council file, whole or not at all; without `unlock` it is not encrypted."""
    _refuse_network(path)
    if path.exists():
        raise RuleBroken("file-exists", path=path)
    key = unlock(new_salt()) if unlock else None
    with explained(path), drafted(path) as draft:
        _fill(draft, key)


def open_file(path: Path, unlock: Unlock | None, checks: KeyChecks, *, read_only: bool = False) -> CouncilFile:
    """Open a council file to write, or to read where its place allows no more.

    With `read_only` a file of a newer schema opens too. Raises StorageProblem with the code of what is wrong.
    """
    key = _key(path, read_header(path), unlock)
    if read_only:
        return _opened(path, key, Access.READ, checks, newer_too=True)
    _refuse_network(path)
    with explained(path):
        look_at(path, key, checks)
    try:
        file = _opened(path, key, Access.WRITE, checks)
    except StorageProblem as problem:
        if problem.code != "read-only":
            raise
        return _opened(path, key, Access.READ, checks)
    if key is not None:
        _remember(file, key, checks)
    return file


def _remember(file: CouncilFile, key: FileKey, checks: KeyChecks) -> None:
    try:
        with explained(file.path):
            checks.remember(key)
    except StorageProblem:
        file.close()
        raise


def _fill(draft: Path, key: FileKey | None) -> None:
    connection = connecting.connect(draft, key, Access.WRITE)
    file = CouncilFile(draft, connection, key, Access.WRITE)
    try:
        connecting.make_safe(connection, Access.WRITE)
        with file.connection() as tables, tables.begin():
            make_tables(tables)
            tables.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            tables.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        file.checkpoint()
    finally:
        file.close()


def _key(path: Path, header: bytes, unlock: Unlock | None) -> FileKey | None:
    if looks_plain(header):
        if plain_application_id(header) != APPLICATION_ID:
            raise StorageProblem("not-ours", path=path)
        return None
    if unlock is None:
        raise StorageProblem("passphrase-needed", path=path)
    return unlock(header[:SALT_BYTES])


def _opened(
    path: Path, key: FileKey | None, access: Access, checks: KeyChecks, *, newer_too: bool = False
) -> CouncilFile:
    if access is Access.READ and log_of(path).exists() and log_of(path).stat().st_size:
        raise StorageProblem("read-only-unfinished", path=path)
    with explained(path):
        connection = connecting.connect(path, key, access)
        try:
            judge(path, connection, key, checks, newer_too=newer_too)
            connecting.make_safe(connection, access)
        except (driver.Error, StorageProblem) as error:
            connection.close()
            if access is Access.WRITE and _cannot_write(path, error_name(error)):
                raise StorageProblem("read-only", path=path) from error
            raise
    return CouncilFile(path, connection, key, access)


def _cannot_write(path: Path, error: str) -> bool:
    """Tell whether an error means that no log can lie beside the file, or that the file cannot be locked."""
    if error.startswith("SQLITE_IOERR"):
        return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    return error.startswith("SQLITE_CANTOPEN")


def _refuse_network(path: Path) -> None:
    if is_on_network(path):
        raise StorageProblem("network-path", path=path)
