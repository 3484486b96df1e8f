"""Leads one young person after another through the scoring view; plain Python, no Qt."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from careboard.application.sittings import Progress, Sitting
from careboard.errors import NotFound, RuleBroken, StorageProblem
from ui.voting.comfort import Comfort
from ui.voting.comforts import Comforts
from ui.voting.screens import Curtain, CurtainScreen, NotSavedScreen, PicturesScreen, Screen
from ui.voting.sitting_needs import Pace, Place, SittingView, Timer, VotingSteps
from ui.voting.turn import Turn
from ui.voting.words import PICTURES

MISSES_FORGIVEN = 1
LINGER_SECONDS = 12
"""How long the thanks stay in the language and look of one person, before they turn to those of the next."""
_FRESH = (Curtain.HELLO, Curtain.THROWN_AWAY)
"""The curtains that somebody new stands in front of."""


class SittingPresenter:
    """The state of a turn: curtain, pictures, questions, review, done; covered when nobody is there."""

    def __init__(
        self, view: SittingView, voting: VotingSteps, meeting: str, timer: Timer, pace: Pace, comforts: Comforts
    ) -> None:
        """Take where to show, whom to ask, the timer of the idle cover, and what makes the view easier."""
        self._view, self._voting, self._meeting, self._timer, self._pace = view, voting, meeting, timer, pace
        self._comforts = comforts
        self._place = Place.CURTAIN
        self._turn: Turn | None = None
        self._is_elsewhere = False

    @property
    def place(self) -> Place:
        """Where in a turn the screen stands."""
        return self._place

    def begin(self) -> None:
        """Show the first curtain."""
        self._close_curtain(Curtain.HELLO)

    def ready(self) -> None:
        """Let the next person begin: a picture first; who has made the question easier goes on with it."""
        if self._place is Place.COMFORT and self._turn is not None:
            self._show_turn(self._turn)
            return
        if self._place not in (Place.CURTAIN, Place.COMFORT):
            return
        sitting = self._look()
        if sitting is None or not sitting.questions or sitting.is_full or self._is_elsewhere:
            self._close_curtain(Curtain.HELLO)
            return
        self._turn = Turn.of(sitting, self._pace.practice, self._comforts.book)
        self._place = Place.PICTURES
        self._show(PicturesScreen(covers=False))

    def next_person(self) -> None:
        """Begin anew with what is set on this computer: somebody else is here, or nobody any more."""
        if self._place in (Place.CURTAIN, Place.COMFORT) and self._turn is None:
            self._close_curtain(Curtain.HELLO)

    def make_easier(self) -> None:
        """Show what makes the view easier."""
        if self._place in (Place.CURTAIN, Place.QUESTION):
            self._place = Place.COMFORT
            self._show(self._comforts.screen(may_begin=self._turn is None))

    def use(self, comfort: Comfort) -> None:
        """Make the view easier, at once."""
        if self._place is Place.COMFORT:
            self._comforts.use(comfort)
            if self._turn is not None:
                self._turn.ask_in(self._comforts.book)
            self._show(self._comforts.screen(may_begin=self._turn is None))

    def speak(self, code: str) -> None:
        """Go on in another language, chosen on the curtain."""
        if self._place is Place.CURTAIN:
            self._comforts.speak(code)
            self._show_curtain(Curtain.HELLO)

    def enlarge(self) -> None:
        """Take the next larger text."""
        if self._place is Place.QUESTION:
            self._comforts.enlarge()

    def be_shown_elsewhere(self, is_elsewhere: bool) -> None:
        """Hide everything while this screen also shows somewhere else, and come back when it does not."""
        if is_elsewhere == self._is_elsewhere:
            return
        self._is_elsewhere = is_elsewhere
        if self._place is Place.COVERED:
            self._show_cover()
        elif self._place is Place.CURTAIN:
            self._close_curtain(Curtain.HELLO)
        else:
            self.cover()

    def choose_picture(self, picture: str) -> None:
        """Keep the picture that opens the cover, or open the cover with it."""
        if picture not in PICTURES or self._turn is None or self._is_elsewhere:
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
        if self._place is Place.COMFORT:
            self._leave_comfort()
            return
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
        if self._place is Place.NOT_SAVED and self._turn is not None:
            self._stop_unsaved(self._turn)
        elif self._place in (Place.PICTURES, Place.QUESTION, Place.REVIEW, Place.COVERED):
            self._close_curtain(Curtain.STOPPED)

    def someone_new(self) -> None:
        """Throw away the answers behind the cover, because somebody else is here."""
        if self._place is Place.COVERED:
            self._close_curtain(Curtain.THROWN_AWAY)

    def touched(self) -> None:
        """Somebody is there: wait again before covering."""
        if self._place in (Place.PICTURES, Place.COMFORT, Place.QUESTION, Place.REVIEW):
            self._timer.start(self._pace.idle_seconds, self.cover)

    def cover(self) -> None:
        """Hide the answers: nobody has touched the screen for long, or it has lost the eyes of its person."""
        if self._place in (Place.QUESTION, Place.REVIEW) or (self._place is Place.COMFORT and self._turn is not None):
            self._place = Place.COVERED
            self._show_cover()
        elif self._place in (Place.PICTURES, Place.COMFORT):
            self._close_curtain(Curtain.HELLO)

    def wait_for_staff(self) -> None:
        """Let nothing come before the door for staff while somebody stands there."""
        self._timer.stop()

    def show_again(self) -> None:
        """Show the curtain again, or the page of what could not be saved, after a look at the door for staff."""
        if self._place is Place.NOT_SAVED:
            self._view.show_screen(NotSavedScreen())
        elif self._place is Place.COVERED:
            self._show_cover()
        elif self._place is Place.CURTAIN:
            self._close_curtain(Curtain.HELLO)

    def leave(self) -> None:
        """Drop whatever is here, because staff leave the scoring view."""
        self._drop()

    def _leave_comfort(self) -> None:
        """Go back to the question, or to the curtain with what was chosen."""
        if self._turn is not None:
            self._show_turn(self._turn)
        else:
            self._place = Place.CURTAIN
            self._show_curtain(Curtain.HELLO)

    def _look(self) -> Sitting | None:
        """Return the sitting, or None where there is none to be had."""
        with suppress(StorageProblem, NotFound, OSError):
            return self._voting.sitting(self._meeting)
        return None

    def _stop_unsaved(self, turn: Turn) -> None:
        """Stop where the answers could not be written; while nobody can tell whether they were, they stay."""
        with suppress(StorageProblem, OSError):
            progress = self._voting.progress(self._meeting)
            if progress.voted > turn.voted_before:
                self._thank(progress)
            else:
                self._close_curtain(Curtain.STOPPED)

    def _show_cover(self) -> None:
        """Hide the answers, and throw them away when nobody comes back for them."""
        elsewhere = CurtainScreen(Curtain.SHOWN_ELSEWHERE, 0, 0)
        self._view.show_screen(elsewhere if self._is_elsewhere else PicturesScreen(covers=True))
        self._timer.start(self._pace.idle_seconds, self.someone_new)

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
        self._linger(CurtainScreen(why, progress.voted, progress.heads))

    def _close_curtain(self, why: Curtain) -> None:
        self._drop()
        if why in _FRESH:
            self._comforts.reset()
        self._show_curtain(why)

    def _show_curtain(self, why: Curtain) -> None:
        sitting = self._look()
        if sitting is None or not sitting.questions:
            shown = CurtainScreen(Curtain.CALL_ADULT, 0, 0)
        elif self._is_elsewhere:
            shown = CurtainScreen(Curtain.SHOWN_ELSEWHERE, sitting.voted, sitting.heads)
        else:
            shown = CurtainScreen(Curtain.FULL if sitting.is_full else why, sitting.voted, sitting.heads)
        if why in _FRESH:
            self._wait_at(shown)
        else:
            self._linger(shown)

    def _wait_at(self, shown: CurtainScreen) -> None:
        """Show the curtain of somebody new; who goes away leaves no choice behind."""
        self._view.show_screen(shown)
        if not self._comforts.is_usual:
            self._timer.start(self._pace.idle_seconds, self.next_person)

    def _linger(self, shown: CurtainScreen) -> None:
        """Show the last curtain of one person as this person wants it, and after a moment that of the next."""
        if self._comforts.is_usual:
            self._view.show_screen(shown)
        else:
            self._view.show_screen(replace(shown, lingers=True))
            self._timer.start(LINGER_SECONDS, self.next_person)

    def _drop(self) -> None:
        self._timer.stop()
        self._turn = None
        self._place = Place.CURTAIN
