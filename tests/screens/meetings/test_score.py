"""The score step: a vote opens, is followed, and ends in every way that the rules allow."""

from __future__ import annotations

from careboard.domain.rounds import Method, RoundState
from tests.screens.meetings.recorder import Recorder
from tests.screens.meetings.scoring import Scoring, lose_round_keys, told_issue
from tests.support.councils import ACouncil
from ui.meetings.room_views import RoomWords


def test_a_secret_vote_opens_the_scoring_view(scoring: Scoring) -> None:
    assert [row.key for row in scoring.plan().promises if row.chosen] == ["love", "rights", "voice", "family"]
    scoring.opens()
    assert scoring.opened == [scoring.key]
    assert (scoring.secret().voted_words, scoring.secret().note) == ("0 of 7 have voted", "")


def test_only_how_many_have_voted_shows_and_never_on_the_rooms_screen(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept", "not-kept")
    assert scoring.secret().voted_words == "3 of 7 have voted"
    room = scoring.presenter.room()
    assert isinstance(room, RoomWords)
    assert not any(letter.isdigit() for letter in " ".join((room.title, *room.lines)))


def test_everyone_has_voted(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    assert scoring.secret().note == "Everyone has voted."
    scoring.presenter.close_vote()
    assert (scoring.closed().words, scoring.closed().note) == (
        "7 of 7 voted",
        "The answers are sealed until the reveal.",
    )
    assert [(row.title, row.note) for row in scoring.closed().asked][0] == ("Love", "")
    assert not scoring.presenter.frame().quiet


def test_with_fewer_than_five_a_close_asks_first(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept", "kept", "kept")
    scoring.presenter.close_vote()
    assert scoring.page.shown("show_few") == 4
    assert scoring.states() == [RoundState.OPEN]


def test_close_without_a_score_keeps_nothing(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept")
    scoring.presenter.close_as_it_is()
    assert scoring.closed().note == "Too few for a score: nothing was kept of the answers."


def test_a_sealed_box_goes_on_at_the_next_meeting(scoring: Scoring, council: ACouncil) -> None:
    scoring.opens()
    scoring.votes("kept", "kept", "kept")
    scoring.presenter.leave_sealed()
    assert scoring.secret().note == "The box is left sealed until the next meeting of this group."
    council.services.running.close(scoring.key)
    later = Scoring(council, Recorder(), heads=4, on=90)
    assert later.plan().sealed_ballots == 0
    assert "4 questions" in later.plan().sealed_words
    later.presenter.continue_sealed(2)
    assert (later.secret().voted_words, later.secret().note) == (
        "3 of 5 have voted",
        "Those who voted last time are counted already.",
    )
    later.votes("mostly", "mostly")
    later.presenter.close_vote()
    assert later.closed()


def test_a_group_that_changes_its_mind_goes_on_with_the_box_it_left_sealed(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept", "kept")
    scoring.presenter.leave_sealed()
    scoring.presenter.open_scoring()
    scoring.check.hand_over()
    scoring.votes("kept", "kept")
    assert (scoring.secret().voted_words, scoring.secret().note) == ("5 of 7 have voted", "")


def test_a_sealed_box_whose_key_is_gone_is_not_offered(scoring: Scoring, council: ACouncil) -> None:
    scoring.opens()
    scoring.presenter.leave_sealed()
    council.services.running.close(scoring.key)
    lose_round_keys(council)
    later = Scoring(council, Recorder(), heads=4, on=90)
    assert later.plan().sealed_ballots == -1
    assert "not on this computer" in later.plan().sealed_words


def test_too_few_may_agree_together_instead(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept", "kept")
    scoring.presenter.agree_together()
    view = scoring.entry()
    assert view.method is Method.AGREED
    words = [word for _key, word in view.questions[0].answers]
    assert words == ["Not kept", "A bit", "Mostly", "Kept", "I don't know"]
    answers = {view.questions[0].round_id: {each.key: "mostly" for each in view.questions}}
    scoring.presenter.write_agreed(3, answers)
    assert scoring.closed().words == "3 took part"
    assert scoring.states() == [RoundState.VOID, RoundState.CLOSED]


def test_one_or_two_only_talk(scoring: Scoring) -> None:
    scoring.presenter.open_vote("agreed")
    scoring.presenter.write_agreed(2, {scoring.entry().questions[0].round_id: {}})
    assert scoring.closed().note.startswith("Too few")


def test_a_show_of_hands_is_counted_for_each_question(scoring: Scoring) -> None:
    scoring.presenter.open_vote("open")
    view = scoring.entry()
    assert (view.method, view.heads, len(view.questions)) == (Method.OPEN, 7, 4)
    assert len(view.questions[0].answers) == 7
    counts = {each.key: {"kept": 5, "skip": 2} for each in view.questions}
    scoring.presenter.write_hands(7, {view.questions[0].round_id: counts})
    assert scoring.closed()
    assert not scoring.opened


def test_hands_that_do_not_add_up_are_refused(scoring: Scoring) -> None:
    scoring.presenter.open_vote("open")
    view = scoring.entry()
    scoring.presenter.write_hands(7, {view.questions[0].round_id: {each.key: {"kept": 6} for each in view.questions}})
    assert len(scoring.page.refusals) == 1
    assert scoring.entry()


def test_a_vote_can_be_thrown_away_with_a_reason(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept")
    scoring.presenter.void("")
    assert len(scoring.page.refusals) == 1
    scoring.presenter.void("Somebody looked")
    assert len([row for row in scoring.plan().promises if row.chosen]) == 4
    assert scoring.states() == [RoundState.VOID]


def test_other_promises_may_be_chosen_at_the_last_moment(scoring: Scoring) -> None:
    scoring.presenter.choose_promises(("respect", "love"))
    assert scoring.council.services.planning.meeting(scoring.key).planned == ("love", "respect")
    scoring.presenter.choose_promises(())
    scoring.presenter.open_vote("secret")
    assert len(scoring.page.refusals) == 1
    assert not scoring.opened


def test_a_second_vote_asks_what_the_first_did_not(scoring: Scoring) -> None:
    scoring.presenter.choose_promises(("love",))
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.close_vote()
    scoring.council.services.voting.reveal(scoring.key)
    scoring.enter()
    assert scoring.plan().done_words == "Scored today: one promise."
    assert "love" not in [row.key for row in scoring.plan().promises]
    scoring.presenter.choose_promises(("voice",))
    assert scoring.council.services.planning.meeting(scoring.key).planned == ("love", "voice")
    scoring.opens()
    asked = scoring.council.services.voting.sitting(scoring.key).questions
    assert [question.key for question in asked] == ["voice"]


def test_still_good_enough_is_asked_on_wish(scoring: Scoring) -> None:
    assert "Not asked yet: five promises" in scoring.plan().good_enough_words
    scoring.presenter.ask_good_enough(True)
    scoring.presenter.recount.count_heads({"12-15": 8}, 0)
    assert scoring.plan().good_enough
    scoring.opens()
    assert len(scoring.council.services.voting.sitting(scoring.key).questions) == 8


def test_loops_are_asked_in_the_same_sitting(council: ACouncil, page: Recorder) -> None:
    issue = told_issue(council)
    scoring = Scoring(council, page)
    assert [(row.key, row.chosen) for row in scoring.plan().loops] == [(issue.key, True)]
    scoring.presenter.choose_loops(())
    assert [row.chosen for row in scoring.plan().loops] == [False]
    scoring.presenter.choose_loops((issue.key,))
    scoring.opens()
    keys = [question.key for question in council.services.voting.sitting(scoring.key).questions]
    assert issue.key in keys


def test_is_it_sorted_is_never_asked_by_show_of_hands(council: ACouncil, page: Recorder) -> None:
    issue = told_issue(council)
    scoring = Scoring(council, page)
    scoring.presenter.open_vote("open")
    assert issue.key not in [question.key for question in scoring.entry().questions]
