"""Tell whether a file has exactly the tables that this program makes: nothing less, and nothing hidden."""

from functools import cache

from sqlalchemy import create_engine

from db.driver import Connection, dbapi2

Shape = frozenset[tuple[str, str, str]]


def has_our_schema(connection: Connection) -> bool:
    """Tell whether tables, columns, indexes and triggers are ours."""
    return shape_of(connection) == _our_shape()


def shape_of(connection: Connection) -> Shape:
    """Return every table with its columns, and every other part of a schema with what it says."""
    found = set()
    listed = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    for kind, name, table, sql in connection.execute(listed).fetchall():
        if kind == "table":
            columns = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
            found |= {(kind, name, str(column[1:])) for column in columns}
        else:
            found.add((kind, name, " ".join(sql.split())))
    return frozenset(found)


@cache
def _our_shape() -> Shape:
    from db.tables import make_tables

    engine = create_engine("sqlite://", module=dbapi2)
    with engine.connect() as connection:
        make_tables(connection)
        raw: Connection = connection.connection.driver_connection  # type: ignore[assignment]  # typed as what PEP 249 promises
        shape = shape_of(raw)
    engine.dispose()
    return shape
