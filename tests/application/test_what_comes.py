"""What has to come at a meeting by itself."""

from __future__ import annotations

from careboard.application.re_approving import NewWords
from careboard.domain.agendas import USUAL_AGENDA, Step, with_theme
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind, ToldHow
from careboard.domain.rounds import RoundKind
from tests.support.builders import day
from tests.support.councils import ACouncil


def answered(council: ACouncil, meeting: str) -> str:
    """Return an issue of a meeting that was answered and waits to be told back."""
    issue = council.hears(meeting)
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    return issue


def test_what_is_told_on_the_day_and_what_was_told_by_letter_both_come(council: ACouncil) -> None:
    first = council.meets(0, *["kept"] * 7)
    told, by_letter = answered(council, first), answered(council, first)
    council.services.loops.tell_otherwise(by_letter, council.now, ToldHow.LETTER)
    key = council.services.planning.plan(day(30), "seniors").key
    comes = council.services.planning.comes(key)
    assert [loop.issue.key for loop in comes.to_tell] == [told]
    assert [loop.issue.key for loop in comes.told_otherwise] == [by_letter]
    assert [loop.issue.key for loop in comes.to_ask] == [told, by_letter]
    assert (comes.heads, comes.telling_minutes) == (7, 9)
    council.turn_to(30)
    council.services.running.start(key)
    council.services.loops.tell_at_meeting(told, key)
    assert council.services.planning.comes(key).telling_minutes == 9


def test_a_good_thing_is_told_and_not_asked_about(council: ACouncil) -> None:
    good = council.hears(council.meets(0, *["kept"] * 5), kind=IssueKind.GOOD_THING)
    council.services.issues.send(good, council.now)
    comes = council.services.planning.comes(council.services.planning.plan(day(30), "seniors").key)
    assert ([loop.issue.key for loop in comes.to_tell], comes.to_ask) == ([good], ())


def test_what_was_put_off_stands_until_it_is_scored_and_is_proposed_first(council: ACouncil) -> None:
    planning = council.services.planning
    first = council.starts(0)
    planning.defer(first, "respect", "Our advocate was ill.")
    council.finishes(first)
    second = planning.plan(day(30), "seniors")
    assert planning.comes(second.key).put_off == {"respect": "Our advocate was ill."}
    assert "respect" in second.planned
    assert planning.comes(first).put_off == {}


def test_the_yearly_question_comes_by_itself_from_the_second_half_of_a_cycle_on(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    planning = council.services.planning
    early, late = planning.plan(day(60), "seniors"), planning.plan(day(250), "seniors")
    assert planning.comes(early.key).good_enough == ()
    comes = planning.comes(late.key)
    assert comes.good_enough == late.planned
    assert comes.asking_minutes(4) == 13 + len(late.planned) * 5 // 9 + 1
    assert comes.asking_minutes(4, loops=0, good_enough=0) == 13
    council.turn_to(250)
    council.services.running.start(late.key)
    council.services.voting.correct_heads(late.key, {"12-17": 5}, 0)
    council.services.voting.open(late.key, good_enough=late.planned[:1])
    council.votes(late.key, *["yes"] * 5)
    after = planning.plan(day(280), "seniors").key
    planning.choose(after, late.planned)
    assert planning.comes(after).good_enough == late.planned[1:]
    assert {round_.kind for round_ in planning.meeting(late.key).rounds} == {RoundKind.STILL_GOOD_ENOUGH}


def test_a_step_or_a_theme_is_left_out_to_save_time_and_undo_puts_it_back(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    planning.set_agenda(key, with_theme(USUAL_AGENDA, "Snacks"))
    theme = next(item for item in planning.agenda(key).items if item.step is None)
    assert planning.leave_out(key, theme.place).lines == USUAL_AGENDA
    asks = next(item for item in planning.agenda(key).items if item.step is Step.ASKS)
    planning.leave_out(key, asks.place)
    assert [item.step for item in planning.agenda(key).items if item.is_left_out] == [Step.ASKS]
    council.services.steps.undo()
    council.services.steps.undo()
    assert "Snacks" in [item.title for item in planning.agenda(key).items]


def test_what_became_of_a_promise_comes_in_its_place_and_what_was_dropped_never_again(council: ACouncil) -> None:
    services = council.services
    first = council.starts(0, 5)
    for key in ("love", "rights"):
        services.planning.defer(first, key, "Our advocate was ill.")
    services.voting.open(first, good_enough=("voice",))
    council.votes(first, *["change-it"] * 5)
    council.finishes(first)
    came = {"Warmth": ("love",), "Home": ("love",), "Being heard": ("voice",), "Family": ("family",)}
    words = [NewWords(title, "", f"We promise {title}.", "", keys) for title, keys in came.items()]
    services.re_approving.adopt("care-pledge", day(10), words)
    comes = services.planning.comes(services.planning.plan(day(250), "seniors").key)
    assert set(comes.put_off) == {"warmth", "home"}
    assert set(comes.good_enough) == {"warmth", "home", "family"}
