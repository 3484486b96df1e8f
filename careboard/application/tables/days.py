"""The days that a calendar wants to know: meetings, board meetings, and what is due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from careboard.application.closing_loops import loops_of
from careboard.application.ports import UnitOfWork
from careboard.domain.council import Council
from careboard.i18n import _


@dataclass(frozen=True, slots=True)
class Day:
    """One whole day in the calendar; its key stays the same when the day is moved."""

    key: str
    on: datetime.date
    title: str
    detail: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a council as they stood on a day."""

    council: str
    on: datetime.date
    days: tuple[Day, ...]


def calendar_days(work: UnitOfWork, today: datetime.date) -> Days:
    """Return the days of all meetings and of everything that is still owed, in their order."""
    days = [*_meetings(work), *_boards(work), *_issues(work), *_asks(work)]
    return Days(work.council.get().name, today, tuple(sorted(days, key=lambda day: (day.on, day.key))))


def _meetings(work: UnitOfWork) -> Iterator[Day]:
    council = work.council.get()
    for meeting in work.meetings.all():
        group = council.group(meeting.group).name
        title = _("{council}: {group} meet").format(council=council.name, group=group)
        yield Day(f"meeting-{meeting.key}", meeting.date, title, place=meeting.place)


def _boards(work: UnitOfWork) -> Iterator[Day]:
    council = work.council.get()
    for board in work.boards.all():
        yield Day(f"board-{board.key}", board.date, _said(council, _("Corporate parenting board")))
        yield Day(f"papers-{board.key}", board.papers_due, _said(council, _("Papers for the board are due")))


def _issues(work: UnitOfWork) -> Iterator[Day]:
    council = work.council.get()
    for loop in loops_of(work):
        story, issue = loop.story, loop.issue
        if story.due is not None:
            title = _said(council, _("answer due from {post}").format(post=story.owner.post or _("nobody yet")))
            yield Day(f"answer-{issue.key}", story.due, title, issue.title)
        if story.owes_work and story.done_by is not None:
            title = _said(council, _("promised by {post}").format(post=story.owner.post))
            yield Day(f"done-{issue.key}", story.done_by, title, issue.title)


def _asks(work: UnitOfWork) -> Iterator[Day]:
    council = work.council.get()
    for ask in work.asks.all():
        if ask.due is not None:
            title = _said(council, _("answer due from {post}").format(post=ask.who_decides))
            yield Day(f"ask-{ask.key}", ask.due, title, ask.text)


def _said(council: Council, words: str) -> str:
    return _("{council}: {words}").format(council=council.name, words=words)
