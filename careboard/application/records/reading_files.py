"""Reads the files of a record that the council keeps, such as its Word template."""

from __future__ import annotations

from careboard.application.records.fields import Fields, at, refuse_twice
from careboard.domain.kept_files import KeptFile


def read_files(record: Fields) -> tuple[KeptFile, ...]:
    """Return the kept files."""
    found = [(place, _file(entry, place)) for place, entry in record.entries("files")]
    refuse_twice([(f"{place}.name", file.name) for place, file in found])
    return tuple(file for _place, file in found)


def _file(found: object, place: str) -> KeptFile:
    fields = Fields(found, place, "name data")
    with at(place):
        return KeptFile(fields.key("name"), fields.data("data"))
