"""What a council shows beside its papers: the year in one page, the chain for inspection, one story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from careboard.application.chain_content import ChainContent
from careboard.application.scoreboard import cycle_at
from careboard.application.steps import Steps
from careboard.application.the_chain import the_chain, the_story
from careboard.application.the_year import the_year
from careboard.application.year_content import YearContent
from careboard.domain.meetings import MeetingState
from careboard.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class InspectionDrawing:
    """How the year page, the chain and one story of it are drawn, handed in from outside."""

    year: Callable[[YearContent], bytes]
    chain: Callable[[ChainContent], bytes]


class Inspecting:
    """Reads what is shown; nothing here changes anything."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def year(self) -> YearContent:
        """Return the cycle of the last approved meeting, from the meetings that their groups approved (rule 10)."""
        today = self._steps.today()
        with self._steps.start_work() as work:
            held = [each for each in work.meetings.all() if each.state is MeetingState.CLOSED and each.approved]
            last = max((each.date for each in held), default=today)
            cycle = cycle_at(work, last)
            if not held or cycle is None:
                raise RuleBroken("no-year-yet")
            return the_year(work, cycle, tuple(held), today)

    def chain(self) -> ChainContent:
        """Return every loop, sorted by promise."""
        with self._steps.start_work() as work:
            return the_chain(work, self._steps.today())

    def story(self, issue: str) -> ChainContent:
        """Return one loop alone; raises NotFound."""
        with self._steps.start_work() as work:
            return the_story(work, issue, self._steps.today())
