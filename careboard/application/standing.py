"""Where a running meeting stands within its step, and how its time was used: kept from step to step until its close."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from careboard.domain.meetings import Step

Turn = tuple[Step, int]
"""A step (0), or one of the young people's own themes behind it (1 is the first)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a start after a crash goes on with.

    `part` is the part of the step that was shown, `theme` which of the themes after it (0 for the step itself),
    `spent` are seconds by turn, and `since` is when they were last added up, in seconds of this computer's clock;
    None while nothing was counted.
    """

    part: int = 0
    spent: Mapping[Turn, float] = field(default_factory=dict)
    since: float | None = None
    theme: int = 0


def standing_note(meeting: str, standing: Standing) -> str:
    """Return what is kept of the standing of a meeting."""
    spent = {f"{step.value} {theme}": seconds for (step, theme), seconds in standing.spent.items()}
    kept = {"part": standing.part, "theme": standing.theme, "spent": spent, "since": standing.since}
    return json.dumps({"meeting": meeting, **kept})


def read_standing(note: str, meeting: str) -> Standing:
    """Return how a meeting stands; one of which nothing is kept stands at its beginning."""
    kept = json.loads(note) if note else {}
    if kept.get("meeting") != meeting:
        return Standing()
    spent = {_turn(key): float(seconds) for key, seconds in kept["spent"].items()}
    return Standing(int(kept["part"]), spent, kept["since"], int(kept.get("theme", 0)))


def _turn(key: str) -> Turn:
    """Return a turn from what was kept of it; before the themes had minutes of their own it was the step alone."""
    step, _space, theme = key.partition(" ")
    return Step(step), int(theme or 0)
