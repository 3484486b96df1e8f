"""What the search reads: keys of issues straight from an index, and the few columns that other lines show."""

from collections.abc import Sequence

from sqlalchemy import Connection, select, union_all

from careboard.application.search_lines import AskLine, MeetingLine, SaidLine
from careboard.domain.meetings import MeetingState
from db.tables.board_tables import ask, ask_answer
from db.tables.issue_tables import issue
from db.tables.meeting_tables import deferral, meeting, meeting_line, reason, round_

_ASKS = select(ask.c.key, ask.c.text, ask.c.who_decides).order_by(ask.c.number.desc(), ask.c.key.desc())
_MEETINGS = select(meeting.c.key, meeting.c.date, meeting.c.council_group, meeting.c.place, meeting.c.state).order_by(
    meeting.c.date.desc(), meeting.c.key.desc()
)
_SAID = union_all(
    select(round_.c.meeting.label("meeting"), reason.c.text.label("text")).join(reason, reason.c.round == round_.c.key),
    select(meeting_line.c.meeting, meeting_line.c.title).where(meeting_line.c.title != ""),
    select(deferral.c.meeting, deferral.c.reason),
).subquery()
_SAID_AT_MEETINGS = (
    select(_SAID.c.meeting, _SAID.c.text)
    .join(meeting, meeting.c.key == _SAID.c.meeting)
    .order_by(meeting.c.date.desc(), meeting.c.key.desc())
    .distinct()
)
_SAID_OF_ASKS = (
    select(ask_answer.c.ask, ask_answer.c.reason)
    .join(ask, ask.c.key == ask_answer.c.ask)
    .where(ask_answer.c.reason != "")
    .order_by(ask.c.number.desc(), ask.c.key.desc(), ask_answer.c.position)
)


class SqlSearchRepository:
    """Keys of issues, and lines of what there are never thousands of."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def issues(self, words: Sequence[str], most: int) -> tuple[str, ...]:
        """Return the keys of at most so many issues that hold all the folded words, newest first."""
        found = select(issue.c.key).order_by(issue.c.number.desc(), issue.c.key.desc()).limit(most)
        for word in words:
            found = found.where(issue.c.search_text.contains(word, autoescape=True))
        return tuple(self._connection.execute(found).scalars())

    def asks(self) -> tuple[AskLine, ...]:
        """Return a line of every ask, newest first."""
        return tuple(AskLine(*row) for row in self._connection.execute(_ASKS))

    def meetings(self) -> tuple[MeetingLine, ...]:
        """Return a line of every meeting, newest first."""
        return tuple(
            MeetingLine(key, date, group, place, MeetingState(state))
            for key, date, group, place, state in self._connection.execute(_MEETINGS)
        )

    def said_at_meetings(self) -> tuple[SaidLine, ...]:
        """Return each reason and each theme of their own that a meeting has, newest meeting first."""
        return tuple(SaidLine(*row) for row in self._connection.execute(_SAID_AT_MEETINGS))

    def said_of_asks(self) -> tuple[SaidLine, ...]:
        """Return each reason of an answer to an ask, by the ask's key, newest ask first."""
        return tuple(SaidLine(*row) for row in self._connection.execute(_SAID_OF_ASKS))
