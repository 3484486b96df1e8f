"""Triage: what concerns one person leaves the log, what concerns safety leaves the program (rule 9)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from careboard.domain.council import ADVOCATE, COMPLAINTS, DESIGNATED_OFFICER, SAFEGUARDING
from careboard.errors import RuleBroken


class Door(StrEnum):
    """Whom a worry is about; only the first door leads to something that is written down."""

    MANY_OF_US = "many-of-us"
    JUST_ME = "just-me"
    ONE_ADULT = "one-adult"
    NOT_SAFE = "not-safe"


PASSED_ON_TO = {
    Door.MANY_OF_US: (),
    Door.JUST_ME: (ADVOCATE,),
    Door.ONE_ADULT: (COMPLAINTS, DESIGNATED_OFFICER, ADVOCATE),
    Door.NOT_SAFE: (SAFEGUARDING,),
}
"""The roles behind each door, whom to go to first."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """That something was passed on: the day and the post, and nothing of what it was."""

    on: datetime.date
    post: str


def check_may_be_written(door: Door) -> None:
    """Refuse to store anything behind a door that leads out of the program."""
    if door is not Door.MANY_OF_US:
        raise RuleBroken("not-written-down", door=door.value)


def pass_on(door: Door, on: datetime.date, role: str) -> PassedOn:
    """Record that a matter was passed on, by day and post alone."""
    if role not in PASSED_ON_TO[door]:
        raise RuleBroken("unknown-post", role=role)
    return PassedOn(on, role)
