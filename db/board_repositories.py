"""Boards, the asks that put them in debt, and the papers that were issued."""

import datetime
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask, AskAnswer
from careboard.domain.boards import Board, Paper
from careboard.errors import NotFound
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
from db.tables import board_tables as tables
from db.tables.board_tables import ask, ask_answer, board


class SqlBoardRepository(KeyedRepository[Board]):
    """Board meetings by date."""

    kind = "board"
    table = board

    def put(self, value: Board) -> None:
        """Add a board meeting or replace it."""
        put_row(
            self._connection, board, {"key": value.key, "date": value.date, "papers_due": value.papers_due}
        )

    def _load(self, key: str | None) -> Iterable[Board]:
        for row in rows_of(self._connection, board, key, board.c.date, board.c.key):
            yield Board(row.key, row.date, row.papers_due)


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
            {"on": one.on, "answer": one.answer.value, "reason": one.reason, "who": one.who, "by": one.by}
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
                AskAnswer(part.on, AnswerKind(part.answer), part.reason, part.who, part.by)
                for part in answers[row.key]
            )
            yield Ask(row.key, row.meeting, row.text, row.who_decides, row.by, row.issue, given)


class SqlPaperRepository:
    """Issued papers: frozen, so they can only be added."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def add(self, paper: Paper) -> None:
        """Keep an issued paper."""
        self._connection.execute(
            insert(tables.paper).values(
                number=paper.number,
                board=paper.board,
                issued_on=paper.issued_on,
                editors=paper.editors,
                pdf=paper.pdf,
                corrects=paper.corrects,
                changes=paper.changes,
                erased_on=paper.erased_on,
            )
        )
        covers = [
            {"paper": paper.number, "position": position, "meeting": meeting}
            for position, meeting in enumerate(paper.covers)
        ]
        if covers:
            self._connection.execute(insert(tables.paper_meeting), covers)

    def erase(self, number: int, on: datetime.date) -> None:
        """Take every word and page out of an issued paper; its number, days and what it covered stay."""
        erased = update(tables.paper).where(tables.paper.c.number == number)
        if not self._connection.execute(erased.values(pdf=b"", changes="", erased_on=on)).rowcount:
            raise NotFound("unknown-paper", paper=number)

    def get(self, number: int) -> Paper:
        """Return an issued paper with its pages; raises NotFound."""
        pdf = self._connection.execute(select(tables.paper.c.pdf).where(tables.paper.c.number == number)).scalar()
        if pdf is None:
            raise NotFound("unknown-paper", paper=number)
        return next(iter(self._load(number, pdf)))

    def all(self) -> tuple[Paper, ...]:
        """Return all papers by number, without their pages."""
        return tuple(self._load(None, b""))

    def _load(self, number: int | None, pdf: bytes) -> Iterable[Paper]:
        covered = select(tables.paper_meeting).order_by(tables.paper_meeting.c.paper, tables.paper_meeting.c.position)
        columns = [column for column in tables.paper.c if column is not tables.paper.c.pdf]
        papers = select(*columns).order_by(tables.paper.c.number)
        if number is not None:
            covered = covered.where(tables.paper_meeting.c.paper == number)
            papers = papers.where(tables.paper.c.number == number)
        meetings: dict[int, list[str]] = {}
        for part in self._connection.execute(covered):
            meetings.setdefault(part.paper, []).append(part.meeting)
        for row in self._connection.execute(papers):
            covers = tuple(meetings.get(row.number, ()))
            known = row.number, row.board, row.issued_on, covers, row.editors, pdf, row.corrects, row.changes
            yield Paper(*known, row.erased_on)
