"""One sitting of ten answers, on disk when it is told, beside the same bytes written by the driver alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import Figure, side_by_side
from tests.support.builders import a_pledge
from tests.support.councils import ACouncil, open_council

COMMITMENTS = tuple(f"promise-{number}" for number in range(10))
SITTINGS = 80


def measure(folder: Path) -> Iterator[Figure]:
    """Let one after another vote, and write the box as often."""
    with open_council(folder) as council:
        council.begins(a_pledge(*COMMITMENTS))
        meeting = council.starts(heads=SITTINGS + 1)
        council.services.voting.open(meeting, commitments=COMMITMENTS)
        questions = council.services.voting.sitting(meeting).questions
        answers = {questions[0].round_id: {question.key: question.scale.step_keys[0] for question in questions}}
        size = len(_prepare(council))
        ours, floor = side_by_side(
            SITTINGS,
            lambda: council.services.voting.cast(meeting, answers, may_see=True),
            lambda: _write(council, size),
        )
    yield Figure("one sitting of ten answers, on disk", ours, floor, "ms", 1.6)


def _prepare(council: ACouncil) -> bytes:
    """Make a box of the same size that nothing else reads; return how it begins."""
    with council.store.file.outside_transactions() as raw:
        raw.execute("CREATE TABLE bare_box (round TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID")
        ((body,),) = raw.execute("SELECT body FROM vote_box").fetchall()
        raw.execute("INSERT INTO bare_box VALUES ('1', ?)", (body,))
    return bytes(body)


def _write(council: ACouncil, size: int) -> None:
    """Write other bytes in one transaction and empty the log, as the ballot box does."""
    with council.store.file.outside_transactions() as raw:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE bare_box SET body = ? WHERE round = '1'", (os.urandom(size),))
        raw.execute("COMMIT")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
