"""Handing a council file over to the next worker: what still waits for an answer, and what is kept of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from careboard.application.changes import Changes
from careboard.application.issue_list import IssueFilter, IssueRow
from careboard.application.ports import Pins
from careboard.application.setting_up import PIN_HASH, PIN_TRIES, RECOVERY_SHEET_CHECKED, fits_as_pin
from careboard.application.steps import Steps
from careboard.domain.asks import Ask
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.errors import RuleBroken

HANDED_OVER, HAND_OVER_BEGUN, MOVED_ON = "handed-over", "hand-over-begun", "moved-on"
NEXT_PIN, NEXT_KEY = "hand-over-pin", "hand-over-key"
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

    def begin(self, pin: str, next_key: str) -> None:
        """Lay the next worker's PIN ready under the mark of the key that the file is about to get.

        The PIN comes into force with that key, even where the program dies between the two. Refused where it is none.
        """
        if not fits_as_pin(pin):
            raise RuleBroken("pin-digits")
        self._note({HAND_OVER_BEGUN: self._today(), NEXT_PIN: self._pins.hash(pin), NEXT_KEY: next_key})

    def go_on(self, key: str) -> bool:
        """Finish a hand-over whose key the file has by now; of one that came to nothing only its day is kept."""
        with self._steps.start_work() as work:
            pin, awaited, begun = (work.council.note(name) for name in (NEXT_PIN, NEXT_KEY, HAND_OVER_BEGUN))
        if not awaited:
            return False
        laid_by = {NEXT_PIN: "", NEXT_KEY: ""}
        if awaited != key:
            self._note(laid_by)
            return False
        kept = {PIN_HASH: pin, PIN_TRIES: "", RECOVERY_SHEET_CHECKED: ""}
        self._note({**laid_by, **kept, HANDED_OVER: begun, HAND_OVER_BEGUN: ""})
        self._steps.announce(Changes.COUNCIL)
        return True

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
