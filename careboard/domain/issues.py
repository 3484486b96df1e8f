"""Issues: what a group raised, who owes an answer, and the events that happened to it, in order."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

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


    @property
    def words(self) -> tuple[str, ...]:
        """What was typed of it, empty where nothing was."""
        return self.reason, self.by, self.who, self.source, self.to


@dataclass(frozen=True, slots=True)
class Owner:
    """The post that owes an answer; a name is never needed."""

    post: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """What was raised at a meeting; owner and dates here are the first ones, `loops.story` tells the present.

    `dots` are those that the group gave it at its last count. `merged_into` names the issue that it was joined with on
    a day, `split_from` the one that it was taken out of; empty for nearly all.
    """

    MOST_DOTS: ClassVar[int] = 999

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
    dots: int = 0
    merged_into: str = ""
    merged_on: datetime.date | None = None
    split_from: str = ""
    split_on: datetime.date | None = None

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
        self._must_be_unsent()
        check_dates(self.raised_on, answer_by, done_by)
        owner = Owner(required(post, "owner"), clean_title(name))
        return replace(self, owner=owner, answer_by=answer_by, done_by=done_by)

    def edited(self, title: str, detail: str, commitments: Iterable[str]) -> Issue:
        """Tidy the words later; what was sent stays as it was sent."""
        self._must_be_unsent()
        return replace(
            self,
            title=required(title, "title"),
            detail=clean_text(detail),
            commitments=tuple(dict.fromkeys(commitments)),
        )

    def with_dots(self, dots: int) -> Issue:
        """Note how many dots the group gave it, counted anew each time."""
        self.must_stand()
        if not 0 <= dots <= self.MOST_DOTS:
            raise RuleBroken("dots-out-of-range", most=self.MOST_DOTS)
        return replace(self, dots=dots)

    def must_stand(self) -> None:
        """Refuse to go on with an issue that was joined with another: the story goes on there."""
        if self.merged_into:
            raise RuleBroken("issue-is-joined", issue=self.key, into=self.merged_into)

    def _must_be_unsent(self) -> None:
        self.must_stand()
        if self.events:
            raise RuleBroken("already-sent")

    @property
    def begins_on(self) -> datetime.date:
        """The day on which its own story begins: when it was raised, or taken out of another issue."""
        return self.split_on or self.raised_on

    @property
    def last_on(self) -> datetime.date:
        """The day of the last thing that happened to it."""
        return self.events[-1].on if self.events else self.begins_on

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
