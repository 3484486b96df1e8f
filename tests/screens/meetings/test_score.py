"""The score step: a vote opens, is followed, and ends in every way that the rules allow."""

from __future__ import annotations

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Issue
from careboard.domain.rounds import Method, RoundState
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.councils import ACouncil
from tests.support.surroundings import ARoom
from ui.meetings.reveal_reading import reveal_view
from ui.meetings.room_check_presenter import RoomCheckPresenter
from ui.meetings.room_views import RoomWords
from ui.meetings.score_presenter import ScorePresenter
from ui.meetings.score_views import ClosedView, EntryView, PlanView, ScoreView, SecretView
from ui.voting.screens_seen import ScreensSeen


class Scoring:
    """The score step of one running meeting."""

    def __init__(self, council: ACouncil, page: Recorder, heads: int = 7, on: int = 60) -> None:
        self.council, self.page = council, page
        self.opened: list[str] = []
        self.room = ARoom()
        self.starts_again()
        self.key = council.starts(on, heads)
        self.enter()

    def starts_again(self) -> None:
        """Begin as when the program starts."""
        page, services, room = as_page(self.page), self.council.services, self.room
        self.check = RoomCheckPresenter(page, services, room.around, room.find_voices)
        self.presenter = ScorePresenter(page, services, self.check, self.opened.append)

    def enter(self) -> None:
        self.presenter.enter(self.council.services.planning.meeting(self.key), at_end=False)

    def opens(self, *, by_question: bool = False) -> None:
        """Ask for a secret vote, and hand the screen over in a room where all is well."""
        self.presenter.open_vote("secret", by_question)
        self.check.hand_over()

    @property
    def view(self) -> ScoreView:
        view: ScoreView = self.page.shown("show_score")
        return view

    def plan(self) -> PlanView:
        assert isinstance(self.view, PlanView)
        return self.view

    def secret(self) -> SecretView:
        assert isinstance(self.view, SecretView)
        return self.view

    def entry(self) -> EntryView:
        assert isinstance(self.view, EntryView)
        return self.view

    def closed(self) -> ClosedView:
        assert isinstance(self.view, ClosedView)
        return self.view

    def votes(self, *words: str) -> None:
        for word in words:
            self.council.casts(self.key, word)
        self.presenter.refresh(self.council.services.planning.meeting(self.key))

    def states(self) -> list[RoundState]:
        return [round_.state for round_ in self.council.services.planning.meeting(self.key).rounds]


@pytest.fixture
def scoring(council: ACouncil, page: Recorder) -> Scoring:
    """Seven young people, and four promises planned."""
    return Scoring(council, page)


def told_issue(council: ACouncil) -> Issue:
    """Let an issue be answered and told back before the meeting."""
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.loops.tell_at_meeting(issue, council.starts(30))
    council.services.running.close("2026-02")
    return council.services.issues.loop(issue).issue


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
    assert (scoring.closed().words, scoring.closed().note) == ("7 voted", "Nothing shows before the reveal.")
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


def test_the_head_count_may_be_corrected_while_the_vote_is_open(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes("kept", "kept")
    scoring.presenter.count_heads({"12-15": 5, "16-17": 4}, 1)
    assert scoring.secret().voted_words == "2 of 9 have voted"
    scoring.presenter.count_heads({"12-15": 0}, 1)
    assert len(scoring.page.refusals) == 1
    assert scoring.secret().voted_words == "2 of 9 have voted"


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
    scoring.presenter.count_heads({"12-15": 8}, 0)
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


def lose_round_keys(council: ACouncil) -> None:
    """Take away the keys of open rounds, as on another computer."""
    for path in council.place.keys.iterdir():
        if path.suffix != ".check":
            path.unlink()


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
    assert scoring.closed().words == "7 voted"
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


def test_more_votes_than_people_let_the_group_count_again(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.count_heads({"12-17": 6}, 1)
    view = scoring.page.shown("show_recount")
    assert view.title == "7 votes, 6 people"
    assert scoring.page.refusals == []
    scoring.enter()
    assert scoring.secret().voted_words == "7 of 7 have voted"
    scoring.presenter.count_heads({"12-17": 6}, 1)
    scoring.presenter.count_again()
    assert scoring.page.order[-1] == "show_count"
    scoring.presenter.count_heads({"12-17": 8}, 1)
    assert scoring.secret().voted_words == "7 of 8 have voted"


def test_the_group_may_keep_more_votes_than_people(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.count_heads({"12-17": 6}, 1)
    scoring.presenter.keep_recounted()
    assert scoring.closed().words == "7 voted"
    assert scoring.closed().note == "The group counted 6 people and 7 votes, and kept the result."


def test_the_group_may_throw_away_more_votes_than_people(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.count_heads({"12-17": 6}, 1)
    scoring.presenter.void("More votes than people")
    assert scoring.states() == [RoundState.VOID]
    assert scoring.plan()


def test_a_paper_that_does_not_go_in_any_more_is_left_out_or_room_is_made(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.too_many_papers()
    view = scoring.page.shown("show_recount")
    assert (view.title, view.is_paper) == ("One paper more than people", True)
    scoring.presenter.count_again()
    scoring.presenter.count_heads({"12-17": 8}, 1)
    scoring.votes("kept")
    scoring.presenter.too_many_papers()
    scoring.presenter.keep_recounted()
    assert scoring.closed().words == "8 voted"


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
    scoring.presenter.count_heads({"12-17": 6}, 1)
    scoring.presenter.keep_recounted()
    council.services.voting.reveal(scoring.key)
    view = reveal_view(council.services.running.revealed(scoring.key)[0], "Hillside Council")
    assert view.foot.startswith("The group counted 6 people and 7 votes, and kept the result.")


def test_with_fewer_than_five_people_no_recount_is_kept(scoring: Scoring) -> None:
    scoring.opens()
    scoring.votes(*["kept"] * 7)
    scoring.presenter.count_heads({"12-17": 4}, 1)
    assert scoring.page.shown("show_recount").keep_words == ""
    scoring.presenter.keep_recounted()
    assert len(scoring.page.refusals) == 1
    assert scoring.secret().voted == 7
