"""The list of issues, straight from columns into the lines that a window shows."""

import datetime
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Select, String, TypeCoerce, select, type_coerce

from careboard.application.ports import IssueFilter, IssueRow
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from db.tables.issue_tables import issue
from db.tables.meeting_tables import meeting

_KINDS = {kind.value: kind for kind in IssueKind}
_STATES = {state.value: state for state in LoopState}
_WAITS = {waits.value: waits for waits in WaitsFor}


@cache
def _day(text: str | None) -> datetime.date | None:
    """Read a day as it is stored; a long list holds the same few hundred days again and again."""
    return None if text is None else datetime.date.fromisoformat(text)


def _text(column: Column[Any]) -> TypeCoerce[str]:
    return type_coerce(column, String())


_LINES = (
    select(
        issue.c.key,
        issue.c.kind,
        issue.c.title,
        meeting.c.council_group,
        issue.c.first_commitment,
        issue.c.now_state,
        issue.c.now_waits_for,
        issue.c.now_owner,
        _text(issue.c.now_answer_by),
        _text(issue.c.now_done_by),
        _text(issue.c.now_due),
        _text(issue.c.now_since),
        _text(issue.c.raised_on),
        issue.c.now_reopened,
    )
    .join(meeting, meeting.c.key == issue.c.raised)
    .order_by(issue.c.now_waits_for == WaitsFor.NOBODY.value, issue.c.now_due.is_(None))
    .order_by(issue.c.now_due, issue.c.number, issue.c.key)
)


def issue_rows(connection: Connection, wanted: IssueFilter) -> tuple[IssueRow, ...]:
    """Return the lines that a filter lets through: what is due first on top, closed ones last."""
    return tuple(map(_line, connection.execute(_filtered(wanted)).all()))


def _line(row: Sequence[Any]) -> IssueRow:
    key, kind, title, group, about, state, waits, owner, answer_by, done_by, due, since, raised_on, reopened = row
    stands = (_STATES[state], _WAITS[waits], owner)
    days = (_day(answer_by), _day(done_by), _day(due), _day(since), _day(raised_on))
    return IssueRow._make((key, _KINDS[kind], title, group, about, *stands, *days, reopened))


def _filtered(wanted: IssueFilter) -> Select[Any]:
    lines: Select[Any] = _LINES
    for word in wanted.text.casefold().split():
        lines = lines.where(issue.c.search_text.contains(word, autoescape=True))
    if wanted.states:
        lines = lines.where(issue.c.now_state.in_(sorted(state.value for state in wanted.states)))
    if wanted.waits_for is not None:
        lines = lines.where(issue.c.now_waits_for == wanted.waits_for.value)
    if wanted.group:
        lines = lines.where(meeting.c.council_group == wanted.group)
    if wanted.overdue_on is not None:
        lines = lines.where(issue.c.now_due < wanted.overdue_on)
    return lines
