"""Rule 4: no output may give a young person away (every result is tried in test_disclosure_exhaustive)."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from careboard.domain.disclosure import Finding, Showing, counts_for_the_room, find, find_in_tally
from careboard.domain.rounds import Method, RoundKind, check_agreed
from careboard.domain.scales import FOUR_WORDS, STILL_GOOD_ENOUGH, THREE_WORDS, Scale
from tests.support.builders import FIRST_DAY, a_meeting, a_round, a_scale, a_tally, agreed, revealed, scored
from tests.support.refusals import refused


@pytest.mark.parametrize("method", [Method.SECRET, Method.OPEN])
def test_fewer_than_five_voters_keep_no_cells_at_all(method: Method) -> None:
    four = {"love": a_tally(FOUR_WORDS, 4)}
    round_ = a_round(method=method).open(FIRST_DAY, 4).close(FIRST_DAY, 4, four, everyone_may_see=True)
    assert (dict(round_.tallies), round_.voted) == ({}, 4)
    shown = round_.reveal(FIRST_DAY)
    assert find(shown, "love", FOUR_WORDS) == Finding(Showing.TOO_FEW, 4)
    assert counts_for_the_room(shown, "love") is None
    assert not shown.has_score


def test_a_record_of_too_few_may_no_longer_name_what_was_asked() -> None:
    shown = a_round().open(FIRST_DAY, 4).close(FIRST_DAY, 4, {}).reveal(FIRST_DAY)
    assert replace(shown, questions=()).questions == ()
    with refused("round-asks-nothing"):
        replace(scored(8), questions=())


def test_the_box_may_stay_sealed_until_five_have_voted() -> None:
    opened = a_round().open(FIRST_DAY, 4)
    sealed = opened.leave_sealed(4)
    meeting = a_meeting(heads=4, rounds=(sealed,)).start().close()
    assert meeting.without_round(sealed.id).rounds == ()
    carried = sealed.carried("2026-01", 3, 4)
    assert (carried.heads, carried.carried_from, carried.left_sealed) == (7, "2026-01", False)
    assert carried.close(FIRST_DAY, 7, {"love": a_tally(FOUR_WORDS, 7)}).voted == 7
    with refused("enough-have-voted"):
        opened.leave_sealed(5)
    with refused("box-is-not-left-sealed"):
        opened.carried("2026-01", 3, 4)
    with refused("box-is-not-left-sealed"):
        a_meeting(rounds=(opened,)).without_round(opened.id)


def test_three_at_least_agree_one_answer() -> None:
    together = agreed({"love": "mostly"}, 3)
    assert find(together, "love", FOUR_WORDS) == Finding(Showing.AGREED, 3, "mostly")
    assert together.has_score
    unsure = agreed({"love": "dont-know"}, 3)
    assert find(unsure, "love", FOUR_WORDS) == Finding(Showing.AGREED, 3, None)


@pytest.mark.parametrize("took_part", [1, 2])
def test_one_or_two_have_talked_about_it_and_there_is_no_score(took_part: int) -> None:
    with refused("too-few-to-agree"):
        agreed({"love": "mostly"}, took_part)
    talked = agreed({}, took_part)
    assert find(talked, "love", FOUR_WORDS) == Finding(Showing.TALKED_ABOUT, took_part)
    assert not talked.has_score


def test_an_agreed_answer_fits_what_was_asked() -> None:
    with refused("agreed-does-not-fit"):
        check_agreed(("love", "rights"), {"love": "mostly"}, 4, FOUR_WORDS)
    with refused("unknown-step"):
        check_agreed(("love",), {"love": "sometimes"}, 4, FOUR_WORDS)
    check_agreed(("love",), {"love": "not-sure"}, 4, STILL_GOOD_ENOUGH)
    with refused("round-is-not-agreed"):
        a_round().open(FIRST_DAY, 4).agree(FIRST_DAY, 4, {"love": "mostly"}, FOUR_WORDS)
    with refused("more-ballots-than-heads"):
        a_round(method=Method.AGREED).open(FIRST_DAY, 4).agree(FIRST_DAY, 5, {"love": "mostly"}, FOUR_WORDS)
    with refused("round-is-not-open"):
        a_round(method=Method.AGREED).agree(FIRST_DAY, 4, {"love": "mostly"}, FOUR_WORDS)


@pytest.mark.parametrize(
    ("counts", "step"),
    [
        ((5, 0, 0, 0), "kept"),
        ((3, 2, 0, 0), "kept"),
        ((3, 0, 0, 3), "not-kept"),
        ((4, 1, 0, 3), "mostly"),
        ((0, 4, 3, 1), "a-bit"),
        ((2, 3, 2, 0), "mostly"),
        ((0, 0, 2, 3, 5), "not-kept"),
    ],
)
def test_the_middle_answer_is_the_less_kept_one_of_two(counts: tuple[int, ...], step: str) -> None:
    assert find(scored(*counts), "love", FOUR_WORDS).step == step


def test_fewer_than_five_words_are_too_few_to_show() -> None:
    assert find(scored(4, 0, 0, 0, 3, 2, 1), "love", FOUR_WORDS) == Finding(Showing.TOO_FEW, 10)
    assert find(scored(5, 0, 0, 0, 3, 2, 1), "love", FOUR_WORDS) == Finding(Showing.MIDDLE, 11, "kept")


@pytest.mark.parametrize(
    ("scale", "counts", "split"),
    [
        (a_scale(2), (3, 8), True),
        (a_scale(2), (2, 9), False),
        (a_scale(2), (5, 5), False),
        (THREE_WORDS, (4, 3, 4), True),
        (THREE_WORDS, (3, 6, 2), False),
        (THREE_WORDS, (5, 0, 5), False),
        (FOUR_WORDS, (1, 1, 3, 3), True),
        (FOUR_WORDS, (1, 0, 4, 3), False),
        (FOUR_WORDS, (3, 0, 0, 4), False),
        (a_scale(5), (1, 1, 4, 1, 1), True),
        (a_scale(5), (1, 0, 4, 2, 1), False),
        (a_scale(5), (3, 0, 0, 0, 4), False),
    ],
    ids=str,
)
def test_the_room_was_split_with_a_quarter_in_each_half_and_enough_answers(
    scale: Scale, counts: tuple[int, ...], split: bool
) -> None:
    assert find_in_tally(a_tally(scale, *counts), scale).split is split


def test_of_a_question_that_was_not_asked_nothing_is_said() -> None:
    assert find(scored(8), "rights", FOUR_WORDS) == Finding(Showing.TOO_FEW, 8)


def test_a_finding_has_no_room_for_a_count_of_answers() -> None:
    known = ["showing", "voted", "step", "split", "many_unsure", "recounted"]
    assert [field.name for field in fields(Finding)] == known


def test_still_good_enough_is_said_under_the_same_rules() -> None:
    tallies = {"love": a_tally(STILL_GOOD_ENOUGH, 3, 3, 1)}
    round_ = revealed(a_round(RoundKind.STILL_GOOD_ENOUGH), tallies)
    assert find(round_, "love", STILL_GOOD_ENOUGH) == Finding(Showing.MIDDLE, 7, "change-it")
