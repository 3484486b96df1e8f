"""What the story of an issue says of others: joined with it, split off from it, and where it came from or goes on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from careboard.application.joining_issues import Family
from careboard.domain.issues import Event, Issue
from careboard.i18n import _
from careboard.wording import label, long_date

DONE, SAME, NEXT = "done", "same", "next"
Told = tuple[datetime.date, "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One station of the story; `note` is never struck, and `said` is read aloud in place of the title."""

    icon: str
    title: str
    beside: str = ""
    lines: tuple[str, ...] = ()
    badge: tuple[str, str] | None = None
    badge_note: str = ""
    note: str = ""
    said: str = ""
    state: str = DONE
    struck: bool = False


def entry_name(event: Event) -> str:
    """Return an event's short name with its day, such as "Answered, 3 November 2026"."""
    return _("{what}, {day}").format(what=label(event.kind), day=long_date(event.on))


def raised_entry(issue: Issue, family: Family) -> Entry:
    """Return what was said when it was raised; one joined with it may have been raised before."""
    said = (_("“{words}”").format(words=issue.detail),) if issue.detail else ()
    earlier = family.first_raised < issue.raised_on
    note = _("First raised on {day}").format(day=long_date(family.first_raised)) if earlier else ""
    return Entry("chat-circle-text", _("Raised"), long_date(issue.raised_on), said, note=note)


def split_entry(issue: Issue, first: Issue) -> Told:
    """Return the station at which an issue's own story begins: what stands above it is the story of the first."""
    assert issue.split_on is not None
    said = (_("“{words}”").format(words=issue.detail),) if issue.detail else ()
    came = _("It came out of {issue}: {title}").format(issue=first.key, title=first.title)
    return issue.split_on, Entry("arrow-bend-up-right", _("Split off"), long_date(issue.split_on), (came, *said))


def family_entries(issue: Issue, family: Family) -> list[Told]:
    """Return the days on which others were joined with an issue or split off, and on which it was joined itself."""
    found = [_joined(other) for other in family.joined]
    found += [_split_off(part) for part in family.parts]
    if family.into is not None and issue.merged_on is not None:
        goes_on = _("It goes on in {issue}: {title}").format(issue=family.into.key, title=family.into.title)
        joined = Entry("link", _("Joined with another"), long_date(issue.merged_on), (goes_on,), state=SAME)
        found.append((issue.merged_on, joined))
    return found


def in_order(happened: list[Told], others: list[Told]) -> list[Entry]:
    """Return the stations by day; what happened to the issue itself stands first on a day of both."""
    return [entry for _day, entry in sorted((*happened, *others), key=lambda told: told[0])]


def _joined(other: Issue) -> Told:
    """Tell the story of what was joined, in short."""
    assert other.merged_on is not None
    said = [_("“{words}”").format(words=other.detail)] if other.detail else []
    lines = [
        _("{issue}: {title}").format(issue=other.key, title=other.title),
        *said,
        _("Raised, {day}").format(day=long_date(other.raised_on)),
        *(_told(event) for event in other.standing_events),
    ]
    return other.merged_on, Entry("link", _("Joined with this"), long_date(other.merged_on), tuple(lines))


def _told(event: Event) -> str:
    answer = label(event.answer) if event.answer is not None else ""
    more = ". ".join(filter(None, (answer, event.reason)))
    return _("{event}: {more}").format(event=entry_name(event), more=more) if more else entry_name(event)


def _split_off(part: Issue) -> Told:
    assert part.split_on is not None
    words = _("{issue}: {title}").format(issue=part.key, title=part.title)
    on_its_own = _("It is followed on its own.")
    return part.split_on, Entry(
        "arrow-bend-up-right", _("Split off from this"), long_date(part.split_on), (words, on_its_own)
    )


def raised_before(first: Issue) -> Entry:
    """Return how the first was raised, out of which another came."""
    return replace(raised_entry(first, Family()), lines=(first.title, *raised_entry(first, Family()).lines))
