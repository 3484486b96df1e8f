"""Two issues that turn out to be one, and one that turns out to be two, with the story of both kept."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from careboard.application.issue_list import IssueFilter, IssueRow
from careboard.application.ports import UnitOfWork
from careboard.application.steps import ISSUES, Edit, Steps, edit
from careboard.domain.issues import Issue
from careboard.domain.joining import Part, first_raised, joined, split, taken_apart
from careboard.domain.loops import FINAL, LoopState
from careboard.domain.rounds import RoundKind
from careboard.errors import RuleBroken
from careboard.i18n import _

_OPEN = frozenset(LoopState) - FINAL


@dataclass(frozen=True, slots=True)
class Family:
    """What an issue has to do with others: joined with it, taken out of it, and where it went or came from itself."""

    joined: tuple[Issue, ...] = ()
    parts: tuple[Issue, ...] = ()
    into: Issue | None = None
    first: Issue | None = None
    first_raised: datetime.date = datetime.date.max


class JoiningIssues:
    """Joins issues and takes them apart; each is one step that can be undone."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def family(self, key: str) -> Family:
        """Return what an issue has to do with others."""
        with self._steps.start_work() as work:
            issue = work.issues.get(key)
            others = work.issues.joined_with(key)
            return Family(
                joined=others,
                parts=work.issues.taken_out_of(key),
                into=work.issues.get(issue.merged_into) if issue.merged_into else None,
                first=work.issues.get(issue.split_from) if issue.split_from else None,
                first_raised=first_raised(issue, others),
            )

    def others(self, key: str) -> tuple[IssueRow, ...]:
        """Return the open issues of the same group and kind, with which one may be joined, oldest first."""
        with self._steps.start_work() as work:
            issue = work.issues.get(key)
            wanted = IssueFilter(group=_group_of(work, issue), states=_OPEN)
            rows = [row for row in work.issues.rows(wanted) if row.kind is issue.kind and row.key != key]
            return tuple(sorted(rows, key=lambda row: row.raised_on))

    def join(self, key: str, into: str, on: datetime.date | None = None) -> Issue:
        """Join an issue with another one, which goes on for both; returns the other."""
        day = on or self._steps.today()

        def plan(work: UnitOfWork) -> Sequence[Edit]:
            issue, other = work.issues.get(key), work.issues.get(into)
            gone, both = joined(issue, other, day)
            _check_surroundings(work, issue, other)
            return edit(ISSUES, key, issue, gone), edit(ISSUES, into, other, both)

        self._steps.change(_("Issues joined"), plan)
        with self._steps.start_work() as work:
            return work.issues.get(into)

    def take_apart(self, key: str) -> Issue:
        """Let an issue that was joined with another one go on by itself again; returns it."""

        def plan(work: UnitOfWork) -> Sequence[Edit]:
            issue = work.issues.get(key)
            other = work.issues.get(issue.merged_into or key)
            alone, rest = taken_apart(issue, other)
            _must_not_be_asked(work, other)
            return edit(ISSUES, key, issue, alone), edit(ISSUES, other.key, other, rest)

        self._steps.change(_("Issues taken apart"), plan)
        with self._steps.start_work() as work:
            return work.issues.get(key)

    def split(self, key: str, part: Part, on: datetime.date | None = None) -> Issue:
        """Take a new issue out of one; both go on, each with its own owner and dates."""
        day = on or self._steps.today()

        def make(work: UnitOfWork) -> Issue:
            return split(work.issues.get(key), work.issues.next_key(), part, day)

        return self._steps.add(ISSUES, make, lambda issue: issue.key, _("Issue split"))


def check_free(work: UnitOfWork, key: str) -> None:
    """Refuse to take out an issue that others were joined with, or came out of."""
    others = [other.key for other in (*work.issues.joined_with(key), *work.issues.taken_out_of(key))]
    if others:
        raise RuleBroken("others-come-from-it", issue=key, others=", ".join(others))


def _check_surroundings(work: UnitOfWork, issue: Issue, other: Issue) -> None:
    """Refuse another group's issue, one that others were joined with, and one about which the group is asked now."""
    if _group_of(work, issue) != _group_of(work, other):
        raise RuleBroken("joined-groups-differ")
    if work.issues.joined_with(issue.key):
        raise RuleBroken("others-are-joined", issue=issue.key)
    _must_not_be_asked(work, issue)


def _must_not_be_asked(work: UnitOfWork, issue: Issue) -> None:
    if any(
        round_.kind is RoundKind.SORTED and not round_.is_finished and issue.key in round_.questions
        for meeting in work.meetings.all()
        for round_ in meeting.rounds
    ):
        raise RuleBroken("issue-is-asked", issue=issue.key)


def _group_of(work: UnitOfWork, issue: Issue) -> str:
    return work.meetings.get(issue.raised).group
