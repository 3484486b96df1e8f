"""The council of a file, and the notes of the file's own keeping."""

from sqlalchemy import Connection, delete, insert, select

from careboard.domain.agendas import AgendaLine, AgendaLines, Step
from careboard.domain.council import Council, Group, Post
from careboard.domain.owner_posts import OwnerPost, OwnerPosts
from careboard.domain.scales import Answer, Scale
from careboard.errors import NotFound
from db.repository import ReadOnce, numbered, parts_of, put_row
from db.tables import council_tables as tables

_ONLY = 1


class SqlCouncilRepository:
    """The one council, its groups, posts and own scales."""

    def __init__(self, connection: Connection) -> None:
        """Work on the connection of one step."""
        self._connection = connection
        self._council: ReadOnce[Council | None] = ReadOnce(connection)

    def get(self) -> Council:
        """Return the council; raises NotFound in a new file."""
        found = self.find()
        if found is None:
            raise NotFound("no-council")
        return found

    def find(self) -> Council | None:
        """Return the council, or None in a new file."""
        return self._council(self._read)

    def _read(self) -> Council | None:
        row = self._connection.execute(select(tables.council)).first()
        if row is None:
            return None
        return Council(
            row.name,
            row.authority,
            row.word,
            row.cycle_months,
            self._groups(),
            self._posts(),
            self._scales(),
            self._agenda(),
            self._owner_posts(),
        )

    def put(self, council: Council) -> None:
        """Replace the council with its groups, posts and own scales."""
        row = {"name": council.name, "authority": council.authority, "word": council.word}
        put_row(self._connection, tables.council, {"id": _ONLY, **row, "cycle_months": council.cycle_months})
        parts = (tables.council_group, tables.council_post, tables.owner_post, tables.own_scale, tables.agenda_line)
        for table in parts:
            self._connection.execute(delete(table))
        self._put_groups(council)
        self._put_posts(council)
        self._put_scales(council)
        self._put_agenda(council)
        self._put_owner_posts(council)

    def note(self, name: str) -> str:
        """Return a note, empty when it was never set."""
        return self._connection.execute(select(tables.note.c.text).where(tables.note.c.name == name)).scalar() or ""

    def set_note(self, name: str, text: str) -> None:
        """Keep a note."""
        put_row(self._connection, tables.note, {"name": name, "text": text})

    def _groups(self) -> tuple[Group, ...]:
        rows = self._connection.execute(select(tables.council_group).order_by(tables.council_group.c.position))
        return tuple(
            Group(row.key, row.name, row.ages, row.scale, row.stem, row.population, row.out_of_area) for row in rows
        )

    def _posts(self) -> tuple[Post, ...]:
        rows = self._connection.execute(select(tables.council_post).order_by(tables.council_post.c.position))
        return tuple(Post(row.role, row.name, row.contact) for row in rows)

    def _scales(self) -> tuple[Scale, ...]:
        answers = parts_of(self._connection, tables.own_scale_answer, "scale", None)
        rows = self._connection.execute(select(tables.own_scale).order_by(tables.own_scale.c.position))
        return tuple(
            Scale(
                row.key,
                tuple(Answer(part.answer, part.label) for part in answers[row.key] if part.is_step),
                tuple(Answer(part.answer, part.label) for part in answers[row.key] if not part.is_step),
            )
            for row in rows
        )

    def _agenda(self) -> AgendaLines:
        rows = self._connection.execute(select(tables.agenda_line).order_by(tables.agenda_line.c.position))
        return tuple(AgendaLine(Step(row.step) if row.step else None, row.title, row.minutes) for row in rows)

    def _owner_posts(self) -> OwnerPosts:
        rows = self._connection.execute(select(tables.owner_post).order_by(tables.owner_post.c.position))
        return tuple(OwnerPost(row.post, row.name, row.email, row.phone) for row in rows)

    def _put_owner_posts(self, council: Council) -> None:
        for position, each in enumerate(council.owner_posts):
            row = {"post": each.post, "name": each.name, "email": each.email, "phone": each.phone}
            self._connection.execute(insert(tables.owner_post).values(**row, position=position))

    def _put_agenda(self, council: Council) -> None:
        for position, line in enumerate(council.agenda):
            row = {"step": line.step or "", "title": line.title, "minutes": line.minutes}
            self._connection.execute(insert(tables.agenda_line).values(**row, position=position))

    def _put_groups(self, council: Council) -> None:
        for position, group in enumerate(council.groups):
            row = {"key": group.key, "name": group.name, "ages": group.ages, "scale": group.scale, "stem": group.stem}
            numbers = {"population": group.population, "out_of_area": group.out_of_area, "position": position}
            self._connection.execute(insert(tables.council_group).values(**row, **numbers))

    def _put_posts(self, council: Council) -> None:
        for position, post in enumerate(council.posts):
            row = {"role": post.role, "name": post.name, "contact": post.contact}
            self._connection.execute(insert(tables.council_post).values(**row, position=position))

    def _put_scales(self, council: Council) -> None:
        for position, scale in enumerate(council.own_scales):
            self._connection.execute(insert(tables.own_scale).values(key=scale.key, position=position))
            answers = [(answer, True) for answer in scale.steps] + [(answer, False) for answer in scale.asides]
            parts = ({"answer": one.key, "label": one.label, "is_step": is_step} for one, is_step in answers)
            self._connection.execute(insert(tables.own_scale_answer), numbered("scale", scale.key, parts))
