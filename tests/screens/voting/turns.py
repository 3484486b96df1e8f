"""A sitting without any window: the presenter on the real voting service, with a hand on the timer and the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careboard.application.phrase_packs import english_book
from careboard.application.phrasebooks import Phrasebook
from careboard.application.sittings import Progress, Sitting
from careboard.domain.languages import ENGLISH
from tests.support.councils import ACouncil
from ui.voting.comfort import Comfort
from ui.voting.comforts import Comforts
from ui.voting.screens import Curtain, CurtainScreen, QuestionScreen, ReviewScreen, Screen
from ui.voting.sitting_needs import Pace
from ui.voting.sitting_presenter import SittingPresenter

IDLE = 120
USUAL = Comfort(language=ENGLISH)


class Seen:
    """A view that remembers the screen in sight."""

    def __init__(self) -> None:
        self.screens: list[Screen] = []
        self.comfort, self.book = USUAL, english_book()

    def show_screen(self, screen: Screen) -> None:
        """Remember the screen."""
        self.screens.append(screen)

    def use_comfort(self, comfort: Comfort, book: Phrasebook) -> None:
        """Remember how everything is shown."""
        self.comfort, self.book = comfort, book

    def now(self) -> Screen:
        """The screen in sight."""
        return self.screens[-1]

    @property
    def question(self) -> QuestionScreen:
        """The question in sight."""
        now = self.now()
        assert isinstance(now, QuestionScreen)
        return now

    @property
    def review(self) -> ReviewScreen:
        """The review in sight."""
        now = self.now()
        assert isinstance(now, ReviewScreen)
        return now

    @property
    def curtain(self) -> Curtain:
        """Why the curtain is closed."""
        now = self.now()
        assert isinstance(now, CurtainScreen)
        return now.why


class HandTimer:
    """A timer that a test lets ring."""

    def __init__(self) -> None:
        self.seconds = 0
        self.starts = 0
        self._on_time: Callable[[], None] | None = None

    @property
    def runs(self) -> bool:
        """Whether it will ring."""
        return self._on_time is not None

    def start(self, seconds: int, on_time: Callable[[], None]) -> None:
        """Remember whom to call."""
        self.seconds, self._on_time = seconds, on_time
        self.starts += 1

    def stop(self) -> None:
        """Call nobody."""
        self._on_time = None

    def ring(self) -> None:
        """Let the time pass."""
        assert self._on_time is not None
        on_time, self._on_time = self._on_time, None
        on_time()


class Breakable:
    """The real voting service, which a test may let fail before or after the count."""

    def __init__(self, council: ACouncil) -> None:
        self._voting = council.services.voting
        self.before: Exception | None = None
        self.after: Exception | None = None
        self.looking: Exception | None = None

    def sitting(self, meeting: str) -> Sitting:
        """Return the questions, or fail."""
        if self.looking is not None:
            raise self.looking
        return self._voting.sitting(meeting)

    def cast(self, meeting: str, answers: Mapping[str, Mapping[str, str]], *, may_see: bool) -> Progress:
        """Count, or fail before or after it."""
        if self.before is not None:
            raise self.before
        progress = self._voting.cast(meeting, answers, may_see=may_see)
        if self.after is not None:
            raise self.after
        return progress

    def progress(self, meeting: str) -> Progress:
        """Return how many have voted, or fail."""
        if self.looking is not None:
            raise self.looking
        return self._voting.progress(meeting)


class Turns:
    """A presenter with everything around it, and what a person does."""

    def __init__(
        self, council: ACouncil, meeting: str, *books: Phrasebook, practice: bool = False, usual: Comfort = USUAL
    ) -> None:
        self.view, self.timer, self.voting = Seen(), HandTimer(), Breakable(council)
        self.council, self.meeting = council, meeting
        self.comforts = Comforts(self.view, (english_book(), *books), usual, lambda _book: True)
        pace = Pace(practice, IDLE)
        self.presenter = SittingPresenter(self.view, self.voting, meeting, self.timer, pace, self.comforts)
        self.presenter.begin()

    def begins(self, picture: str = "tree") -> None:
        """Say "I'm ready" and choose a picture."""
        self.presenter.ready()
        self.presenter.choose_picture(picture)

    def answers(self, *keys: str) -> None:
        """Answer questions one after another."""
        for key in keys:
            self.presenter.choose(key)
            self.presenter.go_on()

    def reaches_review(self) -> None:
        """Answer everything."""
        self.begins()
        self.answers("kept", "mostly", "a-bit", "skip", "yes")
        assert isinstance(self.view.now(), ReviewScreen)

    def voted(self) -> int:
        """Return how many ballots the box holds."""
        return self.council.services.voting.progress(self.meeting).voted
