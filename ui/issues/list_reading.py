"""The lines of the list in words: where each issue stands, who owes what, and by when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from careboard.application.issue_list import IssueCounts, IssueRow
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.i18n import _, ngettext
from careboard.wording import label, long_date

NO_COMMITMENT, GOOD_THING = "chat-circle-text", "star"


@dataclass(frozen=True, slots=True)
class IssueLine:
    """One line of the list; `below` stands under the state, `is_late` marks what the owner owes."""

    key: str
    picture: str
    title: str
    about: str
    state: str
    state_words: str
    below: str
    is_late: bool
    owner: str
    answer_by: str
    done_by: str
    has_owner: bool
    has_answer_by: bool
    has_done_by: bool
    is_answer_late: bool
    is_done_late: bool
    dots: str = ""


class Lines(Protocol):
    """The rows of a list, read in parts as somebody comes to see them."""

    def read(self, offset: int, limit: int) -> Sequence[IssueRow]:
        """Return at most so many rows from a place on."""

    def place(self, key: str) -> int | None:
        """Return how many rows stand above an issue, None where it is not listed."""


def state_words(state: LoopState) -> str:
    """Return the short word of a state."""
    return _("Ended") if state is LoopState.ENDED else label(state)


def dots_words(dots: int) -> str:
    """Return how many dots the group gave an issue, empty for none."""
    return ngettext("{count} dot", "{count} dots", dots).format(count=dots) if dots else ""


def other_words(row: IssueRow) -> str:
    """Return an issue as one line to choose, such as "I-3: Late taxis (Sent, 7 dots)"."""
    more = ", ".join(filter(None, (state_words(row.state), dots_words(row.dots))))
    return _("{key}: {title} ({more})").format(key=row.key, title=row.title, more=more)


def count_words(counts: IssueCounts) -> str:
    """Return the counts as one line, such as "14 open, 9 sorted"."""
    parts = [
        ngettext("{count} open", "{count} open", counts.open).format(count=counts.open),
        ngettext("{count} sorted", "{count} sorted", counts.sorted).format(count=counts.sorted),
    ]
    if counts.ended:
        ended = ngettext("{count} ended without being sorted", "{count} ended without being sorted", counts.ended)
        parts.append(ended.format(count=counts.ended))
    return ", ".join(parts)


def read_line(row: IssueRow, titles: Mapping[str, str], today: datetime.date) -> IssueLine:
    """Return one line of the list in words."""
    is_good = row.kind is IssueKind.GOOD_THING
    late = row.days_late(today) > 0
    waits_for_work = row.state is LoopState.PARTLY_SORTED
    unset = "" if is_good else _("not set")
    return IssueLine(
        key=row.key,
        picture=row.commitment or (GOOD_THING if is_good else NO_COMMITMENT),
        title=row.title,
        about=titles.get(row.commitment, row.commitment),
        state=row.state.value,
        state_words=state_words(row.state),
        below=_below(row, today),
        is_late=late,
        owner=row.owner or (_("a good thing") if is_good else _("no owner yet")),
        answer_by=long_date(row.answer_by) if row.answer_by else unset,
        done_by=long_date(row.done_by) if row.done_by else unset,
        has_owner=bool(row.owner),
        has_answer_by=row.answer_by is not None,
        has_done_by=row.done_by is not None,
        is_answer_late=late and not waits_for_work,
        is_done_late=late and waits_for_work,
        dots=dots_words(row.dots),
    )


def _below(row: IssueRow, today: datetime.date) -> str:
    if row.state is LoopState.SORTED:
        return _("said by the group")
    if row.state is LoopState.ENDED:
        return _("without being sorted")
    if row.state is LoopState.JOINED:
        return _("goes on there")
    if row.waits_for is WaitsFor.NOBODY:
        return _("nothing is left to do")
    if row.due is None:
        return label(row.waits_for)
    return _due((row.due - today).days, is_work=row.state is LoopState.PARTLY_SORTED)


def _due(left: int, *, is_work: bool) -> str:
    if left == 0:
        return _("work due today") if is_work else _("answer due today")
    if left < 0:
        late = ngettext("work {days} day overdue", "work {days} days overdue", -left)
        answer = ngettext("answer {days} day overdue", "answer {days} days overdue", -left)
        return (late if is_work else answer).format(days=-left)
    work = ngettext("work due in {days} day", "work due in {days} days", left)
    answer = ngettext("answer due in {days} day", "answer due in {days} days", left)
    return (work if is_work else answer).format(days=left)
