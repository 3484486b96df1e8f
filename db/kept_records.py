"""Records by the year in which they were finished, and the statements that take them out for good."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, delete, func, or_, select, type_coerce, update

from careboard.application.reviewing import RecordClass
from careboard.domain.loops import LoopState
from careboard.domain.meetings import MeetingState
from careboard.domain.rounds import RoundKind
from db.tables.board_tables import ask, paper
from db.tables.issue_tables import issue, passed_on
from db.tables.meeting_tables import (
    agreed_answer,
    meeting,
    meeting_note,
    meeting_quote,
    reason,
    round_,
    round_question,
    tally,
)

_CLOSED = (LoopState.SORTED.value, LoopState.ENDED.value)
_AT_A_TIME = 500
_WORDS_OF_MEETINGS = select(meeting_note.c.meeting).union(
    select(meeting_quote.c.meeting),
    select(round_.c.meeting).where(or_(round_.c.void_reason != "", round_.c.key.in_(select(reason.c.round)))),
)


class SqlKeptRecords:
    """What is kept, by class and year."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def counts(self, record: str) -> Mapping[int, int]:
        """Return how many records of a class each year holds."""
        of = _finished(record).subquery()
        found = self._connection.execute(select(of.c.year, func.count()).group_by(of.c.year))
        return {int(year): count for year, count in found}

    def keys(self, record: str, year: int) -> tuple[str, ...]:
        """Return the keys of the records of one class and year."""
        of = _finished(record).subquery()
        found = self._connection.execute(select(of.c.key).where(of.c.year == f"{year:04}"))
        return tuple(str(key) for key in found.scalars())

    def joined_with(self, issues: Sequence[str]) -> tuple[str, ...]:
        """Return issues with all that were joined with one of them, in the order of the list of all."""
        found = set(issues)
        for keys in _parts(issues):
            joined = select(issue.c.key).where(issue.c.merged_into.in_(keys))
            found |= set(self._connection.execute(joined).scalars())
        order = select(issue.c.key).order_by(issue.c.number, issue.c.key)
        return tuple(key for key in self._connection.execute(order).scalars() if key in found)

    def erase_issues(self, keys: Sequence[str]) -> None:
        """Take issues out with what was asked about them; asks that named one do so no more."""
        asked = select(round_.c.key).where(round_.c.kind == RoundKind.SORTED.value)
        for some in _parts(keys):
            for table in (round_question, tally, agreed_answer, reason):
                gone = delete(table).where(table.c.round.in_(asked), table.c.question.in_(some))
                self._connection.execute(gone)
            self._connection.execute(update(ask).where(ask.c.issue.in_(some)).values(issue=None))
            for column, day in ((issue.c.split_from, "split_on"), (issue.c.merged_into, "merged_on")):
                alone = update(issue).where(column.in_(some)).values({column.name: None, day: None})
                self._connection.execute(alone)
            self._connection.execute(delete(issue).where(issue.c.key.in_(some)))
        still = select(round_question.c.round)
        empty = delete(round_).where(round_.c.kind == RoundKind.SORTED.value, round_.c.key.not_in(still))
        self._connection.execute(empty)

    def erase_owner_names(self, keys: Sequence[str]) -> None:
        """Take the names of owners out of issues; their posts stay."""
        for some in _parts(keys):
            self._connection.execute(update(issue).where(issue.c.key.in_(some)).values(owner_name=""))

    def erase_meeting_words(self, keys: Sequence[str]) -> None:
        """Take the private notes, the reasons and the quotes out of meetings; counts and scores stay."""
        for some in _parts(keys):
            rounds = select(round_.c.key).where(round_.c.meeting.in_(some))
            self._connection.execute(delete(reason).where(reason.c.round.in_(rounds)))
            self._connection.execute(update(round_).where(round_.c.meeting.in_(some)).values(void_reason=""))
            for words in (meeting_note, meeting_quote):
                self._connection.execute(delete(words).where(words.c.meeting.in_(some)))

    def erase_asks(self, keys: Sequence[str]) -> None:
        """Take asks out with their answers."""
        for some in _parts(keys):
            self._connection.execute(delete(ask).where(ask.c.key.in_(some)))

    def erase_passed_on(self, keys: Sequence[str]) -> None:
        """Take out that something was passed on."""
        for some in _parts(keys):
            self._connection.execute(delete(passed_on).where(passed_on.c.id.in_([int(key) for key in some])))


def _parts(keys: Sequence[str]) -> Iterable[Sequence[str]]:
    """Return keys some at a time: a statement takes only so many."""
    return (keys[first : first + _AT_A_TIME] for first in range(0, len(keys), _AT_A_TIME))


def _finished(record: str) -> Select[Any]:
    """Return keys and years of the finished records of a class."""
    closed_issue = issue.c.now_state.in_(_CLOSED)
    chosen: Mapping[str, tuple[ColumnElement[Any], ColumnElement[Any], ColumnElement[bool] | None]] = {
        RecordClass.ISSUES: (issue.c.key, issue.c.now_since, closed_issue),
        RecordClass.OWNER_NAMES: (issue.c.key, issue.c.now_since, closed_issue & (issue.c.owner_name != "")),
        RecordClass.MEETINGS: (
            meeting.c.key,
            meeting.c.date,
            (meeting.c.state == MeetingState.CLOSED.value) & meeting.c.key.in_(_WORDS_OF_MEETINGS),
        ),
        RecordClass.PAPERS: (paper.c.number, paper.c.issued_on, paper.c.erased_on.is_(None)),
        RecordClass.PASSED_ON: (passed_on.c.id, passed_on.c.on, None),
    }
    key, day, condition = chosen[record]
    year = func.substr(type_coerce(day, String()), 1, 4).label("year")
    statement = select(key.label("key"), year).order_by(day, key)
    return statement if condition is None else statement.where(condition)
