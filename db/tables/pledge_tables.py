"""Pledges with their versions and commitments."""

from sqlalchemy import Column, ForeignKeyConstraint, Integer, String

from db.columns import day, flag, key, number, part_of, part_table, position, table, title, word, words

pledge = table(
    "pledge",
    key("key", primary=True),
    number("position"),
    title("title"),
    words("source"),
    flag("in_use"),
)
pledge_version = part_table(
    "pledge_version",
    part_of("pledge", "pledge"),
    number("number", primary=True),
    day("adopted"),
)
commitment = part_table(
    "commitment",
    Column("pledge", String(200), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    position(),
    key("key"),
    number("number"),
    title("title"),
    words("wording"),
    words("plain"),
    words("junior"),
    title("principles"),
    ForeignKeyConstraint(
        ["pledge", "version"], ["pledge_version.pledge", "pledge_version.number"], ondelete="CASCADE"
    ),
)
wording_change = part_table(
    "wording_change",
    Column("pledge", String(200), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    position(),
    number("change"),
    word("kind"),
    flag("is_new"),
    key("key"),
    ForeignKeyConstraint(
        ["pledge", "version"], ["pledge_version.pledge", "pledge_version.number"], ondelete="CASCADE"
    ),
)
