"""The score step keeps a vote safe: no vote without a room check, and after a crash it says what happened."""

from __future__ import annotations

from tests.screens.meetings.recorder import Recorder
from tests.screens.meetings.scoring import Scoring, lose_round_keys
from tests.support.councils import ACouncil
from ui.voting.screens_seen import ScreensSeen


def test_after_a_crash_an_open_vote_is_said_plainly(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept")
    scoring.presenter.found_open()
    scoring.enter()
    assert "The 2 votes are safe." in scoring.secret().interrupted
    scoring.presenter.open_scoring()
    scoring.check.hand_over()
    scoring.enter()
    assert scoring.secret().interrupted == ""


def test_a_crash_before_the_first_vote(scoring: Scoring) -> None:
    scoring.opens()
    scoring.presenter.found_open()
    scoring.enter()
    assert "Nobody had voted yet." in scoring.secret().interrupted


def test_a_lost_key_is_said_and_the_group_votes_again(scoring: Scoring, council: ACouncil) -> None:
    scoring.opens()
    scoring.votes("kept")
    lose_round_keys(council)
    scoring.enter()
    assert scoring.page.order[-1] == "show_lost"
    scoring.presenter.void_lost()
    assert len([row for row in scoring.plan().promises if row.chosen]) == 4


def test_a_sealed_box_without_its_key_can_be_thrown_away(council: ACouncil, page: Recorder) -> None:
    first = council.starts(0, heads=4)
    council.services.voting.open(first, commitments=("love",))
    council.services.voting.leave_sealed(first)
    council.finishes(first)
    scoring = Scoring(council, page)
    lose_round_keys(council)
    scoring.enter()
    assert "its key is not on this computer" in scoring.plan().sealed_words
    scoring.presenter.void_sealed()
    assert scoring.plan().sealed_words == ""


def test_nothing_is_open_before_the_screen_is_handed_over(scoring: Scoring) -> None:
    scoring.presenter.open_vote("secret")
    assert scoring.presenter.frame().title == "Room check"
    assert scoring.states() == []
    scoring.presenter.not_yet()
    assert scoring.presenter.frame().title == "Score"
    scoring.presenter.open_vote("secret")
    scoring.presenter.leave()
    scoring.enter()
    scoring.check.hand_over()
    assert scoring.states() == []
    assert not scoring.opened
    assert not scoring.room.is_awake


def test_a_mirrored_screen_stops_the_vote(scoring: Scoring) -> None:
    scoring.room.seen = ScreensSeen(2, mirrored=True)
    scoring.opens()
    assert (scoring.states(), scoring.opened) == ([], [])
    scoring.room.seen = ScreensSeen(2)
    scoring.check.hand_over()
    assert scoring.opened == [scoring.key]


def test_the_computer_stays_awake_while_the_vote_is_open(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    assert scoring.room.is_awake
    scoring.presenter.close_vote()
    assert not scoring.room.is_awake


def test_a_box_left_sealed_keeps_nothing_awake(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept")
    scoring.presenter.leave_sealed()
    assert not scoring.room.is_awake


def test_every_hand_over_checks_the_room_again_in_short(scoring: Scoring) -> None:
    scoring.opens()
    assert scoring.page.shown("show_check").people is not None
    scoring.presenter.open_scoring()
    assert scoring.page.shown("show_check").people is None
    scoring.check.hand_over()
    assert scoring.opened == [scoring.key] * 2
    scoring.presenter.void("Somebody looked")
    scoring.opens()
    assert scoring.page.shown("show_check").people is not None


def test_a_crash_asks_for_the_whole_check_again(scoring: Scoring) -> None:
    scoring.opens()
    scoring.starts_again()
    scoring.presenter.found_open()
    scoring.enter()
    scoring.presenter.open_scoring()
    assert scoring.page.shown("show_check").people is not None
