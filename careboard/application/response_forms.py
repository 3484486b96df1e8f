"""The response form that goes out with a paper: which asks it holds, and by what it is known again."""

from __future__ import annotations

import datetime

from careboard.application.form_content import FormAsk, FormContent
from careboard.application.ports import UnitOfWork
from careboard.application.summary_content import SummaryContent
from careboard.domain.asks import Ask
from careboard.domain.boards import Board
from careboard.domain.form_references import AskMark, FormReference, council_mark
from careboard.domain.meetings import MeetingState
from careboard.errors import RuleBroken


def form_of(work: UnitOfWork, said: SummaryContent, made_on: datetime.date) -> FormContent | None:
    """Return the form for a paper: its new asks that groups approved, and what the board owes; None without any."""
    board = said.board
    approved = {meeting.key for meeting in said.covers if meeting.approved}
    asks = {ask.key: ask for ask in work.asks.all()}
    new = [asks[line.key] for line in said.asks if asks[line.key].meeting in approved]
    owed = {line.key: line.days_late for line in said.debts}
    order = [*new, *(asks[key] for key in owed)]
    if not order:
        return None
    reference = FormReference(
        council_mark(said.council), board.key if board else "", tuple(AskMark.of(ask) for ask in order)
    )
    blocks = tuple(_block(ask, ask.key in owed, owed.get(ask.key, 0)) for ask in order)
    day = board.date if board else None
    return FormContent(said.council.name, day, made_on, blocks, reference, _told_on(work, board, made_on))


def needed_form(work: UnitOfWork, said: SummaryContent, made_on: datetime.date) -> FormContent:
    """Return the form for a paper; refused where the paper asks nothing."""
    form = form_of(work, said, made_on)
    if form is None:
        raise RuleBroken("form-asks-nothing")
    return form


def _block(ask: Ask, is_owed: bool, days_late: int) -> FormAsk:
    return FormAsk(ask.text, ask.who_decides, ask.due or ask.by, is_owed, days_late)


def _told_on(work: UnitOfWork, board: Board | None, today: datetime.date) -> datetime.date | None:
    """Return when the young people meet next, after the board."""
    after = max(board.date, today) if board else today
    ahead = [each.date for each in work.meetings.all() if each.state is not MeetingState.CLOSED and each.date > after]
    return min(ahead, default=None)
