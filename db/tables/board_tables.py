"""Boards, asks and issued papers."""

from sqlalchemy import Column, ForeignKeyConstraint, Integer, LargeBinary, event

from db.columns import (
    create_by,
    day,
    flag,
    key,
    number,
    part_of,
    part_table,
    position,
    refers_to,
    table,
    title,
    word,
    words,
)

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
    title("source"),
    key("told", optional=True),
    day("entered"),
    day("withdrawn_on"),
    words("withdrawn_reason"),
)
board = table(
    "board",
    key("key", primary=True),
    day("date", optional=False),
    day("papers_due", optional=False),
    words("purpose"),
    words("recommendations"),
    words("legal"),
    words("finance"),
    words("equality"),
    title("author"),
    number("exempt_paragraph"),
    words("exempt_reason"),
    title("text_read"),
)
board_step = part_table(
    "board_step", part_of("board", "board"), word("step", primary=True), day("done_on", optional=False)
)
paper = table(
    "paper",
    number("number", primary=True),
    key("board", optional=True),
    day("issued_on", optional=False),
    number("editors"),
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
paper_file = table(
    "paper_file",
    Column("paper", Integer, primary_key=True, autoincrement=False),
    word("edition", primary=True),
    Column("body", LargeBinary, nullable=False),
    ForeignKeyConstraint(["paper"], ["paper.number"], ondelete="CASCADE"),
)
paper_response = part_table(
    "paper_response",
    Column("paper", Integer, primary_key=True, autoincrement=False),
    position(),
    day("on", optional=False),
    title("by"),
    words("text"),
    flag("printed"),
    ForeignKeyConstraint(["paper"], ["paper.number"], ondelete="CASCADE"),
)

PAPER_NEVER_CHANGES = (
    "CREATE TRIGGER paper_never_changes BEFORE UPDATE ON paper_file "
    "BEGIN SELECT RAISE(ABORT, 'an issued paper is never changed'); END"
)
event.listen(paper_file, "after_create", create_by(PAPER_NEVER_CHANGES))
