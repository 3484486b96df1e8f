"""Where the commitments of a pledge came from: each one followed through the versions of its words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.wording_changes import ChangeKind, WordingChange

NEAR = 0.6
"""How alike two wordings are, from 0 to 1, that are taken for one promise in other words until a person says no."""


@dataclass(frozen=True, slots=True)
class Line:
    """One commitment through the versions: its key in each, and by which change it came into it.

    Two commitments that became one end there; `before` holds their lines. One that was split goes on in each part.
    """

    keys: Mapping[int, str]
    came: Mapping[int, ChangeKind]
    before: tuple[Line, ...] = ()

    @property
    def end(self) -> tuple[int, str]:
        """The last version that held the commitment, and its key there; no two lines end alike."""
        version = max(self.keys)
        return version, self.keys[version]

    def change_between(self, earlier: int, later: int) -> ChangeKind:
        """Return the weightiest change between two versions: split before reworded before the same."""
        kinds = {kind for version, kind in self.came.items() if earlier < version <= later}
        for kind in (ChangeKind.SPLIT, ChangeKind.REWORDED):
            if kind in kinds:
                return kind
        return ChangeKind.SAME


@dataclass(frozen=True, slots=True)
class Lineage:
    """The lines of a pledge: of the commitments in force by their keys, and of those that were dropped."""

    current: Mapping[str, Line]
    dropped: tuple[Line, ...]
    became: Mapping[tuple[int, str], tuple[str, ...]]
    """By version and key, what a commitment became in the version in force."""
    unchanged: Mapping[tuple[int, str], tuple[str, ...]]
    """The same, only where it still says what it said."""

    def lines(self) -> Iterator[Line]:
        """Return every line, those that were merged into others too."""
        waiting = [*self.current.values(), *self.dropped]
        seen = set()
        while waiting:
            line = waiting.pop()
            if line.end not in seen:
                seen.add(line.end)
                waiting += line.before
                yield line

    @property
    def successors(self) -> dict[str, tuple[str, ...]]:
        """By key, what every commitment became in the version in force; the last that had the key counts."""
        last: dict[str, int] = {}
        for line in self.lines():
            for version, key in line.keys.items():
                last[key] = max(version, last.get(key, version))
        return {key: self.became.get((version, key), ()) for key, version in last.items()}


def lineage(pledge: Pledge) -> Lineage:
    """Return the lines of a pledge, from its first version to the one in force."""
    first, *later = pledge.versions
    now = {key: Line({first.number: key}, {}) for key in first.keys}
    dropped: list[Line] = []
    for version in later:
        before, now = now, {}
        for change in pledge.changes_into(version.number):
            if change.kind is ChangeKind.DROPPED:
                dropped.append(before[change.old[0]])
            for key in change.new:
                now[key] = _carried_on(version, key, change, before)
    current = {key: now[key] for key in pledge.current.keys}
    return Lineage(current, tuple(dropped), _became(current), _unchanged(current))


def propose_origins(old: Sequence[Commitment], new: Sequence[Commitment]) -> dict[str, str]:
    """Return from which old commitment each new one seems to have come, by nearly the same words; each old one once."""
    found: dict[str, str] = {}
    left = list(old)
    for each in new:
        other = nearest(each, left)
        if other is not None:
            found[each.key] = other.key
            left.remove(other)
    return found


def changes_from(
    old: Sequence[Commitment], new: Sequence[Commitment], came: Mapping[str, tuple[str, ...]]
) -> tuple[WordingChange, ...]:
    """Return the changes where each new commitment came from the old ones that are named; those named nowhere end."""
    known = {each.key: each for each in old}
    parts: dict[tuple[str, ...], list[Commitment]] = {}
    for each in new:
        parts.setdefault(came.get(each.key, ()), []).append(each)
    found = [change for keys, lines in parts.items() for change in _changes(keys, lines, known)]
    used = {key for change in found for key in change.old}
    return (*found, *(WordingChange(ChangeKind.DROPPED, (key,)) for key in known if key not in used))


def nearest(commitment: Commitment, others: Iterable[Commitment]) -> Commitment | None:
    """Return the commitment whose words are most like those of another one; None where none are near."""
    found = [(likeness(commitment, other), other) for other in others]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= NEAR else None


def likeness(one: Commitment, other: Commitment) -> float:
    """Return how alike two commitments read, from 0 to 1, in the wording where they are most alike."""
    pairs = ((one.plain, other.plain), (one.wording, other.wording))
    return max((_ratio(first, second) for first, second in pairs if first and second), default=0.0)


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def _became(current: Mapping[str, Line]) -> dict[tuple[int, str], tuple[str, ...]]:
    """Return what each commitment became: two that were merged became the one together."""
    found: dict[tuple[int, str], tuple[str, ...]] = {}
    for now, line in current.items():
        for asked in dict.fromkeys(_with_origins(line)):
            found[asked] = (*found.get(asked, ()), now)
    return found


def _with_origins(line: Line) -> Iterator[tuple[int, str]]:
    yield from line.keys.items()
    for each in line.before:
        yield from _with_origins(each)


def _unchanged(current: Mapping[str, Line]) -> dict[tuple[int, str], tuple[str, ...]]:
    return {
        asked: (now,)
        for now, line in current.items()
        for asked in line.keys.items()
        if line.change_between(asked[0], line.end[0]) is ChangeKind.SAME
    }


def _carried_on(version: PledgeVersion, key: str, change: WordingChange, before: Mapping[str, Line]) -> Line:
    if change.kind is ChangeKind.NEW:
        return Line({version.number: key}, {})
    if change.kind is ChangeKind.MERGED:
        return Line({version.number: key}, {version.number: change.kind}, tuple(before[old] for old in change.old))
    line = before[change.old[0]]
    return replace(line, keys={**line.keys, version.number: key}, came={**line.came, version.number: change.kind})


def _changes(
    keys: tuple[str, ...], lines: Sequence[Commitment], known: Mapping[str, Commitment]
) -> list[WordingChange]:
    new = tuple(line.key for line in lines)
    if not keys:
        return [WordingChange(ChangeKind.NEW, new=(key,)) for key in new]
    if len(keys) > 1:
        return [WordingChange(ChangeKind.MERGED, keys, (key,)) for key in new]
    if len(new) > 1:
        return [WordingChange(ChangeKind.SPLIT, keys, new)]
    before = known.get(keys[0])
    is_same = before is not None and before.same_words(lines[0])
    return [WordingChange(ChangeKind.SAME if is_same else ChangeKind.REWORDED, keys, new)]
