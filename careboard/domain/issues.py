"""Issues: what a group raised, who owes an answer, and the events that happened to it, in order."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from careboard.domain.answers import AnswerKind
from careboard.domain.rounds import Method
from careboard.domain.text import clean_text, clean_title, required
from careboard.errors import RuleBroken


class IssueKind(StrEnum):
    """What was raised: something to change, or a good thing to pass on."""

    ISSUE = "issue"
    GOOD_THING = "good-thing"


class EventKind(StrEnum):
    """What can happen to an issue."""

    SENT = "sent"
    ANSWERED = "answered"
    TOLD_BACK = "told-back"
    CLAIMED_DONE = "claimed-done"
    SORTED = "sorted"
    PARTLY_SORTED = "partly-sorted"
    NOT_SORTED = "not-sorted"
    STILL_SORTED = "still-sorted"
    ENDED = "ended"
    REASSIGNED = "reassigned"
    DATE_CHANGED = "date-changed"
    ESCALATED = "escalated"
    WITHDRAWN = "withdrawn"


DECISIONS = frozenset(
    {EventKind.SORTED, EventKind.PARTLY_SORTED, EventKind.NOT_SORTED, EventKind.STILL_SORTED, EventKind.ENDED}
)
"""What only the young people can say, at a meeting (rule 1)."""


class DueDate(StrEnum):
    """The two separate dates of an issue."""

    ANSWER_BY = "answer-by"
    DONE_BY = "done-by"


class ToldHow(StrEnum):
    """How young people were told back when it was not at a meeting (rule 2)."""

    LETTER = "letter"
    VISIT = "visit"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened on a day; `entered` is when it was typed, where that is another day."""

    on: datetime.date
    kind: EventKind
    entered: datetime.date | None = None
    answer: AnswerKind | None = None
    reason: str = ""
    by: str = ""
    who: str = ""
    meeting: str | None = None
    how: ToldHow | None = None
    method: Method | None = None
    source: str = ""
    to: str = ""
    which: DueDate | None = None
    of: int | None = None

    def cleaned(self) -> Event:
        """Return the event with its typed texts cleaned."""
        return replace(
            self,
            reason=clean_text(self.reason),
            by=clean_title(self.by),
            who=clean_title(self.who),
            source=clean_title(self.source),
            to=clean_title(self.to),
        )


@dataclass(frozen=True, slots=True)
class Owner:
    """The post that owes an answer; a name is never needed."""

    post: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """What was raised at a meeting; owner and dates here are the first ones, `loops.story` tells the present."""

    key: str
    kind: IssueKind
    title: str
    raised: str
    raised_on: datetime.date
    detail: str = ""
    commitments: tuple[str, ...] = ()
    owner: Owner = Owner("")
    answer_by: datetime.date | None = None
    done_by: datetime.date | None = None
    events: tuple[Event, ...] = ()

    @classmethod
    def of(
        cls,
        key: str,
        title: str,
        raised: str,
        raised_on: datetime.date,
        *,
        kind: IssueKind = IssueKind.ISSUE,
        detail: str = "",
        commitments: Iterable[str] = (),
    ) -> Issue:
        """Make an issue from typed words."""
        about = tuple(dict.fromkeys(commitments))
        return cls(key, kind, required(title, "title"), raised, raised_on, clean_text(detail), about)

    def owned(
        self, post: str, name: str, answer_by: datetime.date | None, done_by: datetime.date | None
    ) -> Issue:
        """Name who owes the answer and by when; once it was sent, owner and dates change by events."""
        if self.events:
            raise RuleBroken("already-sent")
        check_dates(self.raised_on, answer_by, done_by)
        owner = Owner(required(post, "owner"), clean_title(name))
        return replace(self, owner=owner, answer_by=answer_by, done_by=done_by)

    def edited(self, title: str, detail: str, commitments: Iterable[str]) -> Issue:
        """Tidy the words later; what was sent stays as it was sent."""
        if self.events:
            raise RuleBroken("already-sent")
        return replace(
            self,
            title=required(title, "title"),
            detail=clean_text(detail),
            commitments=tuple(dict.fromkeys(commitments)),
        )

    @property
    def standing_events(self) -> tuple[Event, ...]:
        """The events that were not withdrawn, in order."""
        gone = {event.of for event in self.events if event.kind is EventKind.WITHDRAWN}
        return tuple(
            event
            for index, event in enumerate(self.events)
            if index not in gone and event.kind is not EventKind.WITHDRAWN
        )


def check_dates(raised: datetime.date, answer_by: datetime.date | None, done_by: datetime.date | None) -> None:
    """Refuse due dates before the issue was raised."""
    for due in (answer_by, done_by):
        if due is not None and due < raised:
            raise RuleBroken("due-before-raised", due=due)
