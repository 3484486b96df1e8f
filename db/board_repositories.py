"""Boards, and the asks that put them in debt."""

from collections.abc import Iterable
from dataclasses import fields

from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask, AskAnswer, TakenBack
from careboard.domain.board_steps import BoardStep
from careboard.domain.boards import Board
from careboard.domain.covers import Cover
from db.repository import (
    KeyedRepository,
    next_number,
    number_in,
    numbered,
    parts_of,
    put_row,
    replace_parts,
    rows_of,
)
from db.tables.board_tables import ask, ask_answer, board, board_step

_COVER = tuple(field.name for field in fields(Cover))


class SqlBoardRepository(KeyedRepository[Board]):
    """Board meetings by date."""

    kind = "board"
    table = board

    def put(self, value: Board) -> None:
        """Add a board meeting or replace it."""
        row = {"key": value.key, "date": value.date, "papers_due": value.papers_due, "text_read": value.text_read}
        put_row(self._connection, board, row | {name: getattr(value.cover, name) for name in _COVER})
        steps = [{"board": value.key, "step": step.value, "done_on": day} for step, day in value.steps.items()]
        replace_parts(self._connection, board_step, "board", [value.key], steps)

    def _load(self, key: str | None) -> Iterable[Board]:
        steps = parts_of(self._connection, board_step, "board", key)
        for row in rows_of(self._connection, board, key, board.c.date, board.c.key):
            done = {BoardStep(part.step): part.done_on for part in steps[row.key]}
            cover = Cover(**{name: getattr(row, name) for name in _COVER})
            yield Board(row.key, row.date, row.papers_due, done, cover, row.text_read)


class SqlAskRepository(KeyedRepository[Ask]):
    """Asks by number."""

    kind = "ask"
    table = ask

    def put(self, value: Ask) -> None:
        """Add an ask or replace it with its answers."""
        row = {"key": value.key, "number": number_in(value.key), "meeting": value.meeting, "text": value.text}
        whom = {"who_decides": value.who_decides, "by": value.by, "issue": value.issue}
        put_row(self._connection, ask, {**row, **whom})
        answers = (
            {
                "on": one.on,
                "answer": one.answer.value,
                "reason": one.reason,
                "who": one.who,
                "by": one.by,
                "source": one.source,
                "told": one.told,
                "entered": one.entered,
                "withdrawn_on": one.withdrawn.on if one.withdrawn else None,
                "withdrawn_reason": one.withdrawn.reason if one.withdrawn else "",
            }
            for one in value.answers
        )
        replace_parts(self._connection, ask_answer, "ask", [value.key], numbered("ask", value.key, answers))

    def next_key(self) -> str:
        """Return the next free key, such as A-3."""
        return f"A-{next_number(self._connection, ask)}"

    def _load(self, key: str | None) -> Iterable[Ask]:
        answers = parts_of(self._connection, ask_answer, "ask", key)
        for row in rows_of(self._connection, ask, key, ask.c.number, ask.c.key):
            given = tuple(
                AskAnswer(
                    part.on,
                    AnswerKind(part.answer),
                    part.reason,
                    part.who,
                    part.by,
                    part.source,
                    part.told,
                    part.entered,
                    TakenBack(part.withdrawn_on, part.withdrawn_reason) if part.withdrawn_on else None,
                )
                for part in answers[row.key]
            )
            yield Ask(row.key, row.meeting, row.text, row.who_decides, row.by, row.issue, given)
