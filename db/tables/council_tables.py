"""The council, its groups, posts, own scales and notes."""

from sqlalchemy import Column, Integer, LargeBinary

from db.columns import flag, key, number, part_of, part_table, position, table, title, word, words

council = table(
    "council",
    Column("id", Integer, primary_key=True, autoincrement=False),
    title("name"),
    title("authority"),
    title("word"),
    number("cycle_months"),
)
council_group = table(
    "council_group",
    key("key", primary=True),
    number("position"),
    title("name"),
    title("ages"),
    key("scale"),
    title("stem"),
    number("population", optional=True),
    number("out_of_area", optional=True),
)
council_post = table(
    "council_post", word("role", primary=True), number("position"), title("name"), title("contact")
)
owner_post = table(
    "owner_post", number("position", primary=True), title("post"), title("name"), title("email"), title("phone")
)
agenda_line = table(
    "agenda_line", number("position", primary=True), word("step"), title("title"), number("minutes")
)
own_scale = table("own_scale", key("key", primary=True), number("position"))
own_scale_answer = part_table(
    "own_scale_answer",
    part_of("own_scale", "scale"),
    position(),
    key("answer"),
    title("label"),
    flag("is_step"),
)
kept_file = table("kept_file", word("name", primary=True), Column("data", LargeBinary, nullable=False))
note = table("note", word("name", primary=True), words("text"))
