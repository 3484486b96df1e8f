"""The seven corporate parenting principles of section 1(1) of the Children and Social Work Act 2017."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Principle(StrEnum):
    """One principle, in the order of the Act, (a) to (g); a promise may serve none, and a principle have no promise."""

    BEST_INTERESTS = "best-interests"
    EXPRESS_VIEWS = "express-views"
    VIEWS_COUNT = "views-count"
    SERVICES = "services"
    ASPIRATIONS = "aspirations"
    SAFE_AND_STABLE = "safe-and-stable"
    ADULTHOOD = "adulthood"


def in_order(principles: Iterable[str]) -> tuple[Principle, ...]:
    """Return the principles of these keys, each once, in the order of the Act."""
    wanted = set(principles)
    return tuple(principle for principle in Principle if principle.value in wanted)
