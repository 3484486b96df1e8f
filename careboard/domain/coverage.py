"""Coverage: in each cycle every commitment is scored or openly deferred, with no pick and mix (rule 5)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from careboard.domain.lineage import Lineage
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

    def is_late(self, day: datetime.date) -> bool:
        """Whether a day lies in the second half, when what is owed once a cycle should be begun."""
        return day - self.start > self.end - day


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
    commitments: Sequence[Commitment], meetings: Iterable[Meeting], cycle: Cycle, lines: Lineage | None = None
) -> tuple[CommitmentCoverage, ...]:
    """Return how each commitment stands for the group whose meetings are given, in pledge order.

    The words in force count: with the lines of the pledge, a score of other words covers nothing.
    """
    held = sorted(meetings, key=lambda meeting: meeting.date)
    kept = [(meeting.date, _counted(meeting, RoundKind.KEPT, lines)) for meeting in held]
    last = {key: day for day, keys in kept for key in keys}
    scored = {key for day, keys in kept if cycle.holds(day) for key in keys}
    within = [meeting for meeting in held if cycle.holds(meeting.date)]
    asked = frozenset[str]().union(*(_counted(meeting, RoundKind.STILL_GOOD_ENOUGH, lines) for meeting in within))
    now_called = None if lines is None else lines.successors
    reasons = {now: why for meeting in within for now, why in _put_off(meeting, now_called)}
    return tuple(
        _cover(each.key, each.key in scored, reasons.get(each.key), last.get(each.key), each.key in asked)
        for each in commitments
    )


def propose(
    commitments: Sequence[Commitment],
    meetings: Iterable[Meeting],
    count: int = COMMITMENTS_A_MEETING,
    lines: Sequence[Lineage] = (),
) -> tuple[str, ...]:
    """Return what to score next: what was put off, never scored, then longest ago; in pledge order among equals.

    With the lines of the pledges, a score of other words is none.
    """
    held = sorted(meetings, key=lambda meeting: meeting.date)
    now_called = {key: now for each in lines for key, now in each.successors.items()} if lines else None
    last, put_off = _last_scored(held, lines), put_off_before(held, now_called)
    order = {commitment.key: place for place, commitment in enumerate(commitments)}
    chosen = sorted(order, key=lambda key: (key not in put_off, last.get(key, datetime.date.min), order[key]))[:count]
    return tuple(sorted(chosen, key=order.__getitem__))


def put_off_before(
    meetings: Iterable[Meeting], now_called: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, str]:
    """Return what was put off at the meetings that are given and not scored since, with the last reason.

    Where it is given what each commitment became, those stand there; what was dropped is not put off any more.
    """
    due: dict[str, str] = {}
    for meeting in sorted(meetings, key=lambda meeting: meeting.date):
        due |= dict(_put_off(meeting, now_called))
        scored = {now for key in scored_in(meeting, RoundKind.KEPT) for now in _now(key, now_called)}
        due = {key: reason for key, reason in due.items() if key not in scored}
    return due


def scored_in(meeting: Meeting, kind: RoundKind) -> frozenset[str]:
    """Return the commitments that a meeting scored by any method; too few to keep an answer is no score (rule 4)."""
    return frozenset(
        question
        for round_ in meeting.rounds
        if round_.kind is kind and round_.state is RoundState.REVEALED and round_.has_score
        for question in round_.questions
    )


def _counted(meeting: Meeting, kind: RoundKind, lines: Lineage | None) -> frozenset[str]:
    """Return the commitments in force that a meeting scored, or was asked about: new words are often its answer."""
    if lines is None:
        return scored_in(meeting, kind)
    now_called = lines.unchanged if kind is RoundKind.KEPT else lines.became
    return frozenset(
        now
        for round_ in meeting.rounds
        if round_.kind is kind and round_.state is RoundState.REVEALED and round_.has_score
        for question in round_.questions
        for now in now_called.get((round_.version or 0, question), ())
    )


def _cover(
    key: str, is_scored: bool, reason: str | None, last: datetime.date | None, is_asked: bool
) -> CommitmentCoverage:
    if is_scored:
        return CommitmentCoverage(key, Covered.SCORED, last, "", is_asked)
    covered = Covered.MISSING if reason is None else Covered.DEFERRED
    return CommitmentCoverage(key, covered, last, reason or "", is_asked)


def _last_scored(held: Iterable[Meeting], lines: Sequence[Lineage]) -> dict[str, datetime.date]:
    """Return the last day on which each commitment was scored, from meetings in the order of their dates."""
    known = lines or (None,)
    return {
        key: meeting.date for meeting in held for each in known for key in _counted(meeting, RoundKind.KEPT, each)
    }


def _put_off(meeting: Meeting, now_called: Mapping[str, tuple[str, ...]] | None) -> Iterator[tuple[str, str]]:
    for key, reason in meeting.deferred.items():
        for now in _now(key, now_called):
            yield now, reason


def _now(key: str, now_called: Mapping[str, tuple[str, ...]] | None) -> tuple[str, ...]:
    return (key,) if now_called is None else now_called.get(key, ())


def _months_later(day: datetime.date, months: int) -> datetime.date:
    total = day.year * 12 + day.month - 1 + months
    if total // 12 > datetime.MAXYEAR:
        return datetime.date.max
    return day.replace(year=total // 12, month=total % 12 + 1)
