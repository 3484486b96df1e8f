"""How whole documents are kept: packed, because a web page then takes a sixth of its room."""

import zlib

from careboard.errors import StorageProblem

MOST_BYTES = 100_000_000
"""No document that the file keeps is larger than this when it is unpacked."""


def pack(document: bytes) -> bytes:
    """Return a document as it is kept."""
    return zlib.compress(document)


def unpack(kept: bytes) -> bytes:
    """Return a document as it was, byte for byte; raises StorageProblem where it is damaged or larger than any."""
    unpacking = zlib.decompressobj()
    try:
        document = unpacking.decompress(kept, MOST_BYTES)
    except zlib.error as error:
        raise StorageProblem("damaged-middle") from error
    if not unpacking.eof:
        raise StorageProblem("damaged-middle")
    return document
