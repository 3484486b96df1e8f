"""Runs a meeting: the running order, the step that is on, the pause, and what the room sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careboard.application.services import Services
from careboard.application.standing import Standing
from careboard.domain.agendas import steps_to_take
from careboard.domain.meetings import Meeting, Step
from careboard.errors import StorageProblem
from careboard.i18n import _
from careboard.wording import message
from ui.meetings.head_counting import HeadCounting
from ui.meetings.meeting_clock import MeetingClock
from ui.meetings.refusing import told_on
from ui.meetings.room_views import RoomBlank, RoomPause, RoomView
from ui.meetings.run_views import FrameView, Room, RunPage
from ui.meetings.running_order import order_view, step_title
from ui.meetings.score_presenter import ScorePresenter
from ui.meetings.step_frame import StepPresenter
from ui.meetings.theme_turns import ThemeTurns


class RunPresenter:
    """Goes from step to step; each step is on disk, so a crash loses nothing."""

    def __init__(
        self,
        page: RunPage,
        services: Services,
        clock: MeetingClock,
        room: Room,
        steps: Mapping[Step, StepPresenter],
        left: Callable[[], None],
    ) -> None:
        """Take the page, the services, the clock, the room's screen, the steps, and what follows on Leave."""
        self._page = page
        self._services = services
        self._clock = clock
        self._room = room
        self._steps = steps
        self._left = left
        self._counting = HeadCounting(services)
        self._meeting: Meeting | None = None
        self._is_blank = False
        self._themes = ThemeTurns()
        for step in steps.values():
            step.listen(self.step_changed)

    @property
    def is_paused(self) -> bool:
        """Whether the meeting is covered."""
        return self._meeting is not None and not self._clock.is_running

    def begin(self, key: str) -> None:
        """Show a running meeting where it stands; a vote that was left open by a crash is shown at once."""
        fresh = self._meeting is None or self._meeting.key != key
        self._meeting = self._services.planning.meeting(key)
        standing = Standing()
        if fresh:
            self._is_blank = False
            standing = self._services.running.standing(key)
            self._clock.take_up((self._meeting.step, standing.theme), standing.spent, standing.since)
            if any(not round_.left_sealed for round_ in self._meeting.open_rounds):
                self._find_open()
            self._clock.go_on()
        self._enter(at_end=False)
        if standing.part:
            self._step().go_to_part(standing.part)
        if standing.part or standing.theme:
            self._themes.go_to(standing.theme)
            self._show_turn()
            self.step_changed()

    def refresh(self) -> None:
        """Show again what may have changed."""
        if self._meeting is None:
            return
        self._meeting = self._services.planning.meeting(self._meeting.key)
        self._step().refresh(self._meeting)
        was_on = self._themes.is_on
        self._themes.take(self._meeting)
        if was_on:
            self._show_turn()
        self._page.show_heads(self._counting.view(self._meeting))
        self.step_changed()

    def tick(self) -> None:
        """Show the minutes again."""
        if self._meeting is not None:
            self._show_order(self._meeting)

    def go_to(self, step: Step, theme: int = 0) -> None:
        """Go to a step of the running order, or to a theme behind it (1 is the first)."""
        self._go(step, at_end=False)
        if theme and self._meeting is not None and not self.is_paused:
            self._themes.go_to(theme)
            self._turned()

    def next(self) -> None:
        """Go one further: within the step, then to the step after it."""
        if self._meeting is None or self.is_paused:
            return
        if not self._themes.is_on and self._step().next():
            self._moved()
        elif self._themes.step_by(1):
            self._turned()
        elif (after := self._beside(1)) is not None:
            self._go(after, at_end=False)

    def previous(self) -> None:
        """Go one back: within the step, then to the end of the step before it."""
        if self._meeting is None or self.is_paused:
            return
        if self._themes.is_on:
            self._themes.step_by(-1)
            self._turned()
        elif self._step().previous():
            self._moved()
        elif (before := self._beside(-1)) is not None:
            self._go(before, at_end=True)

    def pause(self) -> None:
        """Cover both screens and stop the clock, or go on where it was."""
        if self._meeting is None:
            return
        if self._clock.is_running:
            self._step().leave()
            self._clock.pause()
        else:
            self._clock.go_on()
        self._page.show_pause(self.is_paused)
        self._keep()
        self._show_room()
        self.tick()

    def blank(self) -> None:
        """Make the room's screen blank, or show the room again what is on; the facilitator may go on meanwhile."""
        if self._meeting is None or self.is_paused:
            return
        self._is_blank = not self._is_blank
        self.step_changed()

    def count_heads(self, counts: Mapping[str, int], adults: int) -> None:
        """Correct how many are here: somebody came late or left, an adult stayed or went out."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._counting.correct(self._meeting, counts, adults)
        self.refresh()

    def write_note(self, step: str, text: str) -> None:
        """Keep a private note of a step while the meeting runs."""
        if self._meeting is None:
            return
        with told_on(self._page):
            self._services.planning.write_note(self._meeting.key, Step(step), text)
        self.refresh()

    def leave(self) -> None:
        """Go back to the program; the meeting goes on."""
        if self._meeting is None:
            return
        self._step().leave()
        self._room.put_away()
        self._left()

    def end(self) -> None:
        """Forget a meeting that was closed."""
        self._meeting = None
        self._clock.pause()
        self._room.put_away()

    def step_changed(self) -> None:
        """Show the frame and the room's picture again."""
        if self._meeting is None:
            return
        themes = self._themes
        frame = themes.frame if themes.is_on else self._step().frame()
        after = self._beside(1)
        further = frame.next_words or themes.further or (self._title(after) if after else "")
        self._page.show_frame(
            FrameView(
                frame,
                previous_words=_("Previous") if self._beside(-1) or frame.now or themes.is_on else "",
                next_words=_("Next: {what}").format(what=further) if further else "",
                is_blank=self._is_blank,
            )
        )
        self._show_room()
        self.tick()

    def _beside(self, by: int) -> Step | None:
        """Return the step after this one (by 1) or before it (by -1); what the meeting leaves out is passed over."""
        assert self._meeting is not None
        taken = steps_to_take(self._meeting.lines)
        order = [step for step in Step if step in taken or step is self._meeting.step]
        place = order.index(self._meeting.step) + by
        return order[place] if 0 <= place < len(order) else None

    def _find_open(self) -> None:
        assert self._meeting is not None
        score = self._steps[Step.SCORE]
        if isinstance(score, ScorePresenter):
            score.found_open()
        self._meeting = self._services.running.go_to(self._meeting.key, Step.SCORE)

    def _go(self, step: Step, *, at_end: bool) -> None:
        if self._meeting is None or self.is_paused:
            return
        self._step().leave()
        with told_on(self._page):
            self._meeting = self._services.running.go_to(self._meeting.key, step)
            self._enter(at_end=at_end)
            self._keep()

    def _moved(self) -> None:
        self.step_changed()
        self._keep()

    def _turned(self) -> None:
        self._room.show_view(RoomBlank())
        self._show_turn()
        self._moved()

    def _show_turn(self) -> None:
        """Show the theme that has its turn, or the step itself; the time counts for it from now on."""
        assert self._meeting is not None
        self._clock.enter(self._meeting.step, self._themes.at)
        if self._themes.is_on:
            self._page.show_theme(self._themes.view)
        else:
            self._page.show_step(self._meeting.step)

    def _keep(self) -> None:
        """Keep where the meeting stands; a disk that takes nothing is told of, and does not stop a meeting."""
        assert self._meeting is not None
        standing = Standing(self._step().part(), self._clock.spent(), self._clock.since, self._themes.at)
        try:
            self._services.running.keep_standing(self._meeting.key, standing)
        except StorageProblem as problem:
            self._page.refuse(message(problem))

    def _enter(self, *, at_end: bool) -> None:
        assert self._meeting is not None
        # The room never sees the last step's picture behind the new one.
        self._room.show_view(RoomBlank())
        self._step().enter(self._meeting, at_end=at_end)
        self._page.show_heads(self._counting.view(self._meeting))
        self._themes.take(self._meeting)
        self._themes.go_to(0)
        if at_end:
            self._themes.go_to_last()
        self._show_turn()
        self._page.show_pause(self.is_paused)
        self.step_changed()

    def _step(self) -> StepPresenter:
        assert self._meeting is not None
        return self._steps[self._meeting.step]

    def _show_room(self) -> None:
        if self.is_paused:
            self._room.show_view(RoomPause())
        else:
            self._room.show_view(RoomBlank() if self._is_blank else self._room_view())

    def _room_view(self) -> RoomView:
        return self._themes.room if self._themes.is_on else self._step().room()

    def _show_order(self, meeting: Meeting) -> None:
        council = self._services.setting_up.council()
        agenda = self._services.planning.agenda(meeting.key)
        group = council.group(meeting.group).name
        self._page.show_order(order_view(group, council.word, meeting, agenda, self._clock, self._themes.at))

    def _title(self, step: Step) -> str:
        assert self._meeting is not None
        return step_title(step, len(self._meeting.planned), self._services.setting_up.council().word)
