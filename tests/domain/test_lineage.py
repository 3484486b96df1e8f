"""Rules 5 and 6 over new versions: where each commitment came from, and what may be compared with what."""

from __future__ import annotations

from dataclasses import replace

from careboard.domain.coverage import Covered, coverage, cycle_of, propose, put_off_before
from careboard.domain.lineage import lineage, propose_origins
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.rounds import Round, RoundKind
from careboard.domain.scales import FOUR_WORDS, STILL_GOOD_ENOUGH
from careboard.domain.scores import Break, stories, trend
from careboard.domain.wording_changes import ChangeKind, WordingChange
from tests.support.builders import a_commitment, a_meeting, a_pledge, a_round, day, held, scored
from tests.support.refusals import refused

SCALES = {FOUR_WORDS.key: FOUR_WORDS}
OLD = a_pledge("love", "rights", "voice")


def line(key: str, words: str = "") -> Commitment:
    """Return a commitment with its own words, or with those that builders give."""
    return a_commitment(key, 1, words)


def became(*changes: WordingChange) -> Pledge:
    """Return the pledge after these changes; new commitments have words of their own."""
    before = {each.key: each for each in OLD.current.commitments}
    keys = [key for change in changes for key in change.new]
    new = tuple(
        before[key] if WordingChange(ChangeKind.SAME, (key,), (key,)) in changes else line(key, f"New words of {key}.")
        for key in keys
    )
    return OLD.adopting(day(15), new, changes)


def same(*keys: str) -> tuple[WordingChange, ...]:
    """Return that these stayed as they were."""
    return tuple(WordingChange(ChangeKind.SAME, (key,), (key,)) for key in keys)


def asked(number: int, key: str, version: int = 1) -> Meeting:
    """Return a meeting that scored a commitment of a version."""
    round_: Round = scored(8, question=key, round_=a_round(questions=(key,), version=version))
    return held(a_meeting(f"m{number}", day(number), rounds=(round_,)))


def asked_good_enough(key: str) -> Meeting:
    """Return a meeting that asked of a commitment of the first version: is it still good enough?"""
    meeting = asked(0, key)
    asking = replace(meeting.rounds[0], kind=RoundKind.STILL_GOOD_ENOUGH, scale=STILL_GOOD_ENOUGH.key)
    return replace(meeting, rounds=(asking,))


MERGED = became(WordingChange(ChangeKind.MERGED, ("love", "rights"), ("care",)), *same("voice"))
SPLIT = became(WordingChange(ChangeKind.SPLIT, ("love",), ("home", "warmth")), *same("rights", "voice"))
DROPPED = became(WordingChange(ChangeKind.DROPPED, ("love",)), *same("rights", "voice"))
RENAMED = became(WordingChange(ChangeKind.REWORDED, ("love",), ("care",)), *same("rights", "voice"))


def test_two_that_became_one_begin_a_new_line_and_their_own_can_be_read() -> None:
    told = stories([asked(0, "love"), asked(1, "rights"), asked(20, "care", 2)], MERGED, SCALES)
    care = told.current["care"]
    assert [point.breaks for point in care.points] == [(Break.MERGED,)]
    assert [(each.commitment.key, each.last_version, len(each.points)) for each in care.before] == [
        ("love", 1, 1),
        ("rights", 1, 1),
    ]
    unscored = stories([asked(20, "care", 2)], MERGED, SCALES)
    assert unscored.current["care"].points[0].breaks == ()


def test_a_part_of_one_goes_on_with_its_line_and_breaks_once() -> None:
    meetings = [asked(0, "love"), asked(20, "home", 2), asked(40, "home", 2)]
    assert [point.breaks for point in trend("home", meetings, SPLIT, SCALES)] == [(), (Break.SPLIT,), ()]
    assert [point.meeting for point in trend("warmth", meetings, SPLIT, SCALES)] == ["m0"]


def test_other_words_under_another_key_break_the_line_too() -> None:
    points = trend("care", [asked(0, "love"), asked(20, "care", 2)], RENAMED, SCALES)
    assert [point.breaks for point in points] == [(), (Break.WORDING,)]


def test_what_was_dropped_ends_in_its_own_words() -> None:
    told = stories([asked(0, "love"), asked(20, "voice", 2)], DROPPED, SCALES)
    (love,) = told.dropped
    assert (love.commitment.plain, love.last_version, len(love.points)) == ("We keep our promise about love.", 1, 1)
    assert set(told.current) == {"rights", "voice"}


