"""The list of issues, straight from columns into the lines that a window shows."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Select, String, TypeCoerce, func, select, tuple_, type_coerce

from careboard.application.issue_list import IssueCounts, IssueFilter, IssueRow, RaisedLine
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.text import folded
from db.tables.issue_tables import issue
from db.tables.meeting_tables import meeting

Some = TypeVar("Some", bound=Select[Any])
_KINDS = {kind.value: kind for kind in IssueKind}
_STATES = {state.value: state for state in LoopState}
_WAITS = {waits.value: waits for waits in WaitsFor}
_AT_A_TIME = 500


class _Days(dict[str | None, datetime.date | None]):
    """Days as they are stored, each read once: a long list holds the same few hundred again and again."""

    def __missing__(self, text: str | None) -> datetime.date | None:
        """Read a day."""
        self[text] = day = None if text is None else datetime.date.fromisoformat(text)
        return day


def _text(column: Column[Any]) -> TypeCoerce[str]:
    return type_coerce(column, String())


JOINED_ORDER = "2"
"""What was joined with another issue stands behind all others, and in hardly any list."""
_ORDER = (issue.c.now_order, issue.c.number, issue.c.key)
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
        issue.c.dots,
    )
    .join(meeting, meeting.c.key == issue.c.raised)
)
_BY_DOTS = (func.substr(issue.c.now_order, 1, 1), -issue.c.dots, issue.c.number, issue.c.key)


def issue_rows(connection: Connection, wanted: IssueFilter, offset: int, limit: int | None) -> tuple[IssueRow, ...]:
    """Return the lines that a filter lets through, or a part: what is due first on top, closed ones last."""
    lines = _filtered(_LINES, wanted).order_by(*_order(wanted))
    found = connection.execute(lines.offset(offset).limit(limit))
    days = _Days()
    # Some at a time, so that the rows of the database are gone before there are many of them.
    return tuple(chain.from_iterable(_lines(rows, days) for rows in found.partitions(_AT_A_TIME)))


def place_in_list(connection: Connection, wanted: IssueFilter, key: str) -> int | None:
    """Return how many of the lines that a filter lets through stand above an issue, None where it is not among them."""
    order = _order(wanted)
    found = connection.execute(_filtered(select(*order), wanted).where(issue.c.key == key)).first()
    if found is None:
        return None
    above = _filtered(select(func.count()).select_from(issue), wanted).where(tuple_(*order) < tuple_(*found))
    return int(connection.execute(above).scalar_one())


def issue_counts(connection: Connection, today: datetime.date) -> IssueCounts:
    """Return how many issues there are of each sort."""
    sort = (issue.c.now_state, issue.c.now_waits_for)
    late = func.count().filter(issue.c.now_due < today)
    found = connection.execute(select(*sort, func.count(), late).group_by(*sort)).all()
    states, waiting = Counter[str](), Counter[str]()
    for state, waits, count, _late in found:
        states[state] += count
        waiting[waits] += count
    return IssueCounts(
        open=waiting.total() - waiting[WaitsFor.NOBODY.value],
        sorted=states[LoopState.SORTED.value],
        ended=states[LoopState.ENDED.value],
        late=sum(late for *_sort, late in found),
        wait_for_young_people=waiting[WaitsFor.YOUNG_PEOPLE.value],
    )


def issue_owners(connection: Connection) -> tuple[str, ...]:
    """Return the posts that own an issue, in the order of the alphabet."""
    owners = select(issue.c.now_owner).distinct().where(issue.c.now_owner != "").order_by(issue.c.now_owner)
    return tuple(connection.execute(owners).scalars())


def issue_keys_from(connection: Connection, origin: Column[Any], key: str) -> tuple[str, ...]:
    """Return the keys of the issues that name one in a column, by number."""
    found = select(issue.c.key).where(origin == key).order_by(issue.c.number, issue.c.key)
    return tuple(connection.execute(found).scalars())


def issues_raised_at(connection: Connection, key: str) -> tuple[RaisedLine, ...]:
    """Return a line of each issue that was raised at a meeting, by number."""
    lines = select(issue.c.title, issue.c.detail).where(issue.c.raised == key)
    return tuple(RaisedLine(*row) for row in connection.execute(lines.order_by(issue.c.number, issue.c.key)))


def _order(wanted: IssueFilter) -> tuple[ColumnElement[Any], ...]:
    return _BY_DOTS if wanted.by_dots else _ORDER


def _lines(rows: Iterable[Sequence[Any]], days: _Days) -> list[IssueRow]:
    """Read lines; of 10,000 of them every call would be felt, so that a tuple is made without asking its class."""
    kinds, states, waits, new = _KINDS, _STATES, _WAITS, tuple.__new__
    # fmt: off
    return [
        new(IssueRow, (
            key, kinds[kind], title, group, about, states[state], waits[wait], owner,
            days[answer_by], days[done_by], days[due], days[since], days[raised_on], reopened, dots,
        ))
        for (
            key, kind, title, group, about, state, wait, owner,
            answer_by, done_by, due, since, raised_on, reopened, dots,
        ) in rows
    ]
    # fmt: on


def _filtered(lines: Some, wanted: IssueFilter) -> Some:
    if not wanted.with_joined:
        lines = lines.where(issue.c.now_order < JOINED_ORDER)
    for word in folded(wanted.text).split():
        lines = lines.where(issue.c.search_text.contains(word, autoescape=True))
    if wanted.states:
        lines = lines.where(issue.c.now_state.in_(sorted(state.value for state in wanted.states)))
    if wanted.waits_for is not None:
        lines = lines.where(issue.c.now_waits_for == wanted.waits_for.value)
    if wanted.group:
        of_group = select(meeting.c.key).where(meeting.c.council_group == wanted.group)
        lines = lines.where(issue.c.raised.in_(of_group))
    if wanted.key:
        lines = lines.where(issue.c.key == wanted.key)
    if wanted.overdue_on is not None:
        lines = lines.where(issue.c.now_due < wanted.overdue_on)
    return lines
