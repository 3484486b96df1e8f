"""The chain for inspection, as data: each loop with its sources, and which principles it serves."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from careboard.application.closing_loops import Loop
from careboard.application.summary_content import TakenBackLine
from careboard.domain.asks import Ask
from careboard.domain.council import Council
from careboard.domain.pledges import Commitment
from careboard.domain.principles import Principle


@dataclass(frozen=True, slots=True)
class Asked:
    """What the board was asked about a loop, the day of the meeting that asked, and what people knew wrongly."""

    ask: Ask
    on: datetime.date
    taken_back: tuple[TakenBackLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """One loop from what was said to what the young people confirmed, with what the board was asked about it."""

    loop: Loop
    group: str
    also_about: tuple[str, ...] = ()
    asks: tuple[Asked, ...] = ()
    papers: tuple[int, ...] = ()
    """The issued papers that tell of it."""


@dataclass(frozen=True, slots=True)
class PromiseChains:
    """The loops about one promise, failures first; no promise holds what is about none."""

    promise: Commitment | None
    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class Served:
    """Which promises and how many loops about them serve one principle; both may be missing."""

    principle: Principle
    promises: tuple[str, ...]
    loops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The seven principles and the promises, with the gaps both ways."""

    served: tuple[Served, ...]
    without_principle: tuple[str, ...]

    @property
    def without_promise(self) -> tuple[Principle, ...]:
        """The principles for which nothing was promised."""
        return tuple(line.principle for line in self.served if not line.promises)


@dataclass(frozen=True, slots=True)
class ChainContent:
    """Every loop of a council on a day, sorted by promise, and the crosswalk; or one story alone."""

    council: Council
    on: datetime.date
    promises: tuple[PromiseChains, ...]
    crosswalk: Crosswalk | None

    @property
    def chains(self) -> tuple[Chain, ...]:
        """All loops, in the order in which they are told."""
        return tuple(chain for part in self.promises for chain in part.chains)
