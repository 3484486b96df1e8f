"""The frame of a running meeting: its order, its pause, and the room's screen; no window is needed."""

from __future__ import annotations

import pytest

from careboard.domain.meetings import Step
from careboard.errors import StorageProblem
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.councils import ACouncil
from tests.support.pages.meetings import Seconds
from tests.support.surroundings import ARoom
from ui.meetings.meeting_clock import MeetingClock
from ui.meetings.room_check_presenter import RoomCheckPresenter
from ui.meetings.room_views import RoomBlank, RoomPause, RoomView, RoomWords
from ui.meetings.run_presenter import RunPresenter
from ui.meetings.run_views import FrameView
from ui.meetings.running_order import OrderView, step_title
from ui.meetings.score_presenter import ScorePresenter
from ui.meetings.step_frame import Frame, SingleStep


class TwoParts(SingleStep):
    """A step of two parts that remembers what happened to it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.at, self.left = name, 0, 0

    def enter(self, _meeting: object, *, at_end: bool) -> None:
        self.at = 1 if at_end else 0

    def refresh(self, _meeting: object) -> None:
        """Nothing changes."""

    def frame(self) -> Frame:
        return Frame(self.name, now=self.at)

    def room(self) -> RoomView:
        return RoomWords("star", f"{self.name} {self.at}")

    def next(self) -> bool:
        if self.at:
            return False
        self.at = 1
        return True

    def previous(self) -> bool:
        if not self.at:
            return False
        self.at = 0
        return True

    def leave(self) -> None:
        self.left += 1

    def change(self) -> None:
        self._changed()

    def part(self) -> int:
        return self.at

    def go_to_part(self, part: int) -> None:
        self.at = part


class Room:
    """The room's screen: everything that it ever showed."""

    def __init__(self) -> None:
        self.shown: list[RoomView] = []
        self.away = 0

    def show_view(self, view: RoomView) -> None:
        self.shown.append(view)

    def put_away(self) -> None:
        self.away += 1


class Run:
    """A running meeting of steps with two parts each."""

    def __init__(self, council: ACouncil, page: Recorder) -> None:
        self.council, self.page = council, page
        self.key = council.starts(60)
        self.seconds = Seconds()
        self.room = Room()
        self.steps = {step: TwoParts(step.value) for step in Step}
        self.left = 0
        self.sits_down(page)

    def sits_down(self, page: Recorder) -> None:
        clock = MeetingClock(self.seconds)
        self.presenter = RunPresenter(
            as_page(page), self.council.services, clock, self.room, self.steps, self.go_home
        )
        self.presenter.begin(self.key)

    def starts_again(self, page: Recorder) -> Run:
        """Lose all that is in memory, and start on the same file."""
        self.steps = {step: TwoParts(step.value) for step in Step}
        self.sits_down(page)
        return self

    def go_home(self) -> None:
        self.left += 1

    def frame(self) -> FrameView:
        frame: FrameView = self.page.shown("show_frame")
        return frame

    def order(self) -> OrderView:
        order: OrderView = self.page.shown("show_order")
        return order

    def step(self) -> Step:
        return self.council.services.planning.meeting(self.key).step


@pytest.fixture
def run(council: ACouncil, page: Recorder) -> Run:
    """A meeting that has just begun."""
    return Run(council, page)


def test_next_goes_through_the_parts_and_then_to_the_next_step(run: Run) -> None:
    assert (run.frame().previous_words, run.frame().next_words) == ("", "Next: You said, we did")
    run.presenter.next()
    assert (run.step(), run.frame().frame.now, run.frame().previous_words) == (Step.WELCOME, 1, "Previous")
    run.presenter.next()
    assert (run.step(), run.steps[Step.WELCOME].left) == (Step.TELL_BACK, 1)
    run.presenter.previous()
    assert (run.step(), run.steps[Step.WELCOME].at) == (Step.WELCOME, 1)
    run.presenter.previous()
    run.presenter.previous()
    assert run.step() is Step.WELCOME


def test_the_last_step_leads_nowhere(run: Run) -> None:
    run.presenter.go_to(Step.CLOSE)
    run.presenter.next()
    run.presenter.next()
    assert (run.step(), run.frame().next_words) == (Step.CLOSE, "")


def test_the_room_never_sees_the_last_step_behind_the_new_one(run: Run) -> None:
    run.room.shown.clear()
    run.presenter.go_to(Step.REVEAL)
    assert run.room.shown[0] == RoomBlank()
    assert {view for view in run.room.shown[1:]} == {RoomWords("star", "reveal 0")}


def test_a_pause_covers_all_keeps_what_is_typed_and_lets_nothing_move(run: Run) -> None:
    run.presenter.pause()
    assert (run.presenter.is_paused, run.room.shown[-1], run.page.shown("show_pause")) == (True, RoomPause(), True)
    assert run.steps[Step.WELCOME].left == 1
    run.presenter.next()
    run.presenter.previous()
    run.presenter.go_to(Step.CLOSE)
    run.steps[Step.WELCOME].change()
    assert (run.step(), run.room.shown[-1]) == (Step.WELCOME, RoomPause())
    run.presenter.pause()
    assert (run.presenter.is_paused, run.room.shown[-1]) == (False, RoomWords("star", "welcome 0"))


