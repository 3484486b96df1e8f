"""What the tests of the services share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.councils import ACouncil, open_council


@pytest.fixture
def council_file(tmp_path: Path) -> Iterator[ACouncil]:
    """A new council file with nothing in it."""
    with open_council(tmp_path) as council:
        yield council


@pytest.fixture
def council(council_file: ACouncil) -> ACouncil:
    """A council with two groups and a pledge of five commitments in use."""
    council_file.begins()
    council_file.announced.clear()
    return council_file


@pytest.fixture
def polish(council: ACouncil) -> ACouncil:
    """A council that added Polish."""
    council.services.languages.add("pl", "Polski", False)
    return council
