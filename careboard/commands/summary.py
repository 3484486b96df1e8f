"""The command on papers: the summary for one board meeting."""

from __future__ import annotations

from argparse import Namespace

from careboard.commands.output import check_place, refuse_same, say, write_whole
from careboard.commands.surroundings import opened
from careboard.domain.boards import edition_key
from careboard.i18n import _


def write(given: Namespace) -> None:
    """Write the paper for a board meeting; refused until every covered meeting is approved, a draft apart."""
    check_place(given.out)
    refuse_same(given.out, given.file)
    with opened(given) as council:
        papers, edition = council.services.papers, edition_key(given.edition, given.format)
        paper = papers.draft(given.board, edition) if given.draft else papers.print(given.board, edition)
    write_whole(given.out, paper)
    say(_("Written: {path}").format(path=given.out))
