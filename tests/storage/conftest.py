"""What the storage tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import CouncilStore
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
