"""What the papers of one meeting say: the facilitator's running sheet, and the agenda for the group."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from careboard.application.planning import AgendaItem
from careboard.domain.agendas import Step

if TYPE_CHECKING:
    from careboard.application.services import Services


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line: a step or a theme, the minute at which it begins, and what must come; a note only if it was wanted."""

    step: Step | None
    title: str
    begins: int
    minutes: int
    comes: tuple[str, ...] = ()
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """One meeting on paper; what it leaves out is not on it."""

    council: str
    word: str
    group: str
    date: datetime.date
    place: str
    on: datetime.date
    minutes: int
    lines: tuple[SheetLine, ...]
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class MeetingDrawing:
    """How the papers of a meeting become PDFs; RuleBroken where a typed text cannot be printed."""

    running_sheet: Callable[[MeetingSheet], bytes]
    agenda: Callable[[MeetingSheet], bytes]
    cards: Callable[[MeetingSheet], bytes]


def meeting_sheet(services: Services, key: str, *, with_notes: bool = False) -> MeetingSheet:
    """Return what the papers of a meeting say; private notes only where the facilitator wants them on paper."""
    meeting, agenda = services.planning.meeting(key), services.planning.agenda(key)
    council = services.setting_up.council()
    notes = meeting.notes if with_notes else {}
    comes = _what_comes(services, meeting.group, meeting.planned)
    lines, begins = [], 0
    for item in agenda.items:
        if not item.is_left_out:
            lines.append(_line(item, begins, comes.get(item.step, ()), notes.get(item.step or "-", "")))
        begins += item.minutes
    return MeetingSheet(
        council.name,
        council.word,
        council.group(meeting.group).name,
        meeting.date,
        meeting.place,
        services.steps.today(),
        agenda.minutes,
        tuple(lines),
        notes.get("", ""),
    )


def _line(item: AgendaItem, begins: int, comes: tuple[str, ...], note: str) -> SheetLine:
    return SheetLine(item.step, item.title, begins, item.minutes, comes, note)


def _what_comes(services: Services, group: str, planned: tuple[str, ...]) -> dict[Step | None, tuple[str, ...]]:
    titles = {commitment.key: commitment.title for commitment in services.planning.commitments()}
    told = tuple(loop.issue.title for loop in services.loops.to_tell(group))
    asked = tuple(loop.issue.title for loop in services.loops.to_ask(group))
    return {Step.TELL_BACK: told, Step.SCORE: (*(titles.get(key, key) for key in planned), *asked)}
