"""Reads the meetings of a record by taking each through the domain's own steps, from the welcome to the approval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careboard.application.records.fields import Fields, as_number, as_text, at, refuse_twice, wrong
from careboard.application.records.hostile_json import shown
from careboard.application.records.reading_agendas import read_agenda
from careboard.application.records.reading_rounds import Held, read_round
from careboard.application.records.record import Known
from careboard.domain.disclosure import is_answered
from careboard.domain.meetings import MOST_HEADS, Meeting, MeetingState, Step
from careboard.domain.quotes import MOST_QUOTES, Quote
from careboard.domain.rounds import Round, RoundKind, RoundState

MOST_ROUNDS = 200
NAMES = (
    "key date group place? attended? adults_present? rounds? deferred? approved? state? step? planned? helped? agenda? "
    "notes? quotes?"
)


def read_meetings(record: Fields, known: Known) -> tuple[Meeting, ...]:
    """Return the meetings; boxes are carried on only from earlier meetings of the same group."""
    found = [(place, _meeting(entry, place, known)) for place, entry in record.entries("meetings")]
    refuse_twice([(f"{place}.key", meeting.key) for place, meeting in found])
    refuse_twice([each for place, meeting in found for each in _round_ids(place, meeting.rounds)])
    by_key = {meeting.key: meeting for _place, meeting in found}
    for place, meeting in found:
        _check_carried(place, meeting, by_key)
    return tuple(meeting for _place, meeting in found)


def _meeting(found: object, place: str, known: Known) -> Meeting:
    fields = Fields(found, place, NAMES)
    with at(fields.at("group")):
        group = known.council.group(fields.key("group"))
    state = fields.one_of("state", MeetingState, MeetingState.CLOSED)
    planned = fields.keys("planned")
    _check_commitments(fields.at("planned"), planned, known)
    meeting = Meeting(fields.key(), fields.day("date"), group.key, fields.title("place"), planned=planned)
    meeting = _with_attendance(fields, meeting).with_agenda(read_agenda(fields))
    meeting = _with_quotes(fields, _with_notes(fields, _with_deferrals(fields, meeting, known)))
    held = Held(meeting.key, meeting.date, group.stem, meeting.heads)
    rounds = [
        read_round(entry, each, index, held, known)
        for index, (each, entry) in enumerate(fields.entries("rounds", MOST_ROUNDS))
    ]
    refuse_twice(_round_ids(place, rounds))
    _refuse_asked_twice(place, rounds)
    for round_ in rounds:
        meeting = meeting.with_round(round_)
    scored = {key: step for round_ in rounds for key, step in round_.authority.items()}
    return _in_its_state(fields, replace(meeting, self_score=scored), state)


def _round_ids(place: str, rounds: Sequence[Round]) -> list[tuple[str, str]]:
    return [(f"{place}.rounds[{index}].id", round_.id) for index, round_ in enumerate(rounds)]


def _refuse_asked_twice(place: str, rounds: Sequence[Round]) -> None:
    """Refuse a second answer of one room to the same question, which the first could be subtracted from (rule 4)."""
    answered: set[tuple[RoundKind, str]] = set()
    for index, round_ in enumerate(rounds):
        now = {(round_.kind, question) for question in round_.questions if is_answered(round_, question)}
        for _kind, question in sorted(now & answered):
            wrong("asked-twice", f"{place}.rounds[{index}]", question=question)
        answered |= now


def _with_attendance(fields: Fields, meeting: Meeting) -> Meeting:
    pairs = fields.pairs("attended")
    attended = {band: as_number(count, place, 0, MOST_HEADS) for band, (place, count) in pairs.items()}
    adults = fields.number("adults_present", 0, most=MOST_HEADS)
    with at(fields.at("attended")):
        meeting = meeting.with_attendance(attended, adults)
    with at(fields.at("helped")):
        return meeting.with_helped(fields.number("helped", 0, most=MOST_HEADS))


def _with_deferrals(fields: Fields, meeting: Meeting, known: Known) -> Meeting:
    for commitment, (place, reason) in fields.pairs("deferred").items():
        _check_commitments(place, (commitment,), known)
        with at(place):
            meeting = meeting.defer(commitment, as_text(reason, place))
    return meeting


def _with_notes(fields: Fields, meeting: Meeting) -> Meeting:
    for name, (place, text) in fields.pairs("notes").items():
        if name and name not in tuple(Step):
            wrong("not-one-of", place, choices=", ".join(Step))
        with at(place):
            meeting = meeting.with_note(Step(name) if name else None, as_text(text, place))
    return meeting


def _with_quotes(fields: Fields, meeting: Meeting) -> Meeting:
    quotes = []
    for place, entry in fields.entries("quotes", MOST_QUOTES):
        quote = Fields(entry, place, "text about?")
        with at(place):
            quotes.append(Quote.of(quote.raw("text"), quote.title("about")))
    with at(fields.at("quotes")):
        return meeting.with_quotes(tuple(quotes))


def _in_its_state(fields: Fields, meeting: Meeting, state: MeetingState) -> Meeting:
    approved = fields.flag("approved")
    if approved and state is not MeetingState.CLOSED:
        wrong("not-approved-yet", fields.at("approved"))
    if state is MeetingState.PLANNED:
        _refuse_results(fields, meeting)
        return meeting
    with at(fields.place):
        running = meeting.start()
        if state is MeetingState.RUNNING:
            return running.at_step(fields.one_of("step", Step, Step.WELCOME))
        closed = running.close()
        return closed.approve() if approved else closed


def _refuse_results(fields: Fields, meeting: Meeting) -> None:
    if fields.has("step"):
        wrong("not-begun", fields.at("step"))
    for index, round_ in enumerate(meeting.rounds):
        if round_.state is not RoundState.PLANNED:
            wrong("not-begun", f"{fields.at('rounds')}[{index}]")


def _check_commitments(place: str, commitments: tuple[str, ...], known: Known) -> None:
    for commitment in commitments:
        if commitment not in known.commitments:
            wrong("unknown-key", place, key=shown(commitment))


def _check_carried(place: str, meeting: Meeting, by_key: dict[str, Meeting]) -> None:
    for index, round_ in enumerate(meeting.rounds):
        if round_.carried_from is None:
            continue
        at_round = f"{place}.rounds[{index}].carried_from"
        source = by_key.get(round_.carried_from)
        if source is None:
            wrong("unknown-key", at_round, key=round_.carried_from)
        if source is meeting or source.group != meeting.group or source.date > meeting.date:
            wrong("carried-later", at_round)
