"""A council with as many issues as a measurement needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from db.tables.issue_tables import issue
from tests.support.builders import day
from tests.support.councils import ACouncil, open_council

STATES = tuple(state for state in LoopState if state is not LoopState.JOINED)
WAITS = tuple(WaitsFor)


@contextmanager
def council_with_issues(folder: Path, count: int) -> Iterator[ACouncil]:
    """Lend an open council file with so many issues of one meeting, in every state."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_council(folder) as council:
        council.begins()
        meeting = council.starts()
        with council.store.file.connection() as connection:
            connection.execute(insert(issue), [_row(meeting, number) for number in range(1, count + 1)])
            connection.commit()
        yield council


def _row(meeting: str, number: int) -> dict[str, Any]:
    words = f"Workers leave too often, said group {number}"
    due, waits = day(number % 300), WAITS[number % len(WAITS)]
    return {
        "key": f"I-{number}",
        "number": number,
        "kind": IssueKind.ISSUE.value,
        "title": words,
        "detail": "",
        "raised": meeting,
        "raised_on": day(number % 50),
        "owner_post": "Head of Placements",
        "owner_name": "",
        "answer_by": due,
        "done_by": due,
        "dots": number % 13,
        "search_text": f"I-{number}\n{words}\n\nHead of Placements".casefold(),
        "first_commitment": "love",
        "now_order": f"{int(waits is WaitsFor.NOBODY)} {due}",
        "now_state": STATES[number % len(STATES)].value,
        "now_waits_for": waits.value,
        "now_owner": "Head of Placements",
        "now_answer_by": due,
        "now_done_by": due,
        "now_due": due,
        "now_since": day(number % 50),
        "now_reopened": 0,
    }
