"""Files of the council's own, such as its Word template."""

from sqlalchemy import Connection, delete, select

from careboard.domain.kept_files import KeptFile
from careboard.errors import NotFound
from db.repository import put_row
from db.tables.council_tables import kept_file


class SqlKeptFileRepository:
    """Kept files by their name."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def get(self, key: str) -> KeptFile:
        """Return a file; raises NotFound."""
        found = self.find(key)
        if found is None:
            raise NotFound("unknown-file", file=key)
        return found

    def find(self, key: str) -> KeptFile | None:
        """Return a file, or None where there is none."""
        row = self._connection.execute(select(kept_file).where(kept_file.c.name == key)).first()
        return None if row is None else KeptFile(row.name, row.data)

    def put(self, value: KeptFile) -> None:
        """Add a file or replace the one of its name."""
        put_row(self._connection, kept_file, {"name": value.name, "data": value.data})

    def remove(self, key: str) -> None:
        """Take a file out; raises NotFound."""
        if not self._connection.execute(delete(kept_file).where(kept_file.c.name == key)).rowcount:
            raise NotFound("unknown-file", file=key)

    def all(self) -> tuple[KeptFile, ...]:
        """Return every file by its name."""
        rows = self._connection.execute(select(kept_file).order_by(kept_file.c.name))
        return tuple(KeptFile(row.name, row.data) for row in rows)
