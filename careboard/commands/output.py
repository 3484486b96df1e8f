"""What a command says, and how it leaves a file: whole, or not at all."""

from __future__ import annotations

import errno
import os
import sys
from functools import partial
from pathlib import Path

from careboard.errors import StorageProblem

INTERRUPTED = 130
"""The status of a program that was interrupted."""
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def say(line: str) -> None:
    """Tell the person something."""
    sys.stdout.write(_plain(line) + "\n")


def warn(line: str) -> None:
    """Tell the person something that is not what was asked for."""
    sys.stderr.write(_plain(line) + "\n")


def _plain(line: str) -> str:
    """Keep what steers a terminal out of a line: names of files and fields come from anywhere."""
    return "".join(each if each.isprintable() or each.isspace() else "?" for each in line).replace("\n", " ")


def read_whole(path: Path, most: int) -> bytes:
    """Return what a file holds, one byte more than `most` at most; raises StorageProblem where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise StorageProblem("no-such-file", path=path) from error
    except OSError as error:
        raise StorageProblem("is-a-folder" if path.is_dir() else "cannot-read", path=path) from error


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file that is there whole or not at all; a private one can be read by this user alone."""
    check_place(path)
    path = path.resolve()
    draft = path.with_name(f".careboard-{os.urandom(8).hex()}")
    opener = partial(os.open, mode=0o600 if private else 0o666)
    try:
        with open(draft, "xb", opener=opener) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise StorageProblem("disk-full" if error.errno in _FULL else "cannot-write", path=path) from error
    finally:
        draft.unlink(missing_ok=True)


def check_place(path: Path) -> None:
    """Refuse a place where no file can be put."""
    if path.is_dir():
        raise StorageProblem("is-a-folder", path=path)
    if path.exists() and not path.is_file():
        raise StorageProblem("cannot-write", path=path)
    if not path.parent.is_dir():
        raise StorageProblem("folder-missing", path=path.parent)
    if not os.access(path.parent, os.W_OK):
        raise StorageProblem("cannot-write", path=path)


def check_folder(path: Path) -> None:
    """Make a folder that is not there yet; refuse a place where none can be made or filled."""
    try:
        path.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise StorageProblem("folder-missing", path=path.parent) from error
    except OSError as error:
        raise StorageProblem("cannot-write", path=path) from error


def refuse_same(out: Path, source: Path) -> None:
    """Refuse to write over the file that is read."""
    if out.exists() and source.exists() and out.samefile(source):
        raise StorageProblem("same-file", path=out)
