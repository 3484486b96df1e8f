"""The titles of the commitments, to stand beside their pictures."""

from __future__ import annotations

from collections.abc import Iterable

from careboard.domain.issues import Issue
from careboard.domain.pledges import Commitment
from careboard.i18n import _


class Titles:
    """Looks up what a commitment is called."""

    def __init__(self, commitments: Iterable[Commitment]) -> None:
        """Take the commitments in use."""
        self._titles = {commitment.key: commitment.title for commitment in commitments}

    def of(self, key: str) -> str:
        """Return the title of a commitment, its key where it is not in use any more."""
        return self._titles.get(key, key)

    def of_issue(self, issue: Issue) -> str:
        """Return what an issue is about."""
        return self.of(issue.commitments[0]) if issue.commitments else _("Something else")


def picture_of(issue: Issue) -> str:
    """Return the picture of an issue: that of the first commitment that it is about."""
    return issue.commitments[0] if issue.commitments else "chat-circle-text"
