"""What the search reads beside the issues: the few columns that a line of its results shows."""

from sqlalchemy import Connection, select

from careboard.application.ports import AskLine, MeetingLine
from careboard.domain.meetings import MeetingState
from db.tables.board_tables import ask
from db.tables.meeting_tables import meeting

_ASKS = select(ask.c.key, ask.c.text, ask.c.who_decides).order_by(ask.c.number.desc(), ask.c.key.desc())
_MEETINGS = select(meeting.c.key, meeting.c.date, meeting.c.council_group, meeting.c.place, meeting.c.state).order_by(
    meeting.c.date.desc(), meeting.c.key.desc()
)


class SqlSearchRepository:
    """Lines of what there are never thousands of; the issues have a query of their own."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def asks(self) -> tuple[AskLine, ...]:
        """Return a line of every ask, newest first."""
        return tuple(AskLine(*row) for row in self._connection.execute(_ASKS))

    def meetings(self) -> tuple[MeetingLine, ...]:
        """Return a line of every meeting, newest first."""
        return tuple(
            MeetingLine(key, date, group, place, MeetingState(state))
            for key, date, group, place, state in self._connection.execute(_MEETINGS)
        )
