"""The scores of one council over twenty years, beside a bare SELECT of the same tallies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from careboard.domain.meetings import MeetingState, Step
from careboard.domain.rounds import Method, RoundKind, RoundState
from careboard.domain.scales import FOUR_WORDS
from db.tables.meeting_tables import attendance, meeting, round_, round_question, tally
from tests.benchmarks.measuring import Figure, side_by_side
from tests.support.builders import FIRST_DAY, a_pledge
from tests.support.councils import ACouncil, open_council

COMMITMENTS = tuple(f"promise-{number}" for number in range(7))
MEETINGS = 240
SELECT = """
SELECT meeting.key, meeting.date, meeting.adults_present, round.key, round.scale, round.method, round.stem,
       round.version, round.voted, tally.question, tally.answer, tally.n
FROM meeting JOIN round ON round.meeting = meeting.key JOIN tally ON tally.round = round.key
WHERE meeting.council_group = 'seniors' AND round.kind = 'kept' AND round.state = 'revealed'
ORDER BY meeting.date, meeting.key, round.position
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Read the scoreboard of twenty years of monthly meetings."""
    with open_council(folder) as council:
        council.begins(a_pledge(*COMMITMENTS))
        _fill(council)
        ours, floor = side_by_side(9, lambda: council.services.scores.board("seniors"), lambda: _select(council))
    yield Figure("trend of one council over 20 years", ours, floor, "ms", 1.3)


def _select(council: ACouncil) -> None:
    with council.store.file.outside_transactions() as raw:
        raw.execute(SELECT).fetchall()


def _fill(council: ACouncil) -> None:
    """Write twenty years of meetings, each with one round over every promise."""
    rows = [_rows(number) for number in range(MEETINGS)]
    with council.store.file.connection() as connection:
        for place, table in enumerate((meeting, attendance, round_, round_question, tally)):
            connection.execute(insert(table), [row for rows_of_one in rows for row in rows_of_one[place]])
        connection.commit()


def _rows(number: int) -> tuple[list[dict[str, object]], ...]:
    on = FIRST_DAY - timedelta(days=30 * (MEETINGS - number))
    key = f"{on:%Y-%m-%d}"
    held = {
        "key": key,
        "date": on,
        "council_group": "seniors",
        "place": "Town hall",
        "adults_present": 1,
        "helped": 0,
        "state": MeetingState.CLOSED.value,
        "step": Step.CLOSE.value,
        "approved": True,
    }
    asked = {
        "key": f"{key}/1",
        "meeting": key,
        "position": 0,
        "kind": RoundKind.KEPT.value,
        "scale": FOUR_WORDS.key,
        "method": Method.SECRET.value,
        "stem": "Since we last met",
        "pledge": "care-pledge",
        "version": 1,
        "state": RoundState.REVEALED.value,
        "heads": 9,
        "voted": 9,
        "everyone_may_see": True,
        "left_sealed": False,
        "opened_on": on,
        "closed_on": on,
        "revealed_on": on,
        "void_reason": "",
    }
    questions: list[dict[str, object]] = [
        {"round": f"{key}/1", "position": position, "question": commitment}
        for position, commitment in enumerate(COMMITMENTS)
    ]
    counts: list[dict[str, object]] = [
        {"round": f"{key}/1", "question": commitment, "answer": answer, "n": 9 if place == number % 4 else 0}
        for commitment in COMMITMENTS
        for place, answer in enumerate(FOUR_WORDS.answer_keys)
    ]
    return [held], [{"meeting": key, "position": 0, "band": "12-17", "heads": 9}], [asked], questions, counts
