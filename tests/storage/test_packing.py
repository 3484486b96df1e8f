"""Documents are kept packed, and come back as they were or not at all."""

import zlib

import pytest

from careboard.errors import StorageProblem
from db import packing


def test_a_document_takes_less_room_and_comes_back_as_it_was() -> None:
    page = b"<p>We asked for a lockable box.</p>\n" * 200
    assert len(packing.pack(page)) < len(page) / 20
    assert packing.unpack(packing.pack(page)) == page


@pytest.mark.parametrize(
    "kept", [b"", b"no document", packing.pack(b"cut off" * 99)[:-5], zlib.compress(bytes(packing.MOST_BYTES + 1), 1)]
)
def test_what_is_damaged_or_larger_than_any_document_is_refused(kept: bytes) -> None:
    with pytest.raises(StorageProblem, match="damaged-middle"):
        packing.unpack(kept)
