"""What the rules allow is taken from a record, and comes back as it was."""

from typing import Any

import pytest

from careboard.application.records import as_data, record_of_data
from tests.application.test_records_refusals import AGREED, CLOSED_ROUND, PAPER, ROUND, SORTED_ROUND
from tests.support.example_record import GONE, changed

COMING = {
    "key": "2026-09",
    "date": "2026-09-17",
    "group": "seniors",
    "state": "planned",
    "planned": ["love", "rights"],
    "rounds": [CLOSED_ROUND | {"state": "planned", "questions": ["I-1"]}],
}
TAKEN: list[dict[str, Any]] = [
    {"meetings.2": COMING},
    {"meetings.2": COMING | {"state": "running", "step": "score"}},
    {f"{ROUND}.voted": 4, f"{ROUND}.tallies": GONE, f"{ROUND}.reasons": {}, f"{ROUND}.authority": {}},
    {f"{ROUND}.voted": 4, f"{ROUND}.tallies": {}},
    AGREED,
    AGREED | {f"{ROUND}.agreed": {"love": "dont-know"}, f"{ROUND}.voted": 3},
    AGREED | {f"{ROUND}.agreed": {}, f"{ROUND}.voted": 2, f"{ROUND}.authority": {}, f"{ROUND}.reasons": {}},
    {f"{ROUND}.everyone_may_see": True},
    {"meetings.1.rounds": [SORTED_ROUND]},
    {"meetings.1.rounds": [SORTED_ROUND | {"pledge": "care-pledge", "version": 1}]},
    {"meetings.1.rounds": [SORTED_ROUND | {"carried_from": "2026-01"}], "meetings.1.attended": {"12-15": 4}},
    {"issues.0.events.3.meeting": "2026-01"},
    {"issues.0.kind": GONE, "issues.0.detail": GONE, "issues.0.owner.name": GONE, "issues.0.done_by": None},
    {"meetings.1.rounds": GONE, "meetings.1.deferred": GONE, "meetings.1.place": GONE, "meetings.1.approved": GONE},
    {"groups.0.stem": GONE, "groups.0.ages": GONE, "groups.0.scale": GONE, "council.word": GONE},
    {"papers": [PAPER, PAPER | {"number": 3, "board": None, "covers": ["2026-05"], "corrects": 1, "changes": "x"}]},
    {"council.posts": [{"role": "advocate", "name": "Ada"}], "passed_on": [{"on": "2026-01-15", "post": "advocate"}]},
    {"boards": GONE, "asks": GONE},
]


@pytest.mark.parametrize("changes", TAKEN)
def test_what_the_rules_allow_is_taken_and_given_back(changes: dict[str, Any]) -> None:
    record = record_of_data(changed(changes))
    assert record_of_data(as_data(record)) == record


def test_the_name_of_a_date_may_be_that_of_its_field() -> None:
    event = {"on": "2026-05-20", "event": "date-changed", "which": "done_by", "to": "2026-09-01", "reason": "holidays"}
    record = record_of_data(changed({"issues.0.events.5": event}))
    assert record.issues[0].events[5].which == "done-by"


def test_a_long_plain_wording_is_warned_of_and_taken() -> None:
    words = " ".join(["word"] * 16)
    record = record_of_data(changed({"pledges.0.versions.0.commitments.1.plain": words}))
    assert record.warnings == (
        "pledges[0].versions[0].commitments[1].plain: 16 words are many; fifteen at most are easier to read and hear",
    )
