"""Rule 5: no pick and mix, and the promise itself is re-approved."""

from __future__ import annotations

import datetime

import pytest

from careboard.domain.coverage import Covered, Cycle, coverage, cycle_of, propose, scored_in
from careboard.domain.meetings import Meeting, scoring_minutes
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion, check_keys
from careboard.domain.rounds import Method, Round, RoundKind
from careboard.domain.scales import FOUR_WORDS, STILL_GOOD_ENOUGH
from careboard.errors import NotFound
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
from tests.support.refusals import refused

YEAR = Cycle(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
PLEDGE = a_pledge("love", "rights", "voice", "family", "respect")
COMMITMENTS = PLEDGE.current.commitments


def met(number: int, *rounds: Round) -> Meeting:
    """Return a meeting held so many days after the first one."""
    return held(a_meeting(f"m{number}", day(number), rounds=rounds))


def standing(*meetings: Meeting) -> dict[str, Covered]:
    """Return how each commitment stands in the first year."""
    return {each.commitment: each.covered for each in coverage(COMMITMENTS, meetings, YEAR)}


def test_cycles_are_blocks_of_months_from_the_first_meetings_month() -> None:
    first = datetime.date(2025, 9, 18)
    assert cycle_of(datetime.date(2026, 8, 31), first, 12) == Cycle(
        datetime.date(2025, 9, 1), datetime.date(2026, 8, 31)
    )
    assert cycle_of(datetime.date(2026, 9, 1), first, 12).start == datetime.date(2026, 9, 1)
    assert cycle_of(datetime.date(2025, 8, 31), first, 6).start == datetime.date(2025, 3, 1)
    assert not YEAR.holds(datetime.date(2027, 1, 1))


@pytest.mark.parametrize(
    "round_",
    [
        scored(8),
        scored(0, 0, 0, 0, 8),
        revealed(a_round(method=Method.OPEN), {"love": a_tally(FOUR_WORDS, 6)}),
        agreed({"love": "mostly"}),
    ],
    ids=["secret", "nobody chose a word", "open", "agreed"],
)
def test_a_commitment_is_scored_in_secret_openly_or_agreed(round_: Round) -> None:
    assert standing(met(0, round_))["love"] is Covered.SCORED
    assert standing(met(0, round_))["rights"] is Covered.MISSING


@pytest.mark.parametrize(
    "round_",
    [
        a_round(),
        a_round().open(FIRST_DAY, 8).void("The fire alarm rang"),
        a_round().open(FIRST_DAY, 4).close(FIRST_DAY, 4, {}).reveal(FIRST_DAY),
        agreed({}, 2),
        revealed(a_round(RoundKind.STILL_GOOD_ENOUGH), {"love": a_tally(STILL_GOOD_ENOUGH, 8)}),
    ],
    ids=["planned", "void", "fewer than five", "talked about", "still good enough"],
)
def test_what_kept_no_answer_is_no_score(round_: Round) -> None:
    assert standing(met(0, round_))["love"] is Covered.MISSING


def test_a_commitment_is_scored_or_deferred_with_a_reason() -> None:
    put_off = a_meeting().defer("rights", " The advocate could not come ")
    assert put_off.deferred == {"rights": "The advocate could not come"}
    entry = coverage(COMMITMENTS, [put_off], YEAR)[1]
    assert (entry.covered, entry.reason) == (Covered.DEFERRED, "The advocate could not come")
    assert put_off.not_deferred("rights").deferred == {}
    with refused("field-empty"):
        put_off.defer("voice", " ")
    approved = held(put_off)
    with refused("meeting-is-approved"):
        approved.defer("voice", "x")
    with refused("meeting-is-approved"):
        approved.not_deferred("rights")


def test_a_score_outweighs_a_deferral_and_a_new_cycle_begins_empty() -> None:
    meetings = [a_meeting().defer("love", "No time"), met(30, scored(8))]
    assert standing(*meetings)["love"] is Covered.SCORED
    later = coverage(COMMITMENTS, meetings, Cycle(datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)))[0]
    assert (later.covered, later.last_scored) == (Covered.MISSING, day(30))


def test_once_a_cycle_it_is_asked_whether_the_promise_is_still_good_enough() -> None:
    asked = revealed(a_round(RoundKind.STILL_GOOD_ENOUGH), {"love": a_tally(STILL_GOOD_ENOUGH, 6)})
    found = {each.commitment: each.still_good_enough_asked for each in coverage(COMMITMENTS, [met(0, asked)], YEAR)}
    assert found["love"]
    assert not found["rights"]
    assert scored_in(met(0, asked), RoundKind.KEPT) == frozenset()


def test_never_scored_comes_first_and_then_longest_ago() -> None:
    meetings = [
        met(0, scored(8, question="love")),
        met(30, scored(8, question="rights")),
        met(60, scored(8, question="voice")),
    ]
    assert propose(COMMITMENTS, meetings, 2) == ("family", "respect")
    assert propose(COMMITMENTS, meetings, 3) == ("love", "family", "respect")
    assert propose(COMMITMENTS, [], 4) == ("love", "rights", "voice", "family")


def test_the_plan_shows_the_minutes() -> None:
    assert [scoring_minutes(count) for count in (0, 4, 10)] == [0, 13, 26]


def test_new_words_make_a_new_version_and_a_score_keeps_its_own() -> None:
    new = a_commitment("love", 1, "We love you.")
    reworded = PLEDGE.reworded(FIRST_DAY, (new,))
    assert (reworded.current.number, reworded.current.commitment("love")) == (2, new)
    assert reworded.version(1).commitment("love").plain == "We keep our promise about love."
    assert reworded.current.commitment("rights") == PLEDGE.current.commitment("rights")
    with refused("unknown-commitment", NotFound):
        PLEDGE.reworded(FIRST_DAY, (a_commitment("unknown"),))
    with refused("unknown-version", NotFound):
        PLEDGE.version(2)
    assert PLEDGE.current.holds("love")
    assert not PLEDGE.current.holds("unknown")


def test_a_pledge_holds_together() -> None:
    with refused("pledge-empty"):
        Pledge("empty", "Empty")
    with refused("pledge-empty"):
        PledgeVersion(1, None, ())
    with refused("commitment-twice"):
        a_pledge("love", "love")
    with refused("versions-out-of-order"):
        Pledge("p", "P", versions=(PLEDGE.current, PLEDGE.current))
    check_keys((PLEDGE,))
    with refused("commitment-in-two-pledges"):
        check_keys((PLEDGE, Pledge("other", "Other", versions=(PledgeVersion(1, None, (a_commitment("love"),)),))))


def test_long_plain_words_are_warned_of() -> None:
    assert not a_commitment().plain_is_long
    assert Commitment("love", 1, "Love", plain="word " * 16).plain_is_long
