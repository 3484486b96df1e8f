"""Upgrades lose nothing, and every way to the newest schema leads to the same tables (P15)."""

import shutil

import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from careboard.errors import StorageProblem
from db import file_format, looking, migrations, opening, store
from db.connecting import pragma
from db.copies import copies_in, folder_for
from db.copying import table_counts
from db.engine import CouncilFile
from db.file_format import SCHEMA
from db.keys import KeyChecks
from db.migrations import STEPS, migrate
from db.opening import open_file, with_passphrase
from db.schema_check import has_our_schema, shape_of
from db.tables import metadata
from tests.storage import newer_schemas, samples
from tests.storage.files import PASSPHRASE, Place, cheap
from tests.storage.stored_files import rows_in, stored_file, stored_rows


def test_there_is_a_step_to_every_schema() -> None:
    assert len(STEPS) == SCHEMA


def test_the_steps_from_an_empty_file_make_the_tables_of_a_new_one(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = texts(place)
    place.path.unlink()
    monkeypatch.setattr(opening, "make_tables", lambda _connection: None)
    monkeypatch.setattr(opening, "SCHEMA", 0)
    opening.create_file(place.path, with_passphrase(PASSPHRASE, cheap))
    opened = place.open()
    with opened.file.outside_transactions() as raw:
        assert has_our_schema(raw)
        assert pragma(raw, "user_version") == SCHEMA
    with opened.file.connection() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    opened.close()
    assert texts(place) == new


def texts(place: Place) -> set[str]:
    """Return what the schema of a file says, without regard to white space; makes the file where it is missing."""
    opened = place.open() if place.path.exists() else place.create()
    with opened.file.outside_transactions() as raw:
        said = raw.execute("SELECT sql FROM sqlite_schema WHERE sql NOTNULL").fetchall()
    opened.close()
    return {"".join(text.split()) for (text,) in said}


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_stored_file_of_every_schema_keeps_all_its_rows(place: Place, schema: int) -> None:
    shutil.copyfile(stored_file(schema), place.path)
    opened = place.open()
    assert opened.check() == ()
    with opened.file.outside_transactions() as raw:
        assert has_our_schema(raw)
        rows = rows_in(raw)
    for table, before in stored_rows(schema).items():
        assert [{name: row[name] for name in old} for row, old in zip(rows[table], before, strict=True)] == before
    opened.close()


@pytest.fixture
def older(place: Place) -> CouncilFile:
    """An open file for which a newer program knows two more steps."""
    made = place.create()
    with made.start_work() as work:
        samples.put_everything(work)
        work.commit()
    return made.file


def test_rebuilding_a_table_keeps_what_belongs_to_its_rows(older: CouncilFile) -> None:
    with older.outside_transactions() as raw:
        counts, before = table_counts(raw), rows_in(raw)
    migrate(older, newer_schemas.STEPS)
    with older.outside_transactions() as raw:
        assert table_counts(raw) == counts
        after = rows_in(raw)
        assert pragma(raw, "user_version") == SCHEMA + 2
        assert pragma(raw, "foreign_keys") == 1
    assert after["attendance"] == before["attendance"]
    assert after["tally"] == before["tally"]
    assert [row["weather"] for row in after["meeting"]] == ["", ""]
    older.close()


def test_a_step_that_fails_changes_nothing(older: CouncilFile) -> None:
    def fail() -> None:
        raise StorageProblem("disk-full")

    with older.outside_transactions() as raw:
        before = shape_of(raw)
    with pytest.raises(StorageProblem, match="disk-full"):
        migrate(older, (*newer_schemas.STEPS, fail))
    with older.outside_transactions() as raw:
        assert shape_of(raw) == before
        assert pragma(raw, "user_version") == SCHEMA
        assert pragma(raw, "foreign_keys") == 1
    older.close()


def test_a_step_that_loses_what_others_refer_to_is_refused(older: CouncilFile) -> None:
    def lose() -> None:
        op.execute("DELETE FROM meeting")

    with pytest.raises(StorageProblem, match="migration-failed"):
        migrate(older, (*STEPS, lose))
    with older.outside_transactions() as raw:
        assert table_counts(raw)["meeting"] == 2
    older.close()


def test_an_older_file_is_copied_before_its_schema_changes(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.create().close()
    newer = SCHEMA + 2
    for module in (file_format, store, looking):
        monkeypatch.setattr(module, "SCHEMA", newer)
    monkeypatch.setattr(migrations.migrate, "__defaults__", (newer_schemas.STEPS,))
    with pytest.raises(StorageProblem, match="older-schema-read-only"):
        place.open(read_only=True)
    opened = place.open()
    assert opened.file.schema == newer
    (copy,) = copies_in(folder_for(place.path, place.data.backups))
    opened.close()
    kept = open_file(copy.path, with_passphrase(PASSPHRASE, cheap), KeyChecks(place.keys), read_only=True)
    assert kept.schema == SCHEMA
    kept.close()
