"""Turn what SQLite reports into problems that can be explained to a person."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careboard.errors import RuleBroken, StorageProblem
from db import driver

_CODES = (
    ("SQLITE_NOTADB", "damaged-middle"),
    ("SQLITE_CORRUPT", "damaged-middle"),
    ("SQLITE_BUSY", "open-elsewhere"),
    ("SQLITE_LOCKED", "open-elsewhere"),
    ("SQLITE_READONLY", "read-only"),
    ("SQLITE_FULL", "disk-full"),
    ("SQLITE_PERM", "read-only"),
    ("SQLITE_AUTH", "read-only"),
)
_OS_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
    errno.ENOENT: "missing",
}
_REFERENCE = "FOREIGN KEY constraint failed"
_BOUNDS = "CHECK constraint failed: ck_"
_ROOM_NEEDED = 256 * 1024


def error_name(error: BaseException) -> str:
    """Return SQLite's own name of an error, such as SQLITE_BUSY, or nothing."""
    return str(getattr(error, "sqlite_errorname", ""))


def storage_problem(error: BaseException, path: Path) -> StorageProblem | None:
    """Return the problem behind an error of the driver, or None where the error is a bug of ours."""
    name = error_name(error)
    for start, code in _CODES:
        if name.startswith(start):
            return StorageProblem(code, path=path)
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        return StorageProblem(_why_the_disk_failed(path), path=path)
    return None


def refusal(error: BaseException) -> RuleBroken | None:
    """Return the rule that the file itself held up: its references and the lengths of its texts."""
    said = str(error)
    if said.startswith(_REFERENCE):
        return RuleBroken("still-referred-to")
    if said.startswith(_BOUNDS):
        return RuleBroken("out-of-bounds", field=said.removeprefix(_BOUNDS))
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise StorageProblem in place of the driver's and the system's errors about this file."""
    try:
        yield
    except OSError as error:
        code = _OS_CODES.get(error.errno or 0, "disk-failed")
        raise StorageProblem(code, path=path) from error
    except driver.Error as error:
        problem = storage_problem(error, path)
        if problem is None:
            raise
        raise problem from error


def is_disk_full(folder: Path) -> bool:
    """Tell whether there is no room left to write even a little."""
    return shutil.disk_usage(folder).free < _ROOM_NEEDED


def _why_the_disk_failed(path: Path) -> str:
    if not path.is_file():
        return "missing"
    return "disk-full" if is_disk_full(path.parent) else "disk-failed"
