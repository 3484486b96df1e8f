"""Two made-up steps to newer schemas: one that rebuilds a table others refer to, one that adds a column."""

import sqlalchemy as sa
from alembic import op

from db.migrations import STEPS as RELEASED


def rebuild_meetings() -> None:
    """Widen a column, for which SQLite has to rebuild the table."""
    with op.batch_alter_table("meeting") as table:
        table.alter_column("place", type_=sa.String(400))
        table.add_column(sa.Column("weather", sa.String(40), nullable=False, server_default=""))


def add_colour() -> None:
    """Add a column."""
    op.add_column("council", sa.Column("colour", sa.String(40), nullable=False, server_default="green"))


STEPS = (*RELEASED, rebuild_meetings, add_colour)
