"""Nobody at the screen: a cover hides the answers, only their own picture brings them back, then they are gone."""

from __future__ import annotations

from tests.screens.voting.turns import IDLE, Turns
from ui.voting.screens import Curtain, PicturesScreen
from ui.voting.sitting_needs import Place


def test_after_two_minutes_a_cover_hides_the_answers_and_the_picture_brings_them_back(turns: Turns) -> None:
    turns.begins("bus")
    turns.presenter.choose("kept")
    assert turns.timer.seconds == IDLE
    turns.timer.ring()
    assert turns.view.now() == PicturesScreen(covers=True)
    turns.presenter.choose_picture("tree")
    assert turns.view.now() == PicturesScreen(covers=True, missed=True)
    turns.presenter.choose_picture("no picture")
    turns.presenter.choose_picture("bus")
    assert turns.view.question.chosen == "kept"


def test_a_second_wrong_picture_throws_the_answers_away(turns: Turns) -> None:
    turns.begins("bus")
    turns.presenter.choose("kept")
    turns.presenter.cover()
    turns.presenter.choose_picture("tree")
    turns.presenter.choose_picture("star")
    assert turns.view.curtain is Curtain.THROWN_AWAY
    turns.begins("bus")
    assert turns.view.question.chosen == ""


def test_after_two_more_minutes_the_answers_are_thrown_away(turns: Turns) -> None:
    turns.reaches_review()
    turns.timer.ring()
    assert turns.presenter.place is Place.COVERED
    turns.presenter.touched()
    turns.timer.ring()
    assert turns.view.curtain is Curtain.THROWN_AWAY
    assert turns.voted() == 0


def test_someone_new_throws_away_at_once_and_only_behind_the_cover(turns: Turns) -> None:
    turns.begins()
    turns.presenter.someone_new()
    assert turns.view.question.number == 0
    turns.presenter.cover()
    turns.presenter.someone_new()
    assert turns.view.curtain is Curtain.THROWN_AWAY
    turns.presenter.someone_new()
    assert not turns.timer.runs


def test_any_touch_begins_the_waiting_anew(turns: Turns) -> None:
    turns.presenter.touched()
    assert turns.timer.starts == 0
    turns.begins()
    before = turns.timer.starts
    turns.presenter.touched()
    assert turns.timer.starts == before + 1


def test_pictures_that_nobody_chooses_make_way_for_the_curtain(turns: Turns) -> None:
    turns.presenter.ready()
    turns.timer.ring()
    assert turns.view.curtain is Curtain.HELLO
