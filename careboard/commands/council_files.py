"""The commands on council files: new, check, backup, restore."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from careboard.application.built_in_pledges import built_in_pledge
from careboard.commands.output import check_place, refuse_same, say, warn
from careboard.commands.surroundings import files_here, opened, passphrase, passphrase_of
from careboard.domain.council import Council
from careboard.errors import StorageProblem
from careboard.i18n import _


def new(given: Namespace) -> None:
    """Make a council file with a pledge that is ready but not in use."""
    path: Path = given.file
    council = Council.of(given.council, given.authority, given.word)
    pledge = built_in_pledge(given.pledge)
    check_place(path)
    with files_here(given) as files:
        secret = None if given.plain else passphrase(given, twice=True)
        files.create(path, secret, council, (pledge,)).close()
    say(_("Made {path} for {council}.").format(path=path, council=council.name))
    if secret is None:
        warn(_("It is not encrypted: whoever has the file can read everything in it."))
    else:
        say(_("Keep the passphrase safe, and print the recovery sheet: without them nobody can open the file."))


def check(given: Namespace) -> None:
    """Look for damage in a file."""
    with opened(given) as council:
        if council.check():
            raise StorageProblem("damaged-middle", path=given.file)
        with council.services.steps.start_work() as work:
            if work.box.lost():
                raise StorageProblem("round-key-lost")
    say(_("All is well: {path}").format(path=given.file))


def backup(given: Namespace) -> None:
    """Write a finished copy, encrypted as the file is."""
    check_place(given.out)
    with opened(given) as council:
        council.store.write_copy(given.out)
    say(_("The copy is finished: {path}").format(path=given.out))


def restore(given: Namespace) -> None:
    """Put a copy in the place of a file; what lay there is kept beside it."""
    check_place(given.out)
    refuse_same(given.out, given.file)
    with files_here(given) as files:
        kept = files.restore(given.file, passphrase_of(given, files, given.file), given.out)
    say(_("The copy is put back: {path}").format(path=given.out))
    if kept is not None:
        say(_("What lay there before is kept: {path}").format(path=kept))
