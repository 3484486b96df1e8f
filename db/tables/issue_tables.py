"""Issues, what happened to them, and where their loops stand now."""

from sqlalchemy import Column, Index, Integer, String, Text

from db.columns import day, key, number, part_of, part_table, position, refers_to, table, title, word, words

issue = table(
    "issue",
    key("key", primary=True),
    number("number"),
    word("kind"),
    title("title"),
    words("detail"),
    refers_to("meeting", "raised"),
    day("raised_on", optional=False),
    title("owner_post"),
    title("owner_name"),
    day("answer_by"),
    day("done_by"),
    number("dots"),
    refers_to("issue", "merged_into", optional=True),
    day("merged_on"),
    refers_to("issue", "split_from", optional=True),
    day("split_on"),
    Column("search_text", Text, nullable=False),
    key("first_commitment"),
    word("now_order"),
    word("now_state"),
    word("now_waits_for"),
    title("now_owner"),
    day("now_answer_by"),
    day("now_done_by"),
    day("now_due"),
    day("now_since", optional=False),
    number("now_reopened"),
    Index("ix_issue_list", "now_order", "number", "key"),
    # A search goes through the words alone, newest first: through whole rows it would read five times as much.
    Index("ix_issue_search", "number", "key", "search_text"),
    Index("ix_issue_counts", "now_state", "now_waits_for", "now_due"),
)
# Few issues come from another: the list must not be tempted to look through all those that do not.
for origin in (issue.c.merged_into, issue.c.split_from):
    Index(f"ix_issue_{origin.name}", origin, sqlite_where=origin.is_not(None))
issue_commitment = part_table(
    "issue_commitment",
    part_of("issue", "issue"),
    position(),
    key("commitment"),
)
issue_event = part_table(
    "issue_event",
    part_of("issue", "issue"),
    position(),
    day("on", optional=False),
    word("kind"),
    day("entered"),
    Column("answer", String(40)),
    words("reason"),
    title("by"),
    title("who"),
    refers_to("meeting", "meeting", optional=True),
    Column("how", String(40)),
    Column("method", String(40)),
    title("source"),
    title("to"),
    Column("which", String(40)),
    number("of", optional=True),
)
passed_on = table(
    "passed_on",
    Column("id", Integer, primary_key=True),
    day("on", optional=False),
    word("post"),
)
