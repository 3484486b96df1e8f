"""The command --self-test: everything that can be missing in an installation is tried once."""

from __future__ import annotations

import platform
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

import careboard
from careboard import assets
from careboard.application.built_in_pledges import CARE_PLEDGE, built_in_pledge
from careboard.bootstrap import FilesHere
from careboard.commands.output import say
from careboard.commands.window import prepare_for_no_screen
from careboard.domain.council import Council, Group
from careboard.errors import StorageProblem
from careboard.i18n import _
from careboard.paths import DataFolder

_PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "PyNaCl", "alembic", "reportlab", "pikepdf")
_SECRET = "only for this test"


def run(given: Namespace) -> int:
    """Try the file, the paper and the window; 0 when all is well, and the error itself when not."""
    say(f"Careboard {careboard.__version__}, Python {platform.python_version()}, {platform.platform()}")
    with TemporaryDirectory(prefix="careboard-", ignore_cleanup_errors=True) as folder:
        files = FilesHere(DataFolder(Path(folder) / "data"), derive=given.derive)
        _try_file_and_paper(files, Path(folder) / "try.careboard")
        _try_window(files)
    say(_versions())
    say(_("All is well."))
    return 0


def _try_file_and_paper(files: FilesHere, path: Path) -> None:
    council = Council.of("Try", "Try").with_group(Group.of("seniors", "Seniors"))
    opened = files.create(path, _SECRET, council, (built_in_pledge(CARE_PLEDGE),))
    try:
        paper = opened.services.papers.draft()
    finally:
        opened.close()
    try:
        files.open(path, _SECRET + "?").close()
    except StorageProblem as problem:
        if problem.code != "wrong-passphrase":
            raise
    else:
        raise StorageProblem("setting-refused", setting="key", found="none")
    files.open(path, _SECRET).close()
    say(_("The encrypted file is well."))
    if not paper.startswith(b"%PDF-"):
        raise StorageProblem("cannot-write", path="PDF")
    say(_("The paper is well: {size} bytes").format(size=len(paper)))


def _try_window(files: FilesHere) -> None:
    for font in assets.font_paths():
        if not font.is_file():
            raise StorageProblem("no-such-file", path=font)
    prepare_for_no_screen()
    from ui.offscreen import try_windows

    try_windows(files, files.data)
    say(_("The window, its themes and fonts are well."))


def _versions() -> str:
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} ?")
    return ", ".join(found)
