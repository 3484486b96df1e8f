"""The record that the contract shows, complete, and ways to change one thing in it."""

import json
from pathlib import Path
from typing import Any

PATH = Path(__file__).with_name("example_record.json")
GONE = object()
"""Put in the place of a field to take it out."""


def example() -> dict[str, Any]:
    """Return the example as data, fresh each time."""
    found = json.loads(PATH.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def changed(changes: dict[str, Any]) -> dict[str, Any]:
    """Return the example with some places changed, such as {"meetings.0.date": "2026-01-16"}."""
    data = example()
    for place, value in changes.items():
        *path, last = place.split(".")
        inner: Any = data
        for step in path:
            inner = inner[int(step) if step.isdecimal() else step]
        if value is GONE:
            del inner[last]
        elif isinstance(inner, list) and int(last) == len(inner):
            inner.append(value)
        else:
            inner[int(last) if isinstance(inner, list) else last] = value
    return data
