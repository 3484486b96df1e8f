"""More votes than people: the group counts again and decides; who is here and who needed help can be corrected."""

from __future__ import annotations

from careboard.domain.rounds import RoundState
from tests.screens.meetings.recorder import Recorder
from tests.screens.meetings.scoring import Scoring
from tests.support.councils import ACouncil
from ui.meetings.reveal_reading import reveal_view


def test_the_head_count_may_be_corrected_while_the_vote_is_open(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept")
    scoring.presenter.recount.count_heads({"12-15": 5, "16-17": 4}, 1)
    assert scoring.secret().voted_words == "2 of 9 have voted"
    scoring.presenter.recount.count_heads({"12-15": 0}, 1)
    assert len(scoring.page.refusals) == 1
    assert scoring.secret().voted_words == "2 of 9 have voted"


def test_more_votes_than_people_let_the_group_count_again(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.recount.count_heads({"12-17": 6}, 1)
    view = scoring.page.shown("show_recount")
    assert view.title == "7 votes, 6 people"
    assert scoring.page.refusals == []
    scoring.enter()
    assert scoring.secret().voted_words == "7 of 7 have voted"
    scoring.presenter.recount.count_heads({"12-17": 6}, 1)
    scoring.presenter.recount.count_again()
    assert scoring.page.order[-1] == "show_count"
    scoring.presenter.recount.count_heads({"12-17": 8}, 1)
    assert scoring.secret().voted_words == "7 of 8 have voted"


def test_who_voted_at_the_meeting_before_need_not_be_here(scoring: Scoring, council: ACouncil) -> None:
    scoring.opens()
    scoring.votes("kept", "kept", "kept")
    scoring.presenter.leave_sealed()
    council.services.running.close(scoring.key)
    later = Scoring(council, Recorder(), heads=6, on=90)
    later.presenter.continue_sealed(4)
    later.votes(*["kept"] * 4)
    later.presenter.recount.count_heads({"12-17": 8}, 1)
    assert later.secret().voted_words == "7 of 9 have voted"
    later.presenter.recount.count_heads({"12-17": 5}, 1)
    assert later.page.shown("show_recount").title == "7 votes, 6 people"
    later.presenter.recount.count_heads({"12-17": 6}, 1)
    assert later.secret().voted_words == "7 of 7 have voted"


def test_the_group_may_keep_more_votes_than_people(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.recount.count_heads({"12-17": 6}, 1)
    scoring.presenter.recount.keep()
    assert scoring.closed().words == "7 voted"
    assert scoring.closed().note == "The group counted 6 people and 7 votes, and kept the result."


def test_the_group_may_throw_away_more_votes_than_people(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.recount.count_heads({"12-17": 6}, 1)
    scoring.presenter.void("More votes than people")
    assert scoring.states() == [RoundState.VOID]
    assert scoring.plan()


def test_a_paper_that_does_not_go_in_any_more_is_left_out_or_room_is_made(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.recount.too_many_papers()
    view = scoring.page.shown("show_recount")
    assert (view.title, view.is_paper) == ("One paper more than people", True)
    scoring.presenter.recount.count_again()
    scoring.presenter.recount.count_heads({"12-17": 8}, 1)
    scoring.votes("kept")
    scoring.presenter.recount.too_many_papers()
    scoring.presenter.recount.keep()
    assert scoring.closed().words == "8 of 8 voted"


def test_how_many_needed_help_can_be_corrected_while_the_vote_is_open(scoring: Scoring) -> None:
    scoring.presenter.open_vote("secret")
    scoring.presenter.correct_helped(2)
    scoring.check.hand_over()
    assert (scoring.secret().helped, scoring.secret().most_helped) == (2, 7)
    scoring.presenter.correct_helped(8)
    assert len(scoring.page.refusals) == 1
    scoring.presenter.correct_helped(1)
    assert scoring.secret().helped == 1


def test_a_kept_recount_is_said_at_the_reveal(scoring: Scoring, council: ACouncil) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.recount.count_heads({"12-17": 6}, 1)
    scoring.presenter.recount.keep()
    council.services.voting.reveal(scoring.key)
    view = reveal_view(council.services.running.revealed(scoring.key)[0], "Hillside Council")
    assert view.foot.startswith("The group counted 6 people and 7 votes, and kept the result.")


def test_with_fewer_than_five_people_no_recount_is_kept(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.recount.count_heads({"12-17": 4}, 1)
    assert scoring.page.shown("show_recount").keep_words == ""
    scoring.presenter.recount.keep()
    assert len(scoring.page.refusals) == 1
    assert scoring.secret().voted == 7
