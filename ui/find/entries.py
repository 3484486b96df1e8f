"""What the window to find and do lists: lines in groups, each with what happens when it is opened."""

from dataclasses import dataclass
from enum import StrEnum


class Leads(StrEnum):
    """Where a line leads."""

    TO_PLACE = "place"
    TO_COMMAND = "command"
    TO_FILE = "file"


@dataclass(frozen=True, slots=True)
class Goal:
    """What happens when a line is opened: a place with a key in it, a command, or another council file."""

    leads: Leads
    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its words, a smaller line below, its keys at the end, and an icon or a promise's picture."""

    title: str
    goal: Goal
    below: str = ""
    keys: str = ""
    icon: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Lines of one kind under their name."""

    name: str
    entries: tuple[Entry, ...]
