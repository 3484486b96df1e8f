"""The council files of a computer as the program has them, with a key that costs nothing to derive."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from careboard.domain.pledges import Pledge
from careboard.open_file import OpenFile
from careboard.paths import DataFolder
from tests.storage.files import ON, PASSPHRASE, cheap
from tests.support.builders import a_council, a_pledge
from tests.support.prepared import put_copy

KEYS = ("love", "rights", "voice")


def files_in(folder: Path) -> FilesHere:
    """Return the files of a computer whose data folder lies in this folder."""
    return FilesHere(DataFolder(folder / "data"), today=lambda: ON, derive=cheap)


def a_file(folder: Path, *pledges: Pledge, files: FilesHere | None = None) -> OpenCouncil:
    """Make a council file with a pledge in use, and open it."""
    here, path = files or files_in(folder), folder / "hillside.careboard"
    if pledges:
        _make_file(here, path, pledges)
    else:
        put_copy(path, "a-file", lambda first: _make_file(_files_beside(first), first, (a_pledge(*KEYS),)))
    return here.open(path, PASSPHRASE)


def a_demonstration(path: Path, files: FilesHere) -> OpenFile:
    """Put the demonstration of the usual day at a path, and open it with the usual passphrase."""

    def make(first: Path) -> None:
        _files_beside(first).make_demonstration(first, PASSPHRASE).close()

    put_copy(path, "demonstration", make)
    return files.open(path, PASSPHRASE)


def _files_beside(path: Path) -> FilesHere:
    return files_in(path.parent / f"{path.stem}-computer")


def _make_file(files: FilesHere, path: Path, pledges: tuple[Pledge, ...]) -> None:
    made = files.create(path, PASSPHRASE, a_council(), pledges)
    made.services.setting_up.set_pin("2468")
    made.close()


def not_in_use(pledge: Pledge) -> Pledge:
    """Return a pledge that waits to be taken into use."""
    return replace(pledge, in_use=False)
