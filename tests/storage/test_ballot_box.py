"""The sealed tally: whole sittings, the cap, the close, and what is left in lost boxes."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from careboard.application.ballot_box import BoxLayout, ClosedBox
from careboard.errors import RuleBroken, StorageProblem
from db.store import CouncilStore
from tests.storage.files import ON, Place

WORDS = ("kept", "mostly", "a-bit", "not-kept", "dont-know", "not-about-me", "skip")
SCORES = BoxLayout("r1", "2026-01", {"love": WORDS, "rights": WORDS}, 6)
ISSUES = BoxLayout("r2", "2026-01", {"I-1": ("sorted", "partly", "not-sorted", "skip")}, 6)
BALLOT = {"r1": {"love": "kept", "rights": "skip"}, "r2": {"I-1": "partly"}}


def open_boxes(store: CouncilStore, *boxes: BoxLayout) -> None:
    with store.start_work() as work:
        work.box.open(boxes, ON)
        work.commit()


def cast(store: CouncilStore, ballot: Mapping[str, Mapping[str, str]] = BALLOT, *, may_see: bool = True) -> None:
    with store.start_work() as work:
        work.box.cast(ballot, may_see)
        work.commit()


def close(store: CouncilStore, *rounds: str) -> Mapping[str, ClosedBox]:
    with store.start_work() as work:
        closed = work.box.close(rounds, ON)
        work.commit()
    return closed


def count(store: CouncilStore, round_id: str = "r1") -> int:
    with store.start_work() as work:
        return work.box.count(round_id)


def key_files(place: Place) -> list[Path]:
    return sorted(place.keys.glob("*.round"))


def test_one_sitting_counts_in_all_its_rounds(store: CouncilStore) -> None:
    open_boxes(store, SCORES, ISSUES)
    for _ in range(5):
        cast(store)
    closed = close(store, "r1", "r2")
    assert closed["r1"].voted == closed["r2"].voted == 5
    assert closed["r1"].tallies["love"] == {**dict.fromkeys(WORDS, 0), "kept": 5}
    assert closed["r2"].tallies == {"I-1": {"sorted": 0, "partly": 5, "not-sorted": 0, "skip": 0}}
    assert closed["r1"].everyone_may_see


def test_one_no_hides_the_numbers(store: CouncilStore) -> None:
    open_boxes(store, SCORES)
    for may_see in (True, True, False, True, True):
        cast(store, {"r1": BALLOT["r1"]}, may_see=may_see)
    assert not close(store, "r1")["r1"].everyone_may_see


def test_under_five_voters_no_cells_come_out(store: CouncilStore) -> None:
    open_boxes(store, SCORES)
    for _ in range(4):
        cast(store, {"r1": BALLOT["r1"]})
    assert close(store, "r1")["r1"] == ClosedBox(4, {}, everyone_may_see=False)


def test_a_sitting_that_fails_in_one_round_counts_in_none(store: CouncilStore) -> None:
    open_boxes(store, SCORES, ISSUES)
    with pytest.raises(RuleBroken, match="answers-do-not-fit"):
        cast(store, {**BALLOT, "r2": {"I-1": "brilliant"}})
    assert count(store, "r1") == 0


@pytest.mark.parametrize(
    "ballot",
    [
        {},
        {"r1": {"love": "kept"}},
        {"r1": {"love": "kept", "rights": "kept", "voice": "kept"}},
        {"r1": {"love": "kept", "rights": ""}},
        {"r1": {"love": "kept", "rights": "kept", "may-see-numbers": "yes", "more": "kept"}},
    ],
)
def test_a_ballot_has_exactly_one_answer_to_each_question(
    store: CouncilStore, ballot: Mapping[str, Mapping[str, str]]
) -> None:
    open_boxes(store, SCORES)
    with pytest.raises(RuleBroken, match="answers-do-not-fit"):
        cast(store, ballot)
    assert count(store) == 0


def test_no_more_ballots_than_heads_until_the_head_count_is_corrected(store: CouncilStore) -> None:
    open_boxes(store, SCORES)
    for _ in range(6):
        cast(store, {"r1": BALLOT["r1"]})
    with pytest.raises(RuleBroken, match="more-ballots-than-heads"):
        cast(store, {"r1": BALLOT["r1"]})
    with store.start_work() as work:
        work.box.set_heads("r1", 7)
        work.commit()
    cast(store, {"r1": BALLOT["r1"]})
    assert count(store) == 7
    with store.start_work() as work, pytest.raises(RuleBroken, match="fewer-heads-than-ballots"):
        work.box.set_heads("r1", 6)


def test_a_box_outlives_the_program(place: Place) -> None:
    store = place.create()
    open_boxes(store, SCORES)
    cast(store, {"r1": BALLOT["r1"]})
    store.close()
    store = place.open()
    cast(store, {"r1": BALLOT["r1"]})
    assert count(store) == 2
    store.close()


def test_closing_destroys_the_key_and_the_box(store: CouncilStore, place: Place) -> None:
    open_boxes(store, SCORES)
    cast(store, {"r1": BALLOT["r1"]})
    assert len(key_files(place)) == 1
    close(store, "r1")
    assert key_files(place) == []
    for step in (lambda: cast(store, {"r1": BALLOT["r1"]}), lambda: count(store), lambda: close(store, "r1")):
        with pytest.raises(RuleBroken, match="box-is-not-open"):
            step()


def test_a_step_that_is_not_committed_leaves_no_key(store: CouncilStore, place: Place) -> None:
    with store.start_work() as work:
        work.box.open([SCORES], ON)
        assert len(key_files(place)) == 1
    assert key_files(place) == []
    with pytest.raises(RuleBroken, match="box-is-not-open"):
        count(store)


def test_a_close_that_is_not_committed_changes_nothing(store: CouncilStore, place: Place) -> None:
    open_boxes(store, SCORES)
    cast(store, {"r1": BALLOT["r1"]})
    with store.start_work() as work:
        work.box.close(["r1"], ON)
    assert count(store) == 1
    assert len(key_files(place)) == 1


def test_a_void_round_leaves_nothing(store: CouncilStore, place: Place) -> None:
    open_boxes(store, SCORES, ISSUES)
    cast(store)
    with store.start_work() as work:
        work.box.void(["r1", "r2"])
        work.commit()
    assert key_files(place) == []
    with pytest.raises(RuleBroken, match="box-is-not-open"):
        count(store)
    with store.start_work() as work, pytest.raises(RuleBroken, match="box-is-not-open"):
        work.box.void(["never"])


def test_a_box_without_its_key_is_told_of_and_can_only_be_voided(store: CouncilStore, place: Place) -> None:
    open_boxes(store, SCORES, ISSUES)
    cast(store)
    key_files(place)[0].unlink()
    with store.start_work() as work:
        (lost,) = work.box.lost()
        with pytest.raises(StorageProblem, match="round-key-lost"):
            work.box.count(lost)
        work.box.void([lost])
        work.commit()
    with store.start_work() as work:
        assert work.box.lost() == ()


def test_a_damaged_key_counts_as_lost(store: CouncilStore, place: Place) -> None:
    open_boxes(store, SCORES)
    key_files(place)[0].write_bytes(b"not a key")
    with store.start_work() as work:
        assert work.box.lost() == ("r1",)
        with pytest.raises(StorageProblem, match="round-key-damaged"):
            work.box.count("r1")


def test_a_key_left_by_a_crash_is_destroyed_at_the_next_start(place: Place) -> None:
    store = place.create()
    open_boxes(store, SCORES, ISSUES)
    kept = {path: path.read_bytes() for path in key_files(place)}
    close(store, "r1")
    store.close()
    still_needed = key_files(place)
    for path, content in kept.items():
        path.write_bytes(content)
    store = place.open()
    assert key_files(place) == still_needed
    assert count(store, "r2") == 0
    store.close()


def test_a_round_may_have_the_name_of_one_that_ended(store: CouncilStore) -> None:
    open_boxes(store, SCORES)
    with store.start_work() as work:
        work.box.void(["r1"])
        work.commit()
    open_boxes(store, SCORES)
    cast(store, {"r1": BALLOT["r1"]})
    assert count(store) == 1
    with store.start_work() as work, pytest.raises(IntegrityError):
        work.box.open([SCORES], ON)
    assert count(store) == 1


def test_a_box_takes_only_as_many_questions_as_fit(store: CouncilStore) -> None:
    many = {f"q{number}": WORDS for number in range(400)}
    with store.start_work() as work, pytest.raises(RuleBroken, match="too-many-questions"):
        work.box.open([BoxLayout("r1", "2026-01", many, 5)], ON)
