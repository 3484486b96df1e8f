"""How much page one says: what it gives up where space is short, and how its parts then stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from careboard.reports.containers import Column, Columns, Stack
from careboard.reports.document import TaggedDocument
from careboard.reports.pieces import Rule
from careboard.reports.styles import HAIRLINE

_NAME_WIDTH = 96.0
_ALL = 99


@dataclass(frozen=True, slots=True)
class Room:
    """How much of each thing page one says.

    Brief parts stand beside their names, close ones take fewer lines for the same, terse ones keep to the least.
    """

    strips: int = 3
    changed: int = _ALL
    not_changed: int = _ALL
    gaps: int = _ALL
    asks: int = 4
    debts: int = _ALL
    says_for_whom: bool = True
    is_brief: bool = False
    is_close: bool = False
    is_terse: bool = False


# Strips go first, then what changed; asks and debts last, and what is missing never.
_STEPS: tuple[Mapping[str, Any], ...] = (
    {"strips": 2}, {"says_for_whom": False}, {"strips": 1}, {"changed": 1}, {"strips": 0}, {"not_changed": 4},
    {"gaps": 3}, {"is_brief": True}, {"is_close": True}, {"is_terse": True}, {"asks": 3}, {"not_changed": 2},
    {"gaps": 1}, {"asks": 2}, {"debts": 6}, {"debts": 4}, {"debts": 3}, {"debts": 2}, {"asks": 1}, {"debts": 1},
    {"not_changed": 1},
)  # fmt: skip
ROOMS = tuple(accumulate(_STEPS, lambda room, step: replace(room, **step), initial=Room()))
"""From the fullest page to the one that says least."""


@contextmanager
def part(paper: TaggedDocument, room: Room, name: str, brief_name: str) -> Iterator[None]:
    """Put what is added now under a heading of page one, or beside a shorter one where it is brief."""
    style = paper.style
    if not room.is_brief:
        paper.heading(2, name, style.section)
        yield
        return
    with paper.gathered() as head:
        paper.heading(2, brief_name, style.strong)
    with paper.gathered() as words:
        yield
    columns = [
        Column(0, _NAME_WIDTH - 4, Stack(head)),
        Column(_NAME_WIDTH, style.page.column - _NAME_WIDTH, Stack(words)),
    ]
    paper.place(Stack([Rule(0.8, HAIRLINE, after=4), Columns(columns)], before=5))
