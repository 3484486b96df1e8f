"""The ballot box: no table here holds a ballot, a person or a time."""

from sqlalchemy import Column, ForeignKeyConstraint, LargeBinary, String, Text

from db.columns import day, key, number, table, word

vote_round = table(
    "vote_round",
    key("round", primary=True),
    key("meeting"),
    word("state"),
    Column("layout", Text, nullable=False),
    number("heads"),
    number("ballots", optional=True),
    word("key_name"),
    day("opened_on", optional=False),
    day("closed_on"),
)
vote_box = table(
    "vote_box",
    Column("round", String(200), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    ForeignKeyConstraint(["round"], ["vote_round.round"]),
)
