"""What the page that prepares a meeting shows."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from ui.meetings.agenda_editing import AgendaView


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise that may be scored; `state` is scored, to-do or put-off in this cycle."""

    key: str
    title: str
    beside: str
    state: str
    chosen: bool
    put_off_reason: str = ""


@dataclass(frozen=True, slots=True)
class LoopRow:
    """A loop that is told back, or that the group is asked about; `badge` is a code and its words."""

    picture: str
    title: str
    badge: tuple[str, str] | None
    beside: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A step, or the whole meeting (no key), with the private note that belongs to it."""

    key: str
    title: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Saving:
    """One way to save time: a place of the agenda that is left out, or fewer promises to score (no place)."""

    place: int | None
    promises: int
    words: str


@dataclass(frozen=True, slots=True)
class PrepareView:
    """Everything that the page shows of one planned meeting; `savings` are offered where it is too long."""

    key: str
    title: str
    date: datetime.date
    place: str
    word: str
    promises_words: str
    rows: tuple[PromiseRow, ...]
    plan: tuple[tuple[str, int], ...]
    free: int
    plan_words: str
    savings: tuple[Saving, ...]
    agenda: AgendaView
    notes: tuple[NoteRow, ...]
    to_tell: tuple[LoopRow, ...]
    to_ask: tuple[LoopRow, ...]
    put_off: tuple[str, ...]
    good_enough: str
    self_score_sealed: bool
    authority: str
