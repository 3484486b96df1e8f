"""What every part of a record is written with: days, files and values as JSON has them."""

from __future__ import annotations

import base64
import datetime
from enum import StrEnum
from typing import Any

Data = dict[str, Any]


def text_of(data: bytes) -> str:
    """Return a file as text."""
    return base64.b64encode(data).decode("ascii")


def without(data: Data, assumed: Data) -> Data:
    """Return the data without what reading would assume anyway."""
    return {name: value for name, value in data.items() if name not in assumed or assumed[name] != value}


def day_of(day: datetime.date | None) -> str | None:
    """Return a day as it is written, None for none."""
    return None if day is None else day.isoformat()


def plain(value: object) -> object:
    """Return a day or a word of a set as it is written, anything else as it is."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
