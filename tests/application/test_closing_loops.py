"""Closing loops: told back, asked, decided by the group alone."""

from __future__ import annotations

import pytest

from careboard.application.closing_loops import entered
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import EventKind, IssueKind, ToldHow
from careboard.domain.loops import LoopState, WaitsFor
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


@pytest.fixture
def answered(council: ACouncil) -> str:
    """An issue of the seniors that was answered after their first meeting."""
    issue = council.hears(council.meets(0))
    council.sends(issue, 5)
    council.turn_to(20)
    council.services.issues.answer(issue, AnswerKind.NOT_YET, "Budget")
    return issue


def keys(council: ACouncil, group: str = "seniors") -> list[str]:
    """Return what the group has to hear."""
    return [loop.issue.key for loop in council.services.loops.to_tell(group)]


def test_the_group_hears_answers_and_good_things_at_its_next_meeting(council: ACouncil, answered: str) -> None:
    good = council.hears(council.services.planning.meetings()[0].key, "A good walk", IssueKind.GOOD_THING)
    assert keys(council) == [answered]
    council.services.issues.send(good)
    assert keys(council) == [answered, good]
    assert keys(council, "juniors") == []
    meeting = council.starts(40)
    for issue in (answered, good):
        council.services.loops.tell_at_meeting(issue, meeting)
    assert keys(council) == []
    assert [loop.issue.key for loop in council.services.loops.told_at(meeting)] == [answered, good]
    told = council.services.issues.loop(answered).issue.events[-1]
    assert (told.on, told.meeting, told.how) == (day(40), meeting, None)


def test_a_tick_by_mistake_is_taken_back_and_stays_visible(council: ACouncil, answered: str) -> None:
    meeting = council.starts(40)
    with refused("nothing-to-withdraw"):
        council.services.loops.untell(answered, meeting)
    council.services.loops.tell_at_meeting(answered, meeting)
    council.services.loops.untell(answered, meeting)
    assert keys(council) == [answered]
    assert council.services.loops.told_at(meeting) == ()
    council.services.loops.tell_at_meeting(answered, meeting)
    assert [event.kind for event in council.services.issues.loop(answered).issue.events[-3:]] == [
        EventKind.TOLD_BACK,
        EventKind.WITHDRAWN,
        EventKind.TOLD_BACK,
    ]
    assert council.services.loops.untell(answered, meeting).events[-1].of == 4


def test_nothing_was_told_of_an_issue_without_events(council: ACouncil) -> None:
    meeting = council.starts()
    with refused("nothing-to-withdraw"):
        council.services.loops.untell(council.hears(meeting), meeting)


@pytest.mark.parametrize("how", list(ToldHow))
def test_the_young_people_are_told_by_letter_visit_or_message(council: ACouncil, answered: str, how: ToldHow) -> None:
    council.turn_to(30)
    event = council.services.loops.tell_otherwise(answered, day(25), how).events[-1]
    assert (event.on, event.how, event.entered) == (day(25), how, day(30))
    assert [loop.issue.key for loop in council.services.loops.to_ask("seniors")] == [answered]
    assert council.services.loops.to_ask("juniors") == ()


def test_how_many_meetings_a_loop_has_waited(council: ACouncil, answered: str) -> None:
    assert council.services.issues.loop(answered).meetings_waited == 0
    council.meets(40)
    council.meets(41, group="juniors")
    council.meets(60)
    loop = council.services.issues.loop(answered)
    assert (loop.meetings_waited, loop.story.waits_for) == (2, WaitsFor.YOUNG_PEOPLE)
    assert {each.group for each in council.services.loops.loops()} == {"seniors"}
    assert council.services.loops.loops("juniors") == ()


def test_the_group_itself_ends_what_was_not_sorted(council: ACouncil, answered: str) -> None:
    meeting = council.starts(40)
    with refused("field-empty"):
        council.services.loops.end(answered, meeting, " ")
    ended = council.services.loops.end(answered, meeting, "We gave up waiting")
    assert (ended.events[-1].meeting, ended.events[-1].on) == (meeting, day(40))
    story = council.services.issues.loop(answered).story
    assert (story.state, story.is_success) == (LoopState.ENDED, False)


def test_the_day_of_typing_is_kept_where_it_is_another() -> None:
    assert entered(day(1), day(1)) is None
    assert entered(day(1), day(2)) == day(2)


def test_nothing_happens_to_an_issue_that_would_leave_an_open_vote_about_it_without_a_meaning(
    council: ACouncil, answered: str
) -> None:
    meeting = council.starts(40)
    services = council.services
    with refused("not-told-back-yet"):
        services.voting.open(meeting, issues=(answered,))
    services.loops.tell_at_meeting(answered, meeting)
    services.voting.open(meeting, issues=(answered,))
    with refused("issue-is-asked"):
        services.loops.untell(answered, meeting)
    with refused("issue-is-asked"):
        services.loops.end(answered, meeting, "It took too long")
    council.turn_to(41)
    with refused("issue-is-asked"):
        services.issues.reassign(answered, "Head of Health")
    services.issues.reassign(answered, "Head of Health", day(40))
    council.votes(meeting, *["sorted"] * 5)
    assert services.issues.loop(answered).story.state is LoopState.SORTED


def test_what_comes_in_while_a_box_is_left_sealed_is_taken_but_what_was_told_stays_told(
    council: ACouncil, answered: str
) -> None:
    meeting = council.starts(40)
    services = council.services
    services.loops.tell_at_meeting(answered, meeting)
    services.voting.open(meeting, issues=(answered,))
    council.casts(meeting, "sorted")
    services.voting.leave_sealed(meeting)
    services.running.close(meeting)
    council.turn_to(50)
    services.issues.claim_done(answered, "New lock", by="Head of Placements")
    with refused("issue-is-asked"):
        services.issues.withdraw(answered, 2, "Told to others")
    later = council.starts(60)
    services.voting.continue_sealed(later, 6)
    council.votes(later, *["sorted"] * 6)
    assert services.issues.loop(answered).story.state is LoopState.SORTED
