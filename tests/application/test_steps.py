"""Every step is whole, announced and, where a person would expect it, undone."""

from __future__ import annotations

import pytest

from careboard.application.changes import EVERYTHING, Announcer, Changes
from careboard.errors import NotFound, StorageProblem
from db.unit_of_work import SqlUnitOfWork
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_whoever_listens_hears_what_changed() -> None:
    heard: list[Changes] = []
    announce = Announcer()
    announce.listen(heard.append)
    announce.listen(heard.append)
    announce(Changes.ISSUES)
    assert heard == [Changes.ISSUES] * 2
    assert Changes.PAPERS in EVERYTHING


def test_a_change_is_undone_and_done_again(council: ACouncil) -> None:
    steps, planning = council.services.steps, council.services.planning
    key = planning.plan(day(0), "seniors").key
    planning.move(key, day(7), "Library")
    assert steps.undo_label == "Meeting moved"
    assert steps.undo() == "Meeting moved"
    assert planning.meeting(key).date == day(0)
    assert steps.redo_label == "Meeting moved"
    assert steps.redo() == "Meeting moved"
    assert planning.meeting(key).date == day(7)
    assert council.announced == [Changes.MEETINGS] * 4


def test_what_was_added_goes_and_what_was_taken_out_comes_back(council: ACouncil) -> None:
    steps, planning = council.services.steps, council.services.planning
    key = planning.plan(day(0), "seniors").key
    steps.undo()
    assert planning.meetings() == ()
    steps.redo()
    planning.cancel(key)
    assert planning.meetings() == ()
    steps.undo()
    assert [meeting.key for meeting in planning.meetings()] == [key]


def test_a_new_step_ends_what_could_be_done_again(council: ACouncil) -> None:
    steps, planning = council.services.steps, council.services.planning
    planning.plan(day(0), "seniors")
    steps.undo()
    planning.plan(day(1), "juniors")
    assert steps.redo_label == ""
    with refused("nothing-to-undo"):
        steps.redo()


def test_nothing_is_undone_where_there_is_nothing(council: ACouncil) -> None:
    assert council.services.steps.undo_label == ""
    with refused("nothing-to-undo"):
        council.services.steps.undo()


def test_what_changed_since_is_not_undone(council: ACouncil) -> None:
    services = council.services
    key = services.planning.plan(day(0), "seniors").key
    services.planning.move(key, day(7), "Library")
    services.planning.seal_self_score(key, {"love": "kept"})
    services.planning.move(key, day(8), "Library")
    with council.store.start_work() as work:
        work.meetings.put(work.meetings.get(key).with_plan(("love",)))
        work.commit()
    before = services.steps.undo_labels
    with refused("step-overtaken"):
        services.steps.undo()
    assert services.planning.meeting(key).date == day(8)
    assert services.steps.undo_labels == before[1:]


def test_a_step_that_the_file_could_not_take_stays(council: ACouncil, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_work: object) -> None:
        raise StorageProblem("disk-full")

    services = council.services
    services.planning.plan(day(0), "seniors")
    with monkeypatch.context() as crowded:
        crowded.setattr(SqlUnitOfWork, "commit", full)
        with refused("disk-full", StorageProblem):
            services.steps.undo()
    assert services.steps.undo() == "Meeting planned"
    with monkeypatch.context() as crowded:
        crowded.setattr(SqlUnitOfWork, "commit", full)
        with refused("disk-full", StorageProblem):
            services.steps.redo()
    assert services.steps.redo() == "Meeting planned"


def test_opening_a_round_ends_what_could_be_undone(council: ACouncil) -> None:
    key = council.starts()
    assert council.services.steps.undo_label == ""
    council.services.planning.defer(key, "rights", "No time")
    assert council.services.steps.undo_label == "Promise put off with a reason"
    council.services.voting.open(key, commitments=("love",))
    assert council.services.steps.undo_label == ""


def test_a_refused_step_changes_and_announces_nothing(council: ACouncil) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    before = council.services.planning.meetings()
    council.announced.clear()
    with refused("field-empty"):
        council.services.planning.defer(key, "love", " ")
    with refused("unknown-meeting", NotFound):
        council.services.planning.move("2030-01", day(9), "")
    assert council.services.planning.meetings() == before
    assert council.announced == []


def test_a_key_is_taken_once(council: ACouncil) -> None:
    council.services.asking.add_board(day(30), day(20))
    same_month = council.services.asking.add_board(day(31), day(20))
    assert same_month.key == day(31).isoformat()
    with refused("key-taken"):
        council.services.asking.add_board(day(31), day(20))


@pytest.mark.parametrize("steps_back", [1, 2, 3])
def test_several_steps_are_undone_one_by_one(council: ACouncil, steps_back: int) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    for number in (1, 2):
        planning.move(key, day(number), "")
    for _ in range(steps_back):
        council.services.steps.undo()
    left = [meeting.date for meeting in planning.meetings()]
    assert left == [[day(1)], [day(0)], []][steps_back - 1]
