"""The tables of issues and of asks: who owes what by when, and what was said; owners as posts (rule 4)."""

from __future__ import annotations

import datetime

from careboard import wording
from careboard.application.closing_loops import Loop, loops_of
from careboard.application.ports import UnitOfWork
from careboard.application.tables.table import Cell, Column, Table
from careboard.domain.asks import Ask
from careboard.domain.council import Council
from careboard.domain.meetings import Meeting
from careboard.i18n import _


def issue_table(work: UnitOfWork, today: datetime.date) -> Table:
    """Return every issue and good thing as it stands."""
    council = work.council.get()
    rows = tuple(_issue_row(loop, council, today) for loop in loops_of(work))
    return Table("issues", _("Issues"), _issue_columns(), rows)


def ask_table(work: UnitOfWork, today: datetime.date) -> Table:
    """Return every ask to the board with its last answer."""
    council = work.council.get()
    meetings = {meeting.key: meeting for meeting in work.meetings.all()}
    rows = tuple(_ask_row(ask, meetings[ask.meeting], council, today) for ask in work.asks.all())
    return Table("asks", _("Asks to the board"), _ask_columns(), rows)


def _issue_columns() -> tuple[Column, ...]:
    return (
        Column("key", _("Key")),
        Column("kind", _("Kind")),
        Column("title", _("Title")),
        Column("group", _("Group")),
        Column("commitments", _("Commitments")),
        Column("raised_on", _("Raised on")),
        Column("state", _("Where it stands")),
        Column("waits", _("Waits for")),
        Column("owner", _("Owner")),
        Column("answer_by", _("Answer by")),
        Column("done_by", _("Done by")),
        Column("days_late", _("Days late")),
        Column("answer", _("Answer")),
        Column("reason", _("Reason")),
        Column("sorted_on", _("Sorted on")),
        Column("reopened", _("Times opened again")),
    )


def _issue_row(loop: Loop, council: Council, today: datetime.date) -> tuple[Cell, ...]:
    issue, story = loop.issue, loop.story
    given = story.answer
    return (
        issue.key,
        wording.label(issue.kind),
        issue.title,
        council.group(loop.group).name if loop.group else "",
        ", ".join(issue.commitments),
        issue.raised_on,
        wording.label(story.state),
        wording.label(story.waits_for),
        story.owner.post,
        story.answer_by,
        story.done_by,
        story.days_late(today) or story.done_days_late(today),
        wording.label(given.answer) if given and given.answer else "",
        given.reason if given else "",
        story.sorted_on,
        story.reopened,
    )


def _ask_columns() -> tuple[Column, ...]:
    return (
        Column("key", _("Key")),
        Column("ask", _("What we ask for")),
        Column("group", _("Group")),
        Column("asked_on", _("Asked on")),
        Column("who_decides", _("Who decides")),
        Column("answer_by", _("Answer by")),
        Column("owed", _("The board owes an answer")),
        Column("days_late", _("Days late")),
        Column("issue", _("Issue")),
        Column("answered_on", _("Last answer on")),
        Column("answer", _("Answer")),
        Column("reason", _("Reason")),
        Column("who", _("Who said so or decides")),
    )


def _ask_row(ask: Ask, meeting: Meeting, council: Council, today: datetime.date) -> tuple[Cell, ...]:
    last = ask.newest
    return (
        ask.key,
        ask.text,
        council.group(meeting.group).name,
        meeting.date,
        ask.who_decides,
        ask.due or ask.by,
        _("yes") if ask.in_debt else _("no"),
        ask.days_late(today),
        ask.issue or "",
        last.on if last else None,
        wording.label(last.answer) if last else "",
        last.reason if last else "",
        last.who if last else "",
    )
