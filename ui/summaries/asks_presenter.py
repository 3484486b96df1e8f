"""What stands behind the list of asks: what the board was asked, and what it answered."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from careboard.application.asking import Asking
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message


@dataclass(frozen=True, slots=True)
class BoardAnswer:
    """An answer of the board as it was typed in."""

    ask: str
    answer: str
    reason: str
    who: str
    on: datetime.date | None
    new_date: datetime.date | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """Which answer of an ask, counted from 0, was entered wrongly, and why."""

    ask: str
    number: int
    reason: str


class AsksView(Protocol):
    """What the presenter needs of the panel."""

    def show_asks(self, asks: tuple[Ask, ...], today: datetime.date) -> None:
        """Show all asks, those in debt first."""

    def refuse_answer(self, text: str) -> None:
        """Say by the form why an answer was refused."""

    def refuse_taking_back(self, text: str) -> None:
        """Say by the form why an answer was not taken back."""

    def close_form(self) -> None:
        """Take the form away: what was typed is kept."""


class AsksPresenter:
    """Enters what the board answered, and takes back what was entered wrongly."""

    def __init__(
        self, panel: AsksView, asking: Asking, today: Callable[[], datetime.date], say: Callable[[str, str], None]
    ) -> None:
        """Take the panel, the asks, the day and the way to say things."""
        self._panel = panel
        self._asking = asking
        self._today = today
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        asks = sorted(self._asking.asks(), key=lambda ask: (not ask.in_debt, ask.due or ask.by))
        self._panel.show_asks(tuple(asks), self._today())

    def answer(self, typed: BoardAnswer) -> None:
        """Keep an answer; everything but yes needs a reason."""
        if not typed.answer:
            self._panel.refuse_answer(_("Please choose what the board answered."))
            return
        try:
            self._asking.answer(
                typed.ask,
                AnswerKind(typed.answer),
                typed.reason,
                who=typed.who,
                by=typed.new_date,
                on=typed.on,
                source=typed.source,
            )
        except (RuleBroken, NotFound) as refusal:
            self._panel.refuse_answer(message(refusal))
            return
        self._panel.close_form()
        self._say(_("Answer entered. The group that asked is told at its next meeting."), _("Undo"))

    def take_back(self, wrong: WrongAnswer) -> None:
        """Take back an answer that was entered wrongly; it needs a reason."""
        try:
            self._asking.take_back(wrong.ask, wrong.number, wrong.reason)
        except (RuleBroken, NotFound) as refusal:
            self._panel.refuse_taking_back(message(refusal))
            return
        self._panel.close_form()
        self._say(_("The answer is taken back. It stays in the story and no longer counts."), _("Undo"))
