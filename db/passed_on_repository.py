"""That something was passed on: the day and the post, and nothing of what it was."""

from sqlalchemy import Connection, insert, select

from careboard.domain.triage import PassedOn
from db.tables import issue_tables as tables


class SqlPassedOnRepository:
    """What was passed on, oldest first."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def add(self, passed_on: PassedOn) -> None:
        """Keep that something was passed on."""
        self._connection.execute(insert(tables.passed_on).values(on=passed_on.on, post=passed_on.post))

    def all(self) -> tuple[PassedOn, ...]:
        """Return all, oldest first."""
        table = tables.passed_on
        rows = self._connection.execute(select(table).order_by(table.c.on, table.c.id))
        return tuple(PassedOn(row.on, row.post) for row in rows)
