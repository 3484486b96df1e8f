"""Pledges with their versions and commitments."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.principles import in_order
from careboard.domain.wording_changes import ChangeKind, WordingChange
from db.repository import KeyedRepository, Parts, parts_of, put_row, rows_of
from db.tables.pledge_tables import commitment, pledge, pledge_version, wording_change


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
            if version.changes:
                self._connection.execute(insert(wording_change), _change_rows(value.key, version))

    def _position(self, key: str) -> int:
        kept = self._connection.execute(select(pledge.c.position).where(pledge.c.key == key)).scalar()
        if kept is not None:
            return int(kept)
        return int(self._connection.execute(select(func.max(pledge.c.position) + 1)).scalar() or 0)

    def _load(self, key: str | None) -> Iterable[Pledge]:
        versions = parts_of(self._connection, pledge_version, "pledge", key)
        commitments = parts_of(self._connection, commitment, "pledge", key)
        changes = parts_of(self._connection, wording_change, "pledge", key)
        for row in rows_of(self._connection, pledge, key, pledge.c.position):
            kept = _versions(row.key, versions, commitments, changes)
            yield Pledge(row.key, row.title, row.source, kept, row.in_use)


def _versions(key: str, versions: Parts, commitments: Parts, changes: Parts) -> tuple[PledgeVersion, ...]:
    lines: dict[int, list[Commitment]] = defaultdict(list)
    for row in commitments[key]:
        lines[row.version].append(_commitment(row))
    return tuple(
        PledgeVersion(
            row.number,
            row.adopted,
            tuple(lines[row.number]),
            _changes([each for each in changes[key] if each.version == row.number]),
        )
        for row in versions[key]
    )


def _changes(rows: list[Row[Any]]) -> tuple[WordingChange, ...]:
    """Return the changes whose keys stand in these rows, old ones before new ones."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.change].append(row)
    return tuple(
        WordingChange(
            ChangeKind(keys[0].kind),
            tuple(each.key for each in keys if not each.is_new),
            tuple(each.key for each in keys if each.is_new),
        )
        for keys in found.values()
    )


def _change_rows(key: str, version: PledgeVersion) -> list[dict[str, object]]:
    rows = [
        {"change": number, "kind": change.kind.value, "is_new": is_new, "key": each}
        for number, change in enumerate(version.changes)
        for is_new, keys in ((False, change.old), (True, change.new))
        for each in keys
    ]
    named = {"pledge": key, "version": version.number}
    return [{**row, **named, "position": position} for position, row in enumerate(rows)]


def _commitment(row: Row[Any]) -> Commitment:
    principles = in_order(row.principles.split())
    return Commitment(row.key, row.number, row.title, row.wording, row.plain, row.junior, principles)


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
            "principles": " ".join(line.principles),
        }
        for position, line in enumerate(version.commitments)
    ]
