"""Careboard is killed while it opens, casts, closes, reveals or approves: it goes on, with exact totals."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careboard.application.services import Services
from careboard.bootstrap import FilesHere
from careboard.domain.meetings import MeetingState, Step
from careboard.domain.rounds import RoundState
from tests.journeys.killed_tasks import BALLOT, MEETING, PLANNED, cast_one
from tests.storage.crashes import Worker, worker
from tests.storage.files import ON, Place, cheap
from tests.support.builders import a_council, a_pledge

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are forked")

HEADS, POINTS = 7, 10
Prepare = Callable[[str], Place]
Totals = tuple[str, int, bool, bool]


@pytest.fixture(scope="module")
def dying() -> Iterator[Worker]:
    with worker("tests.journeys.killed_tasks") as started:
        yield started


@pytest.fixture
def prepared(tmp_path: Path) -> Prepare:
    """Make a council whose meeting stands just before a step."""

    def prepare(before: str) -> Place:
        place = Place(tmp_path / "prepared")
        place.root.mkdir()
        files = FilesHere(place.data, lambda: ON, cheap)
        opened = files.create(place.path, place.passphrase, a_council(), (a_pledge(*PLANNED),))
        services = opened.services
        services.planning.plan(ON, "seniors", "Town hall")
        services.running.start(MEETING)
        services.voting.correct_heads(MEETING, {"12-17": HEADS}, 1)
        services.running.go_to(MEETING, Step.SCORE)
        for name, step in _steps(services):
            if name == before:
                break
            step()
        opened.close()
        return place

    return prepare


def _steps(services: Services) -> tuple[tuple[str, Callable[[], object]], ...]:
    """Return the steps of the meeting, each by the name of the task that it leads up to or is."""
    return (
        ("open", lambda: services.voting.open(MEETING, commitments=PLANNED)),
        ("first six", lambda: [cast_one(services.voting) for _ in range(HEADS - 1)]),
        ("cast", lambda: None),
        ("close", lambda: services.voting.close(MEETING)),
        ("reveal", lambda: services.voting.reveal(MEETING)),
        ("end", lambda: services.running.close(MEETING)),
        ("approve", lambda: None),
    )


def totals(place: Place) -> Totals:
    """Open the file as the next start does; return where the round and the meeting stand, and how many voted."""
    opened = FilesHere(place.data, lambda: ON, cheap).open(place.path, place.passphrase)
    assert opened.check() == ()
    assert opened.services.voting.lost_boxes() == ()
    with opened.services.steps.start_work() as work:
        meeting = work.meetings.get(MEETING)
        rounds = meeting.rounds
        voted = work.box.count(rounds[0].id) if rounds and rounds[0].is_box_open else 0
    state = rounds[0].state.value if rounds else "none"
    if rounds and rounds[0].state in (RoundState.CLOSED, RoundState.REVEALED):
        voted = rounds[0].voted or 0
        chosen = {key: tally.cells[BALLOT[key]] for key, tally in rounds[0].tallies.items()}
        assert chosen == dict.fromkeys(PLANNED, voted)
    opened.close()
    return state, voted, meeting.state is MeetingState.CLOSED, meeting.approved


def test_killed_while_the_vote_opens(dying: Worker, prepared: Prepare) -> None:
    seen = dying.die_everywhere("open", prepared("open"), totals, POINTS)
    assert set(seen) == {("none", 0, False, False), ("open", 0, False, False)}


def test_killed_while_a_sitting_is_counted(dying: Worker, prepared: Prepare) -> None:
    seen = dying.die_everywhere("cast", prepared("cast"), totals, POINTS)
    assert set(seen) == {("open", HEADS - 1, False, False), ("open", HEADS, False, False)}


def test_killed_while_the_vote_closes(dying: Worker, prepared: Prepare) -> None:
    seen = dying.die_everywhere("close", prepared("close"), totals, POINTS)
    assert set(seen) == {("open", HEADS - 1, False, False), ("closed", HEADS - 1, False, False)}


def test_killed_while_the_results_are_revealed(dying: Worker, prepared: Prepare) -> None:
    seen = dying.die_everywhere("reveal", prepared("reveal"), totals, POINTS)
    assert set(seen) == {("closed", HEADS - 1, False, False), ("revealed", HEADS - 1, False, False)}


def test_killed_while_the_group_approves(dying: Worker, prepared: Prepare) -> None:
    seen = dying.die_everywhere("approve", prepared("approve"), totals, POINTS)
    assert set(seen) == {("revealed", HEADS - 1, True, False), ("revealed", HEADS - 1, True, True)}
