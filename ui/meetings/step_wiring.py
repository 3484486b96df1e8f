"""Wires the pages of the steps of a meeting to what stands behind each of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from careboard.application.ballot_papers import BallotDrawing
from careboard.application.services import Services
from careboard.domain.meetings import Step
from ui.meetings.asks_presenter import AsksPresenter
from ui.meetings.asks_step import AsksStep
from ui.meetings.close_presenter import ClosePresenter
from ui.meetings.close_step import CloseStep
from ui.meetings.issues_step import IssuesStep
from ui.meetings.issues_step_presenter import IssuesStepPresenter
from ui.meetings.paper_wiring import wire_score_papers
from ui.meetings.reveal_presenter import RevealPresenter
from ui.meetings.reveal_step import RevealStep
from ui.meetings.room_check_presenter import RoomCheckPresenter
from ui.meetings.score_presenter import ScorePresenter
from ui.meetings.score_step import ScoreStep
from ui.meetings.step_frame import StepPresenter
from ui.meetings.surroundings import Surroundings, Voices
from ui.meetings.talk_presenter import TalkPresenter
from ui.meetings.talk_step import TalkStep
from ui.meetings.tell_back_presenter import TellBackPresenter
from ui.meetings.tell_back_step import FindVoice, TellBackStep
from ui.meetings.welcome_presenter import WelcomePresenter
from ui.meetings.welcome_step import WelcomeStep


class ChangingVoices(Voices, Protocol):
    """Voices that get ready, or fail, while somebody looks on."""

    @property
    def changed(self) -> SignalInstance:
        """Tells that other languages can be read than before."""


FindVoices = Callable[[QObject], ChangingVoices | None]


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the steps lead to, outside of themselves."""

    say: Callable[[str, str], None]
    open_scoring: Callable[[str], None]
    closed: Callable[[str], None]
    speak: FindVoice
    voices: FindVoices
    around: Surroundings
    drawing: BallotDrawing


@dataclass(frozen=True, slots=True)
class BuiltSteps:
    """The pages of the steps, what stands behind them, and the one that the frame's toggle belongs to."""

    pages: Mapping[Step, QWidget]
    presenters: Mapping[Step, StepPresenter]
    tell_back: TellBackPresenter


def build_steps(services: Services, ways: Ways) -> BuiltSteps:
    """Return all steps of a meeting, in their order."""
    tell_back_page = TellBackStep(ways.speak)
    tell_back = TellBackPresenter(tell_back_page, services, ways.say)
    tell_back_page.otherwise.given.connect(tell_back.tell_otherwise)
    built: dict[Step, tuple[QWidget, StepPresenter]] = {
        Step.WELCOME: _welcome(services),
        Step.TELL_BACK: (tell_back_page, tell_back),
        Step.SCORE: _score(services, ways),
        Step.REVEAL: _reveal(services),
        Step.TALK: _talk(services),
        Step.ISSUES: _issues(services, ways),
        Step.ASKS: _asks(services, ways),
        Step.CLOSE: _close(services, ways),
    }
    pages = {step: page for step, (page, _presenter) in built.items()}
    return BuiltSteps(pages, {step: presenter for step, (_page, presenter) in built.items()}, tell_back)


def _welcome(services: Services) -> tuple[WelcomeStep, WelcomePresenter]:
    page = WelcomeStep()
    presenter = WelcomePresenter(page, services)
    page.heads_counted.connect(presenter.count_heads)
    return page, presenter


def _score(services: Services, ways: Ways) -> tuple[ScoreStep, ScorePresenter]:
    page = ScoreStep()

    def find_voices() -> Voices | None:
        voices = ways.voices(page)
        if voices is not None:
            voices.changed.connect(check.voices_changed)
        return voices

    check = RoomCheckPresenter(page, services, ways.around, find_voices)
    presenter = ScorePresenter(page, services, check, ways.open_scoring)
    page.plan.promises_chosen.connect(presenter.choose_promises)
    page.plan.loops_chosen.connect(presenter.choose_loops)
    page.plan.good_enough_wanted.connect(presenter.ask_good_enough)
    _wire_check(page, check, presenter)
    wire_score_papers(page, presenter, services, ways.drawing, ways.say)
    page.plan.vote_asked.connect(presenter.open_vote)
    page.plan.sealed_asked.connect(presenter.continue_sealed)
    page.plan.sealed_voided.connect(presenter.void_sealed)
    page.secret.scoring_asked.connect(presenter.open_scoring)
    page.secret.close_asked.connect(presenter.close_vote)
    page.heads_counted.connect(presenter.recount.count_heads)
    page.void_given.connect(presenter.void)
    page.helped_counted.connect(presenter.correct_helped)
    page.recount.again_asked.connect(presenter.recount.count_again)
    page.recount.keep_asked.connect(presenter.recount.keep)
    page.closed.next_asked.connect(presenter.ask_next)
    page.few.sealed_asked.connect(presenter.leave_sealed)
    page.few.agreed_asked.connect(presenter.agree_together)
    page.few.closed_asked.connect(presenter.close_as_it_is)
    page.entry.hands_written.connect(presenter.write_hands)
    page.entry.agreed_written.connect(presenter.write_agreed)
    page.lost.void_asked.connect(presenter.void_lost)
    return page, presenter


def _wire_check(page: ScoreStep, check: RoomCheckPresenter, presenter: ScorePresenter) -> None:
    page.check.look_again.connect(check.look_again)
    page.check.quiet_ticked.connect(check.tick_quiet)
    page.check.alone_ticked.connect(check.tick_alone)
    page.check.voice_asked.connect(check.try_voice)
    page.check.handed_over.connect(check.hand_over)
    page.check.back_asked.connect(presenter.not_yet)


def _reveal(services: Services) -> tuple[RevealStep, RevealPresenter]:
    page = RevealStep()
    presenter = RevealPresenter(page, services)
    page.reveal_asked.connect(presenter.reveal)
    page.numbers_wanted.connect(presenter.show_numbers)
    return page, presenter


def _talk(services: Services) -> tuple[TalkStep, TalkPresenter]:
    page = TalkStep()
    presenter = TalkPresenter(page, services)
    page.reasons_typed.connect(presenter.write_reasons)
    page.change.added.connect(presenter.entry.add)
    page.change.good_thing_added.connect(presenter.entry.add_good_thing)
    page.change.passed_on.connect(presenter.entry.pass_on)
    page.agreed.connect(presenter.agree)
    page.end_given.connect(presenter.end_issue)
    return page, presenter


def _issues(services: Services, ways: Ways) -> tuple[IssuesStep, IssuesStepPresenter]:
    page = IssuesStep()
    presenter = IssuesStepPresenter(page, services, ways.say)
    page.entry.added.connect(presenter.add)
    page.entry.good_thing_added.connect(presenter.add_good_thing)
    page.entry.passed_on.connect(presenter.pass_on)
    page.drop_asked.connect(presenter.drop)
    page.dots.counted.connect(presenter.count_dots)
    return page, presenter


def _asks(services: Services, ways: Ways) -> tuple[AsksStep, AsksPresenter]:
    page = AsksStep()
    presenter = AsksPresenter(page, services, ways.say)
    page.begin_asked.connect(presenter.begin)
    page.ask_filled.connect(presenter.save)
    page.drop_asked.connect(presenter.drop)
    return page, presenter


def _close(services: Services, ways: Ways) -> tuple[CloseStep, ClosePresenter]:
    page = CloseStep()
    presenter = ClosePresenter(page, services, ways.closed)
    page.put_off_given.connect(presenter.put_off)
    page.close_asked.connect(presenter.close_meeting)
    return page, presenter
