"""The record: a whole copy of a council file as JSON, both ways, without loss (resources/record.md)."""

from careboard.application.records.hostile_json import MOST_BYTES
from careboard.application.records.reading import read_record, record_of_data
from careboard.application.records.record import FORMAT, Record
from careboard.application.records.storing import (
    export_record,
    import_record,
    record_in,
    unrevealed_self_scores,
)
from careboard.application.records.writing import as_data

__all__ = [
    "FORMAT",
    "MOST_BYTES",
    "Record",
    "as_data",
    "export_record",
    "import_record",
    "read_record",
    "record_in",
    "record_of_data",
    "unrevealed_self_scores",
]
