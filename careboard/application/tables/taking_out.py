"""Taking tables out: what a workbook, CSV files and a calendar hold, gathered in one go."""

from __future__ import annotations

from careboard.application.steps import Steps
from careboard.application.tables.days import Days, calendar_days
from careboard.application.tables.follow_up_table import ask_table, issue_table
from careboard.application.tables.score_table import coverage_table, score_table
from careboard.application.tables.table import Tables


class TakingOut:
    """What may be taken out of the council file as tables and days."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def tables(self) -> Tables:
        """Return every table as it stands today."""
        today = self._steps.today()
        with self._steps.start_work() as work:
            made = (score_table(work), issue_table(work, today), ask_table(work, today), coverage_table(work, today))
            return Tables(work.council.get().name, today, made)

    def days(self) -> Days:
        """Return the days that a calendar wants to know."""
        with self._steps.start_work() as work:
            return calendar_days(work, self._steps.today())
