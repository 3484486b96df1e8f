"""Scores over time: points that may be joined, and the reasons why a line breaks (rule 6)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from careboard.domain.disclosure import Finding, find
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.rounds import Method, Round, RoundKind, RoundState
from careboard.domain.scales import Scale


class Break(StrEnum):
    """Why two scores may not be joined."""

    SCALE = "scale"
    METHOD = "method"
    STEM = "stem"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Point:
    """One score of one commitment by one group, with what it may be compared by; `authority` is a step or None."""

    meeting: str
    date: datetime.date
    finding: Finding
    scale: Scale
    method: Method
    stem: str
    words: Commitment
    adults_present: int
    authority: str | None = None
    breaks: tuple[Break, ...] = ()

    @property
    def gap(self) -> int | None:
        """Return how many steps the authority sees it kept better than the young people; None without both."""
        if self.finding.step is None or self.authority not in self.scale.step_keys:
            return None
        return self.scale.position(self.finding.step) - self.scale.position(self.authority)


class Direction(StrEnum):
    """What may be said of the last two points."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    CANNOT_SAY = "cannot-say"


def trend(
    commitment: str, meetings: Sequence[Meeting], pledge: Pledge, scales: Mapping[str, Scale]
) -> tuple[Point, ...]:
    """Return the points of one commitment for one group, oldest first, each saying why it breaks from the last."""
    return trends((commitment,), meetings, pledge, scales)[commitment]


def trends(
    commitments: Iterable[str], meetings: Sequence[Meeting], pledge: Pledge, scales: Mapping[str, Scale]
) -> dict[str, tuple[Point, ...]]:
    """Return the points of each commitment, from one walk through the meetings."""
    points: dict[str, list[Point]] = {commitment: [] for commitment in commitments}
    for meeting in sorted(meetings, key=lambda each: each.date):
        for round_ in meeting.rounds:
            if round_.kind is RoundKind.KEPT and round_.state is RoundState.REVEALED and round_.pledge == pledge.key:
                _add_points(points, meeting, round_, pledge, scales[round_.scale])
    return {commitment: tuple(line) for commitment, line in points.items()}


def direction(points: Sequence[Point]) -> Direction:
    """Return what may be said of the last two points; nothing where like is not compared with like."""
    if len(points) < 2 or points[-1].breaks:
        return Direction.CANNOT_SAY
    before, now = points[-2].finding.step, points[-1].finding.step
    if before is None or now is None:
        return Direction.CANNOT_SAY
    scale = points[-1].scale
    moved = scale.position(before) - scale.position(now)
    if moved == 0:
        return Direction.SAME
    return Direction.BETTER if moved > 0 else Direction.WORSE


def _add_points(
    points: Mapping[str, list[Point]], meeting: Meeting, round_: Round, pledge: Pledge, scale: Scale
) -> None:
    asked = [commitment for commitment in round_.questions if commitment in points]
    if not asked:
        return
    assert round_.version is not None
    version = pledge.version(round_.version)
    for commitment in asked:
        line = points[commitment]
        point = Point(
            meeting.key,
            meeting.date,
            find(round_, commitment, scale),
            scale,
            round_.method,
            round_.stem,
            version.commitment(commitment),
            meeting.adults_present,
            round_.authority.get(commitment),
        )
        line.append(_broken_from(line[-1], point) if line else point)


def _broken_from(before: Point, point: Point) -> Point:
    checks = (
        (Break.SCALE, before.scale.key != point.scale.key),
        (Break.METHOD, before.method is not point.method),
        (Break.STEM, before.stem != point.stem),
        (Break.WORDING, not before.words.same_words(point.words)),
    )
    breaks = [reason for reason, differs in checks if differs]
    return replace(point, breaks=tuple(breaks)) if breaks else point
