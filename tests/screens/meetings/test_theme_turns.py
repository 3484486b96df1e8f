"""The young people's own themes have their turn: in the running order, on the room's screen, and after a crash."""

from __future__ import annotations

import pytest

from careboard.domain.agendas import USUAL_AGENDA, with_theme, without_theme
from careboard.domain.meetings import Step
from tests.screens.meetings.recorder import Recorder
from tests.screens.meetings.test_run_presenter import Run
from tests.support.councils import ACouncil
from ui.meetings.room_views import RoomBlank, RoomWords
from ui.meetings.theme_turns import ThemeView


@pytest.fixture
def run(council: ACouncil, page: Recorder) -> Run:
    """A meeting with two themes behind the talk."""
    run = Run(council, page)
    lines = with_theme(with_theme(USUAL_AGENDA, "Snacks", 5), "Our film", 5)
    council.services.planning.set_agenda(run.key, lines)
    run.presenter.refresh()
    return run


def states(run: Run) -> dict[str, str]:
    """Return how the talk and what stands behind it stand in the running order."""
    return {row.title: row.state for row in run.order().rows if row.step in (Step.TALK, Step.ISSUES)}


def test_themes_have_their_turn_between_the_steps(run: Run) -> None:
    run.presenter.go_to(Step.TALK)
    run.presenter.next()
    assert run.frame().next_words == "Next: Snacks"
    run.room.shown.clear()
    run.presenter.next()
    assert run.page.shown("show_theme") == ThemeView("Snacks", "5 minutes")
    assert run.frame().frame.counter == "Theme 1 of 2"
    assert run.frame().next_words == "Next: Our film"
    assert states(run) == {"Talk about it": "done", "Snacks": "now", "Our film": "ahead", "Issues and a game": "ahead"}
    assert run.room.shown[0] == RoomBlank()
    assert set(run.room.shown[1:]) == {RoomWords("chats-circle", "Snacks")}, "the title alone"
    run.presenter.next()
    run.presenter.next()
    assert run.step() is Step.ISSUES
    run.presenter.previous()
    assert states(run)["Our film"] == "now"
    run.presenter.previous()
    run.presenter.previous()
    assert (run.page.shown("show_step"), states(run)["Talk about it"]) == (Step.TALK, "now")


def test_a_theme_is_gone_to_in_the_running_order_and_found_again_after_a_crash(run: Run, page: Recorder) -> None:
    run.presenter.go_to(Step.TALK, 2)
    assert run.page.shown("show_theme").title == "Our film"
    again = run.starts_again(page)
    assert again.page.shown("show_theme").title == "Our film"
    assert again.room.shown[-1] == RoomWords("chats-circle", "Our film")
    again.presenter.pause()
    again.presenter.go_to(Step.TALK, 1)
    assert states(again)["Our film"] == "now", "nothing moves in a pause"


def test_a_theme_that_is_taken_out_in_its_turn_leaves_no_gap(run: Run) -> None:
    run.presenter.go_to(Step.TALK, 2)
    planning = run.council.services.planning
    planning.set_agenda(run.key, without_theme(planning.meeting(run.key).lines, 6))
    run.presenter.refresh()
    assert (run.page.shown("show_theme").title, states(run)["Snacks"]) == ("Snacks", "now")
    planning.set_agenda(run.key, ())
    run.presenter.refresh()
    assert (run.page.shown("show_step"), states(run)) == (
        Step.TALK,
        {"Talk about it": "now", "Issues and a game": "ahead"},
    )
