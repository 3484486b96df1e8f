"""Wires the place of the meetings to what stands behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import SignalInstance

from careboard.application.ballot_papers import BallotDrawing
from careboard.application.ports import Today
from careboard.application.services import Services
from ui.meetings.agenda_wiring import wire_agenda
from ui.meetings.approval_presenter import ApprovalPresenter
from ui.meetings.list_presenter import ListPresenter
from ui.meetings.meeting_clock import MeetingClock
from ui.meetings.meetings_page import MeetingsPages
from ui.meetings.meetings_presenter import MeetingsPresenter, Part, Parts
from ui.meetings.paper_wiring import wire_planned_papers
from ui.meetings.prepare_presenter import PreparePresenter
from ui.meetings.room_window import RoomWindow
from ui.meetings.run_page import RunPage
from ui.meetings.run_presenter import RunPresenter
from ui.meetings.self_score_presenter import SelfScorePresenter
from ui.meetings.step_wiring import BuiltSteps, FindVoices, Ways, build_steps
from ui.meetings.surroundings import Surroundings
from ui.meetings.tell_back_step import FindVoice
from ui.places import BuiltPlace, ShowPage


@dataclass(frozen=True, slots=True)
class Outside:
    """What the place of the meetings needs from outside; `now` tells seconds from any beginning."""

    services: Services
    today: Today
    now: Callable[[], float]
    go: Callable[[str, str], None]
    say: Callable[[str, str], None]
    show_page: ShowPage
    open_scoring: Callable[[str], None]
    speak: FindVoice
    voices: FindVoices
    around: Surroundings
    drawing: BallotDrawing
    screen_changes: tuple[SignalInstance, ...] = ()


class _Framed:
    """Shows a page, and takes the rail away or brings it back with it."""

    def __init__(self, pages: MeetingsPages, show_page: ShowPage) -> None:
        self._pages, self._show_page = pages, show_page

    def show_part(self, part: Part) -> None:
        """Show one of the pages."""
        self._pages.show_part(part)
        self._show_page("meeting", self._pages)


class _HandOver:
    """Covers a second screen with the room's calm picture, then gives the first one to the young people."""

    def __init__(self, open_scoring: Callable[[str], None]) -> None:
        self._open_scoring = open_scoring
        self.room: RoomWindow | None = None

    def open(self, meeting: str) -> None:
        """Hand the screen over."""
        if self.room is not None:
            self.room.cover_other_screen()
        self._open_scoring(meeting)


def build_meetings(outside: Outside) -> BuiltPlace:
    """Return the place of the meetings, ready to be shown."""
    services = outside.services
    main = MeetingsPresenter(services, outside.say)
    hand_over = _HandOver(outside.open_scoring)
    steps = build_steps(services, _ways(outside, hand_over.open, main.closed))
    pages = MeetingsPages(RunPage(steps.pages))
    room = hand_over.room = RoomWindow(pages)
    home = partial(outside.go, "home", "")
    run = RunPresenter(pages.run, services, MeetingClock(outside.now), room, steps.presenters, home)
    parts = Parts(
        ListPresenter(pages.list, services, outside.today),
        PreparePresenter(pages.prepare, services, outside.say),
        SelfScorePresenter(pages.self_score, services, main.back_to_prepare),
        run,
        ApprovalPresenter(pages.approval, services, main.show_list),
    )
    main.use(_Framed(pages, outside.show_page), pages.prepare, parts)
    _wire_pages(pages, main, parts)
    wire_planned_papers(pages.prepare, parts.prepare, services, outside.drawing, outside.say)
    _wire_run(pages.run, room, run, steps)
    for changes in outside.screen_changes:
        changes.connect(room.watch_screens)
    return BuiltPlace(pages, main)


def _ways(outside: Outside, open_scoring: Callable[[str], None], closed: Callable[[str], None]) -> Ways:
    return Ways(
        outside.say,
        open_scoring,
        closed,
        outside.speak,
        outside.voices,
        outside.around,
        outside.drawing,
    )


def _wire_pages(pages: MeetingsPages, main: MeetingsPresenter, parts: Parts) -> None:
    pages.list.meeting_opened.connect(main.open)
    pages.list.cancel_asked.connect(main.cancel)
    pages.list.plan_asked.connect(parts.list.begin_plan)
    pages.list.plan_filled.connect(main.plan)
    pages.prepare.back_asked.connect(main.show_list)
    pages.prepare.start_asked.connect(main.start)
    pages.prepare.self_score_asked.connect(main.enter_self_score)
    pages.prepare.moved.connect(parts.prepare.move)
    pages.prepare.promise_chosen.connect(parts.prepare.choose)
    pages.prepare.put_off_given.connect(parts.prepare.put_off)
    pages.prepare.taken_back.connect(parts.prepare.take_back)
    pages.prepare.savings.chosen.connect(parts.prepare.save_time)
    pages.prepare.notes.written.connect(parts.prepare.write_note)
    wire_agenda(pages.prepare.agenda, parts.prepare.edit_agenda_on(pages.prepare.agenda))
    pages.self_score.sealed.connect(parts.self_score.seal)
    pages.self_score.cancelled.connect(parts.self_score.cancel)
    pages.approval.approved.connect(parts.approval.approve)
    pages.approval.later_asked.connect(parts.approval.later)
    pages.approval.quotes_chosen.connect(parts.approval.choose_quotes)


def _wire_run(page: RunPage, room: RoomWindow, run: RunPresenter, steps: BuiltSteps) -> None:
    page.next_asked.connect(run.next)
    page.previous_asked.connect(run.previous)
    page.told_asked.connect(steps.tell_back.tell)
    page.pause_asked.connect(run.pause)
    page.leave_asked.connect(run.leave)
    page.step_asked.connect(run.go_to)
    page.note_written.connect(run.write_note)
    page.ticked.connect(run.tick)
    page.room_asked.connect(room.toggle)
    page.blank_asked.connect(run.blank)
    page.heads_counted.connect(run.count_heads)
    room.next_asked.connect(run.next)
    room.previous_asked.connect(run.previous)
    room.pause_asked.connect(run.pause)
    room.blank_asked.connect(run.blank)
