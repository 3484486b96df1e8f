"""Bring a council file of an older schema to the newest one, wholly or not at all.

Each schema has a module here that makes it out of the one before with Alembic's operations; the file's user_version
says which schema it has. A module is never changed once a program with it was released.
"""

from collections.abc import Callable, Sequence

from careboard.errors import StorageProblem
from db.engine import CouncilFile
from db.migrations import schema_1

Step = Callable[[], None]
STEPS: Sequence[Step] = (schema_1.upgrade,)
"""The step to schema 1, to schema 2, and so on."""


def migrate(file: CouncilFile, steps: Sequence[Step] = STEPS) -> None:
    """Take every step that a file lacks in one transaction; make a copy of the file first.

    Foreign keys are off meanwhile, because rebuilding a table would delete what belongs to its rows; they are checked
    before the commit.
    """
    found = file.schema
    with file.outside_transactions() as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
    try:
        _take(file, steps[found:], len(steps))
    finally:
        with file.outside_transactions() as raw:
            raw.execute("PRAGMA foreign_keys = ON")
    file.checkpoint()


def _take(file: CouncilFile, steps: Sequence[Step], schema: int) -> None:
    # Imported here because it takes longer than opening a file, and is hardly ever needed.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with file.connection() as connection, connection.begin():
        with Operations.context(MigrationContext.configure(connection)):
            for step in steps:
                step()
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StorageProblem("migration-failed", path=file.path)
        connection.exec_driver_sql(f"PRAGMA user_version = {schema}")
