"""What every command stands on: the data folder, the passphrase, and the council file that it opens."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from careboard.bootstrap import FilesHere
from careboard.commands.output import read_whole
from careboard.errors import RuleBroken, StorageProblem
from careboard.i18n import _
from careboard.open_file import OpenFile
from careboard.paths import DataFolder, data_dir
from careboard.wording import message

PASSPHRASE = "CAREBOARD_PASSPHRASE"
_DAMAGED = ("damaged", "damaged-middle")
_MOST_PASSPHRASE = 4_096


@contextmanager
def files_here(given: Namespace) -> Iterator[FilesHere]:
    """Lend the council files of this computer, or of a throw-away data folder."""
    with ExitStack() as stack:
        if given.temporary:
            from tempfile import TemporaryDirectory

            data = DataFolder(Path(stack.enter_context(TemporaryDirectory(prefix="careboard-"))))
        else:
            data = data_dir(given.data_dir)
        try:
            files = FilesHere(data, derive=given.derive)
        except OSError as error:
            raise StorageProblem("cannot-write", path=data.root) from error
        yield files


@contextmanager
def opened(given: Namespace, *, to_write: bool = False) -> Iterator[OpenFile]:
    """Open the council file of a command and give it back; raises StorageProblem where it cannot be opened."""
    path: Path = given.file
    with files_here(given) as files:
        council = _open(files, path, passphrase_of(given, files, path))
        try:
            if to_write and council.is_read_only:
                raise StorageProblem("cannot-write", path=path)
            yield council
        finally:
            council.close()


def _open(files: FilesHere, path: Path, secret: str | None) -> OpenFile:
    """Open a file; of a damaged one, name the last good copy."""
    try:
        return files.open(path, secret)
    except StorageProblem as problem:
        copy = files.last_copy(path) if problem.code in _DAMAGED else None
        if copy is None:
            raise
        raise StorageProblem("last-copy", problem=message(problem), path=copy) from problem


def passphrase_of(given: Namespace, files: FilesHere, path: Path) -> str | None:
    """Return the passphrase of a file, None where it needs none; asks where nothing gives it and a person is there."""
    if path.is_file() and not os.access(path, os.R_OK):
        raise StorageProblem("cannot-read", path=path)
    return passphrase(given) if files.is_encrypted(path) else None


def passphrase(given: Namespace, *, twice: bool = False) -> str:
    """Return the passphrase from its file, the environment or the person at the terminal."""
    if given.passphrase_file is not None:
        found = _in_file(given.passphrase_file)
    else:
        found = os.environ.get(PASSPHRASE, "") or _asked(twice)
    if not found:
        raise RuleBroken("passphrase-empty")
    return found


def _in_file(path: Path) -> str:
    try:
        return read_whole(path, _MOST_PASSPHRASE).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise StorageProblem("cannot-read", path=path) from error


def _asked(twice: bool) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise RuleBroken("no-terminal")
    from getpass import getpass

    found = getpass(_("Passphrase: "))
    if twice and getpass(_("The same again: ")) != found:
        raise RuleBroken("passphrases-differ")
    return found
