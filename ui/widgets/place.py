"""A place of the program, as the rail shows it; apart from the rail, which the first window does without."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One place to go to."""

    key: str
    text: str
    icon: str
