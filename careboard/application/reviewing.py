"""Nothing is kept past its date unnoticed: each class of records has a day on which it is asked about."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from careboard.application.changes import Changes
from careboard.application.ports import UnitOfWork
from careboard.application.steps import Steps
from careboard.errors import RuleBroken


class RecordClass(StrEnum):
    """What is reviewed together, year by year; of a meeting its private notes, reasons and quotes, never its counts."""

    MEETINGS = "meetings"
    ISSUES = "issues"
    OWNER_NAMES = "owner-names"
    ASKS = "asks"
    PAPERS = "papers"
    PASSED_ON = "passed-on"


YEARS_KEPT: Mapping[RecordClass, int] = {
    RecordClass.MEETINGS: 3,
    RecordClass.ISSUES: 3,
    RecordClass.OWNER_NAMES: 1,
    RecordClass.ASKS: 3,
    RecordClass.PAPERS: 6,
    RecordClass.PASSED_ON: 6,
}
"""For how many whole years after its own a year of records is kept before somebody is asked."""


@dataclass(frozen=True, slots=True)
class Review:
    """The records of one class and year that are past their review date, and since when."""

    record: RecordClass
    year: int
    count: int
    since: datetime.date


class Reviewing:
    """Finds what is past its review date, and keeps the answers."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def due(self) -> tuple[Review, ...]:
        """Return what is past its review date today, the longest first."""
        with self._steps.start_work() as work:
            return reviews_due(work, self._steps.today())

    def keep_another_year(self, record: RecordClass, year: int) -> datetime.date:
        """Keep the records of a year for one more, and return until when; refused where nothing is asked."""
        if not any((each.record, each.year) == (record, year) for each in self.due()):
            raise RuleBroken("nothing-to-review")
        today = self._steps.today()
        until = datetime.date(today.year + 1, today.month, min(today.day, 28))
        with self._steps.start_work() as work:
            work.council.set_note(_note(record, year), until.isoformat())
            work.commit()
        self._steps.announce(Changes.COUNCIL)
        return until


def reviews_due(work: UnitOfWork, today: datetime.date) -> tuple[Review, ...]:
    """Return what is past its review date on a day, the longest first; what still goes on is not asked about."""
    reviews = [
        Review(record, year, count, _since(work, record, year))
        for record in RecordClass
        for year, count in _counts(work, record).items()
    ]
    return tuple(sorted((each for each in reviews if each.since <= today), key=lambda each: (each.since, each.record)))


def _since(work: UnitOfWork, record: RecordClass, year: int) -> datetime.date:
    kept_until = work.council.note(_note(record, year))
    if kept_until:
        return datetime.date.fromisoformat(kept_until)
    return datetime.date(year + YEARS_KEPT[record] + 1, 1, 1)


def keys_of(work: UnitOfWork, record: RecordClass, year: int) -> tuple[str, ...]:
    """Return the keys of the records of one class that were finished in a year."""
    if record is RecordClass.ASKS:
        return tuple(key for key, settled in _settled_asks(work) if settled == year)
    return work.kept.keys(record, year)


def _counts(work: UnitOfWork, record: RecordClass) -> Mapping[int, int]:
    if record is RecordClass.ASKS:
        return Counter(year for _key, year in _settled_asks(work))
    return work.kept.counts(record)


def _settled_asks(work: UnitOfWork) -> Iterator[tuple[str, int]]:
    """Yield each ask that the board has settled, with the year; the rules alone say whether it is in debt."""
    for ask in work.asks.all():
        if not ask.in_debt:
            yield ask.key, ask.standing[-1].on.year


def _note(record: RecordClass, year: int) -> str:
    return f"review-{record.value}-{year}"
