"""Scores over time: points that may be joined, and the reasons why a line breaks (rule 6)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from careboard.domain.disclosure import Finding, find
from careboard.domain.lineage import Line, Lineage, lineage
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.rounds import Method, Round, RoundKind, RoundState
from careboard.domain.scales import Scale
from careboard.domain.wording_changes import ChangeKind


class Break(StrEnum):
    """Why two scores may not be joined."""

    SCALE = "scale"
    METHOD = "method"
    STEM = "stem"
    WORDING = "wording"
    SPLIT = "split"
    MERGED = "merged"


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
    """Return the points of each commitment in force, from one walk through the meetings."""
    told = stories(meetings, pledge, scales)
    return {commitment: told.current[commitment].points for commitment in commitments}


@dataclass(frozen=True, slots=True)
class Story:
    """A commitment over all versions of its words: its points, and the stories of those that became it.

    `last_version` is the last that held it, in the words that it had there.
    """

    commitment: Commitment
    last_version: int
    points: tuple[Point, ...]
    before: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a pledge: of the commitments in force by their keys, and of those that were dropped."""

    current: Mapping[str, Story]
    dropped: tuple[Story, ...]


def stories(
    meetings: Sequence[Meeting], pledge: Pledge, scales: Mapping[str, Scale], lines: Lineage | None = None
) -> Stories:
    """Return the stories of a pledge for the group whose meetings are given, from one walk through them."""
    known = lines or lineage(pledge)
    found = _Walk(pledge, known)
    for meeting in sorted(meetings, key=lambda each: each.date):
        for round_ in meeting.rounds:
            if round_.kind is RoundKind.KEPT and round_.state is RoundState.REVEALED and round_.pledge == pledge.key:
                found.add(meeting, round_, scales[round_.scale])
    return Stories(
        {key: found.story(line) for key, line in known.current.items()},
        tuple(found.story(line) for line in known.dropped),
    )


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


class _Gathered:
    """The points of one line, and the version that the last of them asked."""

    __slots__ = ("last_version", "line", "points")

    def __init__(self, line: Line) -> None:
        self.line = line
        self.points: list[Point] = []
        self.last_version = 0

    def join(self, version: int, point: Point) -> None:
        """Add a point, which says why it breaks from the one before."""
        is_split = (
            self.last_version not in (0, version)
            and self.line.change_between(self.last_version, version) is ChangeKind.SPLIT
        )
        self.points.append(_broken_from(self.points[-1], point, is_split=is_split) if self.points else point)
        self.last_version = version


class _Walk:
    """Gathers the points of every line of a pledge."""

    def __init__(self, pledge: Pledge, known: Lineage) -> None:
        self._by_end: dict[tuple[int, str], _Gathered] = {}
        self._asked: dict[tuple[int, str], list[_Gathered]] = {}
        self._words = {
            (version.number, each.key): each for version in pledge.versions for each in version.commitments
        }
        for line in known.lines():
            gathered = self._by_end[line.end] = _Gathered(line)
            for asked in line.keys.items():
                self._asked.setdefault(asked, []).append(gathered)

    def add(self, meeting: Meeting, round_: Round, scale: Scale) -> None:
        """Add what a round found of each commitment to the lines that had it."""
        assert round_.version is not None
        for commitment in round_.questions:
            asked = round_.version, commitment
            point = Point(
                meeting.key,
                meeting.date,
                find(round_, commitment, scale),
                scale,
                round_.method,
                round_.stem,
                self._words[asked],
                meeting.adults_present,
                round_.authority.get(commitment),
            )
            for gathered in self._asked[asked]:
                gathered.join(round_.version, point)

    def story(self, line: Line) -> Story:
        """Return what was gathered of a line."""
        version, _key = line.end
        before = tuple(self.story(each) for each in line.before)
        points = tuple(self._by_end[line.end].points)
        if points and any(each.points for each in before):
            points = (replace(points[0], breaks=(Break.MERGED,)), *points[1:])
        return Story(self._words[line.end], version, points, before)


def _broken_from(before: Point, point: Point, *, is_split: bool) -> Point:
    checks = (
        (Break.SCALE, before.scale.key != point.scale.key),
        (Break.METHOD, before.method is not point.method),
        (Break.STEM, before.stem != point.stem),
        (Break.SPLIT, is_split),
        (Break.WORDING, not is_split and not _say_the_same(before.words, point.words)),
    )
    breaks = [reason for reason, differs in checks if differs]
    return replace(point, breaks=tuple(breaks)) if breaks else point


def _say_the_same(one: Commitment, other: Commitment) -> bool:
    return one is other or one.same_words(other)
