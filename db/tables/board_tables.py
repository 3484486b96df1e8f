"""Boards, asks and issued papers."""

from sqlalchemy import Column, ForeignKeyConstraint, Integer, LargeBinary

from db.columns import day, key, number, part_of, part_table, position, refers_to, table, title, word, words

ask = table(
    "ask",
    key("key", primary=True),
    number("number"),
    refers_to("meeting", "meeting"),
    words("text"),
    title("who_decides"),
    day("by", optional=False),
    refers_to("issue", "issue", optional=True),
)
ask_answer = part_table(
    "ask_answer",
    part_of("ask", "ask"),
    position(),
    day("on", optional=False),
    word("answer"),
    words("reason"),
    title("who"),
    day("by"),
)
board = table(
    "board",
    key("key", primary=True),
    day("date", optional=False),
    day("papers_due", optional=False),
)
paper = table(
    "paper",
    number("number", primary=True),
    key("board", optional=True),
    day("issued_on", optional=False),
    number("editors"),
    Column("pdf", LargeBinary, nullable=False),
    number("corrects", optional=True),
    words("changes"),
    day("erased_on"),
)
paper_meeting = part_table(
    "paper_meeting",
    Column("paper", Integer, primary_key=True, autoincrement=False),
    position(),
    key("meeting"),
    ForeignKeyConstraint(["paper"], ["paper.number"], ondelete="CASCADE"),
)
