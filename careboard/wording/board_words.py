"""Words for the way of a paper to the board: when a step is due or was done, and what Schedule 12A says."""

from __future__ import annotations

import datetime

from careboard.domain.board_steps import StepLine
from careboard.i18n import _, ngettext
from careboard.wording.dates import days_late, long_date


def days_left(number: int) -> str:
    """Return "3 days left", "today" on the day itself, or "2 days late"."""
    if number < 0:
        return days_late(-number)
    if number == 0:
        return _("today")
    return ngettext("{number} day left", "{number} days left", number).format(number=number)


def step_state(line: StepLine, today: datetime.date) -> str:
    """Return when a step was done, or by when it should be and how many days are left."""
    if line.done_on is not None:
        return _("Done on {date}").format(date=long_date(line.done_on))
    if line.done:
        return _("Done")
    left = days_left(line.days_left(today))
    return _("By {date}, {left}").format(date=long_date(line.due), left=left)


def text_changed() -> str:
    """Return what to do where the paper says something else than its young editors read."""
    return _("The text has changed since they read it. Let them read it again, then press Done again.")


def exempt_paragraph(number: int) -> str:
    """Return what a paragraph of Schedule 12A says, 0 for a paper that everybody may read."""
    if number == 0:
        return _("No: everybody may read it")
    words = (
        _("any individual"),
        _("likely to reveal who somebody is"),
        _("financial or business affairs"),
        _("labour relations"),
        _("legal advice"),
        _("notices, orders or directions"),
        _("prevention or investigation of crime"),
    )[number - 1]
    return _("Paragraph {number}: {words}").format(number=number, words=words)
