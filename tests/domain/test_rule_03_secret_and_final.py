"""Rule 3: ballots are secret from everyone in the building, and that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from careboard.domain.disclosure import counts_for_the_room, find, is_answered, sorted_outcome
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Method, Round, RoundKind, RoundState, Tally
from careboard.domain.scales import FOUR_WORDS, SORTED
from careboard.errors import NotFound
from tests.support.builders import FIRST_DAY, a_meeting, a_round, a_tally, agreed, closed, held, revealed, scored
from tests.support.refusals import refused

LOVE = {"love": a_tally(FOUR_WORDS, 2, 3, 2, 0, 1)}


def states() -> dict[RoundState, Round]:
    """Return one round in each state."""
    opened = a_round().open(FIRST_DAY, 8)
    shut = closed(a_round(), LOVE)
    return {
        RoundState.PLANNED: a_round(),
        RoundState.OPEN: opened,
        RoundState.CLOSED: shut,
        RoundState.REVEALED: shut.reveal(FIRST_DAY),
        RoundState.VOID: opened.void("The fire alarm rang"),
    }


def test_a_round_goes_one_way_only() -> None:
    for state, round_ in states().items():
        assert round_.is_finished == (state in (RoundState.REVEALED, RoundState.VOID))
        assert round_.is_box_open == (state is RoundState.OPEN)
        if state is not RoundState.PLANNED:
            with refused("round-is-not-planned"):
                round_.open(FIRST_DAY, 8)
        if state is not RoundState.OPEN:
            with refused("round-is-not-open"):
                round_.close(FIRST_DAY, 8, LOVE)
            with refused("round-is-not-open"):
                round_.with_heads(9, 0)
            with refused("round-is-not-open"):
                round_.leave_sealed(1)
            with refused("round-is-not-open"):
                round_.carried("2026-02", 3, 1)
        if state is not RoundState.CLOSED:
            with refused("round-is-not-closed"):
                round_.reveal(FIRST_DAY)
        if state is not RoundState.REVEALED:
            with refused("round-is-not-revealed"):
                round_.with_reasons("love", ("Workers leave",))


def test_the_group_may_keep_more_ballots_than_heads_and_it_stays_written_down() -> None:
    opened = a_round().open(FIRST_DAY, 8)
    kept = opened.keep_recounted(7, 8)
    assert kept.recounted == 7
    assert kept.close(FIRST_DAY, 8, LOVE).reveal(FIRST_DAY).recounted == 7
    assert kept.with_heads(9, 8).recounted is None, "counted again"
    assert kept.void("The group wants to vote again").recounted is None
    with refused("no-more-ballots-than-heads"):
        opened.keep_recounted(8, 8)
    with refused("nobody-here"):
        opened.keep_recounted(0, 8)
    with refused("agreed-has-no-ballots"):
        a_round(method=Method.AGREED).open(FIRST_DAY, 8).keep_recounted(3, 4)
    with refused("round-is-not-open"):
        a_round().keep_recounted(3, 4)


def test_there_is_no_early_reveal() -> None:
    for state, round_ in states().items():
        if state is not RoundState.REVEALED:
            with refused("round-is-not-revealed"):
                find(round_, "love", FOUR_WORDS)
            with refused("round-is-not-revealed"):
                counts_for_the_room(round_, "love")
            with refused("round-is-not-revealed"):
                sorted_outcome(round_, "love")


def test_the_group_may_void_and_vote_again_before_the_reveal_and_never_after() -> None:
    for state, round_ in states().items():
        if round_.is_finished:
            with refused("too-late-to-void"):
                round_.void("We want another result")
        else:
            void = round_.void("The fire alarm rang")
            assert (void.state, dict(void.tallies), void.voted) == (RoundState.VOID, {}, None), state
    with refused("field-empty"):
        a_round().void(" ")


def test_a_meeting_keeps_a_revealed_or_voided_round_as_it_is() -> None:
    for state, round_ in states().items():
        meeting = a_meeting(rounds=(round_,))
        if round_.is_finished:
            for other in states().values():
                if other != round_:
                    with refused("round-is-finished"):
                        meeting.with_round(other)
            assert meeting.with_round(replace(round_, reasons={"love": ("Workers leave",)})).rounds[0].reasons
        else:
            assert meeting.with_round(states()[RoundState.VOID]).rounds[0].state is RoundState.VOID, state


def test_no_more_ballots_than_heads() -> None:
    opened = a_round().open(FIRST_DAY, 7)
    for voted in (8, -1):
        with refused("more-ballots-than-heads"):
            opened.close(FIRST_DAY, voted, LOVE)
    with refused("nobody-here"):
        a_round().open(FIRST_DAY, 0)
    with refused("fewer-heads-than-ballots"):
        opened.with_heads(4, 5)
    assert opened.with_heads(5, 5).heads == 5


@pytest.mark.parametrize(
    ("tallies", "code"),
    [
        ({}, "tallies-do-not-fit"),
        ({"rights": a_tally(FOUR_WORDS, 8)}, "tallies-do-not-fit"),
        ({"love": a_tally(FOUR_WORDS, 7)}, "cells-do-not-add-up"),
        ({"love": a_tally(FOUR_WORDS, 9, -1)}, "cells-do-not-add-up"),
    ],
)
def test_the_cells_add_up_to_those_who_voted(tallies: dict[str, Tally], code: str) -> None:
    with refused(code):
        a_round().open(FIRST_DAY, 8).close(FIRST_DAY, 8, tallies)


def test_nothing_of_a_vote_has_a_name_an_order_or_a_time() -> None:
    assert [field.name for field in fields(Tally)] == ["cells"]
    days = {str(field.type) for field in fields(Round) if "time" in str(field.type)}
    assert days == {"datetime.date | None"}


def test_counts_are_in_no_message_and_no_log() -> None:
    assert "'kept': 2" not in repr(a_meeting(rounds=(scored(2, 3, 2, 0, 1),)))
    assert repr(Tally({"kept": 4})) == "Tally()"


def test_a_round_asks_something_and_nothing_twice() -> None:
    with refused("round-asks-nothing"):
        a_round(questions=())
    with refused("question-twice"):
        a_round(questions=("love", "love"))


def test_a_meeting_ends_with_nothing_open() -> None:
    running = a_meeting().start()
    for state, round_ in states().items():
        meeting = replace(running, rounds=(round_,))
        if round_.is_finished:
            assert not meeting.close().open_rounds
        else:
            with refused("round-unfinished"):
                meeting.close()
            assert bool(meeting.open_rounds) == (state is RoundState.OPEN)
    with refused("nobody-here"):
        replace(running, attended={}).close()


def test_after_the_close_attendance_and_rounds_stay() -> None:
    meeting = held(a_meeting(rounds=(scored(8),)), approved=False)
    steps: tuple[Callable[[], Meeting], ...] = (
        lambda: meeting.with_attendance({"12-17": 9}, 0),
        lambda: meeting.with_plan(("love",)),
        lambda: meeting.with_round(a_round()),
        lambda: meeting.with_self_score({}, FOUR_WORDS),
    )
    for step in steps:
        with refused("meeting-is-closed"):
            step()


def test_the_head_count_is_corrected_until_the_close_but_not_below_the_ballots() -> None:
    meeting = a_meeting(rounds=(scored(8),)).start()
    assert meeting.with_attendance({"12-15": 4, " 12-15\u200b": 5, "none": 0}, 1).attended == {"12-15": 9}
    with refused("fewer-heads-than-ballots"):
        meeting.with_attendance({"12-17": 7}, 0)
    for attended, adults in (({"12-17": 201}, 0), ({"12-17": -1}, 0), ({"12-17": 8}, -1)):
        with refused("count-out-of-range"):
            meeting.with_attendance(attended, adults)
    carried = replace(scored(8), carried_from="2025-12")
    assert replace(meeting, rounds=(carried,)).with_attendance({"12-17": 3}, 0).heads == 3
    assert a_meeting().with_attendance({"12-17": 1}, 0).heads == 1


def test_helpers_are_a_count_of_those_who_came() -> None:
    meeting = a_meeting(heads=8)
    helped = meeting.with_helped(3)
    assert (meeting.helped, helped.helped) == (0, 3)
    assert helped.with_attendance({"12-17": 2}, 0).helped == 2
    assert helped.with_attendance({"12-17": 9}, 0).helped == 3
    for wrong in (-1, 9):
        with refused("count-out-of-range"):
            meeting.with_helped(wrong)
    with refused("meeting-is-closed"):
        held(meeting, approved=False).with_helped(1)


def test_a_meeting_finds_its_rounds() -> None:
    meeting = a_meeting(rounds=(scored(8),))
    assert meeting.round("2026-01/1").voted == 8
    with refused("unknown-round", NotFound):
        meeting.round("2026-01/2")


def test_the_reasons_are_written_after_the_reveal_and_until_the_approval() -> None:
    meeting = held(a_meeting(rounds=(scored(8),)), approved=False)
    said = meeting.with_reasons("2026-01/1", "love", (" Workers leave\u202e ", " "))
    assert said.rounds[0].reasons == {"love": ("Workers leave",)}
    assert said.with_reasons("2026-01/1", "love", ()).rounds[0].reasons == {}
    with refused("not-asked"):
        meeting.with_reasons("2026-01/1", "rights", ("x",))
    with refused("meeting-is-approved"):
        meeting.approve().with_reasons("2026-01/1", "love", ("x",))


def test_a_meeting_runs_from_its_start_to_its_approval() -> None:
    planned: Meeting = a_meeting()
    with refused("meeting-is-not-running"):
        planned.close()
    with refused("meeting-is-not-closed"):
        planned.approve()
    running = planned.start()
    with refused("meeting-is-not-planned"):
        running.start()
    assert running.at_step(running.step).step is running.step
    assert running.close().approve().approved
    assert running.with_plan(("love",)).planned == ("love",)


def test_the_counts_are_seen_only_where_every_sitting_said_yes() -> None:
    assert counts_for_the_room(revealed(a_round(), LOVE), "love") is None
    allowed = revealed(a_round(), LOVE, may_see=True)
    assert counts_for_the_room(allowed, "love") == LOVE["love"].cells
    assert counts_for_the_room(allowed, "rights") is None
    few = a_round().open(FIRST_DAY, 4).close(FIRST_DAY, 4, {}, everyone_may_see=True)
    assert not few.everyone_may_see


def test_what_was_answered_stays_answered() -> None:
    for state, round_ in states().items():
        assert is_answered(round_, "love") == (state in (RoundState.CLOSED, RoundState.REVEALED))
    assert not is_answered(scored(8), "rights")
    assert not is_answered(a_round().open(FIRST_DAY, 4).close(FIRST_DAY, 4, {}), "love")
    asked = a_round(RoundKind.SORTED, questions=("I-1",))
    assert is_answered(closed(asked, {"I-1": a_tally(SORTED, 0, 0, 0, 8)}), "I-1")
    assert not is_answered(revealed(asked, {"I-1": a_tally(SORTED, 0, 0, 0, 8)}), "I-1")
    assert is_answered(revealed(asked, {"I-1": a_tally(SORTED, 8)}), "I-1")


def test_agreed_and_open_rounds_have_no_sealed_box() -> None:
    for method in (Method.OPEN, Method.AGREED):
        assert not a_round(method=method).open(FIRST_DAY, 5).is_box_open
        with refused("only-a-secret-box-stays-sealed"):
            a_round(method=method).open(FIRST_DAY, 5).leave_sealed(2)
    with refused("agreed-has-no-ballots"):
        a_round(method=Method.AGREED).open(FIRST_DAY, 8).close(FIRST_DAY, 8, LOVE)
    assert agreed({"I-1": "sorted"}, 3, RoundKind.SORTED, SORTED).agreed == {"I-1": "sorted"}
