"""Reads a round of a record by taking it through the domain's own steps: open, close or agree, reveal."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from careboard.application.records.fields import (
    Fields,
    as_entries,
    as_key,
    as_number,
    as_pairs,
    as_text,
    at,
    wrong,
)
from careboard.application.records.hostile_json import shown
from careboard.application.records.record import Known
from careboard.domain.rounds import (
    AGREED_VOTERS,
    SECRET_VOTERS,
    Method,
    Round,
    RoundKind,
    RoundState,
    Tally,
    check_recounted,
)
from careboard.domain.scales import SORTED, STILL_GOOD_ENOUGH, Scale
from careboard.domain.text import TEXT_LENGTH, required

NAMES = (
    "kind scale method pledge? version? voted? tallies? agreed? reasons? authority? "
    "id? state? questions? stem? heads? everyone_may_see? carried_from? opened_on? closed_on? revealed_on? "
    "void_reason? recounted?"
)
MOST_CARRIED = SECRET_VOTERS - 1
"""A box stays sealed for the next meeting only while fewer than five have voted."""
_SCALES = {RoundKind.SORTED: SORTED.key, RoundKind.STILL_GOOD_ENOUGH: STILL_GOOD_ENOUGH.key}
_RESULTS = ("voted", "tallies", "agreed", "reasons", "authority", "everyone_may_see", "revealed_on", "recounted")


@dataclass(frozen=True, slots=True)
class Held:
    """The meeting that a round belongs to."""

    key: str
    date: datetime.date
    stem: str
    heads: int


def read_round(found: object, place: str, index: int, held: Held, known: Known) -> Round:
    """Return one round; all rules of voting hold for it."""
    fields = Fields(found, place, NAMES)
    kind = fields.one_of("kind", RoundKind)
    scale = _scale(fields, kind, known)
    state = fields.one_of("state", RoundState, RoundState.REVEALED)
    asked = _questions(fields)
    shape = partial(
        Round,
        id=fields.optional_key("id") or f"{held.key}/{index + 1}",
        kind=kind,
        scale=scale.key,
        method=fields.one_of("method", Method),
        questions=asked,
        stem=fields.title("stem") if fields.is_given("stem") else assumed_stem(kind, held.stem),
        pledge=fields.optional_key("pledge"),
        version=fields.number("version", least=1) if fields.has("version") else None,
        carried_from=fields.optional_key("carried_from"),
    )
    if state is RoundState.REVEALED:
        _check_result(fields, held)
        if not asked:
            return _without_questions(fields, shape, held, known)
    with at(place):
        planned = shape()
    _check_questions(fields, planned, known)
    return _in_its_state(fields, planned, state, held, scale)


def assumed_stem(kind: RoundKind, of_group: str) -> str:
    """Return the stem of a round that names none: its group's, where commitments are asked about."""
    return "" if kind is RoundKind.SORTED else of_group


def _in_its_state(fields: Fields, planned: Round, state: RoundState, held: Held, scale: Scale) -> Round:
    if state is RoundState.REVEALED:
        return _revealed(fields, planned, held, scale)
    for name in _RESULTS:
        if fields.value(name):
            wrong("not-revealed", fields.at(name))
    if state is RoundState.PLANNED:
        return planned
    if state is not RoundState.VOID:
        wrong("not-one-of", fields.at("state"), choices="planned, revealed, void")
    with at(fields.at("void_reason")):
        void = planned.void(fields.text("void_reason"))
    return replace(
        void,
        heads=fields.number("heads", held.heads),
        opened_on=fields.optional_day("opened_on", held.date),
        closed_on=fields.optional_day("closed_on"),
    )


def _revealed(fields: Fields, planned: Round, held: Held, scale: Scale) -> Round:
    with at(fields.place):
        opened = planned.open(held.date, _heads(fields, held))
    if planned.method is Method.AGREED:
        closed = _agreed(fields, opened, held, scale)
    else:
        closed = _closed(fields, opened, held, scale)
    revealed = closed.reveal(held.date, _authority(fields, closed, scale))
    return _dated(fields, _with_reasons(fields, revealed), held)


def _without_questions(fields: Fields, shape: Callable[..., Round], held: Held, known: Known) -> Round:
    """Return a round of too few to keep anything, not even what was asked."""
    with at(fields.place):
        round_ = shape(state=RoundState.REVEALED, voted=fields.number("voted"), heads=_heads(fields, held))
    _check_questions(fields, round_, known)
    return _dated(fields, round_, held)


def _check_result(fields: Fields, held: Held) -> None:
    """Refuse more voters than came, and a result that does not belong to the method or to so many voters."""
    voted, is_agreed = fields.number("voted"), fields.value("method") == Method.AGREED
    came = held.heads + (MOST_CARRIED if fields.has("carried_from") else 0)
    if voted > came:
        wrong("more-voted-than-came", fields.at("voted"), voted=voted, came=held.heads)
    name, other = ("agreed", "tallies") if is_agreed else ("tallies", "agreed")
    if fields.pairs(other):
        wrong("tallies-or-agreed", fields.at(other))
    enough = voted >= (AGREED_VOTERS if is_agreed else SECRET_VOTERS)
    if enough and not fields.pairs(name):
        wrong("result-missing", fields.at(name), voted=voted)
    if not enough and fields.pairs(name):
        wrong("too-few-to-agree" if is_agreed else "too-few-for-tallies", fields.at(name))
    if fields.flag("everyone_may_see") and (is_agreed or not enough):
        wrong("nobody-may-see", fields.at("everyone_may_see"))


