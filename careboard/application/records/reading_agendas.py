"""Reads the agenda of a council or of one meeting."""

from __future__ import annotations

from careboard.application.records.fields import Fields, at
from careboard.domain.agendas import MEETING_MINUTES, AgendaLine, AgendaLines, Step, check_agenda


def read_agenda(fields: Fields) -> AgendaLines:
    """Return the lines of an agenda, none where the usual one is meant."""
    lines = tuple(_line(found, place) for place, found in fields.entries("agenda"))
    with at(fields.at("agenda")):
        check_agenda(lines)
    return lines


def _line(found: object, place: str) -> AgendaLine:
    fields = Fields(found, place, "step? title? minutes")
    step = fields.one_of("step", Step, Step.WELCOME) if fields.has("step") else None
    title = fields.words("title") if step is None else fields.title("title")
    return AgendaLine(step, title, fields.number("minutes", most=MEETING_MINUTES))
