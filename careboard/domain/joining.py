"""Two issues that turn out to be one, and one that turns out to be two: no story is lost either way."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from careboard.domain.issues import Issue, Owner, check_dates
from careboard.domain.loops import story
from careboard.domain.text import clean_text, clean_title, required
from careboard.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Part:
    """What is typed of an issue that is taken out of another one."""

    title: str
    detail: str = ""
    commitments: tuple[str, ...] = ()
    post: str = ""
    answer_by: datetime.date | None = None
    done_by: datetime.date | None = None


def joined(issue: Issue, into: Issue, on: datetime.date) -> tuple[Issue, Issue]:
    """Join an open issue with another one: its story stays, and the other has the dots and commitments of both."""
    _must_be_open(issue)
    _must_be_open(into)
    gone = replace(issue, merged_into=into.key, merged_on=on)
    check_joined(gone, into)
    both = tuple(dict.fromkeys((*into.commitments, *issue.commitments)))
    return gone, replace(into, commitments=both).with_dots(min(into.dots + issue.dots, into.MOST_DOTS))


def taken_apart(issue: Issue, into: Issue) -> tuple[Issue, Issue]:
    """Let an issue go on by itself again where its story stopped; the other gives its dots back and stays as it is.

    Only while the other one is open: what the group has decided of both stands for both.
    """
    if not issue.merged_into or issue.merged_into != into.key:
        raise RuleBroken("not-joined", issue=issue.key)
    _must_be_open(into)
    alone = replace(issue, merged_into="", merged_on=None)
    return alone, into.with_dots(max(0, into.dots - issue.dots))


def check_joined(issue: Issue, into: Issue) -> None:
    """Refuse an issue that is joined with itself, with another kind, in a chain, or before the last thing happened."""
    if issue.key == into.key:
        raise RuleBroken("joined-with-itself")
    into.must_stand()
    if issue.kind is not into.kind:
        raise RuleBroken("joined-kinds-differ")
    last = max(issue.last_on, into.begins_on)
    if issue.merged_on is None or issue.merged_on < last:
        raise RuleBroken("date-runs-backwards", on=issue.merged_on or last)


def split(issue: Issue, key: str, part: Part, on: datetime.date) -> Issue:
    """Take a new issue out of an open one; it was raised when the first was, and its own story begins on that day."""
    _must_be_open(issue)
    if on < issue.last_on:
        raise RuleBroken("date-runs-backwards", on=on)
    check_dates(issue.raised_on, part.answer_by, part.done_by)
    return Issue(
        key=key,
        kind=issue.kind,
        title=required(part.title, "title"),
        raised=issue.raised,
        raised_on=issue.raised_on,
        detail=clean_text(part.detail),
        commitments=tuple(dict.fromkeys(part.commitments)),
        owner=Owner(clean_title(part.post)),
        answer_by=part.answer_by,
        done_by=part.done_by,
        split_from=issue.key,
        split_on=on,
    )


def check_split(issue: Issue, issues: Mapping[str, Issue]) -> None:
    """Refuse an issue that comes out of one of another kind, out of one raised later, or in a circle out of itself."""
    first = issues[issue.split_from]
    if first.kind is not issue.kind:
        raise RuleBroken("joined-kinds-differ")
    if issue.split_on is None or issue.split_on < first.begins_on:
        raise RuleBroken("date-runs-backwards", on=issue.split_on or first.begins_on)
    if issue.key in _origins(issue, issues):
        raise RuleBroken("split-from-itself")


def first_raised(issue: Issue, others: Iterable[Issue]) -> datetime.date:
    """Return the day on which an issue, or any that is joined with it, was raised first."""
    return min((issue.raised_on, *(other.raised_on for other in others)))


def until(issue: Issue, day: datetime.date) -> Issue:
    """Return an issue with its story up to a day, on which another one was taken out of it or it was joined."""
    return replace(issue, events=tuple(event for event in issue.events if event.on <= day))


def _origins(issue: Issue, issues: Mapping[str, Issue]) -> list[str]:
    found: list[str] = []
    key = issue.split_from
    while key and key not in found:
        found.append(key)
        key = issues[key].split_from
    return found


def _must_be_open(issue: Issue) -> None:
    issue.must_stand()
    story(issue).must_be_open()
