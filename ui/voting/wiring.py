"""Brings the scoring view together: window, presenter, door for staff and voice. Called by bootstrap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from careboard.settings import Settings
from ui.voting.idle_timer import IdleTimer
from ui.voting.input_guard import InputGuard
from ui.voting.reader import Reader, lines_of
from ui.voting.reading_voice import ReadingVoice
from ui.voting.sitting_presenter import Pace, SittingPresenter, VotingSteps
from ui.voting.staff_door import Pins, StaffDoor
from ui.voting.voting_window import VotingWindow


class ScoringView(QObject):
    """One opening of the scoring view; it lives as long as its window and wires its parts."""

    def __init__(self, window: VotingWindow, voice: ReadingVoice | None) -> None:
        super().__init__(window)
        self.window_, self._voice = window, voice
        self._reader = Reader(voice, self._mark) if voice is not None else None
        self.presenter: SittingPresenter
        self.door: StaffDoor

    def wire(self) -> None:
        """Connect what the pages ask to who does it."""
        window, presenter, door = self.window_, self.presenter, self.door
        window.curtain.ready.connect(presenter.ready)
        window.curtain.staff_asked.connect(door.knock)
        window.pictures.chosen.connect(presenter.choose_picture)
        window.pictures.stop_asked.connect(presenter.stop)
        window.pictures.someone_new.connect(presenter.someone_new)
        self._wire_questions()
        window.not_saved.try_again.connect(presenter.try_again)
        window.not_saved.staff_asked.connect(door.knock)
        window.staff.digit_pressed.connect(door.press_digit)
        window.staff.taken_back.connect(door.take_back)
        window.staff.entered.connect(door.try_pin)
        window.staff.passphrase_entered.connect(door.try_passphrase)
        window.staff.back_asked.connect(door.close)
        window.touched.connect(presenter.touched)
        window.put_away.connect(self._put_away)
        window.screen_changed.connect(self._fall_silent)
        if self._voice is not None:
            window.screen_changed.connect(self._offer_listening)
            self._voice.changed.connect(self._offer_listening)

    def _wire_questions(self) -> None:
        window, presenter = self.window_, self.presenter
        window.question.answered.connect(presenter.choose)
        window.question.next_asked.connect(presenter.go_on)
        window.question.back_asked.connect(presenter.go_back)
        window.question.stop_asked.connect(presenter.stop)
        window.question.listen_asked.connect(self._listen)
        window.review.change_asked.connect(presenter.change)
        window.review.back_asked.connect(presenter.go_back)
        window.review.stop_asked.connect(presenter.stop)
        window.review.done.connect(presenter.finish)

    def leave(self) -> None:
        """Drop what is here and close the window."""
        self._fall_silent()
        self.presenter.leave()
        self.window_.leave()

    def _put_away(self) -> None:
        if self.window_.is_at_staff_door:
            self.door.close()
        self.presenter.cover()

    def _listen(self) -> None:
        asked = self.window_.asked
        if self._reader is not None and asked is not None:
            self._reader.read(lines_of(asked))

    def _fall_silent(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def _mark(self, place: int) -> None:
        self.window_.question.mark_read(place)

    def _offer_listening(self) -> None:
        """Offer to read the question in sight where all of it can be read."""
        asked = self.window_.asked
        if self._voice is not None and asked is not None:
            self.window_.question.set_can_listen(self._voice.can_read_lines(lines_of(asked).values()))


def _no_voice(_parent: QObject) -> None:
    """Read nothing aloud."""


def make_scoring_view(
    meeting: str,
    voting: VotingSteps,
    pins: Pins,
    settings: Settings,
    unlock_with_passphrase: Callable[[str], bool],
    *,
    practice: bool = True,
    guard: InputGuard | None = None,
    speak: Callable[[QObject], ReadingVoice | None] = _no_voice,
) -> VotingWindow:
    """Return the scoring view of a meeting's open rounds, its first curtain closed; `open_on` shows it."""
    window = VotingWindow(guard or InputGuard(settings.input_guard_ms), settings.text_scale / 100)
    window.question.moves = not settings.reduced_motion
    view = ScoringView(window, speak(window))
    pace = Pace(practice, settings.idle_seconds)
    view.presenter = SittingPresenter(window, voting, meeting, IdleTimer(window), pace)
    go_back, timer = view.presenter.show_again, IdleTimer(window)
    view.door = StaffDoor(window, pins, unlock_with_passphrase, view.leave, go_back, timer, pace.idle_seconds)
    view.wire()
    view.presenter.begin()
    return window
