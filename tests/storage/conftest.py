"""What the storage tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import CouncilStore
from tests.storage.crashes import Worker, worker
from tests.storage.files import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A folder for one council file, still empty."""
    return Place(tmp_path)


@pytest.fixture
def store(place: Place) -> Iterator[CouncilStore]:
    """A new, open council file."""
    opened = place.create()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def dying() -> Iterator[Worker]:
    """The process whose children die at chosen moments."""
    with worker() as started:
        yield started


@pytest.fixture
def kept_place(tmp_path: Path) -> Place:
    """A folder of its own, which each death copies."""
    kept = Place(tmp_path / "prepared")
    kept.root.mkdir()
    return kept
