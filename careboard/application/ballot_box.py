"""The sealed tally as the application asks for it; `db` fulfils it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class BoxLayout:
    """What a box counts: for each question the answers that may be chosen, frozen when it opens."""

    round_id: str
    meeting: str
    questions: Mapping[str, tuple[str, ...]]
    heads: int


@dataclass(frozen=True, slots=True)
class ClosedBox:
    """What a box held; no cells under five voters."""

    voted: int
    tallies: Mapping[str, Mapping[str, int]]
    everyone_may_see: bool


class BallotBox(Protocol):
    """The sealed tally (rule 3): no ballot is ever stored, only encrypted counters while a round is open."""

    def open(self, boxes: Sequence[BoxLayout], on: datetime.date) -> None:
        """Seal an empty box for each round, its key in the data folder."""

    def cast(self, answers: Mapping[str, Mapping[str, str]], may_see: bool) -> tuple[int, int]:
        """Count one whole sitting: round id -> question -> answer, in all the rounds or in none.

        Returns how many have voted now, and how many may.
        Raises RuleBroken ("more-ballots-than-heads", "answers-do-not-fit", "box-is-not-open").
        """

    def set_heads(self, round_id: str, heads: int) -> None:
        """Correct the number of ballots that the box takes at most."""

    def count(self, round_id: str) -> int:
        """Return how many have voted."""

    def close(self, round_ids: Iterable[str], on: datetime.date) -> Mapping[str, ClosedBox]:
        """Open the boxes for the last time and, once committed, destroy their keys."""

    def void(self, round_ids: Iterable[str]) -> None:
        """Throw the boxes and their keys away."""

    def lost(self) -> tuple[str, ...]:
        """Return the rounds whose box is here and whose key is gone."""
