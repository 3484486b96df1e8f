"""What a response form asks, and what one that came back says: the same blocks, one an ask."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careboard.domain.asks import Ask, AskAnswer
from careboard.domain.form_references import FormReference
from careboard.errors import RuleBroken

REFERENCE, ANSWERED_BY, ANSWERED_ON = "careboard_form", "answered_by", "answered_on"


def field_name(number: int, part: str) -> str:
    """Return the name of a field of a block: part is answer, reason, who or when."""
    return f"ask{number}_{part}"


@dataclass(frozen=True, slots=True)
class FormAsk:
    """One block of a form: what is asked, of whom, by when; `days_late` where the board owes it already."""

    text: str
    who_decides: str
    by: datetime.date
    is_owed: bool
    days_late: int


@dataclass(frozen=True, slots=True)
class FormContent:
    """Everything that a response form says; `told_on` is when the young people meet next, where it is known."""

    council: str
    board: datetime.date | None
    made_on: datetime.date
    asks: tuple[FormAsk, ...]
    reference: FormReference
    told_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class ReturnedField:
    """What stands in a field that came back; `choices` are what a choice offers, by what is read back."""

    value: str
    choices: Mapping[str, str] | None = None


Returned = Mapping[str, ReturnedField]
"""The fields of a form that came back, by name."""


DrawForm = Callable[[FormContent], bytes]
ReadForm = Callable[[bytes], Returned]
"""Reads a form that came back; raises RuleBroken."""


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """One block that came back: the ask where it is known, what was answered, or why that cannot be taken."""

    number: int
    ask: Ask | None
    answer: AskAnswer | None
    fault: RuleBroken | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in: the board still owes it."""
        return self.answer is None and self.fault is None


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A form that came back, looked at; nothing has been changed by that."""

    board: datetime.date | None
    blocks: tuple[AnswerBlock, ...]

    @property
    def right(self) -> tuple[AnswerBlock, ...]:
        """The blocks whose answers can be taken."""
        return tuple(block for block in self.blocks if block.answer is not None)

    @property
    def wrong(self) -> tuple[AnswerBlock, ...]:
        """The blocks that cannot be taken as they are."""
        return tuple(block for block in self.blocks if block.fault is not None)
