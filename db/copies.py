"""Copies of council files: where they lie, what they are called, and which of them are kept."""

import datetime
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from db.file_format import looks_plain
from db.keys import SALT_BYTES

DAYS, WEEKS, MONTHS = 7, 5, 12
"""How many days, weeks and months keep a copy of their own."""
_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})\.(?P<number>\d{3,9})\.careboard")
_REPLACED = re.compile(r"\.replaced-(?P<day>\d{4}-\d{2}-\d{2})(\.(?P<number>\d{1,9}))?")


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """One finished copy: the day on which it was made and its number on that day."""

    day: datetime.date
    number: int
    path: Path

    @classmethod
    def named(cls, folder: Path, day: datetime.date, number: int) -> "Copy":
        """Return the copy of that day and number in a folder."""
        return cls(day, number, folder / f"{day.isoformat()}.{number:03}.careboard")


def folder_for(council_file: Path, folder: Path) -> Path:
    """Return the folder of one file's copies: named after the file and told apart by its salt."""
    with council_file.open("rb") as content:
        salt = content.read(SALT_BYTES)
    return folder_named(council_file, None if looks_plain(salt) else salt, folder)


def folder_named(council_file: Path, salt: bytes | None, folder: Path) -> Path:
    """Return the folder of the copies of a file whose salt is known already; a plain file has none."""
    if salt is None:
        salt = hashlib.blake2b(str(council_file.absolute()).encode(errors="surrogateescape")).digest()
    return folder / f"{council_file.stem}-{salt[:4].hex()}"


def copies_in(folder: Path) -> list[Copy]:
    """Return the finished copies in a folder, oldest first."""
    if not folder.is_dir():
        return []
    return sorted(filter(None, map(_copy_at, folder.iterdir())))


def copies_of(council_file: Path, folder: Path) -> list[Copy]:
    """Return the finished copies of a file in a folder of backups, oldest first, even where the file is spoilt.

    Where its first bytes are gone, copies of files with its name are the best that can be offered; whether one is of
    this file shows when its passphrase opens it.
    """
    own = copies_in(folder_for(council_file, folder)) if council_file.is_file() else []
    return own or sorted(copy for place in folder.glob(f"{escape(council_file.stem)}-*") for copy in copies_in(place))


def next_copy(folder: Path, day: datetime.date) -> Copy:
    """Return the name of the next copy of a day."""
    taken = [copy.number for copy in copies_in(folder) if copy.day == day]
    return Copy.named(folder, day, max(taken, default=0) + 1)


def replaced_files(council_file: Path) -> list[Copy]:
    """Return the files that copies were put in the place of, which lie beside the council file."""
    found = council_file.parent.glob(f"{escape(council_file.stem)}.replaced-*{escape(council_file.suffix)}")
    return sorted(filter(None, (_replaced_at(path, len(council_file.stem)) for path in found)))


def copies_to_drop(copies: Iterable[Copy]) -> list[Copy]:
    """Return the copies that newer ones make needless.

    Kept are all of the last day, and the newest of each of the last seven days, five weeks and twelve months that
    have one.
    """
    newest_first = sorted(copies, reverse=True)
    kept = {copy for copy in newest_first if copy.day == newest_first[0].day}
    for spans, name in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        newest: dict[str, Copy] = {}
        for copy in newest_first:
            newest.setdefault(copy.day.strftime(name), copy)
        kept |= set(list(newest.values())[:spans])
    return [copy for copy in newest_first if copy not in kept]


def _copy_at(path: Path) -> Copy | None:
    return _matched(_NAME.fullmatch(path.name), path)


def _replaced_at(path: Path, name_length: int) -> Copy | None:
    return _matched(_REPLACED.fullmatch(path.stem[name_length:]), path)


def _matched(name: re.Match[str] | None, path: Path) -> Copy | None:
    try:
        return Copy(datetime.date.fromisoformat(name["day"]), int(name["number"] or 1), path) if name else None
    except ValueError:  # It looks like a day, but the calendar has none such.
        return None
