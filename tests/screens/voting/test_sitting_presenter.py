"""The state of a sitting without any window: what is shown, what is kept, what is thrown away."""

from __future__ import annotations

import subprocess
import sys

import pytest

from careboard.errors import RuleBroken, StorageProblem
from tests.screens.voting.turns import Turns
from tests.support.councils import ACouncil
from ui.voting.screens import (
    Curtain,
    CurtainScreen,
    NotSavedScreen,
    PicturesScreen,
    ReviewScreen,
)
from ui.voting.sitting_needs import Place


def test_the_presenter_needs_no_qt() -> None:
    script = "import sys, ui.voting.sitting_presenter, ui.voting.staff_door, ui.voting.reader\n"
    script += "print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"


def test_a_sitting_from_curtain_to_thanks(turns: Turns) -> None:
    assert turns.view.now() == CurtainScreen(Curtain.HELLO, 0, 7)
    turns.presenter.ready()
    assert turns.view.now() == PicturesScreen(covers=False)
    turns.presenter.choose_picture("bus")
    assert (turns.view.question.asked.label, turns.view.question.asked.title) == ("Promise 1 of 4", "Love")
    assert turns.view.question.chosen == ""
    turns.answers("kept", "mostly", "a-bit", "skip")
    assert turns.view.question.asked.text == "May the group see the numbers?"
    turns.answers("no")
    turns.presenter.finish()
    assert turns.view.now() == CurtainScreen(Curtain.THANKS, 1, 7)
    assert turns.voted() == 1


def test_nothing_is_chosen_at_first_and_next_waits_for_a_choice(turns: Turns) -> None:
    turns.begins()
    turns.presenter.go_on()
    assert turns.view.question.number == 0
    turns.presenter.choose("no such answer")
    assert turns.view.question.chosen == ""


def test_a_mind_can_be_changed_until_done(turns: Turns) -> None:
    turns.begins()
    turns.presenter.choose("kept")
    turns.presenter.choose("not-kept")
    turns.presenter.go_on()
    turns.presenter.go_back()
    assert turns.view.question.chosen == "not-kept"
    assert not turns.view.question.can_go_back
    turns.presenter.go_back()
    assert turns.view.question.number == 0


def test_from_the_review_one_answer_is_changed_and_next_comes_straight_back(turns: Turns) -> None:
    turns.reaches_review()
    turns.presenter.change(1)
    assert (turns.view.question.from_review, turns.view.question.asked.title) == (True, "Rights")
    turns.answers("not-kept")
    assert isinstance(turns.view.now(), ReviewScreen)
    assert turns.view.review.answers[1].choice.key == "not-kept"
    turns.presenter.change(1)
    turns.presenter.go_back()
    assert (turns.view.question.from_review, turns.view.question.asked.title) == (False, "Love")


def test_back_from_the_review_is_the_last_question(turns: Turns) -> None:
    turns.reaches_review()
    turns.presenter.go_back()
    assert turns.view.question.asked.label == "Last question"


def test_the_practice_is_first_and_never_counted_or_reviewed(council: ACouncil, meeting: str) -> None:
    turns = Turns(council, meeting, practice=True)
    turns.begins()
    assert turns.view.question.asked.label == "Practice"
    assert (turns.view.question.number, turns.view.question.count) == (-1, 5)
    assert [choice.key for choice in turns.view.question.asked.steps] == ["not-kept", "a-bit", "mostly", "kept"]
    turns.answers("mostly", "kept", "kept", "kept", "kept", "yes")
    assert isinstance(turns.view.now(), ReviewScreen)
    assert [answer.question for answer in turns.view.review.answers][:2] == ["Love", "Rights"]
    turns.presenter.change(0)
    assert turns.view.question.asked.title == "Love"
    turns.answers("a-bit")
    turns.presenter.finish()
    assert turns.voted() == 1


