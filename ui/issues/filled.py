"""What a person has filled in, field by field."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

FieldValue = str | int | datetime.date | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Filled:
    """The values of a form by the names of its fields; a field that is not there counts as empty."""

    values: Mapping[str, FieldValue]

    def text(self, name: str) -> str:
        """Return a typed text, or the key of what was chosen."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """Return a count, nought where the field is empty."""
        value = self.values.get(name)
        return value if isinstance(value, int) else 0

    def day(self, name: str) -> datetime.date | None:
        """Return a date, None where the field is empty."""
        value = self.values.get(name)
        return value if isinstance(value, datetime.date) else None

    def several(self, name: str) -> tuple[str, ...]:
        """Return the keys of what was ticked."""
        value = self.values.get(name)
        return value if isinstance(value, tuple) else ()
