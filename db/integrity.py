"""Look for damage in a council file."""

from db import driver
from db.connecting import checkpoint
from db.engine import CouncilFile
from db.storage_problems import error_name

_CHECKS = ("integrity_check", "foreign_key_check")
_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


def check_file(file: CouncilFile) -> tuple[str, ...]:
    """Return what is wrong in a file, in SQLite's words; nothing when all is well."""
    with file.outside_transactions() as raw:
        if not file.is_read_only:
            # The check of the cipher reads the file alone, without what still waits in the log.
            checkpoint(raw)
        return tuple(found_wrong(raw, is_encrypted=file.key is not None))


def found_wrong(connection: driver.Connection, *, is_encrypted: bool) -> list[str]:
    """Return what the checks of pages, structure and references find."""
    found: list[str] = []
    checks = ("cipher_integrity_check", *_CHECKS) if is_encrypted else _CHECKS
    for check in checks:
        try:
            rows = connection.execute(f"PRAGMA {check}").fetchall()
        except driver.DatabaseError as error:
            if not error_name(error).startswith(_DAMAGE):
                raise
            rows = [(str(error),)]
        found += [" ".join(str(part) for part in row if part is not None) for row in rows if row[0] != "ok"]
    return found
