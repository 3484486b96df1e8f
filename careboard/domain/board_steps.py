"""The steps of a paper on its way to the board, each with the day by which it should be done."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

SATURDAY = 5


class BoardStep(StrEnum):
    """What has to happen before the clerk of the board has a paper, in its order."""

    APPROVED = "approved"
    EDITORS = "editors"
    DIRECTOR = "director"
    CLERK = "clerk"


TICKED = (BoardStep.EDITORS, BoardStep.DIRECTOR, BoardStep.CLERK)
"""The steps that a person ticks; that the groups approved follows from their meetings."""
WORKING_DAYS_BEFORE = {BoardStep.APPROVED: 8, BoardStep.EDITORS: 6, BoardStep.DIRECTOR: 3, BoardStep.CLERK: 0}


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a paper: by when, and whether it is done; the day is None where no day was written down."""

    step: BoardStep
    due: datetime.date
    done: bool
    done_on: datetime.date | None = None

    def days_left(self, today: datetime.date) -> int:
        """Return the days until it should be done, negative when it is late."""
        return (self.due - today).days


def working_days_before(day: datetime.date, count: int) -> datetime.date:
    """Return the day so many working days earlier: Monday to Friday, bank holidays are not known."""
    while count > 0 and day > datetime.date.min:
        day -= datetime.timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def step_due(step: BoardStep, papers_due: datetime.date) -> datetime.date:
    """Return the day by which a step should be done."""
    return working_days_before(papers_due, WORKING_DAYS_BEFORE[step])
