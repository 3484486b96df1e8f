"""You said, we did: what is told back, one loop at a time."""

from __future__ import annotations

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind, ToldHow
from careboard.domain.loops import LoopState
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.meetings.room_views import RoomBlank, StoryView
from ui.meetings.tell_back_presenter import TellBackPresenter


def _nothing(_text: str, _undo: str) -> None:
    """Nobody hears what is said at the foot of the window."""


def answered(council: ACouncil, answer: AnswerKind, reason: str = "We cannot.", who: str = "") -> str:
    """Let an issue be raised, sent and answered, and return its key."""
    meeting = council.meets(0)
    issue = council.hears(meeting)
    council.sends(issue)
    council.turn_to(20)
    council.services.issues.answer(issue, answer, reason, by="Head of Placements", who=who)
    return issue


def entered(council: ACouncil, page: Recorder) -> tuple[TellBackPresenter, str]:
    key = council.starts(60)
    presenter = TellBackPresenter(as_page(page), council.services, _nothing)
    presenter.enter(council.services.planning.meeting(key), at_end=False)
    return presenter, key


def titles(story: StoryView) -> list[str]:
    return [part.title for part in story.parts]


def test_a_promise_says_what_will_be_done(council: ACouncil, page: Recorder) -> None:
    answered(council, AnswerKind.PARTLY, "Two weeks before, where we can.")
    presenter, _key = entered(council, page)
    story = page.shown("show_story")
    assert titles(story) == ["You said", "We will", "We did", "Is it sorted?"]
    assert story.parts[1].badge == ("partly", "Partly")
    assert story.parts[1].beside == "Head of Placements\n4 February 2026"
    assert story.parts[2].text == "Nothing is done yet."
    assert presenter.room() == story


def test_already_our_policy_never_looks_like_change(council: ACouncil, page: Recorder) -> None:
    answered(council, AnswerKind.ALREADY_POLICY, "Carers may already say yes.")
    entered(council, page)
    _said, answer, did, _sorted = page.shown("show_story").parts
    assert (answer.title, answer.state, answer.dashed, answer.badge_note) == ("The answer", "same", True, "no change")
    assert (did.text, did.beside, did.state) == ("Nothing new was done.", "Does not count as change", "same")


def test_someone_else_is_named(council: ACouncil, page: Recorder) -> None:
    answered(council, AnswerKind.SOMEONE_ELSE, "It is theirs.", who="The health board")
    entered(council, page)
    assert page.shown("show_story").parts[1].badge_note == "The health board decides"


def test_a_claim_is_a_claim_and_not_a_fact(council: ACouncil, page: Recorder) -> None:
    issue = answered(council, AnswerKind.YES, "")
    council.services.issues.claim_done(issue)
    entered(council, page)
    did = page.shown("show_story").parts[2]
    assert (did.title, did.text) == ("We did", "They say it is done.")
    assert did.beside.startswith("They say it is done\n")


def test_a_good_thing_was_passed_on_and_asks_nothing(council: ACouncil, page: Recorder) -> None:
    meeting = council.meets(0)
    council.services.issues.send(council.hears(meeting, "The new kitchen", IssueKind.GOOD_THING))
    entered(council, page)
    assert titles(page.shown("show_story")) == ["You said", "We passed it on"]


def test_told_back_is_a_toggle_that_starts_off(council: ACouncil, page: Recorder) -> None:
    issue = answered(council, AnswerKind.YES, "")
    presenter, key = entered(council, page)
    assert presenter.frame().told is False
    presenter.tell(True)
    assert presenter.frame().told is True
    assert council.services.issues.loop(issue).story.state is LoopState.TOLD_BACK
    assert [loop.issue.key for loop in council.services.loops.told_at(key)] == [issue]
    presenter.tell(False)
    assert presenter.frame().told is False
    assert council.services.issues.loop(issue).story.to_tell


def test_what_was_told_back_stays_in_the_step(council: ACouncil, page: Recorder) -> None:
    answered(council, AnswerKind.YES, "")
    presenter, key = entered(council, page)
    presenter.tell(True)
    again = TellBackPresenter(as_page(page), council.services, _nothing)
    again.enter(council.services.planning.meeting(key), at_end=True)
    assert (again.frame().counter, again.frame().told) == ("Answer 1 of 1", True)


def test_one_goes_from_loop_to_loop_and_back(council: ACouncil, page: Recorder) -> None:
    first = answered(council, AnswerKind.YES, "")
    second = council.hears("2026-01", "Long waits")
    council.services.issues.own(second, "Designated Nurse", None)
    council.services.issues.send(second)
    council.services.issues.answer(second, AnswerKind.NO, "No money.")
    presenter, key = entered(council, page)
    assert presenter.frame().next_words == "Long waits"
    assert presenter.next()
    assert page.shown("show_story").issue == second
    assert not presenter.next()
    council.services.issues.claim_done(first)
    presenter.refresh(council.services.planning.meeting(key))
    assert page.shown("show_story").issue == second
    assert presenter.previous()
    assert not presenter.previous()


