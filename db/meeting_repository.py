"""Meetings with who came, what was planned, and their rounds."""

from collections.abc import Iterable

from careboard.domain.agendas import AgendaLine
from careboard.domain.meetings import Meeting, MeetingState, Step
from careboard.domain.quotes import Quote
from db.repository import KeyedRepository, numbered, parts_of, put_row, replace_parts, rows_of
from db.round_rows import load_rounds, put_rounds
from db.tables.meeting_tables import (
    attendance,
    deferral,
    meeting,
    meeting_line,
    meeting_note,
    meeting_quote,
    planned_commitment,
    self_score,
)


class SqlMeetingRepository(KeyedRepository[Meeting]):
    """Meetings by date."""

    kind = "meeting"
    table = meeting

    def put(self, value: Meeting) -> None:
        """Add a meeting or replace it with its parts; the tallies of closed rounds stay as they are."""
        put_row(
            self._connection,
            meeting,
            {
                "key": value.key,
                "date": value.date,
                "council_group": value.group,
                "place": value.place,
                "adults_present": value.adults_present,
                "state": value.state.value,
                "step": value.step.value,
                "approved": value.approved,
                "helped": value.helped,
            },
        )
        bands = ({"band": band, "heads": heads} for band, heads in value.attended.items())
        planned = ({"commitment": commitment} for commitment in value.planned)
        deferred = ({"commitment": commitment, "reason": why} for commitment, why in value.deferred.items())
        scores = ({"commitment": commitment, "step": step} for commitment, step in value.self_score.items())
        lines = (
            {"step": line.step or "", "title": line.title, "minutes": line.minutes} for line in value.agenda
        )
        notes = ({"step": step, "text": text} for step, text in value.notes.items())
        quotes = ({"text": quote.text, "about": quote.about} for quote in value.quotes)
        parts = (
            (attendance, bands),
            (planned_commitment, planned),
            (deferral, deferred),
            (self_score, scores),
            (meeting_line, lines),
            (meeting_note, notes),
            (meeting_quote, quotes),
        )
        for table, rows in parts:
            replace_parts(
                self._connection, table, "meeting", [value.key], numbered("meeting", value.key, rows)
            )
        put_rounds(self._connection, value.key, value.rounds)

    def _load(self, key: str | None) -> Iterable[Meeting]:
        tables = (attendance, planned_commitment, deferral, self_score, meeting_line, meeting_note, meeting_quote)
        bands, planned, deferred, scores, lines, notes, quotes = (
            parts_of(self._connection, table, "meeting", key) for table in tables
        )
        rounds = load_rounds(self._connection, key)
        for row in rows_of(self._connection, meeting, key, meeting.c.date, meeting.c.key):
            yield Meeting(
                key=row.key,
                date=row.date,
                group=row.council_group,
                place=row.place,
                attended={part.band: part.heads for part in bands[row.key]},
                adults_present=row.adults_present,
                planned=tuple(part.commitment for part in planned[row.key]),
                rounds=tuple(rounds[row.key]),
                deferred={part.commitment: part.reason for part in deferred[row.key]},
                self_score={part.commitment: part.step for part in scores[row.key]},
                state=MeetingState(row.state),
                step=Step(row.step),
                approved=row.approved,
                helped=row.helped,
                agenda=tuple(
                    AgendaLine(Step(part.step) if part.step else None, part.title, part.minutes)
                    for part in lines[row.key]
                ),
                notes={part.step: part.text for part in notes[row.key]},
                quotes=tuple(Quote(part.text, part.about) for part in quotes[row.key]),
            )
