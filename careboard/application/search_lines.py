"""The lines that the search reads of asks, meetings and what was said."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from careboard.domain.meetings import MeetingState


class AskLine(NamedTuple):
    """What the search shows of an ask."""

    key: str
    text: str
    who_decides: str


class MeetingLine(NamedTuple):
    """What the search shows of a meeting."""

    key: str
    date: datetime.date
    group: str
    place: str
    state: MeetingState


class SaidLine(NamedTuple):
    """A text within something else, with the key of what it stands in."""

    key: str
    text: str