def test_the_running_order_says_what_took_how_long(run: Run) -> None:
    run.seconds.pass_minutes(17)
    run.presenter.go_to(Step.TELL_BACK)
    run.seconds.pass_minutes(9)
    run.presenter.tick()
    order = run.order()
    assert (order.used, order.left, order.rows[0].minutes, order.rows[1].minutes) == (
        26,
        94,
        "took 17 min, planned 15",
        "9 of 5 min, 4 over",
    )
    assert [row.state for row in order.rows[:3]] == ["done", "now", "ahead"]
    assert order.rows[2].title == "Score four promises"
    assert order.folded == "You said, we did, 9 of 5 min, 4 over, 94 left"
    for _look in range(10):
        run.seconds.pass_minutes(10)
        run.presenter.tick()
    order = run.order()
    assert (order.left, order.share, order.over, order.rows[1].minutes) == (0, 1.0, 6, "109 of 5 min, 104 over")
    assert order.folded == "You said, we did, 109 of 5 min, 104 over, 6 over"


def test_a_blank_screen_stays_blank_while_the_facilitator_goes_on(run: Run) -> None:
    run.presenter.blank()
    assert (run.room.shown[-1], run.frame().is_blank) == (RoomBlank(), True)
    shown = len(run.room.shown)
    run.presenter.next()
    run.presenter.go_to(Step.REVEAL)
    run.presenter.pause()
    assert set(run.room.shown[shown:]) == {RoomBlank(), RoomPause()}
    run.presenter.blank()
    run.presenter.pause()
    assert run.room.shown[-1] == RoomBlank()
    run.presenter.blank()
    assert not run.frame().is_blank
    assert run.room.shown[-1:] == [RoomWords("star", "reveal 0")]


def test_somebody_comes_late_at_any_step(run: Run) -> None:
    run.presenter.go_to(Step.TALK)
    run.presenter.count_heads({"12-17": 8}, 2)
    meeting = run.council.services.planning.meeting(run.key)
    assert (meeting.heads, meeting.adults_present) == (8, 2)
    assert run.page.shown("show_heads").total_words == "8 young people here, 2 adults besides you"


def test_a_start_after_a_crash_goes_on_at_the_same_part_with_the_same_clock(run: Run, page: Recorder) -> None:
    run.seconds.pass_minutes(14)
    run.presenter.go_to(Step.TALK)
    run.seconds.pass_minutes(5)
    run.presenter.next()
    run.seconds.pass_minutes(3)
    again = run.starts_again(page)
    order = page.shown("show_order")
    assert (again.steps[Step.TALK].at, order.used) == (1, 22)
    assert [order.rows[0].minutes, order.rows[4].minutes] == ["took 14 min, planned 15", "8 of 15 min"]
    run.seconds.pass_minutes(61)
    again.starts_again(page)
    assert page.shown("show_order").used == 19, "after an hour the meeting itself had stopped"


def test_a_pause_is_over_when_the_meeting_goes_on_after_a_crash(run: Run, page: Recorder) -> None:
    run.seconds.pass_minutes(10)
    run.presenter.pause()
    run.seconds.pass_minutes(30)
    run.starts_again(page)
    assert (page.shown("show_pause"), page.shown("show_order").used) == (False, 10)


def test_a_full_disk_is_told_of_and_the_meeting_goes_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise StorageProblem("disk-full")

    monkeypatch.setattr(run.council.services.running, "keep_standing", full)
    run.presenter.next()
    assert (run.steps[Step.WELCOME].at, len(run.page.refusals)) == (1, 1)


def test_leave_keeps_what_is_typed_and_the_meeting_goes_on(run: Run) -> None:
    run.presenter.go_to(Step.TALK)
    run.presenter.leave()
    assert (run.left, run.room.away, run.steps[Step.TALK].left) == (1, 1, 1)
    run.presenter.begin(run.key)
    assert run.step() is Step.TALK
    run.presenter.refresh()
    assert run.frame().frame.title == "talk"


def test_after_the_end_nothing_answers(run: Run) -> None:
    run.presenter.end()
    for ask in (run.presenter.next, run.presenter.previous, run.presenter.pause, run.presenter.leave):
        ask()
    run.presenter.tick()
    run.presenter.refresh()
    run.presenter.step_changed()
    run.presenter.go_to(Step.CLOSE)
    assert (run.step(), run.left, run.presenter.is_paused) == (Step.WELCOME, 0, False)


def test_an_open_vote_is_found_at_the_start(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.services.voting.open(key, commitments=("love",))
    council.services.running.go_to(key, Step.ASKS)
    steps: dict[Step, TwoParts | ScorePresenter] = {step: TwoParts(step.value) for step in Step}
    room = ARoom()
    check = RoomCheckPresenter(as_page(page), council.services, room.around, room.find_voices)
    steps[Step.SCORE] = ScorePresenter(as_page(page), council.services, check, print)
    presenter = RunPresenter(
        as_page(page), council.services, MeetingClock(Seconds()), Room(), steps, lambda: None
    )
    presenter.begin(key)
    assert council.services.planning.meeting(key).step is Step.SCORE
    assert "Careboard was closed while the vote was open." in page.shown("show_score").interrupted


def test_a_box_that_was_left_sealed_is_no_crash(council: ACouncil, page: Recorder) -> None:
    key = council.starts(60)
    council.services.voting.open(key, commitments=("love",))
    council.services.voting.leave_sealed(key)
    presenter = RunPresenter(
        as_page(page),
        council.services,
        MeetingClock(Seconds()),
        Room(),
        {step: TwoParts(step.value) for step in Step},
        lambda: None,
    )
    presenter.begin(key)
    assert council.services.planning.meeting(key).step is Step.WELCOME


def test_without_promises_the_step_is_only_called_score() -> None:
    assert step_title(Step.SCORE, 0, "promise") == "Score"
