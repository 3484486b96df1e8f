"""Scores over time: points that may be joined, and the reasons why a line breaks (rule 6)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
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
    commitment: str, meetings: Sequence[Meeting], pledge: Pledge, scales: dict[str, Scale]
) -> tuple[Point, ...]:
    """Return the points of one commitment for one group, oldest first, each saying why it breaks from the last."""
    points: list[Point] = []
    for meeting in sorted(meetings, key=lambda each: each.date):
        for round_ in _kept_rounds(meeting, commitment, pledge.key):
            points.append(_point(meeting, round_, commitment, pledge, scales[round_.scale], points))
    return tuple(points)


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


def _kept_rounds(meeting: Meeting, commitment: str, pledge: str) -> list[Round]:
    return [
        round_
        for round_ in meeting.rounds
        if round_.kind is RoundKind.KEPT
        and round_.state is RoundState.REVEALED
        and round_.pledge == pledge
        and commitment in round_.questions
    ]


def _point(
    meeting: Meeting, round_: Round, commitment: str, pledge: Pledge, scale: Scale, before: Sequence[Point]
) -> Point:
    assert round_.version is not None
    point = Point(
        meeting.key,
        meeting.date,
        find(round_, commitment, scale),
        scale,
        round_.method,
        round_.stem,
        pledge.version(round_.version).commitment(commitment),
        meeting.adults_present,
        round_.authority.get(commitment),
    )
    return point if not before else _broken_from(before[-1], point)


def _broken_from(before: Point, point: Point) -> Point:
    checks = (
        (Break.SCALE, before.scale.key != point.scale.key),
        (Break.METHOD, before.method is not point.method),
        (Break.STEM, before.stem != point.stem),
        (Break.WORDING, not before.words.same_words(point.words)),
    )
    breaks = tuple(reason for reason, differs in checks if differs)
    return replace(point, breaks=breaks) if breaks else point
