"""Boxes that outlive a meeting, a crash or their key: gone on with, thrown away, never guessed (rules 3 and 4)."""

from __future__ import annotations

from pathlib import Path

from careboard.domain.disclosure import find
from careboard.domain.rounds import RoundState
from careboard.domain.scales import FOUR_WORDS
from tests.support.builders import day, only
from tests.support.councils import ACouncil, open_council
from tests.support.refusals import refused


def seal(council: ACouncil, voters: int = 3) -> str:
    """Hold a meeting at which too few voted and the box stays sealed; return its key."""
    key = council.starts(0, heads=4)
    council.services.voting.open(key, commitments=("love",))
    for _ in range(voters):
        council.casts(key, "kept")
    council.services.voting.leave_sealed(key)
    council.finishes(key)
    return key


def test_a_box_left_sealed_goes_on_at_the_next_meeting(council: ACouncil) -> None:
    seal(council)
    key = council.starts(30, heads=4)
    (waiting,) = council.services.voting.sealed_before(key)
    assert waiting.left_sealed
    council.services.voting.continue_sealed(key, 2)
    assert council.services.voting.sealed_before(key) == ()
    for _ in range(2):
        council.casts(key, "mostly")
    with refused("more-ballots-than-heads"):
        council.casts(key, "mostly")
    council.services.voting.close(key)
    shown = only(council.services.voting.reveal(key))
    assert (shown.voted, shown.carried_from) == (5, "2026-01")
    assert find(shown, "love", FOUR_WORDS).step == "kept"


def test_a_box_left_sealed_may_be_thrown_away_at_the_next_meeting(council: ACouncil) -> None:
    sealed = seal(council)
    key = council.starts(30, heads=7)
    source = council.services.voting.void_sealed_before(key, "The group began anew.")
    assert (source.key, only(source).state) == (sealed, RoundState.VOID)
    assert council.services.voting.sealed_before(key) == ()
    with refused("no-sealed-box"):
        council.services.voting.void_sealed_before(key, "Again")
    council.scores(key, *["kept"] * 7)


def test_a_sealed_box_belongs_to_its_group_and_to_those_who_are_here(council: ACouncil) -> None:
    seal(council)
    juniors = council.starts(20, heads=4, group="juniors")
    assert council.services.voting.sealed_before(juniors) == ()
    with refused("no-sealed-box"):
        council.services.voting.continue_sealed(juniors, 2)
    council.finishes(juniors)
    planned = council.services.planning.plan(day(30), "seniors").key
    with refused("meeting-is-not-running"):
        council.services.voting.continue_sealed(planned, 2)
    key = council.starts(31, heads=4)
    with refused("count-out-of-range"):
        council.services.voting.continue_sealed(key, 5)
    with refused("nobody-here"):
        council.services.voting.continue_sealed(key, 0)
    council.services.voting.open(key, commitments=("rights",))
    with refused("round-already-open"):
        council.services.voting.continue_sealed(key, 2)


def test_enough_votes_do_not_stay_sealed(council: ACouncil) -> None:
    key = council.starts(heads=6)
    council.services.voting.open(key, commitments=("love",))
    for _ in range(5):
        council.casts(key, "kept")
    with refused("enough-have-voted"):
        council.services.voting.leave_sealed(key)


def test_nothing_fits_into_a_sealed_box_until_the_group_goes_on(council: ACouncil) -> None:
    voting = council.services.voting
    key = council.starts(heads=6)
    voting.open(key, commitments=("love",))
    for _ in range(4):
        council.casts(key, "kept")
    voting.leave_sealed(key)
    with refused("more-ballots-than-heads"):
        council.casts(key, "kept")
    council.services.voting.correct_heads(key, {"12-17": 7}, 1)
    with refused("more-ballots-than-heads"):
        council.casts(key, "kept")
    voting.go_on(key)
    voting.go_on(key)
    assert not only(council.services.planning.meeting(key)).left_sealed
    for _ in range(3):
        council.casts(key, "kept")
    with refused("more-ballots-than-heads"):
        council.casts(key, "kept")
    voting.close(key)


def test_a_crash_between_two_voters_loses_nothing(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, commitments=("love",))
    council.casts(key, "kept")
    council.casts(key, "kept")
    again = council.open_again()
    council.store = again.store
    going_on = again.services.running.going_on()
    assert going_on is not None
    assert going_on.key == key
    assert again.services.voting.progress(key).voted == 2
    again.casts(key, "kept")
    again.casts(key, "a-bit")
    again.casts(key, "a-bit")
    again.services.voting.close(key)
    again.services.voting.reveal(key)
    assert again.services.running.revealed(key)[0].finding.step == "kept"


def test_a_box_whose_key_is_lost_is_named_and_voided(council: ACouncil) -> None:
    key = seal(council)
    assert council.services.voting.lost_boxes() == ()
    for path in council.place.keys.iterdir():
        if path.suffix != ".check":
            path.unlink()
    assert council.services.voting.lost_boxes() == (f"{key}/1",)
    void = council.services.voting.void(key, "The computer was changed")
    assert only(void).state is RoundState.VOID
    assert council.services.voting.lost_boxes() == ()


def all_that_can_be_read(council: ACouncil, meeting: str) -> list[object]:
    """Return every read model that a window, a paper or a command is made of."""
    services = council.services
    return [
        services.home.view(),
        services.scores.board("seniors"),
        services.papers.content(),
        services.papers.draft(),
        services.planning.meeting(meeting),
        services.planning.agenda(meeting),
        services.running.revealed(meeting),
        services.voting.progress(meeting),
        services.voting.sitting(meeting),
        services.loops.to_ask("seniors"),
        services.issues.rows(),
    ]


def test_before_the_reveal_nothing_that_can_be_read_depends_on_how_they_voted(tmp_path: Path) -> None:
    """Two rooms that differ in their votes alone cannot be told apart (P6)."""
    seen = []
    for word in ("kept", "not-kept"):
        (tmp_path / word).mkdir()
        with open_council(tmp_path / word) as council:
            council.begins()
            meeting = council.starts(heads=7)
            council.services.voting.open(meeting, commitments=("love",), good_enough=("rights",))
            for _ in range(6):
                council.casts(meeting, {"love": word, "rights": "yes" if word == "kept" else "change-it"})
            while_open = all_that_can_be_read(council, meeting)
            council.services.voting.close(meeting)
            # A closed round holds its tallies already; nothing that is written of it says them.
            closed = repr(all_that_can_be_read(council, meeting))
            revealed = council.services.voting.reveal(meeting)
            seen.append((while_open, closed, revealed))
    (open_here, closed_here, revealed_here), (open_there, closed_there, revealed_there) = seen
    assert open_here == open_there
    assert closed_here == closed_there
    assert revealed_here != revealed_there, "the test of the test"
