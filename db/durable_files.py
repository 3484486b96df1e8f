"""Write and remove files so that a power cut leaves the old one or the new one, never half."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Lend an empty file that only this user can read; it becomes `path` once the block has filled it."""
    draft = path.with_name(f".{path.name}.new")
    _remove_draft(draft)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield draft
        _sync(draft, os.O_RDWR)
        draft.replace(path)
    finally:
        _remove_draft(draft)
    sync_folder(path.parent)


def _remove_draft(draft: Path) -> None:
    """Remove a draft and the logs that a database leaves beside it when the disk is full."""
    for ending in ("", "-wal", "-shm", "-journal"):
        draft.with_name(draft.name + ending).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make what was created, renamed or removed in a folder last.

    Windows does so by itself, and so do the network folders that do not know the request.
    """
    if os.name == "nt":
        return
    try:
        _sync(folder, os.O_RDONLY)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise


def private_folder(folder: Path) -> None:
    """Make a folder that only this user can enter, if it is not there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def write_durably(path: Path, content: bytes) -> None:
    """Write a whole small file that only this user can read, and make it last."""
    private_folder(path.parent)
    with drafted(path) as draft:
        draft.write_bytes(content)


def remove_durably(path: Path) -> None:
    """Remove a file, and make the removal last; a file that is not there is fine."""
    if path.exists():
        path.unlink()
        sync_folder(path.parent)


def shred(path: Path) -> None:
    """Overwrite a small file with zeros and remove it; one that is not there is fine."""
    if not path.exists():
        return
    size = path.stat().st_size
    handle = os.open(path, os.O_WRONLY)
    try:
        os.write(handle, bytes(size))
        os.fsync(handle)
    finally:
        os.close(handle)
    remove_durably(path)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
