"""The agenda of one meeting, up to the running order: minutes, the young people's own themes, what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careboard.domain.agendas import MOST_THEMES, USUAL_AGENDA, AgendaLines, Step, with_minutes, with_theme
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.pages.meetings import MeetingScreen, OpenMeetings, Seconds
from ui.meetings.agenda_editing import AgendaEditing
from ui.meetings.meeting_clock import MeetingClock
from ui.meetings.prepare_presenter import PreparePresenter
from ui.meetings.prepare_views import PrepareView
from ui.meetings.running_order import order_view
from ui.widgets.stepper import Stepper

THEME = 5
"""Where the first theme stands: behind the talk, before the issues."""


class Prepared:
    """A planned meeting, what changes its agenda, and what was said."""

    def __init__(self, council: ACouncil, page: Recorder) -> None:
        """Plan a meeting and show it."""
        self.council, self.page = council, page
        self.said: list[tuple[str, str]] = []
        self.key = council.services.planning.plan(day(0), "seniors").key
        self.presenter = PreparePresenter(as_page(page), council.services, lambda *words: self.said.append(words))
        self.presenter.begin(self.key)
        self.editing: AgendaEditing = self.presenter.edit_agenda_on(as_page(page))

    @property
    def lines(self) -> AgendaLines:
        """The agenda as it is kept."""
        return self.council.services.planning.meeting(self.key).agenda

    def is_usual(self) -> bool:
        """Whether the agenda is shown as the usual one."""
        return self.view.agenda.is_usual

    @property
    def view(self) -> PrepareView:
        """What is shown."""
        view: PrepareView = self.page.shown("show_plan")
        return view


@pytest.fixture
def prepared(council: ACouncil, page: Recorder) -> Prepared:
    """A planned meeting with the usual agenda."""
    return Prepared(council, page)


def test_minutes_are_kept_at_once_and_can_be_undone(prepared: Prepared) -> None:
    assert prepared.is_usual()
    prepared.editing.set_minutes(0, 30)
    assert prepared.lines == with_minutes(USUAL_AGENDA, 0, 30)
    assert prepared.view.plan[0] == ("Welcome and food", 30)
    assert not prepared.is_usual()
    prepared.council.services.steps.undo()
    assert prepared.lines == ()
    prepared.editing.set_minutes(0, 0)
    assert prepared.page.refusals == ["This step belongs to every meeting. It can be shorter, but it stays."]


def test_a_step_is_left_out_and_put_back_with_its_usual_minutes(prepared: Prepared) -> None:
    asks = [*Step].index(Step.ASKS)
    prepared.editing.leave_out(asks, True)
    assert prepared.view.agenda.rows[asks].is_left_out
    assert "Ask the board" not in dict(prepared.view.plan)
    prepared.editing.leave_out(asks, False)
    assert prepared.view.agenda.rows[asks].minutes == 10


def test_themes_are_the_young_peoples_own(prepared: Prepared) -> None:
    prepared.editing.add_theme("Sleepovers")
    assert prepared.view.agenda.rows[THEME].is_theme
    assert dict(prepared.view.plan)["Sleepovers"] == 10
    prepared.editing.rename_theme(THEME, "Sleepovers at friends")
    prepared.editing.rename_theme(THEME, "   ")
    prepared.editing.move_theme(THEME, -1)
    assert prepared.view.agenda.rows[THEME - 1].title == "Sleepovers at friends"
    prepared.editing.remove_theme(THEME - 1)
    assert prepared.said == [("Theme taken out", "Undo")]
    assert prepared.lines == USUAL_AGENDA
    prepared.editing.add_theme("")
    assert prepared.page.refusals == ["The title is empty. Please fill it in."]


def test_back_to_the_agenda_of_the_council(prepared: Prepared) -> None:
    template = with_theme(USUAL_AGENDA, "A game")
    prepared.council.services.setting_up.set_agenda(template)
    prepared.presenter.refresh()
    assert not prepared.is_usual()
    prepared.editing.back_to_usual()
    assert prepared.lines == template
    assert prepared.is_usual()


def test_scoring_is_reckoned_and_says_so(prepared: Prepared) -> None:
    assert prepared.view.agenda.rows[2].said == "13 minutes, reckoned from what is asked"


def test_what_could_go_is_offered_only_where_it_is_too_long(prepared: Prepared) -> None:
    assert not prepared.view.savings
    prepared.editing.set_minutes(0, 40)
    assert prepared.view.free == -3
    assert [each.words for each in prepared.view.savings] == [
        "Leave out: Ask the board, saves 10 min",
        "Leave out: Talk about it, saves 15 min",
        "Leave out: Issues and a game, saves 25 min",
        "Score only two promises, saves 4 min",
    ]


def test_time_is_saved_at_one_click_and_undone(prepared: Prepared) -> None:
    prepared.editing.set_minutes(0, 40)
    ask_the_board = prepared.view.savings[0]
    prepared.presenter.save_time(ask_the_board)
    assert prepared.said == [("Left out to save time", "Undo")]
    assert prepared.view.free == 7
    prepared.council.services.steps.undo()
    prepared.presenter.refresh()
    prepared.presenter.save_time(prepared.view.savings[-1])
    assert (prepared.view.free, sum(row.chosen for row in prepared.view.rows)) == (1, 2)


def test_telling_back_is_reckoned_until_somebody_gives_it_minutes(prepared: Prepared) -> None:
    place = [*Step].index(Step.TELL_BACK)
    assert prepared.view.agenda.rows[place].said == "At 0: 5 minutes, reckoned from what there is to tell"
    prepared.editing.set_minutes(place, 20)
    assert (prepared.view.agenda.rows[place].said, prepared.view.plan[1]) == ("", ("You said, we did", 20))


def test_the_running_order_and_its_clock_go_by_the_agenda(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    planning.set_agenda(key, with_minutes(with_theme(USUAL_AGENDA, "Sleepovers", 20), len(USUAL_AGENDA) - 1, 0))
    seconds = Seconds()
    clock = MeetingClock(seconds)
    clock.enter(Step.TALK)
    clock.go_on()
    seconds.pass_minutes(18)
    meeting = replace(planning.meeting(key), step=Step.TALK)
    rows = order_view("Seniors", "promise", meeting, planning.agenda(key), clock).rows
    said = [(row.title, row.minutes, row.state) for row in rows if row.step in (Step.TALK, Step.ISSUES, Step.ASKS)]
    assert said == [
        ("Talk about it", "18 of 15 min, 3 over", "now"),
        ("Sleepovers", "20 min", "ahead"),
        ("Issues and a game", "25 min", "ahead"),
        ("Ask the board", "left out", "ahead"),
    ]
    clock.enter(Step.TALK, 1)
    seconds.pass_minutes(7)
    turn = order_view("Seniors", "promise", meeting, planning.agenda(key), clock, 1)
    assert turn.folded == "Sleepovers, 7 of 20 min, 95 left"
    later = order_view("Seniors", "promise", replace(meeting, step=Step.ISSUES), planning.agenda(key), clock).rows
    assert [(row.minutes, row.state) for row in later if row.step is Step.TALK] == [
        ("took 18 min, planned 15", "done"),
        ("took 7 min, planned 20", "done"),
    ]


def opened(open_meetings: OpenMeetings, council: ACouncil) -> tuple[MeetingScreen, str]:
    """Show a planned meeting with its agenda open."""
    key = council.services.planning.plan(day(0), "seniors").key
    screen = open_meetings()
    screen.presenter.show(key)
    screen.press("change-agenda")
    return screen, key


def test_a_person_adds_moves_and_shortens_by_hand(open_meetings: OpenMeetings, council: ACouncil) -> None:
    screen, key = opened(open_meetings, council)
    field = screen.find("new-theme")
    QTest.keyClicks(field, "Sleepovers")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert council.services.planning.meeting(key).lines[THEME].title == "Sleepovers"
    screen.press(f"theme-up-{THEME}")
    assert screen.find(f"theme-up-{THEME - 1}").hasFocus()
    stepper = screen.find(f"minutes-{THEME - 1}")
    assert isinstance(stepper, Stepper)
    stepper.setFocus()
    screen.key(Qt.Key.Key_Up)
    assert council.services.planning.meeting(key).lines[THEME - 1].minutes == 15
    screen.press(f"leave-out-{THEME + 1}")
    assert council.services.planning.meeting(key).lines[THEME + 1].is_left_out
    screen.press(f"theme-remove-{THEME - 1}")
    screen.press("usual-agenda")
    assert council.services.planning.meeting(key).lines == USUAL_AGENDA
    assert not screen.sees("usual-agenda")


def test_one_theme_too_many_is_refused_by_the_field_and_what_was_typed_stays(
    open_meetings: OpenMeetings, council: ACouncil
) -> None:
    screen, key = opened(open_meetings, council)
    lines = USUAL_AGENDA
    for number in range(MOST_THEMES):
        lines = with_theme(lines, f"Theme {number}")
    council.services.planning.set_agenda(key, lines)
    field = screen.find("new-theme")
    QTest.keyClicks(field, "One more")
    screen.press("add-theme")
    assert f"A meeting has room for {MOST_THEMES} themes. Please take one out first." in screen.words()
    assert council.services.planning.meeting(key).lines == lines


def test_the_meeting_passes_over_what_it_leaves_out(open_meetings: OpenMeetings, council: ACouncil) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    place = [*Step].index(Step.ISSUES)
    council.services.planning.set_agenda(key, with_minutes(with_theme(USUAL_AGENDA, "Sleepovers"), place + 1, 0))
    council.services.running.start(key)
    council.services.running.go_to(key, Step.TALK)
    screen = open_meetings()
    screen.presenter.show(key)
    assert screen.sees("theme-1-after-talk")
    screen.press("next")
    assert (screen.title(), screen.sees("theme-title")) == ("Your own theme", True)
    assert council.services.planning.meeting(key).step is Step.TALK
    screen.press("next")
    assert council.services.planning.meeting(key).step is Step.ASKS
    screen.press("previous")
    assert screen.sees("theme-title")
    screen.press("previous")
    assert (council.services.planning.meeting(key).step, screen.sees("theme-title")) == (Step.TALK, False)
    screen.press("step-issues")
    assert council.services.planning.meeting(key).step is Step.ISSUES
