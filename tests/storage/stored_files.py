"""One stored council file for each released schema, with its rows as they were; run this module to store one.

`python -m tests.storage.stored_files` writes the file of the present schema. A stored file is never changed once a
program with its schema was released.
"""

import json
import tempfile
from pathlib import Path

from db.driver import Connection
from db.file_format import SCHEMA
from tests.storage import samples
from tests.storage.files import Place

FOLDER = Path(__file__).resolve().parent / "stored"

Rows = dict[str, list[dict[str, object]]]


def rows_in(connection: Connection) -> Rows:
    """Return every row of every table by column name, in the order of the rows."""
    named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    found: Rows = {}
    for (table,) in named:
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in cursor.description]
        found[table] = [dict(zip(names, map(_plain, row), strict=True)) for row in cursor]
    return found


def stored_file(schema: int) -> Path:
    """Return where the file of a schema is stored."""
    return FOLDER / f"schema_{schema}.careboard"


def stored_rows(schema: int) -> Rows:
    """Return the rows that the file of a schema had when it was stored."""
    rows: Rows = json.loads(stored_file(schema).with_suffix(".json").read_text(encoding="utf-8"))
    return rows


def store_present_schema() -> None:
    """Make a file with the present schema and store it with its rows."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        store = place.create()
        with store.start_work() as work:
            samples.put_everything(work)
            work.commit()
        target = stored_file(SCHEMA)
        target.unlink(missing_ok=True)
        store.write_copy(target)
        with store.file.outside_transactions() as raw:
            rows = rows_in(raw)
        store.close()
    target.with_suffix(".json").write_text(json.dumps(rows, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


if __name__ == "__main__":
    store_present_schema()
