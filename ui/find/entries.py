"""What the window to find and do lists: lines in groups, each with what happens when it is opened."""

from dataclasses import dataclass
from enum import StrEnum


class Leads(StrEnum):
    """Where a line leads."""

    TO_PLACE = "place"
    TO_COMMAND = "command"
    TO_FILE = "file"
    TO_ALL = "all"


@dataclass(frozen=True, slots=True)
class Goal:
    """What happens when a line is opened: a place with a key in it, a command, another file, or all of a kind.

    `line` is the text to be shown there: scrolled to, marked and with the focus on it.
    """

    leads: Leads
    name: str
    key: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its words, a smaller line below, its keys at the end, and an icon or a promise's picture.

    `hindrance` says why it cannot be done now; the line is grey then.
    """

    title: str
    goal: Goal
    below: str = ""
    keys: str = ""
    icon: str = ""
    picture: str = ""
    hindrance: str = ""


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Lines of one kind under their name."""

    name: str
    entries: tuple[Entry, ...]
