"""The first bytes of a council file, read without the driver: the first window asks whether a passphrase is needed."""

from pathlib import Path

from careboard.errors import StorageProblem
from db.file_format import looks_plain
from db.keys import SALT_BYTES

_HEADER_BYTES = 100


def is_encrypted(path: Path) -> bool:
    """Tell whether a file needs a passphrase; raises StorageProblem where there is none."""
    return not looks_plain(read_header(path))


def read_header(path: Path) -> bytes:
    """Return the first bytes of a council file; raises StorageProblem where it cannot be one."""
    if not path.is_file():
        raise StorageProblem("missing", path=path)
    try:
        with path.open("rb") as content:
            header = content.read(_HEADER_BYTES)
    except OSError:
        from db.storage_problems import explained

        with explained(path):
            raise
    if len(header) < SALT_BYTES:
        raise StorageProblem("not-ours", path=path)
    return header
