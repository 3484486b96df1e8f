"""What a field of a form is: its name, its words, and what it can hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from careboard.reports.fonts import cannot_be_printed
from careboard.reports.structure import TaggingError

LETTERS = "cp1252"
"""What a field can hold on paper: the letters of its embedded font."""
MOST_LETTERS = 4000
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `name` is how it is read back, `tip` what a screen reader says; sizes in points.

    A choice lists its answers as (what is read back, what is shown); the first may be empty for "not answered yet".
    A tick has the value "yes" or nothing.
    """

    name: str
    tip: str
    kind: Literal["text", "choice", "tick"] = "text"
    height: float = 24.0
    choices: tuple[tuple[str, str], ...] = ()
    value: str = ""
    several_lines: bool = False
    read_only: bool = False
    most_letters: int = MOST_LETTERS
    size: float = 14.0
    shrinks: bool = False
    """Whether a reader program makes the letters smaller where much is typed, so that all of it can be printed."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise TaggingError(f"{self.name!r} is no name for a field")
        if not self.tip.strip():
            raise TaggingError(f"the field {self.name} has no words for who does not see it")
        if self.kind == "choice" and not self.choices:
            raise TaggingError(f"the field {self.name} has nothing to choose from")
        for words in (self.value, *(shown for _key, shown in self.choices)):
            _check_letters(words)

    @property
    def shown(self) -> str:
        """What stands in the field before it is filled in."""
        return dict(self.choices).get(self.value, "") if self.kind == "choice" else self.value


def _check_letters(words: str) -> None:
    for word in words.split():
        for letter in word:
            try:
                letter.encode(LETTERS)
            except UnicodeEncodeError as refusal:
                raise cannot_be_printed(word, letter) from refusal
