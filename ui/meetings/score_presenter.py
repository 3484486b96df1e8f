"""The score step: opening a vote, following how many have voted, and every way in which it may end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import SECRET_VOTERS, Method, RoundKind, RoundState
from careboard.i18n import _
from ui.meetings.head_counting import HeadCounting, HeadCountView
from ui.meetings.paper_ballots_presenter import PaperMeeting
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.room_check_presenter import RoomCheckPresenter
from ui.meetings.room_views import RoomView, RoomWords
from ui.meetings.score_queue import Asked, Queue, goes_by_question, last_closed
from ui.meetings.score_queue import done as scored
from ui.meetings.score_reading import ScoreReading
from ui.meetings.score_recount_presenter import ScoreRecountPresenter, VoteAtHand
from ui.meetings.score_views import ClosedView, PlanView, RecountView, ScoreView, SecretView
from ui.meetings.step_frame import Frame, SingleStep


class ScorePage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def begin(self) -> None:
        """Begin with a secret vote of the planned promises, and no form open."""

    def show_score(self, view: ScoreView) -> None:
        """Show the plan, the open vote, the entry form or the closed vote."""

    def show_few(self, voted: int) -> None:
        """Offer what can be done when fewer than five have voted."""

    def show_recount(self, view: RecountView) -> None:
        """Say that there are more votes than people, and let the group decide."""

    def show_count(self) -> None:
        """Show the form of the head count below the open vote."""

    def show_lost(self) -> None:
        """Say that the key of the box is gone, and offer to vote again."""

    def show_heads(self, view: HeadCountView) -> None:
        """Show the head count that may be corrected."""


class ScorePresenter(SingleStep):
    """Runs the votes of one meeting; nothing of it can be undone once somebody has voted."""

    def __init__(
        self, page: ScorePage, services: Services, check: RoomCheckPresenter, open_scoring: Callable[[str], None]
    ) -> None:
        """Take the page, the services, the room check, and what opens the scoring view for a meeting."""
        super().__init__()
        self._page = page
        self._services = services
        self._check = check
        self._open_scoring = open_scoring
        self._counting = HeadCounting(services)
        self._reading = ScoreReading(services)
        self._meeting: Meeting | None = None
        self._view: ScoreView | None = None
        self._interrupted = False
        self.recount = ScoreRecountPresenter(page, services, VoteAtHand(self._held, self._again, self.close_vote))
        self._good_enough = self._is_checked = False
        self._not_asked: frozenset[str] = frozenset()

    def found_open(self) -> None:
        """Say that the program was closed while a vote was open, until somebody does something about it."""
        self._interrupted = True

    def enter(self, meeting: Meeting, *, at_end: bool) -> None:  # noqa: ARG002 - of one part: the same from both sides
        """Show where the vote stands; what was chosen for it stays until everything is asked."""
        if meeting.rounds and not meeting.open_rounds and not last_closed(meeting):
            self._choose_what_is_due(meeting)
        self.recount.forget()
        self._page.begin()
        self.refresh(meeting)

    def leave(self) -> None:
        """Leave the room check unfinished: nothing is opened by it."""
        self._check.end()

    def refresh(self, meeting: Meeting) -> None:
        """Show where the vote stands now."""
        if self._meeting is None or self._meeting.key != meeting.key:
            self._is_checked = False
            self._choose_what_is_due(meeting)
        self._meeting = meeting
        if self._check.is_on:
            self._check.refresh(meeting)
            return
        if not any(round_.is_box_open and not round_.left_sealed for round_ in meeting.open_rounds):
            self.recount.forget()
            self._check.let_sleep()
        self._show(meeting)

    def _choose_what_is_due(self, meeting: Meeting) -> None:
        """Ask about all loops, and the yearly question where it is due by itself."""
        self._good_enough = bool(self._services.planning.comes(meeting.key).good_enough)
        self._not_asked = frozenset()

    def _show(self, meeting: Meeting) -> None:
        self._page.show_heads(self._counting.view(meeting))
        if self._lost():
            self._view = None
            self._page.show_lost()
            return
        self._view = self._reading.view(
            meeting, self._not_asked, interrupted=self._interrupted, good_enough=self._good_enough
        )
        if self.recount.view is not None and isinstance(self._view, SecretView):
            self._page.show_recount(self.recount.view)
        else:
            self._page.show_score(self._view)

    def frame(self) -> Frame:
        """Return what stands around the step."""
        if self._check.is_on:
            return Frame(_("Room check"), quiet=True)
        return Frame(_("Score"), quiet=not isinstance(self._view, ClosedView) or bool(self._view.next_words))

    def room(self) -> RoomView:
        """Return what the room sees: never a number but how many have voted, and not even that on its screen."""
        if isinstance(self._view, PlanView):
            return RoomWords("hand-heart", _("Now you score"), (_("Everyone answers alone and in secret."),))
        if isinstance(self._view, ClosedView):
            next_ = _("Soon comes the next question.") if self._view.next_words else _("Next we look at it together.")
            return RoomWords("lock-key", _("The vote is closed"), (next_,))
        return RoomWords("lock-key", _("The vote is open"), (_("One after another. Nobody sees your answers."),))

    def choose_promises(self, keys: tuple[str, ...]) -> None:
        """Choose which promises this vote asks about."""
        meeting = self._held()
        with told_on(self._page):
            done = tuple(key for key in meeting.planned if key in scored(meeting))
            self._services.planning.choose(meeting.key, (*done, *keys))
        self._again()

    def choose_loops(self, keys: tuple[str, ...]) -> None:
        """Choose about which loops the group is asked: is it sorted?"""
        offered = {loop.issue.key for loop in self._services.loops.to_ask(self._held().group)}
        self._not_asked = frozenset(offered.difference(keys))
        self._again()

    def ask_good_enough(self, wanted: bool) -> None:
        """Also ask whether the promises are still good enough."""
        self._good_enough = wanted
        self._again()

    def open_vote(self, way: str, by_question: bool = False) -> None:
        """Open the vote; before a secret one the room is checked, and nothing is open until it is well."""
        method, left = Method(way), self._left()
        asked = left.first if by_question else left.asked
        self._is_checked = False
        if method is Method.SECRET and any(asked.values()):
            self._begin_check(partial(self._open_and_hand_over, asked))
        else:
            self._open(method, asked)

    def ask_next(self) -> None:
        """Go on with the next of the planned questions, in a vote of its own."""
        self._begin_check(partial(self._open_and_hand_over, self._left().first))

    def open_scoring(self) -> None:
        """Look at the room again, then hand the screen over to the young people."""
        self._begin_check(self._hand_over)

    def not_yet(self) -> None:
        """Go back from the room check to where the vote stands."""
        self._check.end()
        self._again()

    def continue_sealed(self, new_heads: int) -> None:
        """Go on with the box that was left sealed, for those who have not voted yet."""
        self._is_checked = False
        with told_on(self._page):
            self._services.voting.continue_sealed(self._held().key, new_heads)
        self._again()

    def close_vote(self) -> None:
        """Close the vote, or offer what can be done where fewer than five have voted."""
        voted = self._services.voting.progress(self._held().key).voted
        if voted < SECRET_VOTERS:
            self._page.show_few(voted)
        else:
            self.close_as_it_is()

    def close_as_it_is(self) -> None:
        """Close the vote; under five voters no answers are kept (rule 4)."""
        self._interrupted = False
        with told_on(self._page):
            self._services.voting.close(self._held().key)
        self._again()

    def leave_sealed(self) -> None:
        """Leave the box sealed until the group's next meeting."""
        self._interrupted = False
        with told_on(self._page):
            self._services.voting.leave_sealed(self._held().key)
        self._again()

    def agree_together(self) -> None:
        """Throw the box away and write down one answer that the group agrees (rule 4)."""
        meeting = self._held()
        self._interrupted = False
        asked = {kind: _questions(meeting, kind) for kind in RoundKind}
        reason = _("Fewer than five voted; the group agreed its answers together.")
        with told_on(self._page):
            self._services.voting.void(meeting.key, reason, tuple(round_.id for round_ in meeting.open_rounds))
        self._open(Method.AGREED, asked)

    def void(self, reason: str) -> None:
        """Throw the vote away so that the group can vote again: what is open, else what was asked last (rule 3)."""
        meeting = self._held()
        self._interrupted = False
        going = meeting.open_rounds
        if not going and goes_by_question(meeting):
            going = last_closed(meeting)[-1:]
        with told_on(self._page):
            self._services.voting.void(meeting.key, reason, tuple(round_.id for round_ in going))
        self._again()

    def void_sealed(self) -> None:
        """Throw away the box that the group left sealed last time."""
        with told_on(self._page):
            self._services.voting.void_sealed_before(self._held().key, _("The group began anew."))
        self._again()

    def void_lost(self) -> None:
        """Throw away the boxes that nobody can open any more."""
        self.void(_("The key of the box was not on this computer any more."))

    def write_hands(self, voted: int, counts: Mapping[str, Mapping[str, Mapping[str, int]]]) -> None:
        """Write down a show of hands: round, question, answer, count."""
        with told_on(self._page):
            for round_id, cells in counts.items():
                self._services.voting.show_of_hands(self._held().key, round_id, voted, cells)
        self._again()

    def write_agreed(self, took_part: int, answers: Mapping[str, Mapping[str, str]]) -> None:
        """Write down what the group agreed: round, question, answer; no answers from one or two people."""
        with told_on(self._page):
            for round_id, said in answers.items():
                self._services.voting.agree(self._held().key, round_id, took_part, said)
        self._again()

    def correct_helped(self, helped: int) -> None:
        """Correct how many needed a helper or an interpreter."""
        with told_on(self._page):
            self._services.voting.correct_helped(self._held().key, helped)
        self._again()

    def _begin_check(self, handed_over: Callable[[], None]) -> None:
        self._page.refuse("")
        self._check.begin(self._held(), short=self._is_checked, handed_over=handed_over)
        self._changed()

    def _open_and_hand_over(self, asked: Asked) -> None:
        self._open(Method.SECRET, asked)
        if isinstance(self._view, SecretView):
            self._hand_over()

    def _hand_over(self) -> None:
        with told_on(self._page):
            self._services.voting.go_on(self._held().key)
        self._interrupted, self._is_checked = False, True
        self._again()
        self._open_scoring(self._held().key)

    def _open(self, method: Method, asked: Asked) -> None:
        loops = () if method is Method.OPEN else asked.get(RoundKind.SORTED, ())
        with told_on(self._page):
            self._services.voting.open(
                self._held().key,
                method=method,
                commitments=asked.get(RoundKind.KEPT, ()),
                good_enough=asked.get(RoundKind.STILL_GOOD_ENOUGH, ()),
                issues=loops,
            )
        self._again()

    def paper(self) -> PaperMeeting:
        """Return what the vote asks, for ballots on paper."""
        key = self._held().key
        return PaperMeeting(key, self._services.ballots.people(key), self._left().asked)

    def _left(self) -> Queue:
        return self._reading.queue(self._held(), self._not_asked, good_enough=self._good_enough)

    def _lost(self) -> bool:
        own = {round_.id for round_ in self._held().open_rounds}
        return bool(own.intersection(self._services.voting.lost_boxes()))

    def _held(self) -> Meeting:
        assert self._meeting is not None
        return self._meeting

    def _again(self) -> None:
        self.refresh(self._services.planning.meeting(self._held().key))
        self._changed()


def _questions(meeting: Meeting, kind: RoundKind) -> tuple[str, ...]:
    rounds = (r for r in meeting.rounds if r.kind is kind and r.state is RoundState.OPEN)
    return tuple(question for round_ in rounds for question in round_.questions)
