"""Put a copy back as the council file, and keep the file that it replaces."""

import datetime
import shutil
from pathlib import Path

from careboard.errors import StorageProblem
from db import driver
from db.copying import prove
from db.durable_files import drafted, sync_folder
from db.keys import KeyChecks
from db.looking import log_of, looking
from db.opening import Unlock, open_file
from db.schema_check import has_our_schema
from db.storage_problems import error_name, explained


def restore(copy: Path, out: Path, unlock: Unlock | None, checks: KeyChecks, on: datetime.date) -> Path | None:
    """Make `out` a copy of `copy`; return where the file that lay there is kept now, None where there was none.

    Refused where the copy does not open with this key, is damaged, or has tables that are not ours; and where
    `out` is open somewhere.
    """
    opened = open_file(copy, unlock, checks, read_only=True)
    try:
        with opened.outside_transactions() as raw:
            if not has_our_schema(raw):
                raise StorageProblem("not-ours", path=copy)
    finally:
        opened.close()
    with explained(out):
        _refuse_open_file(out)
        with drafted(out) as draft:
            shutil.copyfile(copy, draft)
            prove(draft, opened.key)
            return _put_aside(out, on)


def _refuse_open_file(path: Path) -> None:
    """Refuse a file that a program has locked; whether this key would open it does not matter."""
    if not path.exists():
        return
    with looking(path, None) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema")
        except driver.DatabaseError as error:
            if error_name(error) != "SQLITE_NOTADB":
                raise


def _put_aside(path: Path, on: datetime.date) -> Path | None:
    """Rename a file, its log first: a log must never lie beside a file that it does not belong to."""
    if not path.exists():
        return None
    kept = _free_name(path, on)
    for source, target in ((log_of(path), log_of(kept)), (path, kept)):
        if source.exists():
            source.replace(target)
    sync_folder(path.parent)
    return kept


def _free_name(path: Path, on: datetime.date) -> Path:
    number = 1
    while True:
        name = f"{path.stem}.replaced-{on.isoformat()}" + (f".{number}" if number > 1 else "")
        kept = path.with_name(name + path.suffix)
        if not kept.exists():
            return kept
        number += 1
