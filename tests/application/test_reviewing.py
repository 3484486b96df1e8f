"""Nothing is kept past its date unnoticed (P22), on a calendar that stands still."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from careboard.application.reviewing import YEARS_KEPT, RecordClass, Review, Reviewing
from careboard.application.steps import Steps
from careboard.bootstrap import FilesHere
from careboard.errors import RuleBroken
from careboard.open_file import OpenFile
from careboard.paths import DataFolder
from tests.storage.files import ON, cheap
from tests.support.files_here import a_demonstration


class Calendar:
    """A day that tests turn."""

    def __init__(self) -> None:
        self.day = ON

    def __call__(self) -> datetime.date:
        """Return the day."""
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def council(tmp_path: Path, calendar: Calendar) -> OpenFile:
    files = FilesHere(DataFolder(tmp_path / "data"), today=calendar, derive=cheap)
    return a_demonstration(tmp_path / "demo.careboard", files)


def years(reviews: tuple[Review, ...], record: RecordClass) -> dict[int, int]:
    return {each.year: each.count for each in reviews if each.record is record}


def test_each_class_is_asked_about_once_its_years_are_over(council: OpenFile, calendar: Calendar) -> None:
    services = council.services
    assert services.reviewing.due() == ()
    assert services.home.view().to_review == 0
    calendar.day = datetime.date(2040, 1, 1)
    due = services.reviewing.due()
    assert {each.record for each in due} >= {RecordClass.MEETINGS, RecordClass.ISSUES, RecordClass.PAPERS}
    closed = [meeting for meeting in services.planning.meetings() if meeting.state.value == "closed"]
    worded = [each for each in closed if each.notes or each.quotes or any(round_.reasons for round_ in each.rounds)]
    assert sum(years(due, RecordClass.MEETINGS).values()) == len(worded) > 0
    assert [each.since for each in due] == sorted(each.since for each in due)
    assert services.home.view().to_review == len(due)
    council.close()


@pytest.mark.parametrize("record", list(RecordClass))
def test_the_day_before_is_not_the_day(council: OpenFile, calendar: Calendar, record: RecordClass) -> None:
    calendar.day = datetime.date(2040, 1, 1)
    found = years(council.services.reviewing.due(), record)
    for year in found:
        calendar.day = datetime.date(year + YEARS_KEPT[record], 12, 31)
        assert year not in years(council.services.reviewing.due(), record)
        calendar.day += datetime.timedelta(days=1)
        assert years(council.services.reviewing.due(), record)[year] == found[year]
    council.close()


def test_an_answer_keeps_a_year_of_records_for_another(council: OpenFile, calendar: Calendar) -> None:
    reviewing = council.services.reviewing
    calendar.day = datetime.date(2040, 2, 29)
    first = reviewing.due()[0]
    assert reviewing.keep_another_year(first.record, first.year) == datetime.date(2041, 2, 28)
    assert first not in reviewing.due()
    with pytest.raises(RuleBroken, match="nothing-to-review"):
        reviewing.keep_another_year(first.record, first.year)
    calendar.day = datetime.date(2041, 2, 28)
    asked = [each for each in reviewing.due() if (each.record, each.year) == (first.record, first.year)]
    assert [each.since for each in asked] == [calendar.day]
    council.close()


def test_what_still_goes_on_is_never_asked_about(council: OpenFile, calendar: Calendar) -> None:
    calendar.day = datetime.date(2090, 1, 1)
    due = council.services.reviewing.due()
    counts = council.services.issues.counts()
    assert sum(years(due, RecordClass.ISSUES).values()) == counts.sorted + counts.ended
    council.close()


def test_the_reviews_need_nothing_but_the_steps(council: OpenFile) -> None:
    steps: Steps = council.services.steps
    assert Reviewing(steps).due() == council.services.reviewing.due()
    council.close()
