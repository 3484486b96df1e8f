"""The list for who takes over: what still waits for an answer, who owes it and by when."""

from __future__ import annotations

import datetime

from careboard import wording
from careboard.application.handing_over import OpenList
from careboard.application.issue_list import IssueRow
from careboard.domain.asks import Ask
from careboard.i18n import _
from careboard.reports.document import TableRow, TaggedDocument
from careboard.reports.metadata import About
from careboard.reports.phrases import first_upper, plain_sentence

_FIRST, _SECOND = 0.46, 0.24


def draw_open_list(content: OpenList) -> bytes:
    """Return the list as a tagged PDF."""
    title = _("What is still open")
    about = About(title, content.council, "en-GB", content.on)
    paper = TaggedDocument(about, _("{council}. For the worker only.").format(council=content.council))
    paper.heading(1, title)
    day = wording.long_date(content.on)
    paper.paragraph(_("{council}, on {date}.").format(council=content.council, date=day), style=paper.style.second)
    paper.heading(2, _("What the young people raised"))
    if content.issues:
        rows = [TableRow(_issue_cells(row, content.on)) for row in content.issues]
        paper.table((_("Issue"), _("Owner"), _("Where it stands")), rows, _widths(paper))
    else:
        paper.paragraph(_("No issue is open."))
    paper.heading(2, _("What the board owes"))
    if content.asks:
        rows = [TableRow(_ask_cells(ask, content.on)) for ask in content.asks]
        paper.table((_("Ask"), _("Who decides"), _("Due")), rows, _widths(paper))
    else:
        paper.paragraph(_("The board owes nothing."))
    return paper.build()


def _widths(paper: TaggedDocument) -> tuple[float, ...]:
    column = paper.style.page.column
    return (0.0, column * _FIRST, column * _SECOND, column * (1 - _FIRST - _SECOND))


def _issue_cells(row: IssueRow, on: datetime.date) -> tuple[str, ...]:
    said = _("{key}: {title}").format(key=row.key, title=plain_sentence(row.title))
    stands = wording.label(row.state)
    return said, first_upper(row.owner) or _("Nobody yet"), _with_day(stands, row.due, row.days_late(on))


def _ask_cells(ask: Ask, on: datetime.date) -> tuple[str, ...]:
    said = _("{key}: {title}").format(key=ask.key, title=plain_sentence(ask.text))
    return said, first_upper(ask.who_decides), _with_day("", ask.due, ask.days_late(on))


def _with_day(stands: str, due: datetime.date | None, late: int) -> str:
    by = _("by {date}").format(date=wording.long_date(due)) if due is not None else ""
    parts = [each for each in (stands, by, wording.days_late(late) if late else "") if each]
    return first_upper(", ".join(parts))
