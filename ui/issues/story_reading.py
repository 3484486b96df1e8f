"""The story of one issue in words: everything that happened, what comes next, and what may be entered now."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from careboard.application.closing_loops import Loop
from careboard.application.joining_issues import Family
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate, Event, EventKind, Issue, IssueKind
from careboard.domain.joining import until
from careboard.domain.loops import LoopState, Story, WaitsFor
from careboard.i18n import _, ngettext
from careboard.wording import days, days_late, label, long_date
from ui.issues.actions import Action, actions_of
from ui.issues.family_reading import (
    DONE,
    NEXT,
    SAME,
    Entry,
    Told,
    family_entries,
    in_order,
    raised_before,
    raised_entry,
    split_entry,
)
from ui.issues.list_reading import GOOD_THING, NO_COMMITMENT, dots_words


@dataclass(frozen=True, slots=True)
class StoryView:
    """One issue as its panel shows it; the first action is the one that goes on."""

    key: str
    picture: str
    title: str
    about: str
    entries: tuple[Entry, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a story is told with: the council's words and the day."""

    titles: Mapping[str, str]
    groups: Mapping[str, str]
    next_meeting: datetime.date | None
    today: datetime.date
    family: Family = Family()


def read_story(loop: Loop, around: Surroundings) -> StoryView:
    """Return the story of an issue."""
    issue = loop.issue
    is_good = issue.kind is IssueKind.GOOD_THING
    about = [around.titles.get(key, key) for key in issue.commitments]
    good = _("a good thing") if is_good else ""
    group, dots = around.groups.get(loop.group, loop.group), dots_words(issue.dots)
    parts = (", ".join(about), group, good, dots, _waiting(loop, around.today))
    return StoryView(
        key=issue.key,
        picture=issue.commitments[0] if issue.commitments else (GOOD_THING if is_good else NO_COMMITMENT),
        title=issue.title,
        about=" · ".join(part for part in parts if part),
        entries=(*_stations(loop, around.family), *_to_come(loop.story, around)),
        actions=actions_of(loop, has_joined=bool(around.family.joined)),
    )


def _waiting(loop: Loop, today: datetime.date) -> str:
    """Say for how long it has stood where it stands, in days and in meetings of its group."""
    waited = loop.story.days_waiting(today)
    if not waited:
        return ""
    if not loop.meetings_waited:
        return _("waits for {days}").format(days=days(waited))
    meetings = ngettext("{number} meeting", "{number} meetings", loop.meetings_waited)
    held = meetings.format(number=loop.meetings_waited)
    return _("waits for {days} and {meetings}").format(days=days(waited), meetings=held)


def _stations(loop: Loop, family: Family) -> list[Entry]:
    """Return all that happened; of what was split off, the story of the first stands above its own."""
    issue = loop.issue
    if family.first is None or issue.split_on is None:
        first = [raised_entry(issue, family)]
        return [*first, *in_order(_happened(issue), family_entries(issue, family))]
    before = [raised_before(family.first), *in_order(_happened(until(family.first, issue.split_on)), [])]
    own = [split_entry(issue, family.first), *_happened(issue)]
    return [*before, *in_order(own, family_entries(issue, family))]


def _happened(issue: Issue) -> list[Told]:
    """Return what happened in order; a withdrawn entry stays, with the reason why it was wrong."""
    events = issue.events
    gone = {event.of: event for event in events if event.kind is EventKind.WITHDRAWN}
    post = issue.owner.post
    entries: list[Told] = []
    for index, event in enumerate(events):
        if event.kind is EventKind.WITHDRAWN:
            continue
        entry = replace(_entry(event, post), beside=long_date(event.on), note=_typed_later(event))
        entries.append((event.on, _withdrawn(entry, gone[index]) if index in gone else entry))
        if event.kind is EventKind.REASSIGNED and index not in gone:
            post = event.to
    return entries


def _typed_later(event: Event) -> str:
    """Say when it was typed, where that was on another day than it happened."""
    return _("Written down on {day}").format(day=long_date(event.entered)) if event.entered else ""


def _withdrawn(entry: Entry, why: Event) -> Entry:
    words = {"day": long_date(why.entered or why.on), "reason": why.reason}
    answer = (entry.badge[1],) if entry.badge is not None else ()
    return replace(
        entry,
        said=_("{what}, withdrawn").format(what=entry.title),
        lines=(*answer, *entry.lines),
        badge=None,
        note=_("Withdrawn on {day}: {reason}").format(**words),
        state=SAME,
        struck=True,
    )


