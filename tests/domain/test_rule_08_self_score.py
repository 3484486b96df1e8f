"""Rule 8: the authority scores itself first, sealed, and is shown beside the young people, never blended."""

from __future__ import annotations

from dataclasses import replace

from careboard.domain.rounds import RoundKind
from careboard.domain.scales import FOUR_WORDS, STILL_GOOD_ENOUGH
from careboard.domain.scores import trend
from tests.support.builders import FIRST_DAY, a_meeting, a_pledge, a_round, a_tally, closed, held, revealed, scored
from tests.support.refusals import refused

SCALES = {FOUR_WORDS.key: FOUR_WORDS}


def test_it_is_sealed_before_the_vote_and_not_after() -> None:
    sealed = a_meeting(rounds=(a_round(),)).with_self_score({"love": "kept"}, FOUR_WORDS)
    assert sealed.self_score == {"love": "kept"}
    begun = a_meeting(rounds=(a_round().open(FIRST_DAY, 8),))
    with refused("vote-has-begun"):
        begun.with_self_score({"love": "kept"}, FOUR_WORDS)
    other = a_meeting(rounds=(a_round(RoundKind.SORTED, questions=("I-1",)).open(FIRST_DAY, 8),))
    assert other.with_self_score({"love": "kept"}, FOUR_WORDS).self_score


def test_it_uses_the_words_of_the_group() -> None:
    for word in ("sometimes", "dont-know"):
        with refused("unknown-step"):
            a_meeting().with_self_score({"love": word}, FOUR_WORDS)


def test_it_stays_sealed_until_the_reveal() -> None:
    meeting = a_meeting().with_self_score({"love": "kept"}, FOUR_WORDS)
    assert "'love': 'kept'" not in repr(meeting)
    shut = closed(a_round(), {"love": a_tally(FOUR_WORDS, 0, 8)})
    assert shut.authority == {}
    shown = shut.reveal(FIRST_DAY, {"love": "kept", "rights": "kept"})
    assert shown.authority == {"love": "kept"}


def test_it_says_whether_a_promise_is_kept_and_nothing_else() -> None:
    tallies = {"love": a_tally(STILL_GOOD_ENOUGH, 8)}
    assert revealed(a_round(RoundKind.STILL_GOOD_ENOUGH), tallies, self_score={"love": "kept"}).authority == {}


def test_the_gap_is_shown_and_nothing_is_blended() -> None:
    round_ = replace(scored(0, 0, 8), authority={"love": "kept"})
    point = trend("love", [held(a_meeting(rounds=(round_,)))], a_pledge(), SCALES)[0]
    assert (point.finding.step, point.authority, point.gap) == ("a-bit", "kept", 2)
    harder = replace(point, authority="not-kept")
    assert harder.gap == -1


def test_without_a_self_score_there_is_no_gap() -> None:
    point = trend("love", [held(a_meeting(rounds=(scored(8),)))], a_pledge(), SCALES)[0]
    assert point.authority is None
    assert point.gap is None
    too_few = replace(scored(2, 2, 0, 0, 2), authority={"love": "kept"})
    assert trend("love", [held(a_meeting(rounds=(too_few,)))], a_pledge(), SCALES)[0].gap is None
