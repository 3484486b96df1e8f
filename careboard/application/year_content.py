"""What a cycle came to, as data: coverage, asks, loops, the board's record and what moved, for one page."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from careboard.domain.answers import AnswerKind
from careboard.domain.council import Council, Group
from careboard.domain.coverage import Cycle
from careboard.domain.scores import Direction, Point


@dataclass(frozen=True, slots=True)
class GroupYear:
    """What one group covered: how many promises it scored, and what it put off with its reason or left out.

    `asked_again` counts the promises of which it also said whether they are still good enough.
    """

    group: Group
    promises: int
    scored: int
    deferred: tuple[tuple[str, str], ...]
    left: tuple[str, ...]
    asked_again: int


@dataclass(frozen=True, slots=True)
class Move:
    """How one promise moved for one group in the cycle; `points` are those that were compared, or could not be."""

    title: str
    group: str
    direction: Direction
    points: tuple[Point, ...]
    steps: int = 0


@dataclass(frozen=True, slots=True)
class AskedInYear:
    """What the groups asked the board, by its last answer; asks may be counted, answers of people never."""

    asked: int
    answers: Mapping[AnswerKind, int]
    unanswered: int


@dataclass(frozen=True, slots=True)
class LoopsOfYear:
    """What was raised and what became of it: the titles of what the groups decided, the number of what still waits."""

    raised: int
    sorted: tuple[str, ...]
    partly_sorted: tuple[str, ...]
    not_sorted: tuple[str, ...]
    ended: tuple[str, ...]
    late: tuple[str, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class BoardRecord:
    """How the board kept to its dates: papers it was given, its answers in time and late, and what it owes now."""

    papers: int
    in_time: int
    late: int
    owed_late: int


@dataclass(frozen=True, slots=True)
class YearContent:
    """One cycle in one page; of the promises that moved the widest moves come first."""

    council: Council
    cycle: Cycle
    reckoned_on: datetime.date
    groups: tuple[GroupYear, ...]
    moves: tuple[Move, ...]
    cannot_say: tuple[Move, ...]
    asks: AskedInYear
    loops: LoopsOfYear
    board: BoardRecord
