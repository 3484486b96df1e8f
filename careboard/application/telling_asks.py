"""Telling a group what the board answered to its asks, at its next meeting (rule 2)."""

from __future__ import annotations

import datetime

from careboard.application.ports import UnitOfWork
from careboard.application.steps import ASKS, Steps
from careboard.domain.asks import Ask
from careboard.domain.meetings import Meeting
from careboard.i18n import _


class TellingAsks:
    """The board's answers that a group has still to hear."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def at(self, meeting: str) -> tuple[Ask, ...]:
        """Return the asks whose answers are told at a meeting: those still to tell, and those told there."""
        with self._steps.start_work() as work:
            return asks_to_tell(work, work.meetings.get(meeting))

    def tell(self, ask: str, meeting: str) -> Ask:
        """Write down that the group heard at a meeting what the board answered."""
        on = self._date(meeting)
        return self._steps.alter(ASKS, ask, lambda kept: kept.telling(meeting, on), _("Told back"))

    def untell(self, ask: str, meeting: str) -> Ask:
        """Take that back, because it was ticked by mistake."""
        on = self._date(meeting)
        return self._steps.alter(ASKS, ask, lambda kept: kept.telling(None, on), _("Not told back"))

    def _date(self, meeting: str) -> datetime.date:
        with self._steps.start_work() as work:
            return work.meetings.get(meeting).date


def asks_to_tell(work: UnitOfWork, meeting: Meeting) -> tuple[Ask, ...]:
    """Return the asks of a meeting's group whose newest answer is told there: not told yet, or told there already."""
    mine = {each.key for each in work.meetings.all() if each.group == meeting.group}
    return tuple(
        ask
        for ask in work.asks.all()
        if ask.meeting in mine
        and ask.newest is not None
        and ask.newest.on <= meeting.date
        and (ask.is_to_tell or ask.told_at(meeting.key))
    )
