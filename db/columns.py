"""Columns that many tables share, with the length caps of the domain checked by the file itself."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Date,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
)
from sqlalchemy.schema import SchemaItem

from careboard.domain.languages import PHRASE_KEY_LENGTH
from careboard.domain.text import TEXT_LENGTH, TITLE_LENGTH

KEY_LENGTH = 200

metadata = MetaData(
    naming_convention={
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(name: str, *items: SchemaItem) -> Table[Any]:
    """Return a table of the council file."""
    return Table(name, metadata, *items)


def part_table(name: str, *items: SchemaItem) -> Table[Any]:
    """Return a table of parts, stored in the order of their whole."""
    return Table(name, metadata, *items, sqlite_with_rowid=False)


def create_by(statement: str) -> Callable[..., None]:
    """Return a listener that makes something which belongs to a table, such as a trigger."""

    def create(_table: object, connection: Connection, **_details: object) -> None:
        connection.exec_driver_sql(statement)

    return create


def key(name: str, *, primary: bool = False, optional: bool = False) -> Column[str]:
    """Return a column for a key of the domain."""
    return _capped(name, KEY_LENGTH, primary=primary, optional=optional)


def phrase_key(name: str, *, primary: bool = False) -> Column[str]:
    """Return a column for the key of a phrase."""
    return _capped(name, PHRASE_KEY_LENGTH, primary=primary)


def title(name: str) -> Column[str]:
    """Return a column for a line of words."""
    return _capped(name, TITLE_LENGTH)


def words(name: str) -> Column[str]:
    """Return a column for a longer text."""
    return _capped(name, TEXT_LENGTH)


def word(name: str, *, primary: bool = False) -> Column[str]:
    """Return a column for one of the fixed words of the domain, such as a state."""
    return Column(name, String(40), primary_key=primary, nullable=False)


def day(name: str, *, optional: bool = True) -> Column[object]:
    """Return a column for a date; there is no column for a time anywhere."""
    return Column(name, Date, nullable=optional)


def number(name: str, *, primary: bool = False, optional: bool = False) -> Column[int]:
    """Return a column for a whole number that is never negative."""
    check = CheckConstraint(f'"{name}" >= 0', name=name)
    return Column(name, Integer, check, primary_key=primary, nullable=optional, autoincrement=False)


def flag(name: str) -> Column[bool]:
    """Return a column for yes or no."""
    return Column(name, Boolean, nullable=False)


def part_of(parent: str, name: str, *, primary: bool = True) -> Column[str]:
    """Return the column by which a part belongs to its whole; it goes when the whole goes."""
    whole = ForeignKey(f"{parent}.key", ondelete="CASCADE", onupdate="CASCADE")
    return Column(name, String(KEY_LENGTH), whole, primary_key=primary, nullable=False)


def refers_to(target: str, name: str, *, optional: bool = False) -> Column[str]:
    """Return a column that names another value, which has to be there when the step ends."""
    other = ForeignKey(f"{target}.key", deferrable=True, initially="DEFERRED")
    return Column(name, String(KEY_LENGTH), other, nullable=optional)


def position() -> Column[int]:
    """Return the column that keeps parts in their order."""
    return Column("position", Integer, primary_key=True, autoincrement=False)


def _capped(name: str, length: int, *, primary: bool = False, optional: bool = False) -> Column[str]:
    check = CheckConstraint(f'length("{name}") <= {length}', name=name)
    return Column(name, String(length), check, primary_key=primary, nullable=optional)
