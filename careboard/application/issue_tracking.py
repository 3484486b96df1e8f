"""Recording issues: quickly while people talk, after triage; then owner, dates, answers and claims."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from careboard.application.changes import Changes
from careboard.application.closing_loops import Loop, check_asked, entered, loop_of
from careboard.application.issue_list import IssueCounts, IssueFilter, IssueRow
from careboard.application.joining_issues import check_free
from careboard.application.ports import UnitOfWork
from careboard.application.steps import ISSUES, Steps
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate, Event, EventKind, Issue, IssueKind
from careboard.domain.loops import happened
from careboard.domain.triage import Door, PassedOn, check_may_be_written, pass_on
from careboard.i18n import _


@dataclass(frozen=True, slots=True)
class Said:
    """What was heard at a meeting, as it was typed."""

    title: str
    meeting: str
    detail: str = ""
    commitments: tuple[str, ...] = ()
    kind: IssueKind = IssueKind.ISSUE


class IssueTracking:
    """The log of issues and good things."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def rows(
        self, wanted: IssueFilter | None = None, offset: int = 0, limit: int | None = None
    ) -> tuple[IssueRow, ...]:
        """Return the lines of the list, or a part of them."""
        with self._steps.start_work() as work:
            return work.issues.rows(wanted or IssueFilter(), offset, limit)

    def place(self, wanted: IssueFilter, key: str) -> int | None:
        """Return how many lines of the list stand above an issue, None where it is not in it."""
        with self._steps.start_work() as work:
            return work.issues.place(wanted, key)

    def counts(self) -> IssueCounts:
        """Return how many issues there are of each sort today."""
        with self._steps.start_work() as work:
            return work.issues.counts(self._steps.today())

    def owners(self) -> tuple[str, ...]:
        """Return the posts that own an issue."""
        with self._steps.start_work() as work:
            return work.issues.owners()

    def loop(self, key: str) -> Loop:
        """Return one issue with its story."""
        with self._steps.start_work() as work:
            return loop_of(work, key)

    def add(self, door: Door, said: Said) -> Issue:
        """Write an issue down; only what is about many of us may be written (rule 9)."""
        check_may_be_written(door)

        def make(work: UnitOfWork) -> Issue:
            on = work.meetings.get(said.meeting).date
            key = work.issues.next_key()
            return Issue.of(
                key, said.title, said.meeting, on, kind=said.kind, detail=said.detail, commitments=said.commitments
            )

        return self._steps.add(ISSUES, make, lambda issue: issue.key, _("Issue added"))

    def pass_on(self, door: Door, role: str) -> PassedOn:
        """Keep the date and the post of a matter that left the log; this cannot be undone (rule 9)."""
        passed = pass_on(door, self._steps.today(), role)
        with self._steps.start_work() as work:
            work.passed_on.add(passed)
            work.commit()
        self._steps.settle(Changes.ISSUES)
        return passed

    def edit(self, key: str, title: str, detail: str, commitments: Iterable[str]) -> Issue:
        """Tidy the words of an issue that was not sent yet."""
        about = tuple(commitments)
        return self._steps.alter(ISSUES, key, lambda issue: issue.edited(title, detail, about), _("Issue changed"))

    def count_dots(self, key: str, dots: int) -> Issue:
        """Note how many dots the group gave an issue at its last count."""
        return self._steps.alter(ISSUES, key, lambda issue: issue.with_dots(dots), _("Dots counted"))

    def drop(self, key: str) -> None:
        """Take out an issue that was not sent yet."""

        def unsent(issue: Issue) -> Issue:
            return issue.edited(issue.title, issue.detail, issue.commitments)

        with self._steps.start_work() as work:
            unsent(work.issues.get(key))
            check_free(work, key)
        self._steps.remove(ISSUES, key, _("Issue taken out"))

    def own(
        self,
        key: str,
        post: str,
        answer_by: datetime.date | None,
        done_by: datetime.date | None = None,
        name: str = "",
    ) -> Issue:
        """Name the post that owes an answer, and the two dates."""
        return self._steps.alter(
            ISSUES, key, lambda issue: issue.owned(post, name, answer_by, done_by), _("Owner named")
        )

    def send(self, key: str, on: datetime.date | None = None) -> Issue:
        """Record that the issue was sent to its owner; the owner's clock runs from here (rule 2)."""
        return self._happens(key, Event(on or self._steps.today(), EventKind.SENT), _("Sent"))

    def answer(
        self,
        key: str,
        answer: AnswerKind,
        reason: str = "",
        *,
        by: str = "",
        who: str = "",
        on: datetime.date | None = None,
        source: str = "",
    ) -> Issue:
        """Enter the owner's answer; everything but yes needs a reason (rule 2)."""
        day = on or self._steps.today()
        event = Event(day, EventKind.ANSWERED, answer=answer, reason=reason, by=by, who=who, source=source)
        return self._happens(key, event, _("Answer entered"))

    def claim_done(
        self, key: str, reason: str = "", *, by: str = "", on: datetime.date | None = None, source: str = ""
    ) -> Issue:
        """Enter that the owner says it is done: a claim, which closes nothing (rule 1)."""
        event = Event(on or self._steps.today(), EventKind.CLAIMED_DONE, reason=reason, by=by, source=source)
        return self._happens(key, event, _("Claimed done"))

    def reassign(self, key: str, post: str, on: datetime.date | None = None) -> Issue:
        """Give an issue to another post."""
        event = Event(on or self._steps.today(), EventKind.REASSIGNED, to=post)
        return self._happens(key, event, _("Owner changed"))

    def move_date(
        self, key: str, which: DueDate, to: datetime.date, reason: str, on: datetime.date | None = None
    ) -> Issue:
        """Move one of the two dates, with a reason."""
        day = on or self._steps.today()
        event = Event(day, EventKind.DATE_CHANGED, which=which, to=to.isoformat(), reason=reason)
        return self._happens(key, event, _("Date moved"))

    def escalate(self, key: str, to: str, on: datetime.date | None = None) -> Issue:
        """Take an issue to a higher post."""
        return self._happens(key, Event(on or self._steps.today(), EventKind.ESCALATED, to=to), _("Taken higher"))

    def withdraw(self, key: str, index: int, reason: str) -> Issue:
        """Withdraw a wrong entry; it stays visible as withdrawn (rule 1).

        It bears the date of the last entry, so that the right one can still be entered for its own day.
        """

        def withdrawn(issue: Issue) -> Issue:
            on = issue.events[-1].on if issue.events else issue.raised_on
            typed = entered(on, self._steps.today())
            return happened(issue, Event(on, EventKind.WITHDRAWN, entered=typed, of=index, reason=reason))

        return self._steps.alter(ISSUES, key, withdrawn, _("Entry withdrawn"), check_asked)

    def _happens(self, key: str, event: Event, label: str) -> Issue:
        typed = replace(event, entered=entered(event.on, self._steps.today()))
        return self._steps.alter(ISSUES, key, lambda issue: happened(issue, typed), label, check_asked)
