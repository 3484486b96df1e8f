"""The list of contents at the front of a long paper."""

from __future__ import annotations

from careboard.i18n import _
from careboard.reports.document import TaggedDocument

SHORT = 6
"""A paper of so many pages needs no contents."""


def place_contents(paper: TaggedDocument) -> None:
    """Put a list of the parts that follow into a paper, each with its page; it stays whole."""
    with paper.rows():
        paper.heading(2, _("What is in this paper"), paper.style.page_title)
        paper.contents()
