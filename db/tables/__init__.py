"""Every table of a council file."""

from sqlalchemy import Connection

from db.columns import metadata
from db.tables import (
    board_tables,
    box_tables,
    council_tables,
    issue_tables,
    language_tables,
    meeting_tables,
    pledge_tables,
)

__all__ = [
    "board_tables",
    "box_tables",
    "council_tables",
    "issue_tables",
    "language_tables",
    "make_tables",
    "meeting_tables",
    "metadata",
    "pledge_tables",
]


def make_tables(connection: Connection) -> None:
    """Make every table in an empty file."""
    metadata.create_all(connection, checkfirst=False)
