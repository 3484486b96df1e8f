"""Question by question: each is a vote of its own, and each leads to the next."""

from __future__ import annotations

from careboard.domain.rounds import RoundState
from tests.screens.meetings.recorder import Recorder
from tests.screens.meetings.scoring import Scoring, told_issue
from tests.support.councils import ACouncil
from ui.meetings.room_views import RoomWords


def test_question_by_question_each_vote_leads_to_the_next(council: ACouncil, page: Recorder) -> None:
    issue = told_issue(council)
    scoring = Scoring(council, page)
    scoring.presenter.choose_promises(("love", "respect"))
    assert scoring.plan().by_question
    scoring.presenter.ask_good_enough(True)
    closed: list[str] = []
    scoring.opens(by_question=True)
    for _question in range(5):
        (asked,) = council.services.voting.sitting(scoring.key).questions
        scoring.votes(*["skip"] * 7)
        closed.append(f"{scoring.secret().about} ({asked.key}, {asked.kind.value})")
        scoring.presenter.close_vote()
        if scoring.closed().next_words:
            scoring.presenter.ask_next()
            scoring.check.hand_over()
    assert closed == [
        "Love (love, kept)",
        "Love: Is it still good enough for you? (love, still-good-enough)",
        "Respect (respect, kept)",
        "Respect: Is it still good enough for you? (respect, still-good-enough)",
        f"Is it sorted? Workers leave too often ({issue.key}, sorted)",
    ]
    assert scoring.closed().words == "7 of 7 voted"
    assert len(council.services.voting.reveal(scoring.key).rounds) == 5


def test_between_two_questions_the_next_one_is_named(scoring: Scoring) -> None:
    scoring.opens(by_question=True)
    scoring.votes(*["kept"] * 7)
    scoring.presenter.close_vote()
    assert (scoring.closed().next_words, scoring.closed().left_words) == ("Next: Rights", "3 questions to go.")
    assert scoring.presenter.frame().quiet
    room = scoring.presenter.room()
    assert isinstance(room, RoomWords)
    assert room.lines == ("Soon comes the next question.",)
    scoring.enter()
    assert scoring.closed().next_words == "Next: Rights"
    scoring.presenter.ask_next()
    assert scoring.page.shown("show_check").people is None


def test_one_question_is_thrown_away_alone(scoring: Scoring) -> None:
    scoring.opens(by_question=True)
    scoring.votes(*["kept"] * 7)
    scoring.presenter.close_vote()
    scoring.presenter.ask_next()
    scoring.check.hand_over()
    scoring.presenter.void("Somebody looked")
    assert scoring.states() == [RoundState.CLOSED, RoundState.VOID]
    assert scoring.closed().next_words == "Next: Rights"
    scoring.presenter.ask_next()
    scoring.check.hand_over()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.close_vote()
    scoring.presenter.void("Somebody looked")
    assert scoring.states() == [RoundState.CLOSED, RoundState.VOID, RoundState.VOID]


def test_one_vote_of_a_promise_and_an_issue_is_thrown_away_whole(council: ACouncil, page: Recorder) -> None:
    told_issue(council)
    scoring = Scoring(council, page)
    scoring.presenter.choose_promises(("love",))
    scoring.opens()
    scoring.votes(*["skip"] * 7)
    scoring.presenter.close_vote()
    scoring.presenter.void("Somebody looked")
    assert scoring.states() == [RoundState.VOID, RoundState.VOID]


def test_what_was_left_out_of_the_vote_does_not_come_after_it(council: ACouncil, page: Recorder) -> None:
    told_issue(council)
    scoring = Scoring(council, page)
    scoring.presenter.choose_loops(())
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.close_vote()
    scoring.enter()
    assert scoring.closed().next_words == ""


def test_under_five_the_group_does_not_go_question_by_question(council: ACouncil, page: Recorder) -> None:
    assert not Scoring(council, page, heads=4).plan().by_question
