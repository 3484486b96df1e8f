"""The board's answers on its response form: which asks it holds, what came back, and what is taken into the record."""

from __future__ import annotations

import datetime

from careboard.application.form_content import FormAsk, FormContent, Returned, ReturnedForm
from careboard.application.ports import UnitOfWork
from careboard.application.reading_forms import read_form
from careboard.application.steps import ASKS, Edit, Steps, edit
from careboard.application.summaries import summarise
from careboard.domain.asks import Ask
from careboard.domain.boards import Board, next_board
from careboard.domain.form_references import AskMark, FormReference, council_mark
from careboard.domain.meetings import MeetingState
from careboard.errors import RuleBroken
from careboard.i18n import _

NEXT = "next"


class BoardAnswers:
    """Response forms, out and back."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def form(self, board: str = NEXT) -> FormContent:
        """Return the form for a board meeting: its new asks that groups approved, and what the board owes already."""
        with self._steps.start_work() as work:
            return _content(work, board, self._steps.today())

    def look(self, returned: Returned) -> ReturnedForm:
        """Return what a form says and what is wrong with it; refused where it is no form of this council."""
        with self._steps.start_work() as work:
            return read_form(work, returned, self._steps.today())

    def take(self, form: ReturnedForm) -> int:
        """Write down the answers that are right, all in one step, and return how many; the others stay as they are."""
        if not form.right:
            raise RuleBroken("form-holds-nothing")

        def plan(work: UnitOfWork) -> list[Edit]:
            edits = []
            for block in form.right:
                if block.ask is None or block.answer is None or work.asks.find(block.ask.key) != block.ask:
                    raise RuleBroken("changed-since", key=block.number)
                given = block.answer
                after = block.ask.answered(
                    given.on, given.answer, given.reason, given.who, given.by, given.source
                ).entered_on(self._steps.today())
                edits.append(edit(ASKS, after.key, block.ask, after))
            return edits

        self._steps.change(_("Answers of the board taken in"), plan)
        return len(form.right)


def _content(work: UnitOfWork, key: str, today: datetime.date) -> FormContent:
    board = next_board(work.boards.all(), work.papers.all()) if key == NEXT else work.boards.get(key)
    said = summarise(work, board, today)
    approved = {meeting.key for meeting in said.covers if meeting.approved}
    asks = {ask.key: ask for ask in work.asks.all()}
    new = [asks[line.key] for line in said.asks if asks[line.key].meeting in approved]
    owed = {line.key: line.days_late for line in said.debts}
    order = [*new, *(asks[key] for key in owed)]
    if not order:
        raise RuleBroken("form-asks-nothing")
    reference = FormReference(
        council_mark(said.council), board.key if board else "", tuple(AskMark.of(ask) for ask in order)
    )
    blocks = tuple(_block(ask, ask.key in owed, owed.get(ask.key, 0)) for ask in order)
    day = board.date if board else None
    return FormContent(said.council.name, day, today, blocks, reference, _told_on(work, board, today))


def _block(ask: Ask, is_owed: bool, days_late: int) -> FormAsk:
    return FormAsk(ask.text, ask.who_decides, ask.due or ask.by, is_owed, days_late)


def _told_on(work: UnitOfWork, board: Board | None, today: datetime.date) -> datetime.date | None:
    """Return when the young people meet next, after the board."""
    after = max(board.date, today) if board else today
    ahead = [each.date for each in work.meetings.all() if each.state is not MeetingState.CLOSED and each.date > after]
    return min(ahead, default=None)
