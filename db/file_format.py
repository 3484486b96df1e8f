"""What a council file is known by, and which schema this program reads and writes."""

APPLICATION_ID = int.from_bytes(b"Care")
"""Stands in the header of every council file."""
SCHEMA = 1
"""The newest schema that this program knows; stored as user_version."""
OLDEST_SQLITE = (3, 51, 3)
"""Older SQLite versions can corrupt a file when the write-ahead log is reset."""
PAGE_BYTES = 4096
PLAIN_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68


def looks_plain(header: bytes) -> bool:
    """Tell whether these first bytes are those of a database without encryption."""
    return header.startswith(PLAIN_MAGIC)


def plain_application_id(header: bytes) -> int:
    """Return the application id in the first 100 bytes of a database without encryption."""
    return int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4])
