"""Reads a whole record, or refuses it in one line that names the place; nothing is half read."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.records.fields import Fields, wrong
from careboard.application.records.hostile_json import parse
from careboard.application.records.reading_boards import read_asks, read_boards, read_papers, read_passed_on
from careboard.application.records.reading_council import read_council, read_pledges
from careboard.application.records.reading_files import read_files
from careboard.application.records.reading_issues import read_issues
from careboard.application.records.reading_languages import read_languages
from careboard.application.records.reading_meetings import read_meetings
from careboard.application.records.record import FORMAT, Known, Record

NAMES = "format council groups? pledges? scales? meetings? issues? boards? asks? papers? passed_on? languages? files?"


def read_record(text: str | bytes) -> Record:
    """Return the record in a JSON text; raises RuleBroken ("record-unreadable", "record-wrong")."""
    return record_of_data(parse(text))


def record_of_data(data: object) -> Record:
    """Return the record in data that was read from JSON already."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        wrong("wrong-format", "format", format=FORMAT)
    fields = Fields(data, "", NAMES)
    council = read_council(fields)
    pledges, warnings = read_pledges(fields)
    known = Known(council, {pledge.key: pledge for pledge in pledges}, _issue_keys(fields))
    meetings = read_meetings(fields, known)
    by_key = {meeting.key: meeting for meeting in meetings}
    boards = read_boards(fields)
    record = Record(council, pledges, meetings, read_issues(fields, known, by_key), boards, warnings=warnings)
    languages, recordings = read_languages(fields)
    return replace(
        record,
        asks=read_asks(fields, by_key, known.issues),
        papers=read_papers(fields, {board.key for board in boards}, by_key),
        passed_on=read_passed_on(fields),
        languages=languages,
        recordings=recordings,
        files=read_files(fields),
    )


def _issue_keys(fields: Fields) -> frozenset[str]:
    """Return the keys of the issues before they are read, because rounds ask about them."""
    keys = (entry.get("key") for _place, entry in fields.entries("issues") if isinstance(entry, dict))
    return frozenset(key for key in keys if isinstance(key, str))
