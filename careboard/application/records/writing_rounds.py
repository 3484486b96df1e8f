"""Writes the rounds of a meeting, and leaves out what reading would assume of them."""

from __future__ import annotations

from careboard.application.records.plain_data import Data, day_of, without
from careboard.application.records.reading_rounds import assumed_stem
from careboard.domain.council import Group
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Method, Round, RoundState


def round_data(round_: Round, index: int, meeting: Meeting, group: Group) -> Data:
    """Return a round of a meeting; what reading takes for granted is left out."""
    data: Data = {"kind": round_.kind.value, "scale": round_.scale, "method": round_.method.value}
    if round_.pledge is not None:
        data |= {"pledge": round_.pledge, "version": round_.version}
    if round_.state is RoundState.REVEALED:
        data |= _result(round_)
    return data | without(_more_of(round_), _assumed(round_, index, meeting, group))


def _result(round_: Round) -> Data:
    data: Data = {"voted": round_.voted}
    if round_.method is Method.AGREED:
        data["agreed"] = dict(round_.agreed)
    elif round_.tallies:
        data["tallies"] = {question: dict(tally.cells) for question, tally in round_.tallies.items()}
    data["reasons"] = {question: list(said) for question, said in round_.reasons.items()}
    data["authority"] = dict(round_.authority)
    return data


def _more_of(round_: Round) -> Data:
    data: Data = {
        "id": round_.id,
        "state": round_.state.value,
        "questions": list(round_.questions),
        "stem": round_.stem,
        "heads": round_.heads,
        "everyone_may_see": round_.everyone_may_see,
        "carried_from": round_.carried_from,
        "opened_on": day_of(round_.opened_on),
        "closed_on": day_of(round_.closed_on),
        "revealed_on": day_of(round_.revealed_on),
        "void_reason": round_.void_reason,
        "recounted": round_.recounted,
    }
    return data


def _assumed(round_: Round, index: int, meeting: Meeting, group: Group) -> Data:
    """Return what reading takes for granted of a round that does not say it."""
    day = day_of(meeting.date)
    revealed, planned = round_.state is RoundState.REVEALED, round_.state is RoundState.PLANNED
    return {
        "id": f"{meeting.key}/{index + 1}",
        "state": RoundState.REVEALED.value,
        "questions": _answered(round_) if revealed else None,
        "stem": assumed_stem(round_.kind, group.stem),
        "heads": 0 if planned else max(meeting.heads, round_.voted or 0),
        "everyone_may_see": False,
        "carried_from": None,
        "opened_on": None if planned else day,
        "closed_on": day if revealed else None,
        "revealed_on": day if revealed else None,
        "void_reason": "",
        "recounted": None,
    }


def _answered(round_: Round) -> list[str]:
    return list(round_.tallies or round_.agreed or dict.fromkeys((*round_.reasons, *round_.authority)))
