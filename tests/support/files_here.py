"""The council files of a computer as the program has them, with a key that costs nothing to derive."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from careboard.application.council_files import OpenCouncil
from careboard.bootstrap import FilesHere
from careboard.domain.pledges import Pledge
from careboard.paths import DataFolder
from tests.storage.files import ON, PASSPHRASE, cheap
from tests.support.builders import a_council, a_pledge

KEYS = ("love", "rights", "voice")


def files_in(folder: Path) -> FilesHere:
    """Return the files of a computer whose data folder lies in this folder."""
    return FilesHere(DataFolder(folder / "data"), today=lambda: ON, derive=cheap)


def a_file(folder: Path, *pledges: Pledge, files: FilesHere | None = None) -> OpenCouncil:
    """Make a council file with a pledge in use, and open it."""
    made = (files or files_in(folder)).create(
        folder / "hillside.careboard", PASSPHRASE, a_council(), pledges or (a_pledge(*KEYS),)
    )
    made.services.setting_up.set_pin("2468")
    return made


def not_in_use(pledge: Pledge) -> Pledge:
    """Return a pledge that waits to be taken into use."""
    return replace(pledge, in_use=False)
