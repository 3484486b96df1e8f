"""The scoreboard: every commitment of one group as it stands now and over its meetings, under rules 4 and 6."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from careboard.application.ports import UnitOfWork
from careboard.application.steps import Steps
from careboard.domain.council import Council, Group
from careboard.domain.coverage import CommitmentCoverage, Covered, Cycle, coverage, cycle_of
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.scales import Scale
from careboard.domain.scores import Direction, Point, direction, trends


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One commitment: its points over time, its last one, and how it stands in the cycle."""

    pledge: str
    commitment: Commitment
    points: tuple[Point, ...]
    direction: Direction
    coverage: CommitmentCoverage

    @property
    def now(self) -> Point | None:
        """The last point, None when it was never scored."""
        return self.points[-1] if self.points else None


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """All commitments in use as one group scored them."""

    council: Council
    group: Group
    scale: Scale
    pledge_titles: tuple[str, ...]
    cycle: Cycle | None
    meetings: tuple[Meeting, ...]
    rows: tuple[ScoreRow, ...]

    @property
    def covered(self) -> int:
        """How many commitments are scored in this cycle."""
        return sum(1 for row in self.rows if row.coverage.covered is Covered.SCORED)


class Scores:
    """The read models of the scores page and of the papers."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def board(self, group: str) -> Scoreboard:
        """Return the scoreboard of one group."""
        with self._steps.start_work() as work:
            meetings = work.meetings.all()
            return scoreboard(work, group, cycle_at(work, self._steps.today(), meetings), meetings)


def cycle_at(work: UnitOfWork, today: datetime.date, meetings: Sequence[Meeting] | None = None) -> Cycle | None:
    """Return the cycle of a day, None before the first meeting; reads the meetings unless they are given."""
    held = work.meetings.all() if meetings is None else meetings
    if not held:
        return None
    first = min(meeting.date for meeting in held)
    return cycle_of(max(today, first), first, work.council.get().cycle_months)


def scoreboard(
    work: UnitOfWork, group: str, cycle: Cycle | None, held: Sequence[Meeting] | None = None
) -> Scoreboard:
    """Return the scoreboard of one group, from all of its meetings or from those that are given."""
    council = work.council.get()
    mine = tuple(m for m in (work.meetings.all() if held is None else held) if m.group == group)
    pledges = tuple(pledge for pledge in work.pledges.all() if pledge.in_use)
    rows = tuple(row for pledge in pledges for row in _rows(council, pledge, mine, cycle))
    with_points = {point.meeting for row in rows for point in row.points}
    scored = tuple(m for m in mine if m.key in with_points)
    titles = tuple(pledge.title for pledge in pledges)
    chosen = council.group(group)
    return Scoreboard(council, chosen, council.scale(chosen.scale), titles, cycle, scored, rows)


def _rows(council: Council, pledge: Pledge, meetings: Sequence[Meeting], cycle: Cycle | None) -> list[ScoreRow]:
    scales = {round_.scale: council.scale(round_.scale) for meeting in meetings for round_ in meeting.rounds}
    commitments = pledge.current.commitments
    covered = (
        [CommitmentCoverage(each.key, Covered.MISSING, None) for each in commitments]
        if cycle is None
        else coverage(commitments, meetings, cycle)
    )
    points = trends((each.key for each in commitments), meetings, pledge, scales)
    return [
        ScoreRow(pledge.key, commitment, points[commitment.key], direction(points[commitment.key]), standing)
        for commitment, standing in zip(commitments, covered, strict=True)
    ]
