"""What the papers of one meeting say: the facilitator's running sheet, and the agenda for the group."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from careboard.application.what_comes import WhatComes
from careboard.domain.agendas import Step
from careboard.i18n import _

if TYPE_CHECKING:
    from careboard.application.services import Services


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line: a step or a theme, the minute at which it begins, and what must come; a note only if it was wanted.

    `for_group` is what the group's own agenda says of it.
    """

    step: Step | None
    title: str
    begins: int
    minutes: int
    comes: tuple[str, ...] = ()
    note: str = field(default="", repr=False)
    for_group: tuple[str, ...] = ()


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
    due = services.planning.comes(key)
    titles = {commitment.key: commitment.title for commitment in services.planning.commitments()}
    comes = _what_comes(due, titles, meeting.planned)
    said = _for_group(due, titles)
    lines, begins = [], 0
    for item in agenda.items:
        if not item.is_left_out:
            note = notes.get(item.step or "-", "")
            line = SheetLine(item.step, item.title, begins, item.minutes, comes.get(item.step, ()), note)
            lines.append(replace(line, for_group=said.get(item.step, ())))
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


def _what_comes(
    comes: WhatComes, titles: Mapping[str, str], planned: tuple[str, ...]
) -> dict[Step | None, tuple[str, ...]]:
    told = _told(comes)
    put_off = tuple(
        _("{title} (put off before: {reason})").format(title=titles[key], reason=reason)
        for key, reason in comes.put_off.items()
        if key in titles
    )
    scored = tuple(titles.get(key, key) for key in planned if key not in comes.put_off)
    good_enough = tuple(
        _("{title}: still good enough for you?").format(title=titles.get(key, key)) for key in comes.good_enough
    )
    asked = tuple(_("{title}: is it sorted?").format(title=loop.issue.title) for loop in comes.to_ask)
    return {Step.TELL_BACK: told, Step.SCORE: (*put_off, *scored, *good_enough, *asked)}


def _told(comes: WhatComes) -> tuple[str, ...]:
    """Return what is told back: answers of owners, then those of the board."""
    loops = (loop.issue.title for loop in (*comes.to_tell, *comes.told_otherwise))
    return (*loops, *(ask.text for ask in comes.asks_to_tell))


def _for_group(comes: WhatComes, titles: Mapping[str, str]) -> dict[Step | None, tuple[str, ...]]:
    """Return what young people may want to know before: what they waited for, and what is asked once a cycle."""
    told = _told(comes)
    put_off = tuple(_("We put this off: {title}").format(title=titles[key]) for key in comes.put_off if key in titles)
    good_enough = (_("Is it still good enough for you?"),) if comes.good_enough else ()
    return {Step.TELL_BACK: told, Step.SCORE: (*put_off, *good_enough)}
