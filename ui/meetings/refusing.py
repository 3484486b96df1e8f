"""How a presenter of this place tells its page that a rule refused a step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from careboard import wording
from careboard.errors import NotFound, RuleBroken


class Refusable(Protocol):
    """A page that can say in words why something was not done; no words take the last ones away."""

    def refuse(self, text: str) -> None:
        """Say why."""


@contextmanager
def told_on(page: Refusable) -> Iterator[None]:
    """Say on the page what a rule refuses in this block, and clear what it said before."""
    page.refuse("")
    try:
        yield
    except (RuleBroken, NotFound) as error:
        page.refuse(wording.message(error))
