"""More votes than people: the group counts again, then it keeps the result or throws it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from ui.meetings.head_counting import HeadCounting
from ui.meetings.refusing import Refusable, told_on
from ui.meetings.score_reading import ScoreReading
from ui.meetings.score_views import RecountView


class RecountPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_count(self) -> None:
        """Show the form of the head count below the open vote."""


@dataclass(frozen=True, slots=True)
class VoteAtHand:
    """The vote that is counted: its meeting, how to show it again, and how to close it."""

    meeting: Callable[[], Meeting]
    again: Callable[[], None]
    close: Callable[[], None]


class ScoreRecountPresenter:
    """Corrects the head count of an open vote, and says when there are more votes than people."""

    def __init__(self, page: RecountPage, services: Services, vote: VoteAtHand) -> None:
        """Take the page, the services and the vote."""
        self._page = page
        self._services = services
        self._vote = vote
        self._counting = HeadCounting(services)
        self._reading = ScoreReading(services)
        self._counted = 0
        self.view: RecountView | None = None

    def forget(self) -> None:
        """Show the vote itself again."""
        self.view = None

    def count_heads(self, counts: Mapping[str, int], adults: int) -> None:
        """Correct how many are here; with fewer than have voted the group counts again and decides."""
        meeting, counted = self._vote.meeting(), sum(counts.values())
        progress = self._services.voting.progress(meeting.key)
        # Who voted at the meeting before belongs to the box, and need not be here.
        all_in_all = counted + progress.heads - meeting.heads
        if counted and all_in_all < progress.voted:
            self._page.refuse("")
            self._counted, self.view = all_in_all, self._reading.recount(progress.voted, all_in_all)
        else:
            with told_on(self._page):
                self._counting.correct(meeting, counts, adults)
                self.forget()
        self._vote.again()

    def too_many_papers(self) -> None:
        """Say that a paper ballot did not go in: everybody who is here has voted."""
        voted = self._services.voting.progress(self._vote.meeting().key).voted
        self.view = self._reading.recount_papers(voted)
        self._vote.again()

    def count_again(self) -> None:
        """Go back to the vote with the head count open."""
        self.forget()
        self._vote.again()
        self._page.show_count()

    def keep(self) -> None:
        """Close the vote as the group decided, and say how many it counted."""
        recount, self.view = self.view, None
        if recount is not None and recount.is_paper:
            self._vote.close()
            return
        with told_on(self._page):
            self._services.voting.keep_recounted(self._vote.meeting().key, self._counted)
        self._vote.again()
