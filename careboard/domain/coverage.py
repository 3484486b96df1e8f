"""Coverage: in each cycle every commitment is scored or openly deferred, with no pick and mix (rule 5)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment
from careboard.domain.rounds import RoundKind, RoundState

COMMITMENTS_A_MEETING = 4
"""What a meeting scores by default: with three young people of nine listening, about 13 minutes (domain.md)."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """A block of months; `end` is its last day."""

    start: datetime.date
    end: datetime.date

    def holds(self, day: datetime.date) -> bool:
        """Whether a day lies in this cycle."""
        return self.start <= day <= self.end


class Covered(StrEnum):
    """How one commitment stands in a cycle."""

    SCORED = "scored"
    DEFERRED = "deferred"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class CommitmentCoverage:
    """How one commitment stands for one group in one cycle."""

    commitment: str
    covered: Covered
    last_scored: datetime.date | None
    reason: str = ""
    still_good_enough_asked: bool = False


def cycle_of(day: datetime.date, first_meeting: datetime.date, months: int) -> Cycle:
    """Return the cycle that holds a day; cycles are blocks of months from the first meeting's month."""
    passed = (day.year - first_meeting.year) * 12 + day.month - first_meeting.month
    start = _months_later(first_meeting.replace(day=1), passed // months * months)
    return Cycle(start, _months_later(start, months) - datetime.timedelta(days=1))


def coverage(
    commitments: Sequence[Commitment], meetings: Iterable[Meeting], cycle: Cycle
) -> tuple[CommitmentCoverage, ...]:
    """Return how each commitment stands for the group whose meetings are given, in pledge order."""
    held = sorted(meetings, key=lambda meeting: meeting.date)
    return tuple(_cover(commitment.key, held, cycle) for commitment in commitments)


def propose(
    commitments: Sequence[Commitment], meetings: Iterable[Meeting], count: int = COMMITMENTS_A_MEETING
) -> tuple[str, ...]:
    """Return what to score next: never scored first, then longest ago, in pledge order among equals."""
    held = list(meetings)
    last = {commitment.key: _last_scored(commitment.key, held) for commitment in commitments}
    order = {commitment.key: place for place, commitment in enumerate(commitments)}
    chosen = sorted(order, key=lambda key: (last[key] or datetime.date.min, order[key]))[:count]
    return tuple(sorted(chosen, key=order.__getitem__))


def scored_in(meeting: Meeting, kind: RoundKind) -> frozenset[str]:
    """Return the commitments that a meeting scored by any method; too few to keep an answer is no score (rule 4)."""
    return frozenset(
        question
        for round_ in meeting.rounds
        if round_.kind is kind and round_.state is RoundState.REVEALED and round_.has_score
        for question in round_.questions
    )


def _cover(key: str, held: list[Meeting], cycle: Cycle) -> CommitmentCoverage:
    within = [meeting for meeting in held if cycle.holds(meeting.date)]
    asked = any(key in scored_in(meeting, RoundKind.STILL_GOOD_ENOUGH) for meeting in within)
    last = _last_scored(key, held)
    if any(key in scored_in(meeting, RoundKind.KEPT) for meeting in within):
        return CommitmentCoverage(key, Covered.SCORED, last, "", asked)
    reasons = [meeting.deferred[key] for meeting in within if key in meeting.deferred]
    if reasons:
        return CommitmentCoverage(key, Covered.DEFERRED, last, reasons[-1], asked)
    return CommitmentCoverage(key, Covered.MISSING, last, "", asked)


def _last_scored(key: str, held: Iterable[Meeting]) -> datetime.date | None:
    days = [meeting.date for meeting in held if key in scored_in(meeting, RoundKind.KEPT)]
    return max(days, default=None)


def _months_later(day: datetime.date, months: int) -> datetime.date:
    total = day.year * 12 + day.month - 1 + months
    return day.replace(year=total // 12, month=total % 12 + 1)
