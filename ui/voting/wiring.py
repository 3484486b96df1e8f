"""Brings the scoring view together: window, presenter, door for staff and voice. Called by bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from careboard.application.phrase_packs import english_book
from careboard.application.phrasebooks import Phrasebook
from careboard.settings import Settings
from ui.voting.comfort import AS_SET, Comfort
from ui.voting.comforts import Comforts
from ui.voting.idle_timer import IdleTimer
from ui.voting.input_guard import InputGuard
from ui.voting.reader import SILENT, Line, Reader, lines_of
from ui.voting.reading_voice import ReadingVoice
from ui.voting.sitting_needs import Pace, VotingSteps
from ui.voting.sitting_presenter import SittingPresenter
from ui.voting.staff_door import Pins, StaffDoor
from ui.voting.voting_window import VotingWindow


class ScoringView(QObject):
    """One opening of the scoring view; it lives as long as its window and wires its parts."""

    def __init__(
        self,
        window: VotingWindow,
        voice: ReadingVoice | None,
        dress: Callable[[str], None],
        is_mirrored: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self.window_, self._voice = window, voice
        self._dress, self._is_mirrored = dress, is_mirrored
        self._colours = AS_SET
        self._is_reading = False
        self._reader = Reader(voice, self._mark) if voice is not None else None
        self.presenter: SittingPresenter
        self.door: StaffDoor

    def wire(self) -> None:
        """Connect what the pages ask to who does it."""
        window, presenter, door = self.window_, self.presenter, self.door
        window.curtain.ready.connect(presenter.ready)
        window.curtain.next_asked.connect(presenter.next_person)
        window.curtain.language_asked.connect(presenter.speak)
        window.curtain.easier_asked.connect(presenter.make_easier)
        window.curtain.staff_asked.connect(self._knock)
        window.comforts.chosen.connect(presenter.use)
        window.comforts.ready.connect(presenter.ready)
        window.comforts.back_asked.connect(presenter.go_back)
        window.comfort_changed.connect(self._use_comfort)
        window.pictures.chosen.connect(presenter.choose_picture)
        window.pictures.stop_asked.connect(presenter.stop)
        window.pictures.someone_new.connect(presenter.someone_new)
        self._wire_questions()
        window.not_saved.try_again.connect(presenter.try_again)
        window.not_saved.stop_asked.connect(presenter.stop)
        window.not_saved.staff_asked.connect(self._knock)
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
            window.screen_changed.connect(self._read_by_itself)
            self._voice.changed.connect(self._offer_listening)
            self._voice.changed.connect(self._hint_headphones)
            window.switches.marked.connect(self._say_marked)

    def watch_screens(self, app: QGuiApplication | None) -> None:
        """Look at the screens now, and whenever one comes, goes or moves."""
        self.window_.screens_changed.connect(self._look_at_screens)
        if app is not None:
            app.screenAdded.connect(self.window_.screens_changed)
            app.screenRemoved.connect(self.window_.screens_changed)
        self.presenter.be_shown_elsewhere(self._is_mirrored())

    def _wire_questions(self) -> None:
        window, presenter = self.window_, self.presenter
        window.question.answered.connect(presenter.choose)
        window.question.next_asked.connect(presenter.go_on)
        window.question.back_asked.connect(presenter.go_back)
        window.question.stop_asked.connect(presenter.stop)
        window.question.listen_asked.connect(self._listen)
        window.question.bigger_asked.connect(presenter.enlarge)
        window.question.easier_asked.connect(presenter.make_easier)
        window.review.change_asked.connect(presenter.change)
        window.review.back_asked.connect(presenter.go_back)
        window.review.stop_asked.connect(presenter.stop)
        window.review.done.connect(presenter.finish)

    def leave(self) -> None:
        """Drop what is here, put the usual colours on again and close the window."""
        self._fall_silent()
        self.presenter.leave()
        self._use_colours(AS_SET)
        self.window_.leave()

    def _put_away(self) -> None:
        if self.window_.is_at_staff_door:
            self.door.close()
        self.presenter.cover()

    def _knock(self) -> None:
        self.presenter.wait_for_staff()
        self.door.knock()

    def _look_at_screens(self) -> None:
        self._put_away()
        self.presenter.be_shown_elsewhere(self._is_mirrored())

    def _use_comfort(self, comfort: Comfort, book: Phrasebook) -> None:
        self._use_colours(comfort.colours)
        if self._voice is not None:
            if book.code != self._voice.code:
                self._fall_silent()
            self._voice.use(book)
            self._hint_headphones()

    def _use_colours(self, colours: str) -> None:
        if colours != self._colours:
            self._colours = colours
            self._dress(colours)

    def _hint_headphones(self) -> None:
        if self._voice is not None:
            self.window_.pictures.has_voice = self._voice.can_read(self.window_.curtain.book)

    def _say_marked(self, name: str) -> None:
        """Say what a switch would press, to whoever wants everything read."""
        voice, line = self._voice, Line("", name)
        wants = self.window_.comfort.reads and not self._is_reading
        if voice is not None and wants and voice.can_read_lines([line]):
            voice.say(line, _nothing_follows)

    def _listen(self) -> None:
        asked = self.window_.asked
        if self._reader is not None and asked is not None:
            self._reader.read(lines_of(asked))

    def _fall_silent(self) -> None:
        if self._reader is not None:
            self._reader.stop()

    def _mark(self, place: int) -> None:
        self._is_reading = place != SILENT
        self.window_.scanner.hold(self._is_reading)
        self.window_.question.mark_read(place)

    def _offer_listening(self) -> None:
        """Offer to read the question in sight where all of it can be read."""
        asked = self.window_.asked
        if self._voice is not None and asked is not None:
            self.window_.question.set_can_listen(self._voice.can_read_lines(lines_of(asked).values()))

    def _read_by_itself(self) -> None:
        """Read each new question to whoever wants it read without asking."""
        if self.window_.comfort.reads and self.window_.question.can_listen:
            self._listen()


def _nothing_follows() -> None:
    """One line was wanted, and no more."""


def _as_it_is(_colours: str) -> None:
    """Leave the colours as they are."""


def _alone() -> bool:
    """No other screen shows this one."""
    return False


def _reads_nothing(_book: Phrasebook) -> bool:
    """Without a voice no language can be read."""
    return False


def _no_voice(_parent: QObject) -> None:
    """Read nothing aloud."""


def make_scoring_view(
    meeting: str,
    voting: VotingSteps,
    pins: Pins,
    settings: Settings,
    unlock_with_passphrase: Callable[[str], bool],
    *,
    books: Sequence[Phrasebook] = (),
    guard: InputGuard | None = None,
    speak: Callable[[QObject], ReadingVoice | None] = _no_voice,
    dress: Callable[[str], None] = _as_it_is,
    is_mirrored: Callable[[], bool] = _alone,
    app: QGuiApplication | None = None,
) -> VotingWindow:
    """Return the scoring view of a meeting's open rounds, its first curtain closed; `open_on` shows it.

    `books` are the languages to choose from, the usual one first; `dress` puts on a theme by its name, or what is set
    on this computer; `is_mirrored` tells whether another screen shows the same, `app` when screens come and go.
    """
    books = books or (english_book(),)
    usual = Comfort.usual(settings)
    window = VotingWindow(guard or InputGuard(settings.input_guard_ms), usual.text)
    window.question.moves = not settings.reduced_motion
    window.curtain.offer(books)
    voice = speak(window)
    view = ScoringView(window, voice, dress, is_mirrored)
    pace = Pace(settings.practice, settings.idle_seconds)
    comforts = Comforts(window, books, usual, voice.can_read if voice is not None else _reads_nothing)
    view.presenter = SittingPresenter(window, voting, meeting, IdleTimer(window), pace, comforts)
    go_back, timer = view.presenter.show_again, IdleTimer(window)
    view.door = StaffDoor(window, pins, unlock_with_passphrase, view.leave, go_back, timer, pace.idle_seconds)
    view.wire()
    view.watch_screens(app)
    view.presenter.begin()
    return window
