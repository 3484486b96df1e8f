"""Files of the council's own that its council file keeps, such as its Word template."""

from __future__ import annotations

from dataclasses import dataclass, field

from careboard.errors import RuleBroken

WORD_TEMPLATE = "word-template"
FILE_NAMES = (WORD_TEMPLATE,)
MOST_BYTES = 3_000_000
"""Each issued paper is kept with a copy of the template in it, for as long as there are papers."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file by its name."""

    name: str
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a name that Careboard does not know, and a file that is too large."""
        if self.name not in FILE_NAMES:
            raise RuleBroken("unknown-kept-file", names=", ".join(FILE_NAMES))
        if len(self.data) > MOST_BYTES:
            raise RuleBroken("kept-file-too-large", most=MOST_BYTES // 1_000_000)
