"""What the room check shows: how screens, power, quiet, voices and people stand before a secret vote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.meetings.head_counting import HeadCountView


class Standing(StrEnum):
    """How one thing of the room stands."""

    GOOD = "good"
    NOTE = "note"
    ASK = "ask"
    WARN = "warn"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One thing of the room, in a few words and a sentence that says what to do."""

    standing: Standing
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """One language of the scoring view, and whether it can be tried aloud here."""

    code: str
    line: CheckLine
    can_try: bool


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Who is here: heads, adults, and how many need a helper or an interpreter."""

    heads: HeadCountView
    helped: int
    most_helped: int


@dataclass(frozen=True, slots=True)
class RoomCheckView:
    """The whole check; no people in the short form, `blocked` says why the screen cannot be handed over yet."""

    screens: CheckLine
    asks_alone: bool
    power: CheckLine
    quiet: CheckLine | None
    voices: tuple[VoiceLine, ...]
    people: PeopleView | None
    blocked: str = ""
