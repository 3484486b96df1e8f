"""Move a council file to another computer: there is never more than one that lives on."""

import datetime
from pathlib import Path

from sqlalchemy import Connection

from careboard.application.handing_over import MOVED_ON
from careboard.errors import RuleBroken, StorageProblem
from db.copying import refuse_while_voting, write_draft
from db.council_repository import SqlCouncilRepository
from db.durable_files import drafted
from db.engine import CouncilFile
from db.places import same_file
from db.storage_problems import explained


def move(file: CouncilFile, folder: Path, on: datetime.date) -> Path:
    """Write the copy that lives on into a folder; this file is marked before the copy has its name, and only read then.

    Refused while a round is open or its box is sealed: the key of a box never leaves its computer.
    """
    refuse_while_voting(file)
    if not folder.is_dir():
        raise RuleBroken("not-a-folder", folder=folder)
    target = folder / file.path.name
    if same_file(target, file.path):
        raise RuleBroken("same-place", folder=folder)
    if target.exists():
        raise RuleBroken("file-exists", path=target)
    try:
        with explained(target), drafted(target) as draft:
            write_draft(file, draft, target)
            _mark(file, on.isoformat())
    except BaseException:
        if not target.exists():
            _mark(file, "")
        raise
    file.read_only_from_now_on()
    return target


def refuse_moved(file: CouncilFile) -> None:
    """Refuse to write into a file that lives on elsewhere."""
    with file.connection() as connection:
        moved_on = SqlCouncilRepository(connection).note(MOVED_ON)
    if moved_on:
        raise StorageProblem("moved-away", path=file.path, date=datetime.date.fromisoformat(moved_on))


def take_back(file: CouncilFile) -> None:
    """Let a file that was moved live on here; what was done elsewhere meanwhile is not in it."""
    _mark(file, "")


def _mark(file: CouncilFile, text: str) -> None:
    with file.connection() as connection:
        _set(connection, text)
        connection.commit()


def _set(connection: Connection, text: str) -> None:
    council = SqlCouncilRepository(connection)
    if council.note(MOVED_ON) != text:
        council.set_note(MOVED_ON, text)
