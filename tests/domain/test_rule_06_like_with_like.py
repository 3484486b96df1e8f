"""Rule 6: like is compared with like; a line breaks and says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Method, Round, RoundKind
from careboard.domain.scales import FOUR_WORDS, STILL_GOOD_ENOUGH, THREE_WORDS
from careboard.domain.scores import Break, Direction, Point, direction, trend
from tests.support.builders import (
    FIRST_DAY,
    a_commitment,
    a_meeting,
    a_pledge,
    a_round,
    a_tally,
    agreed,
    day,
    held,
    revealed,
    scored,
)

SCALES = {scale.key: scale for scale in (FOUR_WORDS, THREE_WORDS)}
PLEDGE = a_pledge().reworded(day(15), (a_commitment("love", 1, "We love you."),))


def met(number: int, *rounds: Round) -> Meeting:
    """Return a meeting held so many days after the first one."""
    return replace(held(a_meeting(f"m{number}", day(number), rounds=rounds)), adults_present=number)


def points(*rounds: Round) -> tuple[Point, ...]:
    """Return the line of these scores of love, one a meeting."""
    return trend("love", [met(place, round_) for place, round_ in enumerate(rounds)][::-1], PLEDGE, SCALES)


def test_points_stand_in_the_order_of_their_meetings_with_voters_and_adults() -> None:
    line = points(scored(8), scored(0, 7))
    assert [(p.meeting, p.finding.voted, p.adults_present) for p in line] == [("m0", 8, 0), ("m1", 7, 1)]
    assert [p.finding.step for p in line] == ["kept", "mostly"]
    assert not line[1].breaks


@pytest.mark.parametrize(
    ("round_", "reasons"),
    [
        (scored(8), ()),
        (revealed(a_round(scale="three-words"), {"love": a_tally(THREE_WORDS, 8)}), (Break.SCALE,)),
        (revealed(a_round(method=Method.OPEN), {"love": a_tally(FOUR_WORDS, 8)}), (Break.METHOD,)),
        (scored(8, round_=a_round(stem="This year")), (Break.STEM,)),
        (scored(8, round_=a_round(version=2)), (Break.WORDING,)),
        (
            revealed(
                a_round(method=Method.OPEN, scale="three-words", stem="", version=2), {"love": a_tally(THREE_WORDS, 8)}
            ),
            (Break.SCALE, Break.METHOD, Break.STEM, Break.WORDING),
        ),
    ],
    ids=lambda value: "" if isinstance(value, Round) else "+".join(value),
)
def test_a_line_breaks_and_says_why(round_: Round, reasons: tuple[Break, ...]) -> None:
    line = points(scored(8), round_)
    assert line[1].breaks == reasons
    assert (direction(line) is Direction.CANNOT_SAY) == bool(reasons)


def test_words_of_another_commitment_break_nothing() -> None:
    reworded = a_pledge().reworded(day(15), (a_commitment("rights", 2, "You have rights."),))
    meetings = [met(0, scored(8)), met(20, scored(8, round_=a_round(version=2)))]
    assert trend("love", meetings, reworded, SCALES)[1].breaks == ()


def test_other_questions_make_no_point() -> None:
    other = revealed(a_round(RoundKind.STILL_GOOD_ENOUGH), {"love": a_tally(STILL_GOOD_ENOUGH, 8)})
    elsewhere = replace(scored(8), pledge="guarantee")
    assert points(other, elsewhere, scored(8, question="rights"), a_round()) == ()


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (scored(0, 8), scored(8), Direction.BETTER),
        (scored(8), scored(0, 8), Direction.WORSE),
        (scored(8), scored(7), Direction.SAME),
        (scored(4, 0, 0, 0, 4), scored(8), Direction.CANNOT_SAY),
        (scored(8), scored(4, 0, 0, 0, 4), Direction.CANNOT_SAY),
    ],
)
def test_better_and_worse_are_said_of_two_steps(before: Round, now: Round, expected: Direction) -> None:
    assert direction(points(before, now)) is expected


def test_of_one_point_no_direction_is_said() -> None:
    assert direction(points(scored(8))) is Direction.CANNOT_SAY
    assert direction(()) is Direction.CANNOT_SAY


def test_only_a_step_can_be_drawn() -> None:
    line = points(
        scored(8), scored(4, 0, 0, 0, 4), agreed({"love": "mostly"}), agreed({"love": "dont-know"}), agreed({}, 2)
    )
    assert [point.finding.step is not None for point in line] == [True, False, True, False, False]
    assert line[0].date == FIRST_DAY
