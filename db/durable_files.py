"""Write and remove small files so that a power cut leaves the old one or the new one, never half."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make what was created, renamed or removed in a folder last; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make the content of a file last."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private_folder(folder: Path) -> None:
    """Make a folder that only this user can enter, if it is not there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def private_draft(path: Path) -> Path:
    """Make an empty file beside `path` that only this user can read, to be filled and renamed to it."""
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    return draft


def write_durably(path: Path, content: bytes) -> None:
    """Write a whole small file that only this user can read, and make it last."""
    private_folder(path.parent)
    draft = private_draft(path)
    draft.write_bytes(content)
    sync_file(draft)
    draft.replace(path)
    sync_folder(path.parent)


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