def _entry(event: Event, post: str) -> Entry:
    if event.kind is EventKind.ANSWERED:
        return _answered(event)
    lines = tuple(line for line in (_what(event, post), event.reason, _source(event)) if line)
    return Entry(_ICONS[event.kind], label(event.kind), lines=lines)


def _answered(event: Event) -> Entry:
    assert event.answer is not None
    same = event.answer is AnswerKind.ALREADY_POLICY
    decides = _("{post} decides").format(post=event.who) if event.who else ""
    by = _("from {post}").format(post=event.by) if event.by else ""
    return Entry(
        "equals" if same else "chat-circle-dots",
        label(event.kind),
        lines=tuple(line for line in (event.reason, decides, by, _source(event)) if line),
        badge=(event.answer.value, label(event.answer)),
        badge_note=_("no change") if same else "",
        state=SAME if same else DONE,
    )


def _what(event: Event, post: str) -> str:
    match event.kind:
        case EventKind.SENT:
            return _("to: {post}").format(post=post) if post else ""
        case EventKind.TOLD_BACK:
            return label(event.how) if event.how else _("at the meeting")
        case EventKind.CLAIMED_DONE:
            return _("says {post}").format(post=event.by) if event.by else _("says the owner")
        case EventKind.REASSIGNED | EventKind.ESCALATED:
            return _("to: {post}").format(post=event.to)
        case EventKind.DATE_CHANGED:
            return _moved(event)
        case EventKind.ENDED:
            return _("said by the group")
    return _("said by the group: {how}").format(how=label(event.method).lower()) if event.method else ""


def _moved(event: Event) -> str:
    which = label(event.which or DueDate.ANSWER_BY)
    return _("{which}: {day}").format(which=which, day=long_date(datetime.date.fromisoformat(event.to)))


def _source(event: Event) -> str:
    return _("Source: {source}").format(source=event.source) if event.source else ""


def _to_come(told: Story, around: Surroundings) -> list[Entry]:
    if told.waits_for is WaitsFor.NOBODY:
        return []
    if told.kind is IssueKind.GOOD_THING:
        first = [Entry("paper-plane-tilt", _("Send it on"), state=NEXT)] if told.state is LoopState.RAISED else []
        return [*first, _tell_back(told, around)]
    return [*_owner_is_next(told, around), *_group_is_next(told, around)]


def _owner_is_next(told: Story, around: Surroundings) -> list[Entry]:
    if told.state is LoopState.RAISED:
        said = _("to: {post}").format(post=told.owner.post) if told.owner.post else _("Name who owes an answer.")
        return [Entry("paper-plane-tilt", _("Send it"), lines=(said,), state=NEXT)]
    if told.waits_for is not WaitsFor.OWNER:
        return []
    late = told.days_late(around.today)
    day = _("by {date}").format(date=long_date(told.due)) if told.due else _("no date is set")
    lines = tuple(line for line in (told.owner.post, days_late(late) if late else "") if line)
    is_work = told.state is LoopState.PARTLY_SORTED
    return [Entry("hourglass", _("The rest of it") if is_work else _("The answer"), day, lines, state=NEXT)]


def _group_is_next(told: Story, around: Surroundings) -> list[Entry]:
    sorted_ = Entry("question", _("Is it sorted?"), lines=(_("Only the young people can close it."),), state=NEXT)
    if told.state is LoopState.TOLD_BACK:
        return [replace(sorted_, beside=_at(around))]
    return [_tell_back(told, around), sorted_]


def _tell_back(told: Story, around: Surroundings) -> Entry:
    waits = told.is_to_tell
    lines = (_("Waiting for the young people"),) if waits else ()
    return Entry("users-three", _("Tell back"), _at(around) if waits else "", lines, state=NEXT)


def _at(around: Surroundings) -> str:
    return long_date(around.next_meeting) if around.next_meeting else ""


_ICONS = {
    EventKind.SENT: "paper-plane-tilt",
    EventKind.TOLD_BACK: "users-three",
    EventKind.CLAIMED_DONE: "flag",
    EventKind.SORTED: "check-circle",
    EventKind.PARTLY_SORTED: "circle-half",
    EventKind.NOT_SORTED: "x-circle",
    EventKind.STILL_SORTED: "check-circle",
    EventKind.ENDED: "prohibit",
    EventKind.REASSIGNED: "identification-badge",
    EventKind.DATE_CHANGED: "calendar-blank",
    EventKind.ESCALATED: "arrow-up",
}
