"""Issues with their events, and where each loop stands, kept in columns for the list."""

import datetime
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from careboard.application.issue_list import IssueCounts, IssueFilter, IssueRow, RaisedLine
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate, Event, EventKind, Issue, IssueKind, Owner, ToldHow
from careboard.domain.loops import LoopState, Story, WaitsFor, story
from careboard.domain.rounds import Method
from careboard.domain.text import folded
from db.issue_queries import (
    JOINED_ORDER,
    issue_counts,
    issue_keys_from,
    issue_owners,
    issue_rows,
    issues_raised_at,
    place_in_list,
)
from db.repository import (
    KeyedRepository,
    next_number,
    number_in,
    numbered,
    parts_of,
    put_row,
    replace_parts,
    rows_of,
)
from db.tables.issue_tables import issue, issue_commitment, issue_event


class SqlIssueRepository(KeyedRepository[Issue]):
    """Issues by number."""

    kind = "issue"
    table = issue

    def put(self, value: Issue) -> None:
        """Add an issue or replace it with its events, and note where its loop stands now."""
        put_row(self._connection, issue, _row(value) | _now(value, story(value)))
        about = ({"commitment": commitment} for commitment in value.commitments)
        events = (_event_row(event) for event in value.events)
        for table, rows in ((issue_commitment, about), (issue_event, events)):
            replace_parts(self._connection, table, "issue", [value.key], numbered("issue", value.key, rows))

    def rows(self, wanted: IssueFilter, offset: int = 0, limit: int | None = None) -> tuple[IssueRow, ...]:
        """Return the lines of the list, or a part: what is due first on top, closed ones last."""
        return issue_rows(self._connection, wanted, offset, limit)

    def place(self, wanted: IssueFilter, key: str) -> int | None:
        """Return how many lines of the list stand above an issue, None where it is not in it."""
        return place_in_list(self._connection, wanted, key)

    def counts(self, today: datetime.date) -> IssueCounts:
        """Return how many issues there are of each sort, and how many are late on a day."""
        return issue_counts(self._connection, today)

    def owners(self) -> tuple[str, ...]:
        """Return the posts that own an issue, in the order of the alphabet."""
        return issue_owners(self._connection)

    def joined_with(self, key: str) -> tuple[Issue, ...]:
        """Return the issues that were joined with one."""
        return tuple(map(self.get, issue_keys_from(self._connection, issue.c.merged_into, key)))

    def raised_at(self, meeting: str) -> tuple[RaisedLine, ...]:
        """Return a line of each issue that was raised at a meeting, by number."""
        return issues_raised_at(self._connection, meeting)

    def taken_out_of(self, key: str) -> tuple[Issue, ...]:
        """Return the issues that were taken out of one."""
        return tuple(map(self.get, issue_keys_from(self._connection, issue.c.split_from, key)))

    def next_key(self) -> str:
        """Return the next free key, such as I-7."""
        return f"I-{next_number(self._connection, issue)}"

    def _load(self, key: str | None) -> Iterable[Issue]:
        about = parts_of(self._connection, issue_commitment, "issue", key)
        events = parts_of(self._connection, issue_event, "issue", key)
        for row in rows_of(self._connection, issue, key, issue.c.number, issue.c.key):
            yield Issue(
                key=row.key,
                kind=IssueKind(row.kind),
                title=row.title,
                raised=row.raised,
                raised_on=row.raised_on,
                detail=row.detail,
                commitments=tuple(part.commitment for part in about[row.key]),
                owner=Owner(row.owner_post, row.owner_name),
                answer_by=row.answer_by,
                done_by=row.done_by,
                events=tuple(_event(part) for part in events[row.key]),
                dots=row.dots,
                merged_into=row.merged_into or "",
                merged_on=row.merged_on,
                split_from=row.split_from or "",
                split_on=row.split_on,
            )


def _row(value: Issue) -> dict[str, object]:
    return {
        "key": value.key,
        "number": number_in(value.key),
        "kind": value.kind.value,
        "title": value.title,
        "detail": value.detail,
        "raised": value.raised,
        "raised_on": value.raised_on,
        "owner_post": value.owner.post,
        "owner_name": value.owner.name,
        "answer_by": value.answer_by,
        "done_by": value.done_by,
        "dots": value.dots,
        "merged_into": value.merged_into or None,
        "merged_on": value.merged_on,
        "split_from": value.split_from or None,
        "split_on": value.split_on,
    }


def _now(value: Issue, told: Story) -> dict[str, object]:
    return {
        "search_text": folded("\n".join(_said(value, told))),
        "first_commitment": next(iter(value.commitments), ""),
        "now_order": _order(told),
        "now_state": told.state.value,
        "now_waits_for": told.waits_for.value,
        "now_owner": told.owner.post,
        "now_answer_by": told.answer_by,
        "now_done_by": told.done_by,
        "now_due": told.due,
        "now_since": told.since,
        "now_reopened": told.reopened,
    }


def _said(value: Issue, told: Story) -> Iterable[str]:
    """Yield every word that a search may look for: of the issue, and of all that happened to it."""
    yield from (value.key, value.title, value.detail, told.owner.post)
    for event in value.events:
        yield from filter(None, event.words)


def _order(told: Story) -> str:
    """Return text that sorts what is due first before the rest, then closed ones, and last what was joined."""
    if told.state is LoopState.JOINED:
        return JOINED_ORDER
    return f"{int(told.waits_for is WaitsFor.NOBODY)} {told.due or '~'}"


def _event_row(event: Event) -> dict[str, object]:
    return {
        "on": event.on,
        "kind": event.kind.value,
        "entered": event.entered,
        "answer": event.answer.value if event.answer else None,
        "reason": event.reason,
        "by": event.by,
        "who": event.who,
        "meeting": event.meeting,
        "how": event.how.value if event.how else None,
        "method": event.method.value if event.method else None,
        "source": event.source,
        "to": event.to,
        "which": event.which.value if event.which else None,
        "of": event.of,
    }


def _event(row: Row[Any]) -> Event:
    return Event(
        on=row.on,
        kind=EventKind(row.kind),
        entered=row.entered,
        answer=AnswerKind(row.answer) if row.answer else None,
        reason=row.reason,
        by=row.by,
        who=row.who,
        meeting=row.meeting,
        how=ToldHow(row.how) if row.how else None,
        method=Method(row.method) if row.method else None,
        source=row.source,
        to=row.to,
        which=DueDate(row.which) if row.which else None,
        of=row.of,
    )