def _heads(fields: Fields, held: Held) -> int:
    return fields.number("heads", max(held.heads, fields.number("voted")))


def _closed(fields: Fields, opened: Round, held: Held, scale: Scale) -> Round:
    voted = fields.number("voted")
    pairs = fields.pairs("tallies")
    tallies = {question: _tally(entry, place, voted, scale) for question, (place, entry) in pairs.items()}
    with at(fields.place):
        return opened.close(held.date, voted, tallies, everyone_may_see=fields.flag("everyone_may_see"))


def _tally(found: object, place: str, voted: int, scale: Scale) -> Tally:
    cells = dict.fromkeys(scale.answer_keys, 0)
    for answer, (at_cell, count) in as_pairs(found, place).items():
        if answer not in cells:
            wrong("unknown-cell", at_cell, answer=shown(answer), scale=scale.key)
        cells[answer] = as_number(count, at_cell)
    tally = Tally(cells)
    if tally.ballots != voted:
        wrong("cells-do-not-add-up", place, cells=tally.ballots, voted=voted)
    return tally


def _agreed(fields: Fields, opened: Round, held: Held, scale: Scale) -> Round:
    answers = {question: as_key(entry, place) for question, (place, entry) in fields.pairs("agreed").items()}
    with at(fields.at("agreed")):
        return opened.agree(held.date, fields.number("voted"), answers, scale)


def _authority(fields: Fields, closed: Round, scale: Scale) -> dict[str, str]:
    steps: dict[str, str] = {}
    for question, (place, entry) in fields.pairs("authority").items():
        if question not in closed.questions or closed.kind is not RoundKind.KEPT:
            wrong("not-asked-here", place, key=shown(question))
        steps[question] = as_key(entry, place)
        with at(place):
            scale.position(steps[question])
    return steps


def _with_reasons(fields: Fields, revealed: Round) -> Round:
    for question, (place, entry) in fields.pairs("reasons").items():
        if question not in revealed.questions:
            wrong("not-asked-here", place, key=shown(question))
        said = tuple(_reason(text, each) for each, text in as_entries(entry, place))
        revealed = revealed.with_reasons(question, said)
    return revealed


def _reason(found: object, place: str) -> str:
    with at(place):
        return required(as_text(found, place), "reason", TEXT_LENGTH)


def _dated(fields: Fields, revealed: Round, held: Held) -> Round:
    return replace(
        revealed,
        opened_on=fields.optional_day("opened_on", held.date),
        closed_on=fields.optional_day("closed_on", held.date),
        revealed_on=fields.optional_day("revealed_on", held.date),
        recounted=_recounted(fields, revealed.method),
    )


def _recounted(fields: Fields, method: Method) -> int | None:
    if not fields.has("recounted"):
        return None
    recounted = fields.number("recounted")
    with at(fields.at("recounted")):
        check_recounted(method, recounted, fields.number("voted"))
    return recounted


def _scale(fields: Fields, kind: RoundKind, known: Known) -> Scale:
    key = fields.key("scale")
    with at(fields.at("scale")):
        scale = known.council.scale(key)
    wanted = _SCALES.get(kind)
    if (wanted or key) != key or (wanted is None and key in _SCALES.values()):
        wrong("wrong-scale-for-kind", fields.at("scale"), scale=key)
    return scale


def _questions(fields: Fields) -> tuple[str, ...]:
    """Return what was asked: as it is named, else as it was answered."""
    if fields.has("questions"):
        return fields.keys("questions")
    names = ("tallies", "agreed", "reasons", "authority")
    answered = next((pairs for pairs in map(fields.pairs, names[:2]) if pairs), None)
    found = [answered] if answered is not None else map(fields.pairs, names[2:])
    return tuple(dict.fromkeys(as_key(key, fields.place) for pairs in found for key in pairs))


def _check_questions(fields: Fields, planned: Round, known: Known) -> None:
    if planned.kind is RoundKind.SORTED:
        for key in planned.questions:
            if key not in known.issues:
                wrong("unknown-key", _place_of(fields, key), key=key)
    elif planned.pledge is None or planned.version is None:
        wrong("needs-pledge", fields.place)
    if planned.pledge is not None:
        _check_pledge(fields, planned, known)


def _check_pledge(fields: Fields, planned: Round, known: Known) -> None:
    assert planned.pledge is not None
    if planned.pledge not in known.pledges:
        wrong("unknown-key", fields.at("pledge"), key=planned.pledge)
    if planned.version is None:
        wrong("needs-pledge", fields.place)
    with at(fields.at("version")):
        version = known.pledges[planned.pledge].version(planned.version)
    for key in planned.questions:
        if planned.kind is not RoundKind.SORTED and not version.holds(key):
            wrong("not-in-version", _place_of(fields, key), key=key, version=planned.version, pledge=planned.pledge)


def _place_of(fields: Fields, question: str) -> str:
    """Return where a question is named first."""
    if fields.has("questions"):
        return fields.at("questions")
    named = (fields.pairs(name) for name in ("tallies", "agreed", "reasons", "authority"))
    return next(pairs[question][0] for pairs in named if question in pairs)
