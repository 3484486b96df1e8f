"""The minutes of a meeting, and the age bands that heads are counted by."""

from __future__ import annotations

import pytest

from careboard.domain.council import Group
from careboard.domain.meetings import Step
from ui.meetings.age_bands import age_bands
from ui.meetings.meeting_clock import MeetingClock


class Seconds:
    """Time that passes only when a test says so."""

    def __init__(self) -> None:
        self.now = 500.0

    def __call__(self) -> float:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += minutes * 60


def test_each_step_has_its_own_minutes_and_a_pause_counts_for_none() -> None:
    seconds = Seconds()
    clock = MeetingClock(seconds)
    assert clock.minutes() == 0
    clock.enter(Step.WELCOME)
    clock.go_on()
    seconds.pass_minutes(17)
    clock.enter(Step.TELL_BACK)
    seconds.pass_minutes(4)
    clock.pause()
    assert not clock.is_running
    seconds.pass_minutes(30)
    clock.go_on()
    clock.go_on()
    seconds.pass_minutes(5)
    assert (clock.minutes(), clock.minutes_of(Step.WELCOME), clock.minutes_of(Step.TELL_BACK)) == (26, 17, 9)
    assert clock.minutes_of(Step.CLOSE) == 0


def test_a_theme_has_minutes_of_its_own() -> None:
    seconds = Seconds()
    clock = MeetingClock(seconds)
    clock.enter(Step.TALK)
    clock.go_on()
    seconds.pass_minutes(3)
    clock.enter(Step.TALK, 1)
    seconds.pass_minutes(5)
    assert (clock.minutes(), clock.minutes_of(Step.TALK), clock.minutes_of(Step.TALK, 1)) == (8, 3, 5)


def test_another_meeting_begins_at_nought() -> None:
    seconds = Seconds()
    clock = MeetingClock(seconds)
    clock.enter(Step.WELCOME)
    clock.go_on()
    seconds.pass_minutes(5)
    clock.start_again()
    assert (clock.minutes(), clock.is_running) == (0, False)


@pytest.mark.parametrize(
    ("ages", "bands"),
    [
        ("12-17", ("12-15", "16-17")),
        ("7-11", ("7-11",)),
        ("16-25", ("16-17", "18-25")),
        ("18 to 27", ("18-27",)),
        ("12 and up", ("Young people",)),
        ("", ("Young people",)),
        ("17-12", ("Young people",)),
        ("26-30", ("Young people",)),
        ("12-12", ("12",)),
    ],
)
def test_bands_follow_the_ages_of_the_group(ages: str, bands: tuple[str, ...]) -> None:
    assert age_bands(Group.of("g", "Group", ages)) == bands


def test_what_was_counted_before_is_offered_too() -> None:
    assert age_bands(Group.of("g", "Group", "12-17"), ["12-15", "18-21"]) == ("12-15", "16-17", "18-21")
