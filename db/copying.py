"""Make a copy of a council file, and prove that it is one before it counts as made."""

import shutil
from pathlib import Path

from careboard.errors import RuleBroken, StorageProblem
from db import connecting, driver
from db.ballot_box import any_box_open
from db.connecting import Access
from db.durable_files import drafted
from db.engine import CouncilFile
from db.file_format import APPLICATION_ID
from db.integrity import found_wrong
from db.keys import FileKey
from db.storage_problems import explained

Counts = dict[str, int]


def refuse_while_voting(file: CouncilFile) -> None:
    """Refuse a step that would leave copies of an open box lying about."""
    with file.connection() as connection:
        if any_box_open(connection):
            raise RuleBroken("round-is-open")


def write_copy(file: CouncilFile, target: Path) -> None:
    """Write a whole copy of an open file and prove it; refused over another file."""
    if target.exists():
        raise RuleBroken("file-exists", path=target)
    with explained(target), drafted(target) as draft:
        write_draft(file, draft, target)


def write_draft(file: CouncilFile, draft: Path, target: Path) -> None:
    """Write a whole copy that is to become `target`, and prove it."""
    with file.outside_transactions() as raw, explained(target):
        raw.execute("VACUUM INTO ?", (str(draft),))
        if prove(draft, file.key) != table_counts(raw):
            raise StorageProblem("copy-failed", path=target)


def copy_finished(copy: Path, target: Path, key: FileKey | None) -> None:
    """Copy a finished copy somewhere else, byte for byte, and prove that it arrived."""
    with explained(target), drafted(target) as draft:
        shutil.copyfile(copy, draft)
        prove(draft, key)


def prove(copy: Path, key: FileKey | None) -> Counts:
    """Open a copy with its key, look for damage, and return the number of rows in each table.

    Raises StorageProblem copy-failed where anything is wrong.
    """
    try:
        connection = connecting.connect(copy, key, Access.READ)
        try:
            is_ours = connecting.pragma(connection, "application_id") == APPLICATION_ID
            if not is_ours or found_wrong(connection, is_encrypted=key is not None):
                raise StorageProblem("copy-failed", path=copy)
            return table_counts(connection)
        finally:
            connection.close()
    except driver.DatabaseError as error:
        raise StorageProblem("copy-failed", path=copy) from error


def table_counts(connection: driver.Connection) -> Counts:
    """Return the number of rows in each table of a file."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}
