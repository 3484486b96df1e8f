"""Running a meeting from the welcome to the approval; a crash loses nothing."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.sittings import words_for
from careboard.domain.meetings import MeetingState, Step
from careboard.domain.pledges import Commitment
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_one_meeting_runs_at_a_time(council: ACouncil) -> None:
    running = council.services.running
    assert running.going_on() is None
    key = council.starts(heads=5)
    other = council.services.planning.plan(day(1), "juniors").key
    with refused("another-meeting-is-running"):
        running.start(other)
    with refused("meeting-is-not-planned"):
        running.start(key)
    going_on = running.going_on()
    assert going_on is not None
    assert going_on.key == key


def test_the_step_is_on_disk(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.running.go_to(key, Step.TALK)
    again = council.open_again()
    council.store = again.store
    going_on = again.services.running.going_on()
    assert going_on is not None
    assert going_on.step is Step.TALK


def test_reasons_are_written_down_in_the_talk(council: ACouncil) -> None:
    key = council.starts(heads=5)
    round_id = council.scores(key, *["a-bit"] * 5).rounds[0].id
    council.services.running.give_reasons(key, round_id, "love", (" Workers leave ", " ", "\u202e"))
    assert council.services.running.revealed(key)[0].reasons == ("Workers leave",)
    council.services.steps.undo()
    assert council.services.running.revealed(key)[0].reasons == ()
    with refused("text-too-long"):
        council.services.running.give_reasons(key, round_id, "love", ("x" * 401,))


def test_a_meeting_ends_and_its_group_approves_it(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, commitments=("love",))
    with refused("round-unfinished"):
        council.services.running.close(key)
    council.votes(key, *["kept"] * 5)
    with refused("meeting-is-not-closed"):
        council.services.running.approve(key)
    council.services.running.close(key)
    approved = council.services.running.approve(key)
    assert (approved.state, approved.approved) == (MeetingState.CLOSED, True)
    assert council.services.running.going_on() is None


def test_words_are_those_of_the_group() -> None:
    words = Commitment("love", 1, "Love", "Signed words", "Plain words", "Short words")
    assert words_for(words, junior=True) == "Short words"
    assert words_for(words, junior=False) == "Plain words"
    assert words_for(replace(words, plain="", junior=""), junior=True) == "Signed words"
    assert words_for(Commitment("love", 1, "Love"), junior=False) == "Love"
