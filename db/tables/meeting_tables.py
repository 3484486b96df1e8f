"""Meetings and their rounds."""

from sqlalchemy import Index, event

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

meeting = table(
    "meeting",
    key("key", primary=True),
    day("date", optional=False),
    refers_to("council_group", "council_group"),
    title("place"),
    number("adults_present"),
    word("state"),
    word("step"),
    flag("approved"),
    number("helped"),
)
attendance = part_table(
    "attendance",
    part_of("meeting", "meeting"),
    position(),
    title("band"),
    number("heads"),
)
planned_commitment = part_table(
    "planned_commitment",
    part_of("meeting", "meeting"),
    position(),
    key("commitment"),
)
deferral = part_table(
    "deferral",
    part_of("meeting", "meeting"),
    position(),
    key("commitment"),
    words("reason"),
)
self_score = part_table(
    "self_score",
    part_of("meeting", "meeting"),
    position(),
    key("commitment"),
    key("step"),
)
meeting_line = part_table(
    "meeting_line",
    part_of("meeting", "meeting"),
    position(),
    word("step"),
    title("title"),
    number("minutes"),
)
meeting_note = part_table(
    "meeting_note",
    part_of("meeting", "meeting"),
    position(),
    word("step"),
    words("text"),
)
meeting_quote = part_table(
    "meeting_quote",
    part_of("meeting", "meeting"),
    position(),
    words("text"),
    title("about"),
)
round_ = table(
    "round",
    key("key", primary=True),
    part_of("meeting", "meeting", primary=False),
    number("position"),
    word("kind"),
    key("scale"),
    word("method"),
    title("stem"),
    key("pledge", optional=True),
    number("version", optional=True),
    word("state"),
    number("heads"),
    number("voted", optional=True),
    flag("everyone_may_see"),
    flag("left_sealed"),
    key("carried_from", optional=True),
    day("opened_on"),
    day("closed_on"),
    day("revealed_on"),
    words("void_reason"),
    number("recounted", optional=True),
    Index(None, "meeting"),
)
round_question = part_table(
    "round_question", part_of("round", "round"), position(), key("question")
)
tally = part_table(
    "tally",
    part_of("round", "round"),
    key("question", primary=True),
    key("answer", primary=True),
    number("n"),
)
agreed_answer = part_table(
    "agreed_answer",
    part_of("round", "round"),
    position(),
    key("question"),
    key("answer"),
)
authority_answer = part_table(
    "authority_answer",
    part_of("round", "round"),
    position(),
    key("question"),
    key("answer"),
)
reason = part_table(
    "reason",
    part_of("round", "round"),
    position(),
    key("question"),
    words("text"),
)

TALLY_NEVER_CHANGES = (
    "CREATE TRIGGER tally_never_changes BEFORE UPDATE ON tally "
    "BEGIN SELECT RAISE(ABORT, 'a tally is never changed'); END"
)
event.listen(tally, "after_create", create_by(TALLY_NEVER_CHANGES))
