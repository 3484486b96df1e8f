"""Whether a paper still says what its young editors read: the fingerprint of its words is kept with their step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from careboard.application.summary_content import SummaryContent
from careboard.errors import RuleBroken


def fingerprint(words: Iterable[str]) -> str:
    """Return what tells the words of a draft from any others; a paper for a board says nothing that a day changes."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def as_draft(content: SummaryContent) -> SummaryContent:
    """Return a paper as it was read: without what only its issue adds."""
    return replace(content, issued=False, editors=0, changes="")


def outdated(content: SummaryContent, words: Iterable[str]) -> str:
    """Return the fingerprint of what its young editors read where the words of a draft are others, else nothing.

    A correction differs from what was read before: it is read for itself, and says what changed.
    """
    if content.board is None or content.corrects is not None:
        return ""
    return "" if content.board.text_read == fingerprint(words) else content.board.text_read


def check_as_read(content: SummaryContent, words: Iterable[str]) -> None:
    """Refuse a paper whose words are others than its young editors read."""
    if outdated(content, words):
        raise RuleBroken("text-changed-since-read")