def test_issues_and_good_enough_are_asked_in_the_same_sitting(council: ACouncil) -> None:
    key = council.starts(heads=5)
    issue = council.tells_back(key)
    council.services.voting.open(key, commitments=("love",), good_enough=("love",), issues=(issue,))
    turns = Turns(council, key, practice=True)
    turns.begins()
    turns.answers("kept")
    labels = []
    for answer in ("kept", "change-it", "partly", "no"):
        asked = turns.view.question.asked
        labels.append((asked.label, asked.title, asked.ask.splitlines()[-1]))
        turns.answers(answer)
    assert labels == [
        ("Promise 1 of 1", "Love", "does Hillside Council keep this promise?"),
        ("Still good enough? 1 of 1", "Love", "Is this promise still good enough for you?"),
        ("Is it sorted? 1 of 1", "We raised this", "Is it sorted?"),
        ("Last question", "One last thing", "Your answer here is secret too."),
    ]
    assert isinstance(turns.view.now(), ReviewScreen)
    assert [answer.question for answer in turns.view.review.answers] == [
        "Love", "Love: still good enough?", "Workers leave too often", "May the group see the numbers?",
    ]  # fmt: skip
    turns.presenter.finish()
    assert turns.voted() == 1


def test_a_sitting_of_issues_alone_practises_with_an_issue(council: ACouncil) -> None:
    key = council.starts(heads=5)
    council.services.voting.open(key, issues=(council.tells_back(key),))
    turns = Turns(council, key, practice=True)
    turns.begins()
    assert turns.view.question.asked.text == "The biscuit tin was empty."
    assert turns.view.question.asked.ask == "Is it sorted?"


def test_stop_counts_nothing_and_keeps_nothing(turns: Turns) -> None:
    for reach in (turns.presenter.ready, turns.begins, turns.reaches_review):
        reach()
        turns.presenter.stop()
        assert turns.view.curtain is Curtain.STOPPED
    turns.presenter.stop()
    turns.begins()
    assert turns.view.question.chosen == ""
    assert turns.voted() == 0


def test_done_counts_once_however_often_it_is_said(turns: Turns) -> None:
    turns.reaches_review()
    turns.presenter.finish()
    turns.presenter.finish()
    turns.presenter.try_again()
    assert turns.voted() == 1


def test_everybody_has_voted(council: ACouncil, meeting: str) -> None:
    turns = Turns(council, meeting)
    for _person in range(7):
        turns.reaches_review()
        turns.presenter.finish()
    assert turns.view.now() == CurtainScreen(Curtain.FULL, 7, 7)
    assert not CurtainScreen(turns.view.curtain, 7, 7).lets_in
    turns.presenter.ready()
    assert turns.view.curtain is Curtain.FULL


def test_without_open_rounds_the_adult_is_called(council: ACouncil) -> None:
    turns = Turns(council, council.starts())
    assert turns.view.curtain is Curtain.CALL_ADULT
    turns.presenter.ready()
    assert turns.view.curtain is Curtain.CALL_ADULT


def test_a_file_that_cannot_be_read_calls_the_adult(turns: Turns) -> None:
    turns.voting.looking = StorageProblem("disk-gone")
    turns.presenter.ready()
    assert turns.view.curtain is Curtain.CALL_ADULT


@pytest.mark.parametrize("problem", [StorageProblem("disk-full"), OSError("disk full")])
def test_what_cannot_be_saved_stays_until_it_can(turns: Turns, problem: Exception) -> None:
    turns.reaches_review()
    turns.voting.before = problem
    turns.presenter.finish()
    assert turns.view.now() == NotSavedScreen()
    assert not turns.timer.runs
    turns.presenter.touched()
    turns.presenter.cover()
    turns.presenter.try_again()
    assert turns.view.now() == NotSavedScreen()
    assert turns.voted() == 0
    turns.voting.before = None
    turns.presenter.try_again()
    assert turns.view.now() == CurtainScreen(Curtain.THANKS, 1, 7)


def test_what_was_saved_before_the_problem_is_not_counted_twice(turns: Turns) -> None:
    turns.reaches_review()
    turns.voting.after = OSError("the stick was pulled out")
    turns.presenter.finish()
    assert turns.view.now() == NotSavedScreen()
    turns.voting.looking = OSError("still out")
    turns.presenter.try_again()
    assert turns.view.now() == NotSavedScreen()
    turns.voting.looking = None
    turns.presenter.try_again()
    assert turns.view.now() == CurtainScreen(Curtain.THANKS, 1, 7)
    assert turns.voted() == 1


