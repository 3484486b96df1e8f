"""The list of issues, straight from columns: its lines, what it shows of them, and their counts."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor


class IssueRow(NamedTuple):
    """One line of the list of issues, with where its loop stands; a tuple, because a list may have 100,000 of them."""

    key: str
    kind: IssueKind
    title: str
    group: str
    commitment: str
    state: LoopState
    waits_for: WaitsFor
    owner: str
    answer_by: datetime.date | None
    done_by: datetime.date | None
    due: datetime.date | None
    since: datetime.date
    raised_on: datetime.date
    reopened: int
    dots: int = 0

    def days_late(self, today: datetime.date) -> int:
        """Return by how many days the owner is late."""
        return max(0, (today - self.due).days) if self.due else 0


@dataclass(frozen=True, slots=True)
class IssueFilter:
    """Which issues a list shows; empty fields let everything through but what was joined with another issue.

    `by_dots` puts those with the most dots on top.
    """

    text: str = ""
    states: frozenset[LoopState] = frozenset()
    waits_for: WaitsFor | None = None
    group: str = ""
    overdue_on: datetime.date | None = None
    key: str = ""
    by_dots: bool = False
    with_joined: bool = False


@dataclass(frozen=True, slots=True)
class IssueCounts:
    """How many issues there are of each sort."""

    open: int
    sorted: int
    ended: int
    late: int
    wait_for_young_people: int


class RaisedLine(NamedTuple):
    """What was raised at a meeting, in its words."""

    title: str
    detail: str
