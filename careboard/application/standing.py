"""Where a running meeting stands within its step, and how its time was used: kept from step to step until its close."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from careboard.domain.meetings import Step


@dataclass(frozen=True, slots=True)
class Standing:
    """What a start after a crash goes on with.

    `part` is the part of the step that was shown, `theme` which of the themes after it (0 for the step itself),
    `spent` are seconds by step, and `since` is when they were last
    added up, in seconds of this computer's clock; None while nothing was counted.
    """

    part: int = 0
    spent: Mapping[Step, float] = field(default_factory=dict)
    since: float | None = None
    theme: int = 0


def standing_note(meeting: str, standing: Standing) -> str:
    """Return what is kept of the standing of a meeting."""
    spent = {step.value: seconds for step, seconds in standing.spent.items()}
    kept = {"part": standing.part, "theme": standing.theme, "spent": spent, "since": standing.since}
    return json.dumps({"meeting": meeting, **kept})


def read_standing(note: str, meeting: str) -> Standing:
    """Return how a meeting stands; one of which nothing is kept stands at its beginning."""
    kept = json.loads(note) if note else {}
    if kept.get("meeting") != meeting:
        return Standing()
    spent = {Step(step): float(seconds) for step, seconds in kept["spent"].items()}
    return Standing(int(kept["part"]), spent, kept["since"], int(kept.get("theme", 0)))
