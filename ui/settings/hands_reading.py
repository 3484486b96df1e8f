"""What is read out about a change of hands: its steps, and what stands in its way."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum, auto

from careboard.application.council_files import OpenCouncil
from careboard.i18n import _
from careboard.wording import long_date


class Stage(Enum):
    """The steps of a hand-over, in their order."""

    ABOUT = auto()
    KEYS = auto()
    SHEET = auto()
    COPIES = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class HandsState:
    """Whether a file can change hands now, and what happened before."""

    is_encrypted: bool
    is_read_only: bool
    is_vote_open: bool
    begun_on: datetime.date | None
    handed_over_on: datetime.date | None
    moved_on: datetime.date | None

    @classmethod
    def of(cls, council: OpenCouncil) -> HandsState:
        """Read it from an open file."""
        hands = council.services.handing_over
        return cls(
            council.is_encrypted,
            council.is_read_only,
            hands.is_vote_open(),
            hands.begun_on(),
            hands.handed_over_on(),
            hands.moved_on(),
        )

    @property
    def hindrance(self) -> str:
        """What stands in the way, empty where nothing does."""
        if self.is_read_only:
            return _("This file can only be read and printed here, so it cannot change hands here.")
        if not self.is_encrypted:
            return _("This file has no passphrase. Give the file itself to the next worker.")
        if self.is_vote_open:
            return _("A vote is open or its box is sealed. Close it or void it first.")
        return ""

    @property
    def history(self) -> str:
        """What happened before, empty where nothing did."""
        if self.begun_on is not None:
            said = _(
                "A hand-over was begun on {date} and not finished. The passphrase that opened this file is the one "
                "that counts. Begin again."
            )
            return said.format(date=long_date(self.begun_on))
        if self.handed_over_on is not None:
            return _("This file last changed hands on {date}.").format(date=long_date(self.handed_over_on))
        return ""


def moved_words(state: HandsState) -> str:
    """Return what is said about where the live file is, or what a move waits for; empty where all is as usual."""
    if state.moved_on is not None:
        said = _(
            "This file was moved to another computer on {date}. The live one is there. To work here again, close "
            "Careboard, open this file and choose “Take it back here”."
        )
        return said.format(date=long_date(state.moved_on))
    return state.hindrance if state.is_read_only or state.is_vote_open else ""


def stage_title(stage: Stage) -> tuple[str, str]:
    """Return the heading of a step and a sentence about it."""
    return {
        Stage.ABOUT: (_("Hand over to the next worker"), _("Do it together, on the day the work changes hands.")),
        Stage.KEYS: (
            _("Step 1 of 3: the new keys"),
            _("Even if the computer stops in the middle, exactly one of the two passphrases opens the file."),
        ),
        Stage.SHEET: (
            _("Step 2 of 3: the new recovery sheet"),
            _("The new passphrase is in force. The old sheet opens nothing but old copies: tear it up."),
        ),
        Stage.COPIES: (_("Step 3 of 3: the old copies"), _("They can be removed as soon as a fresh copy is there.")),
        Stage.DONE: (_("The file has changed hands"), ""),
    }[stage]
