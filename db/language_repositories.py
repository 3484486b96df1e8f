"""Languages with their phrases, and the recordings of phrases."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, func, select

from careboard.domain.languages import Clip, Language, Phrase, Recording
from db.repository import KeyedRepository, parts_of, put_row, replace_parts, rows_of
from db.tables.language_tables import language, phrase, recording


class SqlLanguageRepository(KeyedRepository[Language]):
    """Languages by their code."""

    kind = "language"
    table = language

    def put(self, value: Language) -> None:
        """Add a language or replace it with its phrases; its recordings stay."""
        row = {"name": value.name, "right_to_left": value.right_to_left, "checked_on": value.checked_on}
        put_row(self._connection, language, {"key": value.code, **row})
        phrases = [
            {"language": value.code, "phrase": key, "source": each.source, "words": each.words}
            for key, each in value.phrases.items()
        ]
        replace_parts(self._connection, phrase, "language", [value.code], phrases)

    def _load(self, key: str | None) -> Iterable[Language]:
        phrases = parts_of(self._connection, phrase, "language", key)
        for row in rows_of(self._connection, language, key, language.c.key):
            written = {part.phrase: Phrase(part.source, part.words) for part in phrases[row.key]}
            yield Language(row.key, row.name, row.right_to_left, row.checked_on, written)


class SqlRecordingRepository(KeyedRepository[Recording]):
    """Recordings by language, then phrase."""

    kind = "recording"
    table = recording

    def put(self, value: Recording) -> None:
        """Add a recording or replace it."""
        about = {"language": value.language, "phrase": value.key, "source": value.source, "words": value.words}
        heard = {"kind": value.clip.kind, "data": value.clip.data}
        put_row(self._connection, recording, {"key": value.id, **about, **heard})

    def of(self, language: str) -> tuple[Recording, ...]:
        """Return the recordings of a language, without what is heard."""
        columns = [column for column in recording.c if column.name != "data"]
        statement = select(*columns).where(recording.c.language == language).order_by(recording.c.key)
        return tuple(_recording(row, b"") for row in self._connection.execute(statement).all())

    def sizes(self) -> Mapping[str, int]:
        """Return how many bytes each recording has, by its id."""
        rows = self._connection.execute(select(recording.c.key, func.length(recording.c.data).label("bytes"))).all()
        return {row.key: row.bytes for row in rows}

    def _load(self, key: str | None) -> Iterable[Recording]:
        for row in rows_of(self._connection, recording, key, recording.c.key):
            yield _recording(row, row.data)


def _recording(row: Row[Any], data: bytes) -> Recording:
    return Recording(row.language, row.phrase, row.source, row.words, Clip(row.kind, data))
