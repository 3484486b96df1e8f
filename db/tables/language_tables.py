"""Languages of the scoring view: their phrases, and what was recorded of them."""

from sqlalchemy import Column, LargeBinary

from db.columns import day, flag, key, part_of, part_table, phrase_key, refers_to, table, title, word, words

language = table(
    "language",
    key("key", primary=True),
    title("name"),
    flag("right_to_left"),
    day("checked_on"),
)
phrase = part_table(
    "phrase",
    part_of("language", "language"),
    phrase_key("phrase", primary=True),
    words("source"),
    words("words"),
)
recording = table(
    "recording",
    phrase_key("key", primary=True),
    refers_to("language", "language"),
    phrase_key("phrase"),
    words("source"),
    words("words"),
    word("kind"),
    Column("data", LargeBinary, nullable=False),
)
