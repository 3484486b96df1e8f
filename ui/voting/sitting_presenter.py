"""Leads one young person after another through the scoring view; plain Python, no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from careboard.application.phrase_packs import english_book
from careboard.application.phrasebooks import Phrasebook
from careboard.application.sittings import Progress, Sitting
from careboard.errors import NotFound, RuleBroken, StorageProblem
from ui.voting.screens import Curtain, CurtainScreen, NotSavedScreen, PicturesScreen, Screen
from ui.voting.turn import Turn
from ui.voting.words import PICTURES

MISSES_FORGIVEN = 1


class SittingView(Protocol):
    """Where the screens are shown."""

    def show_screen(self, screen: Screen) -> None:
        """Show a screen and nothing that was there before."""


class VotingSteps(Protocol):
    """What the scoring view needs of the voting service."""

    def sitting(self, meeting: str) -> Sitting:
        """Return the questions of one sitting."""

    def cast(self, meeting: str, answers: Mapping[str, Mapping[str, str]], *, may_see: bool) -> Progress:
        """Count one whole sitting; on disk when this returns."""

    def progress(self, meeting: str) -> Progress:
        """Return how many have voted."""


class Timer(Protocol):
    """Calls back once after some seconds, unless it is started again or stopped before."""

    def start(self, seconds: int, on_time: Callable[[], None]) -> None:
        """Start, or start again."""

    def stop(self) -> None:
        """Call nobody back."""


class Place(Enum):
    """Where in a turn the screen stands."""

    CURTAIN = auto()
    PICTURES = auto()
    QUESTION = auto()
    REVIEW = auto()
    NOT_SAVED = auto()
    COVERED = auto()


@dataclass(frozen=True, slots=True)
class Pace:
    """What a council may set: a practice question first, and after how many idle seconds answers are covered."""

    practice: bool = True
    idle_seconds: int = 120


class SittingPresenter:
    """The state of a turn: curtain, pictures, questions, review, done; covered when nobody is there."""

    def __init__(self, view: SittingView, voting: VotingSteps, meeting: str, timer: Timer, pace: Pace) -> None:
        """Take where to show, whom to ask, and the timer of the idle cover."""
        self._view, self._voting, self._meeting, self._timer, self._pace = view, voting, meeting, timer, pace
        self._place = Place.CURTAIN
        self._turn: Turn | None = None
        self._book: Phrasebook = english_book()

    @property
    def place(self) -> Place:
        """Where in a turn the screen stands."""
        return self._place

    def begin(self) -> None:
        """Show the first curtain."""
        self._close_curtain(Curtain.HELLO)

    def ready(self) -> None:
        """Let the next person begin: a picture first."""
        if self._place is not Place.CURTAIN:
            return
        sitting = self._look()
        if sitting is None or not sitting.questions or sitting.is_full:
            self._close_curtain(Curtain.HELLO)
            return
        self._turn = Turn.of(sitting, self._pace.practice, self._book)
        self._place = Place.PICTURES
        self._show(PicturesScreen(covers=False))

    def choose_picture(self, picture: str) -> None:
        """Keep the picture that opens the cover, or open the cover with it."""
        if picture not in PICTURES or self._turn is None:
            return
        if self._place is Place.PICTURES:
            self._turn.picture = picture
            self._show_turn(self._turn)
        elif self._place is Place.COVERED:
            self._uncover(self._turn, picture)

    def choose(self, key: str) -> None:
        """Take an answer to the question on the screen; it can be changed until Done."""
        if self._place is Place.QUESTION and self._turn is not None and self._turn.choose(key):
            self._show_turn(self._turn)

    def go_on(self) -> None:
        """Go to the next question, or back to the review when it was left to change one answer."""
        turn = self._turn
        if self._place is not Place.QUESTION or turn is None or not turn.has_chosen:
            return
        turn.at = len(turn.asked) if turn.from_review else turn.at + 1
        self._show_turn(turn)

    def go_back(self) -> None:
        """Go back by one screen."""
        turn = self._turn
        if turn is None or self._place not in (Place.QUESTION, Place.REVIEW) or turn.at == 0:
            return
        turn.at, turn.from_review = turn.at - 1, False
        self._show_turn(turn)

    def change(self, number: int) -> None:
        """Go from the review to one question; Next comes straight back."""
        turn = self._turn
        if self._place is not Place.REVIEW or turn is None:
            return
        turn.at, turn.from_review = turn.first_counted + number, True
        self._show_turn(turn)

    def finish(self) -> None:
        """Count the answers: Done."""
        if self._place is Place.REVIEW and self._turn is not None:
            self._cast(self._turn)

    def try_again(self) -> None:
        """Write down what could not be written; never twice what already stands in the box."""
        turn = self._turn
        if self._place is not Place.NOT_SAVED or turn is None:
            return
        with suppress(StorageProblem, OSError):
            progress = self._voting.progress(self._meeting)
            if progress.voted > turn.voted_before:
                self._thank(progress)
            else:
                self._cast(turn)

    def stop(self) -> None:
        """Throw the answers away at once: nothing is counted."""
        if self._place in (Place.PICTURES, Place.QUESTION, Place.REVIEW, Place.COVERED):
            self._close_curtain(Curtain.STOPPED)

    def someone_new(self) -> None:
        """Throw away the answers behind the cover, because somebody else is here."""
        if self._place is Place.COVERED:
            self._close_curtain(Curtain.THROWN_AWAY)

    def touched(self) -> None:
        """Somebody is there: wait again before covering."""
        if self._place in (Place.PICTURES, Place.QUESTION, Place.REVIEW):
            self._timer.start(self._pace.idle_seconds, self.cover)

    def cover(self) -> None:
        """Hide the answers: nobody has touched the screen for long, or it has lost the eyes of its person."""
        if self._place in (Place.QUESTION, Place.REVIEW):
            self._place = Place.COVERED
            self._view.show_screen(PicturesScreen(covers=True))
            self._timer.start(self._pace.idle_seconds, self.someone_new)
        elif self._place is Place.PICTURES:
            self._close_curtain(Curtain.HELLO)

    def show_again(self) -> None:
        """Show the curtain again, or the page of what could not be saved, after a look at the door for staff."""
        if self._place is Place.NOT_SAVED:
            self._view.show_screen(NotSavedScreen())
        elif self._place is Place.CURTAIN:
            self._close_curtain(Curtain.HELLO)

    def leave(self) -> None:
        """Drop whatever is here, because staff leave the scoring view."""
        self._drop()

    def _look(self) -> Sitting | None:
        """Return the sitting, or None where there is none to be had."""
        with suppress(StorageProblem, NotFound, OSError):
            return self._voting.sitting(self._meeting)
        return None

    def _uncover(self, turn: Turn, picture: str) -> None:
        if picture == turn.picture:
            turn.misses = 0
            self._show_turn(turn)
        elif turn.misses < MISSES_FORGIVEN:
            turn.misses += 1
            self._view.show_screen(PicturesScreen(covers=True, missed=True))
        else:
            self._close_curtain(Curtain.THROWN_AWAY)

    def _show_turn(self, turn: Turn) -> None:
        if turn.is_past_the_end:
            turn.from_review = False
            self._place = Place.REVIEW
            self._show(turn.review())
        else:
            self._place = Place.QUESTION
            self._show(turn.question())

    def _show(self, screen: Screen) -> None:
        self._view.show_screen(screen)
        self.touched()

    def _cast(self, turn: Turn) -> None:
        """Count the turn; whatever goes wrong, the choices stay until somebody tries again or stops."""
        self._timer.stop()
        self._place = Place.NOT_SAVED
        progress = None
        try:
            with suppress(StorageProblem, OSError):
                progress = self._voting.cast(self._meeting, turn.ballot(), may_see=turn.may_see)
        except RuleBroken:
            self._close_curtain(Curtain.CALL_ADULT)
            return
        finally:
            if progress is None and self._place is Place.NOT_SAVED:
                self._view.show_screen(NotSavedScreen())
        if progress is not None:
            self._thank(progress)

    def _thank(self, progress: Progress) -> None:
        self._drop()
        why = Curtain.FULL if progress.voted >= progress.heads else Curtain.THANKS
        self._view.show_screen(CurtainScreen(why, progress.voted, progress.heads))

    def _close_curtain(self, why: Curtain) -> None:
        self._drop()
        sitting = self._look()
        if sitting is None or not sitting.questions:
            self._view.show_screen(CurtainScreen(Curtain.CALL_ADULT, 0, 0))
            return
        shown = Curtain.FULL if sitting.is_full else why
        self._view.show_screen(CurtainScreen(shown, sitting.voted, sitting.heads))

    def _drop(self) -> None:
        self._timer.stop()
        self._turn = None
        self._place = Place.CURTAIN
