"""Rule 7: not knowing is an answer, never zero, never the middle."""

from __future__ import annotations

import pytest

from careboard.domain.disclosure import Finding, Showing, find, find_in_tally
from careboard.domain.scales import (
    BUILT_IN,
    FOUR_WORDS,
    SORTED,
    STILL_GOOD_ENOUGH,
    THREE_WORDS,
    Answer,
    Scale,
    find_scale,
)
from careboard.errors import NotFound
from tests.support.builders import a_scale, a_tally, scored
from tests.support.refusals import refused


@pytest.mark.parametrize("scale", [FOUR_WORDS, THREE_WORDS, SORTED, a_scale(5)], ids=lambda scale: scale.key)
def test_three_asides_stand_apart_from_the_words(scale: Scale) -> None:
    assert [aside.key for aside in scale.asides] == ["dont-know", "not-about-me", "skip"]
    assert not set(scale.step_keys) & {aside.key for aside in scale.asides}
    assert scale.answer_keys == (*scale.step_keys, "dont-know", "not-about-me", "skip")


def test_still_good_enough_has_two_asides() -> None:
    assert STILL_GOOD_ENOUGH.answer_keys == ("yes", "change-it", "not-sure", "skip")


@pytest.mark.parametrize("place", [4, 5, 6])
def test_an_aside_moves_no_middle_and_splits_no_room(place: int) -> None:
    counts = [1, 5, 0, 1, 0, 0, 0]
    alone = find_in_tally(a_tally(FOUR_WORDS, *counts), FOUR_WORDS)
    counts[place] = 5
    with_asides = find_in_tally(a_tally(FOUR_WORDS, *counts), FOUR_WORDS)
    assert (alone.step, alone.split) == (with_asides.step, with_asides.split) == ("mostly", False)
    assert with_asides.voted == 12


def test_an_aside_is_no_step() -> None:
    with refused("unknown-step"):
        FOUR_WORDS.position("dont-know")
    assert [FOUR_WORDS.position(key) for key in FOUR_WORDS.step_keys] == [0, 1, 2, 3]


def test_many_did_not_know_is_said_only_where_it_makes_no_count_certain() -> None:
    assert find(scored(4, 0, 0, 0, 4), "love", FOUR_WORDS) == Finding(Showing.TOO_FEW, 8, many_unsure=True)
    assert not find(scored(4, 0, 0, 0, 3, 1), "love", FOUR_WORDS).many_unsure
    assert not find(scored(3, 0, 0, 0, 4), "love", FOUR_WORDS).many_unsure, "seven voters are too few"
    assert not find(scored(5, 0, 0, 0, 7), "love", FOUR_WORDS).many_unsure, "beside a middle answer it tells too much"
    assert find_in_tally(a_tally(STILL_GOOD_ENOUGH, 1, 1, 5, 1), STILL_GOOD_ENOUGH).many_unsure


def test_scales_are_data() -> None:
    own = a_scale(5)
    assert find_scale(own.key, (own,)) is own
    for key, scale in BUILT_IN.items():
        assert find_scale(key) is scale
    with refused("unknown-scale", NotFound):
        find_scale("smileys")
    for steps in (1, 6):
        with refused("scale-steps"):
            a_scale(steps)
    with refused("scale-repeats"):
        Scale("own", (Answer("skip", "Skip it"), Answer("yes", "Yes")))


def test_the_screen_draws_worst_to_best() -> None:
    assert [answer.key for answer in FOUR_WORDS.worst_to_best] == ["not-kept", "a-bit", "mostly", "kept"]
