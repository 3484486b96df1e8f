"""What the repositories share: values by key, and parts that are replaced with their whole."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Connection, Row, Table, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from careboard.errors import NotFound

MOST_DIGITS = 9
Value = TypeVar("Value")
Parts = Mapping[str, Sequence[Row[Any]]]


class ReadOnce(Generic[Value]):
    """Keeps what one step reads more than once: it is read again only after the step has changed something."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection
        self._kept: tuple[int, Value] | None = None

    def __call__(self, read: Callable[[], Value]) -> Value:
        """Return what `read` returns, as it stands now."""
        changes = self._changes()
        if self._kept is None or self._kept[0] != changes:
            self._kept = changes, read()
        return self._kept[1]

    def _changes(self) -> int:
        """Return how many rows were changed on this connection, with those that went because others did."""
        file: Any = self._connection.connection.driver_connection
        return int(file.total_changes)


class KeyedRepository(ABC, Generic[Value]):
    """Values of one kind by their key."""

    kind: str
    table: Table[Any]

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection
        self._every: ReadOnce[tuple[Value, ...]] = ReadOnce(connection)

    def get(self, key: str) -> Value:
        """Return a value; raises NotFound."""
        found = self.find(key)
        if found is None:
            raise NotFound(f"unknown-{self.kind}", **{self.kind: key})
        return found

    def find(self, key: str) -> Value | None:
        """Return a value, or None where there is none."""
        return next(iter(self._load(key)), None)

    def all(self) -> tuple[Value, ...]:
        """Return every value in a constant number of queries."""
        return self._every(lambda: tuple(self._load(None)))

    def remove(self, key: str) -> None:
        """Take a value out with its parts; raises NotFound."""
        if not self._connection.execute(delete(self.table).where(self.table.c.key == key)).rowcount:
            raise NotFound(f"unknown-{self.kind}", **{self.kind: key})

    @abstractmethod
    def _load(self, key: str | None) -> Iterable[Value]:
        """Build the value of one key, or all of them in their order."""


def rows_of(connection: Connection, table: Table[Any], key: str | None, *order: Column[Any]) -> Sequence[Row[Any]]:
    """Return the row of one key, or all rows in an order."""
    statement = select(table).order_by(*order)
    return connection.execute(statement if key is None else statement.where(table.c.key == key)).all()


def parts_of(connection: Connection, table: Table[Any], owner: str, key: str | None) -> Parts:
    """Return the parts of one whole, or of all, in their order by the key of the whole."""
    column = table.c[owner]
    statement = select(table).order_by(*table.primary_key.columns)
    return by_owner(connection.execute(statement if key is None else statement.where(column == key)).all())


def by_owner(rows: Iterable[Row[Any]]) -> Parts:
    """Put parts together by the key of the whole that they belong to, which is the first column of every part."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def put_row(connection: Connection, table: Table[Any], values: Mapping[str, Any]) -> None:
    """Add a row, or change the one with its key in place, so that what refers to it stays."""
    statement = insert_or_update(table).values(values)
    keys = [column.name for column in table.primary_key.columns]
    changed = {name: statement.excluded[name] for name in values if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


def replace_parts(
    connection: Connection, table: Table[Any], owner: str, keys: Sequence[str], parts: Sequence[Mapping[str, Any]]
) -> None:
    """Replace the parts of some wholes; each part carries the key of its whole."""
    connection.execute(delete(table).where(table.c[owner].in_(keys)))
    if parts:
        connection.execute(insert(table), parts)


def number_in(key: str) -> int:
    """Return the number at the end of a key such as I-7, 0 where there is none."""
    digits = key[len(key.rstrip("0123456789")) :]
    return int(digits[-MOST_DIGITS:] or 0)


def next_number(connection: Connection, table: Table[Any]) -> int:
    """Return the number after the highest one in a table."""
    return int(connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1


def numbered(owner: str, key: str, parts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give parts the key of their whole and their position in it."""
    return [{owner: key, "position": position, **part} for position, part in enumerate(parts)]