def test_with_no_answer_it_says_who_still_owes_one(council: ACouncil, page: Recorder) -> None:
    issue = council.hears(council.meets(0))
    council.sends(issue)
    presenter, key = entered(council, page)
    (waiting,) = page.shown("show_nothing")
    assert (waiting.title, waiting.owner) == ("Workers leave too often", "Head of Placements, by 15 February 2026")
    assert presenter.room() == RoomBlank()
    assert presenter.frame().counter == ""
    presenter.tell(True)
    presenter.refresh(council.services.planning.meeting(key))
    assert not page.refusals


@pytest.mark.parametrize("has_met", [False, True])
def test_at_the_very_first_meeting_it_says_so(council: ACouncil, page: Recorder, has_met: bool) -> None:
    if has_met:
        council.meets(0)
    entered(council, page)
    assert page.last["show_nothing"] == ((), not has_met)


def test_a_story_that_was_decided_cannot_be_taken_back(council: ACouncil, page: Recorder) -> None:
    issue = answered(council, AnswerKind.YES, "")
    presenter, key = entered(council, page)
    presenter.tell(True)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *["sorted"] * 7)
    presenter.tell(False)
    assert len(page.refusals) == 1
    assert presenter.frame().told is True


@pytest.mark.parametrize("told", [True, False])
def test_nothing_happens_before_the_step_is_entered(council: ACouncil, page: Recorder, told: bool) -> None:
    TellBackPresenter(as_page(page), council.services, _nothing).tell(told)
    assert not page.last


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (ToldHow.LETTER, "Told by letter on 10 February 2026"),
        (ToldHow.VISIT, "Told in a visit on 10 February 2026"),
        (ToldHow.MESSAGE, "Told by message on 10 February 2026"),
    ],
)
def test_what_was_told_in_another_way_is_shown_without_a_tick_before_the_group_decides(
    council: ACouncil, page: Recorder, how: ToldHow, said: str
) -> None:
    issue = answered(council, AnswerKind.NO, "No money.")
    council.services.loops.tell_otherwise(issue, day(26), how)
    presenter, key = entered(council, page)
    story = page.shown("show_story")
    assert titles(story) == ["You said", "The answer", "We did", "You heard", "Is it sorted?"]
    assert (story.parts[3].beside, presenter.frame().told) == (said, None)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *["sorted"] * 7)
    presenter.refresh(council.services.planning.meeting(key))
    assert page.shown("show_story").parts[-1].badge == ("sorted", "Sorted")


def test_telling_back_in_another_way_is_written_down_in_the_meeting(council: ACouncil, page: Recorder) -> None:
    issue = answered(council, AnswerKind.NO, "The statutory IRO decides.")
    presenter, _key = entered(council, page)
    assert page.last["show_for_you"] == (("The statutory IRO decides.",), True)
    presenter.tell_otherwise("visit", day(40))
    story = council.services.issues.loop(issue).story
    assert (story.state, page.shown("show_story").parts[3].title) == (LoopState.TOLD_BACK, "You heard")
    presenter.tell_otherwise("visit", day(40))
    assert len(page.refusals) == 1


def test_an_issue_that_was_opened_again_says_how_often(council: ACouncil, page: Recorder) -> None:
    issue = answered(council, AnswerKind.YES)
    council.services.loops.tell_otherwise(issue, day(26), ToldHow.LETTER)
    council.turn_to(30)
    key = council.starts(30)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *["not-sorted"] * 7)
    council.finishes(key)
    council.turn_to(40)
    council.services.issues.answer(issue, AnswerKind.YES)
    entered(council, page)
    again = page.shown("show_story").parts[1]
    assert (again.title, again.beside) == ("Not sorted", "Opened again once")


def test_what_the_board_answered_is_told_last_and_ticked_like_the_rest(council: ACouncil, page: Recorder) -> None:
    answered(council, AnswerKind.YES)
    meeting, asking = council.starts(25), council.services.asking
    ask = asking.ask(meeting, "A lockable box in every home", "Director", day(60)).key
    policy = asking.ask(meeting, "A yearly family day", "Lead Member", day(70)).key
    council.finishes(meeting)
    council.turn_to(40)
    asking.answer(ask, AnswerKind.NOT_YET, "No money yet", by=day(200))
    asking.answer(policy, AnswerKind.ALREADY_POLICY, "See the handbook")
    presenter, key = entered(council, page)
    assert (presenter.frame().count, presenter.frame().next_words) == (3, "A lockable box in every home")
    assert presenter.next()
    story = page.shown("show_story")
    assert titles(story) == ["You asked", "The board says", "What now?"]
    assert (story.parts[1].badge, story.parts[1].text) == (("not-yet", "Not yet"), "No money yet")
    assert story.parts[2].text == "The board still owes you an answer."
    presenter.tell(True)
    presenter.tell_otherwise("letter", day(60))
    assert council.services.asking.asks()[0].told_at(key)
    assert presenter.frame().told
    presenter.tell(False)
    assert council.services.asking.asks()[0].is_to_tell
    presenter.next()
    story = page.shown("show_story")
    assert (story.parts[1].badge_note, story.parts[2].text) == ("no change", "The board has answered.")
