"""A page that does nothing but remember what it was told to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Recorder:
    """Remembers the last arguments of each method that a presenter calls, and all refusals with words."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.last: dict[str, Any] = {}
        self.order: list[str] = []
        self.refusals: list[str] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        def called(*arguments: Any, **named: Any) -> None:
            self.order.append(name)
            self.last[name] = (*arguments, *named.values())
            if name == "refuse" and arguments[0]:
                self.refusals.append(arguments[0])

        return called

    def shown(self, name: str) -> Any:
        """Return the first thing that was shown by a method the last time."""
        return self.last[name][0]

    def has(self, name: str) -> bool:
        """Whether a method was called."""
        return name in self.last


def as_page(recorder: Recorder) -> Any:
    """Hand a recorder over where a presenter wants its page."""
    return recorder
