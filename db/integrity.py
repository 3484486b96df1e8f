"""Look for damage in a council file."""

from db.driver import Connection
from db.engine import CouncilFile


def check_file(file: CouncilFile) -> tuple[str, ...]:
    """Return what is wrong in a file, in SQLite's words; nothing when all is well."""
    with file.outside_transactions() as raw:
        return tuple(found_wrong(raw, is_encrypted=file.key is not None))


def found_wrong(connection: Connection, *, is_encrypted: bool) -> list[str]:
    """Return what the checks of pages, structure and references find."""
    found = []
    if is_encrypted:
        found += [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    found += [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"{row[0]} refers to {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return found