def test_stop_where_nothing_could_be_saved_counts_nothing(turns: Turns) -> None:
    turns.reaches_review()
    turns.voting.before = OSError("disk full")
    turns.presenter.finish()
    turns.presenter.stop()
    assert turns.view.curtain is Curtain.STOPPED
    turns.voting.before = None
    turns.presenter.try_again()
    assert turns.voted() == 0


def test_stop_never_says_that_a_counted_vote_was_not(turns: Turns) -> None:
    turns.reaches_review()
    turns.voting.after = OSError("the stick was pulled out")
    turns.presenter.finish()
    turns.voting.looking = OSError("still out")
    turns.presenter.stop()
    assert turns.view.now() == NotSavedScreen()
    turns.voting.looking = None
    turns.presenter.stop()
    assert turns.view.curtain is Curtain.THANKS
    assert turns.voted() == 1


def test_a_bug_while_saving_leaves_a_calm_page_and_is_not_swallowed(turns: Turns) -> None:
    turns.reaches_review()
    turns.voting.before = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        turns.presenter.finish()
    assert turns.view.now() == NotSavedScreen()
    turns.voting.before = None
    turns.presenter.try_again()
    assert turns.voted() == 1


def test_a_box_that_takes_no_more_calls_the_adult(turns: Turns) -> None:
    turns.reaches_review()
    turns.voting.before = RuleBroken("box-is-not-open")
    turns.presenter.finish()
    assert turns.view.curtain is Curtain.CALL_ADULT
    assert turns.voted() == 0


def test_a_closed_box_calls_the_adult(turns: Turns) -> None:
    turns.reaches_review()
    turns.council.services.voting.void(turns.meeting, "The alarm rang")
    turns.presenter.finish()
    assert turns.view.curtain is Curtain.CALL_ADULT


def test_wishes_out_of_place_change_nothing(turns: Turns) -> None:
    presenter = turns.presenter
    for wish in (presenter.go_on, presenter.go_back, presenter.finish, presenter.try_again, presenter.stop):
        wish()
    presenter.choose("kept")
    presenter.change(0)
    presenter.choose_picture("bus")
    presenter.cover()
    assert turns.view.screens == [CurtainScreen(Curtain.HELLO, 0, 7)]
    turns.begins()
    shown = len(turns.view.screens)
    presenter.ready()
    presenter.finish()
    presenter.change(0)
    presenter.choose_picture("bus")
    assert len(turns.view.screens) == shown


def test_after_a_look_at_the_door_the_same_page_comes_back(turns: Turns) -> None:
    turns.presenter.show_again()
    assert turns.view.curtain is Curtain.HELLO
    turns.reaches_review()
    shown = len(turns.view.screens)
    turns.presenter.show_again()
    assert len(turns.view.screens) == shown
    turns.voting.before = OSError("disk full")
    turns.presenter.finish()
    turns.presenter.show_again()
    assert turns.view.now() == NotSavedScreen()
    assert turns.view.screens[-2] == NotSavedScreen()


def test_leaving_drops_everything(turns: Turns) -> None:
    turns.reaches_review()
    turns.presenter.leave()
    assert (turns.presenter.place, turns.timer.runs) == (Place.CURTAIN, False)
    turns.presenter.finish()
    assert turns.voted() == 0


def test_answers_stand_in_no_words_about_a_turn(turns: Turns) -> None:
    turns.reaches_review()
    turn = turns.presenter._turn  # noqa: SLF001 - what a log of it would hold
    assert "mostly" not in repr(turn)
    assert "kept" not in repr(turn)


def test_an_open_round_shows_no_number_but_how_many_have_voted(turns: Turns) -> None:
    turns.reaches_review()
    turns.presenter.finish()
    curtains = [screen for screen in turns.view.screens if isinstance(screen, CurtainScreen)]
    assert [(screen.voted, screen.heads) for screen in curtains] == [(0, 7), (1, 7)]
