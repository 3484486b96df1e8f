"""The agenda: eight steps in their order, minutes that can be, and themes between the first and the last step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.domain.agendas import (
    MEETING_MINUTES,
    MOST_THEMES,
    USUAL_AGENDA,
    AgendaLine,
    AgendaLines,
    Step,
    check_agenda,
    short_questions_minutes,
    steps_to_take,
    telling_minutes,
    themes_after,
    with_minutes,
    with_theme,
    with_theme_moved,
    with_title,
    without_theme,
)
from careboard.domain.council import Council
from tests.support.builders import a_meeting
from tests.support.refusals import refused

PLACES = {step: place for place, step in enumerate(Step)}


def test_the_usual_agenda_has_every_step_and_is_what_an_empty_one_means() -> None:
    check_agenda(USUAL_AGENDA)
    check_agenda(())
    assert a_meeting("2026-01").lines == USUAL_AGENDA
    assert steps_to_take(USUAL_AGENDA) == tuple(Step)


@pytest.mark.parametrize(
    "lines",
    [
        USUAL_AGENDA[1:],
        (USUAL_AGENDA[1], USUAL_AGENDA[0], *USUAL_AGENDA[2:]),
        (AgendaLine(None, "Pizza", 5), *USUAL_AGENDA),
        (*USUAL_AGENDA, AgendaLine(None, "Pizza", 5)),
        (*USUAL_AGENDA, USUAL_AGENDA[-1]),
    ],
)
def test_all_steps_stay_in_their_order_and_themes_stand_between(lines: AgendaLines) -> None:
    with refused("agenda-steps"):
        check_agenda(lines)
    with refused("agenda-steps"):
        Council("Voices", "Hillside", agenda=lines)
    with refused("agenda-steps"):
        a_meeting("2026-01").with_agenda(lines)


@pytest.mark.parametrize("minutes", [-1, MEETING_MINUTES + 1])
def test_minutes_lie_between_nothing_and_a_whole_meeting(minutes: int) -> None:
    with refused("agenda-minutes"):
        check_agenda(with_minutes(USUAL_AGENDA, PLACES[Step.ISSUES], minutes))


@pytest.mark.parametrize("step", [Step.TALK, Step.ISSUES, Step.ASKS])
def test_a_meeting_can_do_without_some_steps(step: Step) -> None:
    lines = with_minutes(USUAL_AGENDA, PLACES[step], 0)
    check_agenda(lines)
    assert steps_to_take(lines) == tuple(each for each in Step if each is not step)


@pytest.mark.parametrize("step", [Step.WELCOME, Step.REVEAL, Step.CLOSE])
def test_what_makes_it_a_meeting_is_never_left_out(step: Step) -> None:
    with refused("step-stays"):
        check_agenda(with_minutes(USUAL_AGENDA, PLACES[step], 0))


def test_the_minutes_of_scoring_are_reckoned() -> None:
    with refused("scoring-is-reckoned"):
        check_agenda(with_minutes(USUAL_AGENDA, PLACES[Step.SCORE], 13))
    assert Step.SCORE in steps_to_take(USUAL_AGENDA)


def test_telling_back_is_reckoned_or_has_minutes_of_its_own() -> None:
    assert USUAL_AGENDA[PLACES[Step.TELL_BACK]].minutes == 0
    check_agenda(with_minutes(USUAL_AGENDA, PLACES[Step.TELL_BACK], 20))
    assert [telling_minutes(answers) for answers in (0, 1, 4)] == [5, 6, 15]
    assert [short_questions_minutes(2, heads) for heads in (5, 9, 10, 18)] == [2, 2, 3, 4]


def test_the_turn_of_a_theme_comes_after_the_step_before_it_that_is_not_left_out() -> None:
    lines = with_theme(with_theme(USUAL_AGENDA, "Snacks"), "Our film")
    assert [line.title for line in themes_after(lines, Step.TALK)] == ["Snacks", "Our film"]
    assert themes_after(lines, Step.REVEAL) == ()
    without_talk = with_minutes(lines, PLACES[Step.TALK], 0)
    assert [line.title for line in themes_after(without_talk, Step.REVEAL)] == ["Snacks", "Our film"]
    assert themes_after(lines, Step.CLOSE) == ()


def test_a_theme_is_added_named_moved_and_taken_out() -> None:
    lines = with_theme(USUAL_AGENDA, " Sleep\u202eovers ")
    place = PLACES[Step.ISSUES]
    assert lines[place] == AgendaLine(None, "Sleepovers", 10)
    assert with_theme(lines, "Phones")[place + 1].title == "Phones"
    assert with_title(lines, place, "Pets")[place].title == "Pets"
    assert [line.is_theme for line in with_theme_moved(lines, place, -1)].index(True) == place - 1
    assert [line.is_theme for line in with_theme_moved(lines, place, 99)].index(True) == len(lines) - 2
    assert [line.is_theme for line in with_theme_moved(lines, place, -99)].index(True) == 1
    assert without_theme(lines, place) == USUAL_AGENDA
    for by in (-9, -1, 1, 9):
        check_agenda(with_theme_moved(lines, place, by))


def test_only_themes_have_a_title_and_can_be_moved_or_taken_out() -> None:
    for place in (1, 4):
        with refused("step-stays"):
            without_theme(USUAL_AGENDA, place)
        with refused("step-stays"):
            with_theme_moved(USUAL_AGENDA, place, 1)
        with refused("step-stays"):
            with_title(USUAL_AGENDA, place, "Other words")
    with refused("field-empty"):
        with_theme(USUAL_AGENDA, "  ")
    with refused("step-has-its-name"):
        check_agenda((replace(USUAL_AGENDA[0], title="Hello"), *USUAL_AGENDA[1:]))


def test_a_meeting_has_room_for_so_many_themes() -> None:
    lines = USUAL_AGENDA
    for number in range(MOST_THEMES):
        lines = with_theme(lines, f"Theme {number}")
    check_agenda(lines)
    with refused("too-many-themes"):
        check_agenda(with_theme(lines, "One more"))
