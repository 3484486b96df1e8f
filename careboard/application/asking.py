"""Asks and board meetings: what puts the board in debt, until when, and what it answered (rule 10)."""

from __future__ import annotations

import datetime
from dataclasses import replace

from careboard.application.editions import CheckPrintable, any_letters
from careboard.application.ports import UnitOfWork
from careboard.application.steps import ASKS, BOARDS, Steps
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.domain.boards import Board
from careboard.domain.meetings import Meeting
from careboard.errors import RuleBroken
from careboard.i18n import _


class Asking:
    """What the groups ask of the board."""

    def __init__(self, steps: Steps, check_printable: CheckPrintable = any_letters) -> None:
        """Take the way to take steps, and what refuses letters that no paper can show."""
        self._steps, self._check_printable = steps, check_printable

    def asks(self) -> tuple[Ask, ...]:
        """Return all asks, oldest first."""
        with self._steps.start_work() as work:
            return work.asks.all()

    def boards(self) -> tuple[Board, ...]:
        """Return all board meetings, oldest first."""
        with self._steps.start_work() as work:
            return work.boards.all()

    def ask(self, meeting: str, text: str, who_decides: str, by: datetime.date, issue: str | None = None) -> Ask:
        """Write an ask down, with who decides and by when."""

        def make(work: UnitOfWork) -> Ask:
            held = work.meetings.get(meeting)
            if held.approved:
                raise RuleBroken("meeting-is-approved")
            ask = Ask.of(work.asks.next_key(), meeting, text, who_decides, by, issue)
            ask.check_dates(held.date)
            # Once its group has approved it, it stays as it is.
            self._check_printable(f"{ask.text} {ask.who_decides}")
            return ask

        return self._steps.add(ASKS, make, lambda ask: ask.key, _("Ask added"))

    def change(self, key: str, text: str, who_decides: str, by: datetime.date) -> Ask:
        """Tidy an ask that the group has not approved yet."""
        held = self._unapproved(key)

        def changed(ask: Ask) -> Ask:
            new = Ask.of(ask.key, ask.meeting, text, who_decides, by, ask.issue)
            new.check_dates(held.date)
            self._check_printable(f"{new.text} {new.who_decides}")
            return new

        return self._steps.alter(ASKS, key, changed, _("Ask changed"))

    def drop(self, key: str) -> None:
        """Take out an ask that the group has not approved yet."""
        self._unapproved(key)
        self._steps.remove(ASKS, key, _("Ask taken out"))

    def answer(
        self,
        key: str,
        answer: AnswerKind,
        reason: str = "",
        *,
        who: str = "",
        by: datetime.date | None = None,
        on: datetime.date | None = None,
        source: str = "",
    ) -> Ask:
        """Enter what the board answered; partly and not yet leave it in debt, with the new date.

        `source` says where it stands, such as the minutes and their number.
        """
        day = on or self._steps.today()
        with self._steps.start_work() as work:
            asked_on = work.meetings.get(work.asks.get(key).meeting).date

        def answered(ask: Ask) -> Ask:
            new = ask.answered(day, answer, reason, who, by, source).entered_on(self._steps.today())
            new.check_dates(asked_on)
            given = new.answers[-1]
            self._check_printable(f"{given.reason} {given.who} {given.source}")
            return new

        return self._steps.alter(ASKS, key, answered, _("Answer of the board entered"))

    def take_back(self, key: str, number: int, reason: str) -> Ask:
        """Say that an answer, counted from 0, was entered wrongly: it stays in the story and counts nowhere (rule 1).

        That it was told to the group or printed changes nothing; what was issued stays as it was issued.
        """

        def taken_back(ask: Ask) -> Ask:
            self._check_printable(reason)
            return ask.taking_back(number, reason, self._steps.today())

        return self._steps.alter(ASKS, key, taken_back, _("Answer of the board taken back"))

    def add_board(self, date: datetime.date, papers_due: datetime.date) -> Board:
        """Set the date of a board meeting and the day by which its papers are due."""
        key = date.strftime("%Y-%m")

        def make(work: UnitOfWork) -> Board:
            taken = {board.key for board in work.boards.all()}
            return Board(key if key not in taken else date.isoformat(), date, papers_due)

        return self._steps.add(BOARDS, make, lambda board: board.key, _("Board meeting added"))

    def move_board(self, key: str, date: datetime.date, papers_due: datetime.date) -> Board:
        """Change the dates of a board meeting that has no paper yet."""
        self._must_be_without_paper(key)

        def moved(board: Board) -> Board:
            return replace(board, date=date, papers_due=papers_due)

        return self._steps.alter(BOARDS, key, moved, _("Board meeting moved"))

    def cancel_board(self, key: str) -> None:
        """Take out a board meeting that has no paper yet."""
        self._must_be_without_paper(key)
        self._steps.remove(BOARDS, key, _("Board meeting taken out"))

    def _unapproved(self, key: str) -> Meeting:
        with self._steps.start_work() as work:
            ask = work.asks.get(key)
            held = work.meetings.get(ask.meeting)
        if ask.answers or held.approved:
            raise RuleBroken("meeting-is-approved")
        return held

    def _must_be_without_paper(self, key: str) -> None:
        with self._steps.start_work() as work:
            if any(paper.board == key for paper in work.papers.all()):
                raise RuleBroken("board-has-paper")