def test_only_the_words_in_force_cover_a_promise() -> None:
    cycle = cycle_of(day(0), day(0), 12)
    held_ = [asked(0, "love"), asked(1, "voice")]
    for pledge, key in ((MERGED, "care"), (SPLIT, "home"), (RENAMED, "care")):
        found = {
            each.commitment: each
            for each in coverage(pledge.current.commitments, held_, cycle, lineage(pledge))
        }
        assert (found[key].covered, found[key].last_scored) == (Covered.MISSING, None)
        assert found["voice"].covered is Covered.SCORED


def test_what_was_put_off_is_owed_by_what_it_became_and_a_score_of_old_words_is_none() -> None:
    cycle = cycle_of(day(0), day(0), 12)
    put_off = replace(held(a_meeting("m0", day(0))), deferred={"love": "No advocate"})
    for pledge, owed in ((MERGED, ["care"]), (SPLIT, ["home", "warmth"]), (RENAMED, ["care"]), (DROPPED, [])):
        lines, commitments = lineage(pledge), pledge.current.commitments
        assert list(put_off_before([put_off], lines.successors)) == owed
        assert list(put_off_before([put_off, asked(20, "voice", 2)], lines.successors)) == owed
        if owed:
            assert put_off_before([put_off, asked(20, owed[0], 2)], lines.successors).keys() == {*owed[1:]}
            standing = {each.commitment: each for each in coverage(commitments, [put_off], cycle, lines)}
            assert (standing[owed[0]].covered, standing[owed[0]].reason) == (Covered.DEFERRED, "No advocate")
            assert owed[0] in propose(commitments, [put_off], 1, [lines])
        asked_yearly = asked_good_enough("love")
        standing = {each.commitment: each for each in coverage(commitments, [asked_yearly], cycle, lines)}
        assert [key for key, each in standing.items() if each.still_good_enough_asked] == owed
    renewed = OLD.reworded(day(15), (line("love", "New words."),))
    scores = [asked(0, "rights"), asked(1, "voice"), asked(2, "love")]
    assert propose(renewed.current.commitments, scores, 1) == ("rights",)
    assert propose(renewed.current.commitments, scores, 1, [lineage(renewed)]) == ("love",)


def test_a_line_goes_through_many_versions() -> None:
    parted = SPLIT.adopting(
        day(30),
        (line("whole"), *SPLIT.current.commitments[2:]),
        (WordingChange(ChangeKind.MERGED, ("home", "warmth"), ("whole",)), *same("rights", "voice")),
    )
    lines = lineage(parted)
    assert sorted(each.end for each in lines.lines()) == [
        (2, "home"), (2, "warmth"), (3, "rights"), (3, "voice"), (3, "whole"),
    ]  # fmt: skip
    again = parted.adopting(
        day(45),
        (line("one"), line("two"), *parted.current.commitments[1:]),
        (WordingChange(ChangeKind.SPLIT, ("whole",), ("one", "two")), *same("rights", "voice")),
    )
    assert len([each for each in lineage(again).lines() if each.end[1] == "home"]) == 1


def test_new_words_propose_where_they_came_from() -> None:
    old = (line("love", "We will show that we love you."), line("rights", "You know your rights."))
    new = (
        line("care", "We will show you that we love you."),
        line("warmth", "We will show you all that we love you."),
        line("money", "Pocket money."),
    )
    assert propose_origins(old, new) == {"care": "love"}
    silent = replace(line("a"), plain="")
    assert propose_origins((silent,), (replace(silent, key="b"),)) == {}


def test_a_version_holds_each_old_and_each_new_commitment_once() -> None:
    with refused("change-not-once"):
        became(*same("love", "rights"))
    with refused("change-not-once"):
        became(*same("love", "rights", "voice"), WordingChange(ChangeKind.DROPPED, ("love",)))
    first = replace(OLD.current, changes=same("love", "rights", "voice"))
    with refused("changes-in-first-version"):
        replace(OLD, versions=(first,))
    assert OLD.changes_into(1) == ()


def test_a_version_without_changes_goes_by_the_keys() -> None:
    silent = replace(OLD, versions=(OLD.current, replace(DROPPED.current, changes=())))
    kinds = {change.kind for change in silent.changes_into(2)}
    assert kinds == {ChangeKind.SAME, ChangeKind.DROPPED}
    assert silent.with_wording("voice", "Signed").current.changes == ()
