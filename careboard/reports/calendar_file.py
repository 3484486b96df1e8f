"""The calendar: meetings and due dates as whole days that any calendar program takes in."""

from __future__ import annotations

import datetime
import hashlib

from icalendar import Calendar, Event

from careboard.application.tables.days import Day, Days

_MAKER = "-//Careboard//Careboard//EN"


def draw_calendar(days: Days) -> bytes:
    """Return the days as an iCalendar file; a day keeps its identity, so taking the file in again moves it."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", days.council)
    # Two councils may have meetings of the same key in one person's calendar.
    family = hashlib.sha256(days.council.encode()).hexdigest()[:12]
    for day in days.days:
        calendar.add_component(_event(day, family, days.on))
    return bytes(calendar.to_ical())


def _event(day: Day, family: str, today: datetime.date) -> Event:
    event = Event()
    event.add("uid", f"{day.key}@{family}.careboard")
    event.add("dtstamp", datetime.datetime.combine(today, datetime.time(), datetime.UTC))
    event.add("dtstart", day.on)
    if day.on < datetime.date.max:
        event.add("dtend", day.on + datetime.timedelta(days=1))
    event.add("summary", day.title)
    event.add("transp", "TRANSPARENT")
    if day.detail:
        event.add("description", day.detail)
    if day.place:
        event.add("location", day.place)
    return event
