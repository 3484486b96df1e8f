"""Issued papers with every edition as it was issued, and the officers' responses to them."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select, update

from careboard.domain.boards import Paper
from careboard.domain.responses import Response, Responses
from careboard.errors import NotFound
from db.packing import pack, unpack
from db.tables.board_tables import paper, paper_file, paper_meeting, paper_response

Editions = Mapping[int, Mapping[str, bytes]]


class SqlPaperRepository:
    """Issued papers: frozen, so they can only be added, and erased."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def add(self, value: Paper) -> None:
        """Keep an issued paper with its responses."""
        known = {
            "number": value.number,
            "board": value.board,
            "issued_on": value.issued_on,
            "editors": value.editors,
            "corrects": value.corrects,
            "changes": value.changes,
            "erased_on": value.erased_on,
        }
        self._connection.execute(insert(paper).values(known))
        covers = ({"meeting": meeting} for meeting in value.covers)
        files = [{"paper": value.number, "edition": key, "body": pack(body)} for key, body in value.editions.items()]
        for table, rows in (
            (paper_meeting, [{"paper": value.number, "position": place, **row} for place, row in enumerate(covers)]),
            (paper_file, files),
        ):
            if rows:
                self._connection.execute(insert(table), rows)
        SqlResponseRepository(self._connection).put(Responses(value.number, value.responses))

    def erase(self, number: int, on: datetime.date) -> None:
        """Take every word and page out of an issued paper; its number, days and what it covered stay."""
        erased = update(paper).where(paper.c.number == number)
        if not self._connection.execute(erased.values(changes="", erased_on=on)).rowcount:
            raise NotFound("unknown-paper", paper=number)
        for table in (paper_file, paper_response):
            self._connection.execute(delete(table).where(table.c.paper == number))

    def get(self, number: int) -> Paper:
        """Return an issued paper with every edition; raises NotFound."""
        found = next(iter(self._load(number)), None)
        if found is None:
            raise NotFound("unknown-paper", paper=number)
        return found

    def all(self) -> tuple[Paper, ...]:
        """Return all papers by number; of their editions only the keys."""
        return tuple(self._load(None))

    def _load(self, number: int | None) -> Iterable[Paper]:
        covered = select(paper_meeting).order_by(paper_meeting.c.paper, paper_meeting.c.position)
        papers = select(paper).order_by(paper.c.number)
        if number is not None:
            covered = covered.where(paper_meeting.c.paper == number)
            papers = papers.where(paper.c.number == number)
        meetings: dict[int, list[str]] = defaultdict(list)
        for part in self._connection.execute(covered):
            meetings[part.paper].append(part.meeting)
        editions = self._editions(number)
        responses = load_responses(self._connection, number)
        for row in self._connection.execute(papers):
            yield Paper(
                row.number,
                row.board,
                row.issued_on,
                tuple(meetings[row.number]),
                row.editors,
                editions.get(row.number, {}),
                row.corrects,
                row.changes,
                row.erased_on,
                responses.get(row.number, ()),
            )

    def _editions(self, number: int | None) -> Editions:
        """Return the bytes of one paper, and of all of them only which editions there are: they may be large."""
        found: dict[int, dict[str, bytes]] = defaultdict(dict)
        if number is None:
            for row in self._connection.execute(select(paper_file.c.paper, paper_file.c.edition)):
                found[row.paper][row.edition] = b""
        else:
            for row in self._connection.execute(select(paper_file).where(paper_file.c.paper == number)):
                found[row.paper][row.edition] = unpack(row.body)
        return found


class SqlResponseRepository:
    """The officers' responses to a paper, by its number."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection

    def get(self, key: str) -> Responses:
        """Return the responses to an issued paper, none where there are none; raises NotFound."""
        found = self.find(key)
        if found is None:
            raise NotFound("unknown-paper", paper=key)
        return found

    def find(self, key: str) -> Responses | None:
        """Return the responses to an issued paper, or None where there is no such paper."""
        return next((each for each in self.all() if each.key == key), None)

    def put(self, value: Responses) -> None:
        """Replace the responses to a paper."""
        rows = [
            {"on": each.on, "by": each.by, "text": each.text, "printed": each.printed} for each in value.all
        ]
        self._connection.execute(delete(paper_response).where(paper_response.c.paper == value.paper))
        if rows:
            numbered_rows = [{"paper": value.paper, "position": place, **row} for place, row in enumerate(rows)]
            self._connection.execute(insert(paper_response), numbered_rows)

    def remove(self, key: str) -> None:
        """Take all responses to a paper out; raises NotFound."""
        self.put(Responses(self.get(key).paper))

    def all(self) -> tuple[Responses, ...]:
        """Return the responses to every issued paper, by its number."""
        found = load_responses(self._connection, None)
        numbers = self._connection.execute(select(paper.c.number).order_by(paper.c.number)).scalars()
        return tuple(Responses(number, found.get(number, ())) for number in numbers)


def load_responses(connection: Connection, number: int | None) -> Mapping[int, tuple[Response, ...]]:
    """Return the responses to one paper, or to all, by its number."""
    wanted = select(paper_response).order_by(paper_response.c.paper, paper_response.c.position)
    if number is not None:
        wanted = wanted.where(paper_response.c.paper == number)
    found: dict[int, tuple[Response, ...]] = {}
    for row in connection.execute(wanted):
        found[row.paper] = (*found.get(row.paper, ()), Response(row.on, row.by, row.text, row.printed))
    return found
