"""Recording issues in seconds, after triage; then their owners, dates, answers and claims."""

from __future__ import annotations

import datetime

import pytest

from careboard.application.changes import Changes
from careboard.application.issue_list import IssueCounts, IssueFilter
from careboard.application.issue_tracking import Said
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate, EventKind, IssueKind
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.triage import Door, PassedOn
from careboard.errors import NotFound
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_what_many_say_is_written_down_in_seconds(council: ACouncil) -> None:
    key = council.starts()
    said = Said(" Workers leave too often ", key, "Three in a year", ("love", "love"))
    issue = council.services.issues.add(Door.MANY_OF_US, said)
    assert (issue.key, issue.title, issue.commitments) == ("I-1", "Workers leave too often", ("love",))
    assert (issue.raised, issue.raised_on) == (key, day(0))
    assert council.hears(key, "A good walk", IssueKind.GOOD_THING) == "I-2"
    assert council.services.steps.undo() == "Issue added"
    assert [row.key for row in council.services.issues.rows()] == ["I-1"]


@pytest.mark.parametrize("door", [Door.JUST_ME, Door.ONE_ADULT, Door.NOT_SAFE])
def test_nothing_is_typed_behind_the_other_doors(council: ACouncil, door: Door) -> None:
    with refused("not-written-down"):
        council.services.issues.add(door, Said("Something", council.starts()))
    assert council.services.issues.rows() == ()


def test_what_is_passed_on_leaves_only_its_day_and_post(council: ACouncil) -> None:
    council.hears(council.starts())
    assert council.services.issues.pass_on(Door.NOT_SAFE, "safeguarding") == PassedOn(day(0), "safeguarding")
    assert council.services.steps.undo_label == ""
    with council.store.start_work() as work:
        assert work.passed_on.all() == (PassedOn(day(0), "safeguarding"),)
    with refused("unknown-post"):
        council.services.issues.pass_on(Door.JUST_ME, "safeguarding")


def test_the_words_are_tidied_or_taken_out_until_it_is_sent(council: ACouncil) -> None:
    issues = council.services.issues
    key = council.hears(council.starts())
    assert issues.edit(key, "Workers change", "Too fast", ["rights"]).title == "Workers change"
    council.sends(key)
    with refused("already-sent"):
        issues.edit(key, "x", "", [])
    with refused("already-sent"):
        issues.drop(key)
    other = council.hears(council.services.planning.meetings()[0].key, "Bus passes")
    issues.drop(other)
    assert [row.key for row in issues.rows()] == [key]


def test_an_issue_has_an_owner_and_two_dates_before_it_is_sent(council: ACouncil) -> None:
    issues = council.services.issues
    key = council.hears(council.starts())
    with refused("owner-missing"):
        issues.send(key)
    owned = issues.own(key, "Head of Placements", day(31), day(137), "Ann")
    assert (owned.owner.post, owned.owner.name, owned.answer_by) == ("Head of Placements", "Ann", day(31))
    assert issues.send(key, day(2)).events[0].on == day(2)
    assert issues.loop(key).story.sent_on == day(2)


def test_what_was_entered_later_says_when(council: ACouncil) -> None:
    key = council.hears(council.starts())
    council.sends(key, 5)
    council.turn_to(30)
    event = council.services.issues.answer(key, AnswerKind.YES, on=day(20), by="Head of Placements").events[-1]
    assert (event.on, event.entered, event.by) == (day(20), day(30), "Head of Placements")
    event = council.services.issues.claim_done(key, "A new rule", by="Head", source="Letter").events[-1]
    assert (event.on, event.entered, event.source) == (day(30), None, "Letter")


def test_no_bare_answer_is_taken_in(council: ACouncil) -> None:
    key = council.hears(council.starts())
    council.sends(key)
    with refused("answer-needs-reason"):
        council.services.issues.answer(key, AnswerKind.NO)
    with refused("answer-needs-who"):
        council.services.issues.answer(key, AnswerKind.SOMEONE_ELSE, "Not ours")
    answered = council.services.issues.answer(key, AnswerKind.SOMEONE_ELSE, "Not ours", who="Health")
    assert answered.events[-1].who == "Health"


def test_owner_and_dates_change_in_the_open(council: ACouncil) -> None:
    issues = council.services.issues
    key = council.hears(council.starts())
    council.sends(key)
    issues.reassign(key, "Head of Health")
    issues.move_date(key, DueDate.ANSWER_BY, day(60), "School holidays")
    issues.move_date(key, DueDate.DONE_BY, day(200), "School holidays")
    issues.escalate(key, "Director")
    story = issues.loop(key).story
    assert (story.owner.post, story.answer_by, story.done_by, story.escalated_to) == (
        "Head of Health",
        day(60),
        day(200),
        "Director",
    )


def test_a_wrong_entry_is_withdrawn_and_stays_visible(council: ACouncil) -> None:
    issues = council.services.issues
    key = council.hears(council.starts())
    council.sends(key)
    issues.claim_done(key)
    withdrawn = issues.withdraw(key, 1, "It was about another issue")
    assert [event.kind for event in withdrawn.events] == [
        EventKind.SENT,
        EventKind.CLAIMED_DONE,
        EventKind.WITHDRAWN,
    ]
    assert issues.loop(key).story.state is LoopState.SENT


def test_the_list_shows_who_has_to_do_something(council: ACouncil) -> None:
    issues = council.services.issues
    meeting = council.starts()
    late, told, raised = (council.hears(meeting, title) for title in ("Late", "Answered", "Raised"))
    council.sends(late)
    council.sends(told)
    issues.answer(told, AnswerKind.YES)
    council.turn_to(40)
    rows = {row.key: row for row in issues.rows()}
    assert (rows[late].waits_for, rows[late].days_late(council.now)) == (WaitsFor.OWNER, 9)
    assert (rows[told].waits_for, rows[told].days_late(council.now)) == (WaitsFor.YOUNG_PEOPLE, 0)
    assert (rows[raised].state, rows[raised].group) == (LoopState.RAISED, "seniors")
    assert [row.key for row in issues.rows(IssueFilter(text="answ"))] == [told]
    assert [row.key for row in issues.rows(IssueFilter(overdue_on=council.now))] == [late]
    assert [issues.place(IssueFilter(), key) for key in (raised, "I-99")] == [2, None]
    assert issues.rows(None, 2, 5) == (rows[raised],)
    assert issues.counts() == IssueCounts(3, 0, 0, 1, 1)
    assert issues.owners() == ("Head of Placements",)


def test_one_issue_is_found_or_named_as_missing(council: ACouncil) -> None:
    key = council.hears(council.starts())
    assert council.services.issues.loop(key).issue.key == key
    with refused("unknown-issue", NotFound):
        council.services.issues.loop("I-9")


def test_each_step_announces_issues_and_can_be_undone(council: ACouncil) -> None:
    key = council.hears(council.starts())
    council.announced.clear()
    council.sends(key)
    assert council.announced == [Changes.ISSUES] * 2
    assert council.services.steps.undo() == "Sent"
    assert council.services.issues.loop(key).story.state is LoopState.RAISED
    assert council.services.issues.loop(key).issue.answer_by == day(31)


def test_dates_are_days(council: ACouncil) -> None:
    key = council.hears(council.starts())
    assert type(council.services.issues.loop(key).story.since) is datetime.date
