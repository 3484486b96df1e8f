"""What was read holds until something changes or another day begins."""

from __future__ import annotations

from datetime import date

from careboard.application.changes import Announcer, Changes
from ui.unchanged import Unchanged


def test_what_was_read_holds_until_something_changes_or_another_day_begins() -> None:
    announce, days = Announcer(), [date(2026, 6, 10)]
    unchanged = Unchanged(announce, lambda: days[-1])
    assert not unchanged.holds(), "nothing was read yet"
    unchanged.begin_reading()
    assert unchanged.holds()
    announce(Changes.VOTES)
    assert not unchanged.holds()
    unchanged.begin_reading()
    days.append(date(2026, 6, 11))
    assert not unchanged.holds(), "what is due and overdue may be others now"
