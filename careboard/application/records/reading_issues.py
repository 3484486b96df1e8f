"""Reads the issues of a record by letting each event happen again, so that every rule of loops holds for it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from careboard.application.records.fields import Fields, at, refuse_twice, wrong
from careboard.application.records.record import Known
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import (
    DECISIONS,
    DueDate,
    Event,
    EventKind,
    Issue,
    IssueKind,
    Owner,
    ToldHow,
    check_dates,
)
from careboard.domain.joining import check_joined, check_split
from careboard.domain.loops import happened, story
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.rounds import AGREED_VOTERS, SECRET_VOTERS, Method, RoundKind

MOST_EVENTS = 1_000
NAMES = (
    "key kind? title detail? commitments? raised raised_on? owner? answer_by? done_by? events? "
    "dots? merged_into? merged_on? split_from? split_on?"
)
EVENT_NAMES = "on event entered? answer? reason? by? who? meeting? how? method? source? to? which? of?"
_AT_A_MEETING = DECISIONS | {EventKind.TOLD_BACK}


def read_issues(record: Fields, known: Known, meetings: Mapping[str, Meeting]) -> tuple[Issue, ...]:
    """Return the issues with all that happened to them."""
    found = [(place, _issue(entry, place, known, meetings)) for place, entry in record.entries("issues")]
    refuse_twice([(f"{place}.key", issue.key) for place, issue in found])
    _check_origins(found, meetings)
    return tuple(issue for _place, issue in found)


def _check_origins(found: Sequence[tuple[str, Issue]], meetings: Mapping[str, Meeting]) -> None:
    """Hold the rules of joining and splitting, which look at two issues at once."""
    issues = {issue.key: issue for _place, issue in found}
    for place, issue in found:
        for name, origin, day in (
            ("merged_into", issue.merged_into, issue.merged_on),
            ("split_from", issue.split_from, issue.split_on),
        ):
            _check_origin(f"{place}.{name}", origin, day, issues)
            if origin and meetings[issues[origin].raised].group != meetings[issue.raised].group:
                wrong("another-groups-issue", f"{place}.{name}", issue=origin)
        if issue.merged_into:
            with at(f"{place}.merged_into"):
                story(replace(issue, merged_into="", merged_on=None)).must_be_open()
                check_joined(issue, issues[issue.merged_into])
        if issue.split_from:
            with at(f"{place}.split_from"):
                check_split(issue, issues)


def _check_origin(place: str, origin: str, day: datetime.date | None, issues: Mapping[str, Issue]) -> None:
    if bool(origin) is not (day is not None):
        wrong("origin-and-day", place)
    if origin and origin not in issues:
        wrong("unknown-key", place, key=origin)


def _issue(found: object, place: str, known: Known, meetings: Mapping[str, Meeting]) -> Issue:
    fields = Fields(found, place, NAMES)
    raised = _meeting(fields, "raised", meetings)
    commitments = fields.keys("commitments")
    for commitment in commitments:
        if commitment not in known.commitments:
            wrong("unknown-key", fields.at("commitments"), key=commitment)
    issue = Issue.of(
        fields.key(),
        fields.words("title"),
        raised.key,
        fields.optional_day("raised_on") or raised.date,
        kind=fields.one_of("kind", IssueKind, IssueKind.ISSUE),
        detail=fields.text("detail"),
        commitments=commitments,
    )
    begun = replace(
        _with_owner(fields, issue),
        dots=fields.number("dots", 0, most=Issue.MOST_DOTS),
        split_from=fields.optional_key("split_from") or "",
        split_on=fields.optional_day("split_on"),
    )
    return replace(
        _with_events(fields, begun, meetings),
        merged_into=fields.optional_key("merged_into") or "",
        merged_on=fields.optional_day("merged_on"),
    )


def _with_owner(fields: Fields, issue: Issue) -> Issue:
    owner = Fields(fields.value("owner") or {}, fields.at("owner"), "post? name?")
    answer_by, done_by = fields.optional_day("answer_by"), fields.optional_day("done_by")
    with at(fields.place):
        check_dates(issue.raised_on, answer_by, done_by)
    return replace(
        issue, owner=Owner(owner.title("post"), owner.title("name")), answer_by=answer_by, done_by=done_by
    )


def _with_events(fields: Fields, issue: Issue, meetings: Mapping[str, Meeting]) -> Issue:
    for place, entry in fields.entries("events", MOST_EVENTS):
        event = _event(entry, place)
        _check_meeting(place, event, issue, meetings)
        with at(place):
            issue = happened(issue, event)
    return issue


def _event(found: object, place: str) -> Event:
    fields = Fields(found, place, EVENT_NAMES)
    return Event(
        on=fields.day("on"),
        kind=fields.one_of("event", EventKind),
        entered=fields.optional_day("entered"),
        answer=fields.optional_one_of("answer", AnswerKind),
        reason=fields.text("reason"),
        by=fields.title("by"),
        who=fields.title("who"),
        meeting=fields.optional_key("meeting"),
        how=fields.optional_one_of("how", ToldHow),
        method=fields.optional_one_of("method", Method),
        source=fields.title("source"),
        to=fields.title("to"),
        which=_which(fields),
        of=fields.number("of") if fields.has("of") else None,
    )


def _which(fields: Fields) -> DueDate | None:
    """Return which date changed; it may be named as its field is, with an underscore."""
    found = fields.value("which")
    if isinstance(found, str) and found.replace("_", "-") in set(DueDate):
        return DueDate(found.replace("_", "-"))
    return fields.optional_one_of("which", DueDate)


def _check_meeting(place: str, event: Event, issue: Issue, meetings: Mapping[str, Meeting]) -> None:
    """Refuse what happened at a meeting that was not held, on another day, or with too few people for a vote."""
    if event.meeting is None:
        return
    meeting = meetings.get(event.meeting)
    if meeting is None:
        wrong("unknown-key", f"{place}.meeting", key=event.meeting)
    if event.kind not in _AT_A_MEETING:
        return
    if meeting.state is MeetingState.PLANNED:
        wrong("meeting-not-held", f"{place}.meeting", meeting=meeting.key)
    if event.on != meeting.date:
        wrong("bears-date-of-meeting", f"{place}.on", date=meeting.date)
    if event.kind in DECISIONS and meeting.group != meetings[issue.raised].group:
        wrong("another-group", f"{place}.meeting", meeting=meeting.key)
    if event.method is not None:
        _check_voters(place, event.method, issue.key, meeting)


def _check_voters(place: str, method: Method, issue: str, meeting: Meeting) -> None:
    carried = any(
        round_.kind is RoundKind.SORTED and round_.carried_from and issue in round_.questions
        for round_ in meeting.rounds
    )
    if method is Method.AGREED and meeting.heads < AGREED_VOTERS:
        wrong("too-few-to-agree", f"{place}.method")
    if method is not Method.AGREED and meeting.heads < SECRET_VOTERS and not carried:
        wrong("too-few-to-vote", f"{place}.method")


def _meeting(fields: Fields, name: str, meetings: Mapping[str, Meeting]) -> Meeting:
    key = fields.key(name)
    if key not in meetings:
        wrong("unknown-key", fields.at(name), key=key)
    return meetings[key]
