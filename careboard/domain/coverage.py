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
    last = _last_scored(held)
    within = [meeting for meeting in held if cycle.holds(meeting.date)]
    scored, asked = (
        frozenset[str]().union(*(scored_in(meeting, kind) for meeting in within))
        for kind in (RoundKind.KEPT, RoundKind.STILL_GOOD_ENOUGH)
    )
    reasons = {key: reason for meeting in within for key, reason in meeting.deferred.items()}
    return tuple(
        _cover(each.key, each.key in scored, reasons.get(each.key), last.get(each.key), each.key in asked)
        for each in commitments
    )


def propose(
    commitments: Sequence[Commitment], meetings: Iterable[Meeting], count: int = COMMITMENTS_A_MEETING
) -> tuple[str, ...]:
    """Return what to score next: never scored first, then longest ago, in pledge order among equals."""
    last = _last_scored(sorted(meetings, key=lambda meeting: meeting.date))
    order = {commitment.key: place for place, commitment in enumerate(commitments)}
    chosen = sorted(order, key=lambda key: (last.get(key, datetime.date.min), order[key]))[:count]
    return tuple(sorted(chosen, key=order.__getitem__))


def scored_in(meeting: Meeting, kind: RoundKind) -> frozenset[str]:
    """Return the commitments that a meeting scored by any method; too few to keep an answer is no score (rule 4)."""
    return frozenset(
        question
        for round_ in meeting.rounds
        if round_.kind is kind and round_.state is RoundState.REVEALED and round_.has_score
        for question in round_.questions
    )


def _cover(
    key: str, is_scored: bool, reason: str | None, last: datetime.date | None, is_asked: bool
) -> CommitmentCoverage:
    if is_scored:
        return CommitmentCoverage(key, Covered.SCORED, last, "", is_asked)
    covered = Covered.MISSING if reason is None else Covered.DEFERRED
    return CommitmentCoverage(key, covered, last, reason or "", is_asked)


def _last_scored(held: Iterable[Meeting]) -> dict[str, datetime.date]:
    """Return the last day on which each commitment was scored, from meetings in the order of their dates."""
    return {key: meeting.date for meeting in held for key in scored_in(meeting, RoundKind.KEPT)}


def _months_later(day: datetime.date, months: int) -> datetime.date:
    total = day.year * 12 + day.month - 1 + months
    return day.replace(year=total // 12, month=total % 12 + 1)
