"""What makes the view easier for one person, and that nothing of it is left for the next; the presenter alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.screens.voting.turns import IDLE, USUAL, Turns
from tests.support.councils import ACouncil
from tests.support.phrases import written
from ui.voting.comfort import Comfort
from ui.voting.screens import ComfortRow, ComfortScreen, Curtain, CurtainScreen, PicturesScreen, ReviewScreen
from ui.voting.sitting_needs import Place
from ui.voting.sitting_presenter import LINGER_SECONDS

POLISH = written("pl", "Polski", {"view/ready": ("I'm ready", "Gotowe"), "word": ("promise", "obietnica")})


@pytest.fixture
def turns(council: ACouncil, meeting: str) -> Turns:
    """A first curtain where two languages are offered."""
    return Turns(council, meeting, POLISH)


def rows(turns: Turns) -> dict[str, ComfortRow]:
    """Return what can be chosen, by its key."""
    now = turns.view.now()
    assert isinstance(now, ComfortScreen)
    return {row.key: row for row in now.rows}


def takes(turns: Turns, row: str, option: str) -> None:
    """Choose something."""
    (comfort,) = [each.comfort for each in rows(turns)[row].options if each.key == option]
    turns.presenter.use(comfort)


def test_what_is_set_on_this_computer_is_chosen_at_first(council: ACouncil, meeting: str) -> None:
    usual = Comfort(text=1.25, calm=True, switches=1, scan_ms=9000)
    turns = Turns(council, meeting, usual=usual)
    assert turns.view.comfort == replace(usual, language="en")
    turns.presenter.make_easier()
    shown = rows(turns)
    assert list(shown) == ["text-size", "colours", "look", "reading", "switches", "pace"]
    chosen = {key: [each.key for each in row.options if each.is_chosen] for key, row in shown.items()}
    assert chosen == {
        "text-size": ["125"], "colours": ["usual"], "look": ["calm"], "reading": ["asked"], "switches": ["1"],
        "pace": ["usual"],
    }  # fmt: skip
    assert [each.comfort.scan_ms for each in shown["pace"].options] == [10_000, 9000, 5400]


def test_each_choice_counts_at_once_and_the_next_one_keeps_it(turns: Turns) -> None:
    turns.presenter.make_easier()
    for row, option in {"text-size": "300", "colours": "dark", "look": "calm", "reading": "always", "switches": "1",
                        "pace": "slow", "language": "pl"}.items():  # fmt: skip
        takes(turns, row, option)
    assert turns.view.comfort == Comfort("pl", 3.0, "dark", calm=True, reads=True, switches=1, scan_ms=2550)
    assert turns.view.book.name == "Polski"
    turns.presenter.ready()
    assert turns.view.now() == PicturesScreen(covers=False)
    turns.presenter.choose_picture("tree")
    assert turns.view.question.asked.label == "Obietnica 1 of 4"


def test_a_language_is_chosen_on_the_curtain_by_one_tap(turns: Turns) -> None:
    turns.presenter.speak("pl")
    assert turns.view.now() == CurtainScreen(Curtain.HELLO, 0, 7)
    assert turns.view.book is POLISH
    turns.presenter.speak("xx")
    assert turns.view.book is POLISH
    turns.begins()
    turns.presenter.speak("en")
    assert turns.view.book is POLISH


def test_a_choice_that_nobody_follows_up_is_forgotten(turns: Turns) -> None:
    turns.presenter.speak("pl")
    assert turns.timer.seconds == IDLE
    turns.timer.ring()
    assert turns.view.comfort == USUAL
    assert not turns.timer.runs
    turns.presenter.make_easier()
    takes(turns, "text-size", "400")
    turns.timer.ring()
    assert turns.view.curtain is Curtain.HELLO
    assert turns.view.comfort == USUAL


def test_back_from_the_choices_is_the_curtain_with_what_was_chosen(turns: Turns) -> None:
    turns.presenter.make_easier()
    assert turns.view.now() == turns.comforts.screen(may_begin=True)
    takes(turns, "colours", "high-contrast")
    turns.presenter.go_back()
    assert turns.view.now() == CurtainScreen(Curtain.HELLO, 0, 7)
    assert turns.view.comfort.colours == "high-contrast"
    assert turns.timer.runs


def test_during_the_sitting_the_choices_keep_question_and_answer(turns: Turns) -> None:
    turns.begins()
    turns.answers("kept")
    turns.presenter.choose("mostly")
    turns.presenter.make_easier()
    assert turns.view.now() == turns.comforts.screen(may_begin=False)
    takes(turns, "language", "pl")
    turns.presenter.ready()
    assert (turns.view.question.asked.label, turns.view.question.chosen) == ("Obietnica 2 of 4", "mostly")
    turns.presenter.make_easier()
    turns.presenter.go_back()
    assert turns.view.question.number == 1
    turns.answers("mostly", "a-bit", "skip", "yes")
    assert [answer.choice.key for answer in turns.view.review.answers] == ["kept", "mostly", "a-bit", "skip", "yes"]


def test_bigger_text_is_one_tap_and_begins_again_after_the_largest(turns: Turns) -> None:
    turns.begins()
    sizes = []
    for _tap in range(5):
        turns.presenter.enlarge()
        sizes.append(turns.view.comfort.text)
    assert sizes == [1.5, 2.0, 3.0, 4.0, 1.0]
    turns.presenter.stop()
    turns.presenter.enlarge()
    assert turns.view.comfort.text == 1.0


def test_the_thanks_linger_for_who_reads_them_then_the_next_person_begins_anew(turns: Turns) -> None:
    turns.presenter.speak("pl")
    turns.reaches_review()
    turns.presenter.finish()
    assert turns.view.now() == CurtainScreen(Curtain.THANKS, 1, 7, lingers=True)
    assert turns.view.book is POLISH
    assert turns.timer.seconds == LINGER_SECONDS
    turns.timer.ring()
    assert turns.view.now() == CurtainScreen(Curtain.HELLO, 1, 7)
    assert turns.view.comfort == USUAL


def test_the_next_person_need_not_wait(turns: Turns) -> None:
    turns.begins()
    turns.presenter.enlarge()
    turns.presenter.stop()
    assert turns.view.now() == CurtainScreen(Curtain.STOPPED, 0, 7, lingers=True)
    turns.presenter.next_person()
    assert turns.view.now() == CurtainScreen(Curtain.HELLO, 0, 7)
    assert (turns.view.comfort, turns.timer.runs) == (USUAL, False)


def test_somebody_new_at_the_cover_begins_anew_at_once(turns: Turns) -> None:
    turns.presenter.speak("pl")
    turns.begins()
    turns.presenter.cover()
    turns.presenter.someone_new()
    assert turns.view.now() == CurtainScreen(Curtain.THROWN_AWAY, 0, 7)
    assert turns.view.comfort == USUAL


def test_nobody_at_the_choices_is_covered_as_at_a_question(turns: Turns) -> None:
    turns.begins("bus")
    turns.presenter.choose("kept")
    turns.presenter.make_easier()
    turns.timer.ring()
    assert turns.view.now() == PicturesScreen(covers=True)
    turns.presenter.choose_picture("bus")
    assert turns.view.question.chosen == "kept"


def test_while_staff_stand_at_the_door_nothing_comes_before_it(turns: Turns) -> None:
    turns.begins()
    turns.presenter.enlarge()
    turns.presenter.stop()
    turns.presenter.wait_for_staff()
    assert not turns.timer.runs
    turns.presenter.show_again()
    assert turns.view.now() == CurtainScreen(Curtain.HELLO, 0, 7)
    assert turns.view.comfort == USUAL


def test_the_choices_open_only_where_somebody_may_choose(turns: Turns) -> None:
    turns.presenter.ready()
    turns.presenter.make_easier()
    assert turns.view.now() == PicturesScreen(covers=False)
    turns.presenter.use(replace(USUAL, text=4.0))
    assert turns.view.comfort == USUAL
    turns.presenter.next_person()
    assert turns.presenter.place is Place.PICTURES
    turns.presenter.choose_picture("bus")
    turns.answers("kept", "kept", "kept", "kept", "yes")
    turns.presenter.make_easier()
    assert isinstance(turns.view.now(), ReviewScreen)


class TestShownElsewhere:
    """A screen that also shows somewhere else hides everything, and says whom to call."""

    def test_the_curtain_lets_nobody_in_until_it_is_alone_again(self, turns: Turns) -> None:
        turns.presenter.be_shown_elsewhere(True)
        assert turns.view.now() == CurtainScreen(Curtain.SHOWN_ELSEWHERE, 0, 7)
        turns.presenter.ready()
        assert turns.view.now() == CurtainScreen(Curtain.SHOWN_ELSEWHERE, 0, 7)
        turns.presenter.be_shown_elsewhere(True)
        turns.presenter.be_shown_elsewhere(False)
        assert turns.view.curtain is Curtain.HELLO

    @pytest.mark.parametrize("reach", ["question", "review", "comfort"])
    def test_answers_are_hidden_and_come_back_behind_their_picture(self, turns: Turns, reach: str) -> None:
        turns.begins("bus")
        turns.presenter.choose("kept")
        if reach == "review":
            turns.answers("kept", "kept", "kept", "kept", "yes")
        elif reach == "comfort":
            turns.presenter.make_easier()
        turns.presenter.be_shown_elsewhere(True)
        assert turns.view.now() == CurtainScreen(Curtain.SHOWN_ELSEWHERE, 0, 0)
        turns.presenter.choose_picture("bus")
        turns.presenter.show_again()
        assert turns.view.curtain is Curtain.SHOWN_ELSEWHERE
        turns.presenter.be_shown_elsewhere(False)
        assert turns.view.now() == PicturesScreen(covers=True)
        turns.presenter.choose_picture("bus")
        assert isinstance(turns.view.now(), ReviewScreen) or turns.view.question.chosen == "kept"

    def test_answers_that_nobody_comes_back_for_are_thrown_away(self, turns: Turns) -> None:
        turns.begins("bus")
        turns.presenter.be_shown_elsewhere(True)
        turns.timer.ring()
        assert turns.view.now() == CurtainScreen(Curtain.SHOWN_ELSEWHERE, 0, 7)
        turns.presenter.be_shown_elsewhere(False)
        assert turns.view.curtain is Curtain.HELLO

    def test_pictures_to_choose_give_way_to_the_curtain(self, turns: Turns) -> None:
        turns.presenter.ready()
        turns.presenter.be_shown_elsewhere(True)
        assert turns.view.curtain is Curtain.SHOWN_ELSEWHERE
        assert turns.presenter.place is Place.CURTAIN

    def test_what_could_not_be_saved_stays(self, turns: Turns) -> None:
        turns.reaches_review()
        turns.voting.before = OSError("disk full")
        turns.presenter.finish()
        turns.presenter.be_shown_elsewhere(True)
        turns.voting.before = None
        turns.presenter.try_again()
        assert turns.view.now() == CurtainScreen(Curtain.THANKS, 1, 7)
        turns.presenter.ready()
        assert turns.view.now() == CurtainScreen(Curtain.SHOWN_ELSEWHERE, 1, 7)


def test_juniors_see_pictures_first(council: ACouncil) -> None:
    key = council.starts(heads=5, group="juniors")
    council.services.voting.open(key, commitments=("love",))
    turns = Turns(council, key, practice=True)
    turns.begins()
    assert turns.view.question.pictures_first
    assert [choice.key for choice in turns.view.question.asked.steps] == ["no", "sometimes", "yes"]


def test_seniors_do_not(turns: Turns) -> None:
    turns.begins()
    assert not turns.view.question.pictures_first
