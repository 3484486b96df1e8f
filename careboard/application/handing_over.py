"""Handing a council file over to the next worker: what still waits for an answer, and what is kept of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from careboard.application.changes import Changes
from careboard.application.ports import IssueFilter, IssueRow, Pins
from careboard.application.setting_up import PIN_HASH, PIN_TRIES, RECOVERY_SHEET_CHECKED, fits_as_pin
from careboard.application.steps import Steps
from careboard.domain.asks import Ask
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.errors import RuleBroken

HANDED_OVER, HAND_OVER_BEGUN, MOVED_ON = "handed-over", "hand-over-begun", "moved-on"
_OPEN_STATES = frozenset(LoopState) - {LoopState.SORTED, LoopState.ENDED}


@dataclass(frozen=True, slots=True)
class OpenList:
    """Everything that still waits on a day: issues that are not closed, late ones first, and what the board owes."""

    council: str
    on: datetime.date
    issues: tuple[IssueRow, ...]
    asks: tuple[Ask, ...]


DrawOpenList = Callable[[OpenList], bytes]
"""Draws the list as a PDF."""


class HandingOver:
    """What a council file knows about its change of hands."""

    def __init__(self, steps: Steps, pins: Pins) -> None:
        """Take the way to take steps and the hashing of PINs."""
        self._steps = steps
        self._pins = pins

    def handed_over_on(self) -> datetime.date | None:
        """Return the day of the last hand-over, None where there was none."""
        return self._day(HANDED_OVER)

    def begun_on(self) -> datetime.date | None:
        """Return the day of a hand-over that was cut short, None where none was."""
        return self._day(HAND_OVER_BEGUN)

    def moved_on(self) -> datetime.date | None:
        """Return the day on which the file was moved to another computer, None where it lives here."""
        return self._day(MOVED_ON)

    def is_vote_open(self) -> bool:
        """Whether a box is open or sealed, which a change of hands has to wait for."""
        with self._steps.start_work() as work:
            return any(each.is_box_open for meeting in work.meetings.all() for each in meeting.rounds)

    def open_list(self) -> OpenList:
        """Return what the next worker has to look after."""
        with self._steps.start_work() as work:
            rows = work.issues.rows(IssueFilter(states=_OPEN_STATES))
            return OpenList(
                work.council.get().name,
                self._steps.today(),
                tuple(row for row in rows if row.kind is IssueKind.ISSUE),
                tuple(sorted((ask for ask in work.asks.all() if ask.in_debt), key=lambda ask: (ask.due, ask.key))),
            )

    def begin(self, pin: str) -> None:
        """Note that a hand-over begins, so that one that is cut short is told of; refused where the PIN is none."""
        if not fits_as_pin(pin):
            raise RuleBroken("pin-digits")
        self._note({HAND_OVER_BEGUN: self._today()})

    def finish(self, pin: str) -> None:
        """Keep the new PIN, and the day on which the file changed hands; its recovery sheet is a new one."""
        kept = {PIN_HASH: self._pins.hash(pin), PIN_TRIES: "", RECOVERY_SHEET_CHECKED: ""}
        self._note({**kept, HANDED_OVER: self._today(), HAND_OVER_BEGUN: ""})
        self._steps.announce(Changes.COUNCIL)

    def _today(self) -> str:
        return self._steps.today().isoformat()

    def _day(self, name: str) -> datetime.date | None:
        with self._steps.start_work() as work:
            kept = work.council.note(name)
        return datetime.date.fromisoformat(kept) if kept else None

    def _note(self, notes: dict[str, str]) -> None:
        with self._steps.start_work() as work:
            for name, text in notes.items():
                work.council.set_note(name, text)
            work.commit()
