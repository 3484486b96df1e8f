"""Pledges with their versions and commitments."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from db.repository import KeyedRepository, Parts, parts_of, put_row, rows_of
from db.tables.pledge_tables import commitment, pledge, pledge_version


class SqlPledgeRepository(KeyedRepository[Pledge]):
    """Pledges in the order in which they came into the file."""

    kind = "pledge"
    table = pledge

    def put(self, value: Pledge) -> None:
        """Add a pledge or replace it with all its versions."""
        row = {"key": value.key, "title": value.title, "source": value.source, "in_use": value.in_use}
        put_row(self._connection, pledge, {**row, "position": self._position(value.key)})
        self._connection.execute(delete(pledge_version).where(pledge_version.c.pledge == value.key))
        for version in value.versions:
            self._connection.execute(
                insert(pledge_version).values(pledge=value.key, number=version.number, adopted=version.adopted)
            )
            self._connection.execute(insert(commitment), _commitment_rows(value.key, version))

    def _position(self, key: str) -> int:
        kept = self._connection.execute(select(pledge.c.position).where(pledge.c.key == key)).scalar()
        if kept is not None:
            return int(kept)
        return int(self._connection.execute(select(func.max(pledge.c.position) + 1)).scalar() or 0)

    def _load(self, key: str | None) -> Iterable[Pledge]:
        versions = parts_of(self._connection, pledge_version, "pledge", key)
        commitments = parts_of(self._connection, commitment, "pledge", key)
        for row in rows_of(self._connection, pledge, key, pledge.c.position):
            yield Pledge(row.key, row.title, row.source, _versions(row.key, versions, commitments), row.in_use)


def _versions(key: str, versions: Parts, commitments: Parts) -> tuple[PledgeVersion, ...]:
    lines: dict[int, list[Commitment]] = defaultdict(list)
    for row in commitments[key]:
        lines[row.version].append(_commitment(row))
    return tuple(PledgeVersion(row.number, row.adopted, tuple(lines[row.number])) for row in versions[key])


def _commitment(row: Row[Any]) -> Commitment:
    return Commitment(row.key, row.number, row.title, row.wording, row.plain, row.junior)


def _commitment_rows(key: str, version: PledgeVersion) -> list[dict[str, object]]:
    return [
        {
            "pledge": key,
            "version": version.number,
            "position": position,
            "key": line.key,
            "number": line.number,
            "title": line.title,
            "wording": line.wording,
            "plain": line.plain,
            "junior": line.junior,
        }
        for position, line in enumerate(version.commitments)
    ]
