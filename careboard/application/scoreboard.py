"""The scoreboard: every commitment of one group as it stands now and over its meetings, under rules 4 and 6."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careboard.application.ports import UnitOfWork
from careboard.application.steps import Steps
from careboard.domain.council import Council, Group
from careboard.domain.coverage import CommitmentCoverage, Covered, Cycle, coverage, cycle_of
from careboard.domain.lineage import lineage
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.scales import Scale
from careboard.domain.scores import Direction, Point, Story, direction, stories


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One commitment: its points over time, its last one, and how it stands in the cycle."""

    pledge: str
    commitment: Commitment
    points: tuple[Point, ...]
    direction: Direction
    coverage: CommitmentCoverage
    before: tuple[Story, ...] = ()
    """The stories of the commitments that became this one, where two or more did."""

    @property
    def now(self) -> Point | None:
        """The last point, None when it was never scored."""
        return self.points[-1] if self.points else None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A commitment that was scored and is no longer in its pledge, with the day of the version that dropped it."""

    story: Story
    on: datetime.date | None


@dataclass(frozen=True, slots=True)
class NotHeard:
    """A group that has not met in this cycle, with the day on which it last met."""

    group: Group
    last_met: datetime.date | None


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
    dropped: tuple[Dropped, ...] = ()
    last_met: Meeting | None = None
    """The last meeting of the group that is over."""

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

    def not_heard(self) -> tuple[NotHeard, ...]:
        """Return the groups that have not met in this cycle."""
        with self._steps.start_work() as work:
            meetings = work.meetings.all()
            cycle = cycle_at(work, self._steps.today(), meetings)
            last = [(group, last_met(group.key, meetings)) for group in work.council.get().groups]
        return tuple(
            NotHeard(group, met.date if met else None)
            for group, met in last
            if met is None or cycle is None or not cycle.holds(met.date)
        )


def last_met(group: str, meetings: Iterable[Meeting]) -> Meeting | None:
    """Return the last meeting of a group that is over."""
    held = [meeting for meeting in meetings if meeting.group == group and meeting.state is MeetingState.CLOSED]
    return max(held, key=lambda meeting: meeting.date, default=None)


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
    histories = tuple(_history(council, pledge, mine, cycle) for pledge in pledges)
    rows = tuple(row for history in histories for row in history.rows)
    with_points = {point.meeting for row in rows for point in row.points}
    chosen = council.group(group)
    return Scoreboard(
        council,
        chosen,
        council.scale(chosen.scale),
        tuple(pledge.title for pledge in pledges),
        cycle,
        tuple(meeting for meeting in mine if meeting.key in with_points),
        rows,
        tuple(each for history in histories for each in history.dropped),
        last_met(group, mine),
    )


@dataclass(frozen=True, slots=True)
class _History:
    """What one pledge adds to a scoreboard."""

    rows: tuple[ScoreRow, ...]
    dropped: tuple[Dropped, ...]


def _history(council: Council, pledge: Pledge, meetings: Sequence[Meeting], cycle: Cycle | None) -> _History:
    scales = {round_.scale: council.scale(round_.scale) for meeting in meetings for round_ in meeting.rounds}
    commitments, lines = pledge.current.commitments, lineage(pledge)
    covered = (
        [CommitmentCoverage(each.key, Covered.MISSING, None) for each in commitments]
        if cycle is None
        else coverage(commitments, meetings, cycle, lines)
    )
    told = stories(meetings, pledge, scales, lines)
    found = [told.current[commitment.key] for commitment in commitments]
    rows = tuple(
        ScoreRow(pledge.key, commitment, story.points, direction(story.points), standing, story.before)
        for commitment, story, standing in zip(commitments, found, covered, strict=True)
    )
    return _History(rows, tuple(Dropped(story, _dropped_on(pledge, story)) for story in told.dropped if story.points))


def _dropped_on(pledge: Pledge, story: Story) -> datetime.date | None:
    """Return the day of the version after the last one that held a commitment."""
    return next(version.adopted for version in pledge.versions if version.number > story.last_version)
