"""A meeting that is only planned, with a round laid out, goes into a record and comes back."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.records import as_data, record_of_data
from careboard.domain.agendas import USUAL_AGENDA, Step, with_minutes, with_theme
from tests.support.builders import a_meeting, a_round, day
from tests.support.example_record import example


def test_a_plan_comes_back_as_it_was() -> None:
    record = record_of_data(example())
    planned = a_meeting("2026-07", day(180), rounds=(a_round(id_="2026-07/1"),))
    planned = planned.with_agenda(with_minutes(with_theme(USUAL_AGENDA, "Phones", 20), 0, 5))
    planned = planned.with_note(None, "Ring the taxi").with_note(Step.TALK, "Ask Noor first")
    council = replace(record.council, agenda=with_theme(USUAL_AGENDA, "A game"))
    with_plan = replace(record, council=council, meetings=(*record.meetings, planned))
    assert replace(record_of_data(as_data(with_plan)), warnings=()) == replace(with_plan, warnings=())
