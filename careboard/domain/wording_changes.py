"""How the commitments of one version of a pledge became those of the next: each old and each new one stands once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from careboard.errors import RuleBroken

_ANY = 1_000


class ChangeKind(StrEnum):
    """What happened to a commitment when new words were agreed."""

    SAME = "same"
    REWORDED = "reworded"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"
    NEW = "new"


_SHAPES = {
    ChangeKind.SAME: ((1, 1), (1, 1)),
    ChangeKind.REWORDED: ((1, 1), (1, 1)),
    ChangeKind.MERGED: ((2, _ANY), (1, 1)),
    ChangeKind.SPLIT: ((1, 1), (2, _ANY)),
    ChangeKind.DROPPED: ((1, 1), (0, 0)),
    ChangeKind.NEW: ((0, 0), (1, 1)),
}
"""The least and the most old and new commitments that each kind joins."""


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Which old commitments became which new ones."""

    kind: ChangeKind
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a change that joins more or fewer commitments than its kind does."""
        for (least, most), keys in zip(_SHAPES[self.kind], (self.old, self.new), strict=True):
            if not least <= len(keys) <= most:
                raise RuleBroken("change-misshapen", kind=self.kind.value)


def check_changes(old: Sequence[str], new: Sequence[str], changes: Iterable[WordingChange]) -> None:
    """Refuse changes in which an old or a new commitment does not stand exactly once."""
    found = tuple(changes)
    for keys, named in (
        (old, [key for change in found for key in change.old]),
        (new, [key for change in found for key in change.new]),
    ):
        for key in (*keys, *named):
            if named.count(key) != 1 or key not in keys:
                raise RuleBroken("change-not-once", commitment=key)
