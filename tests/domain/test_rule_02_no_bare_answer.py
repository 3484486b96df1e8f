"""Rule 2: no silent and no bare answer; an answer counts once the young people were told."""

from __future__ import annotations

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.boards import Board
from careboard.domain.issues import DueDate, Event, EventKind, ToldHow
from careboard.domain.loops import WaitsFor, happened, story
from tests.support.builders import an_issue, answered, claimed, day, decided, sent, told
from tests.support.refusals import refused


@pytest.mark.parametrize("answer", [kind for kind in AnswerKind if kind is not AnswerKind.YES])
def test_everything_but_yes_needs_a_reason(answer: AnswerKind) -> None:
    with refused("answer-needs-reason"):
        an_issue(sent(), answered(answer=answer, reason=" \n", who="Health"))
    assert story(an_issue(sent(), answered(answer=answer, reason="No money", who="Health"))).answer is not None


def test_yes_needs_no_reason_and_no_answer_is_none() -> None:
    assert story(an_issue(sent(), answered())).answer is not None
    with refused("answer-missing"):
        an_issue(sent(), Event(day(20), EventKind.ANSWERED, reason="Hm"))


def test_somebody_else_has_a_name() -> None:
    with refused("answer-needs-who"):
        an_issue(sent(), answered(answer=AnswerKind.SOMEONE_ELSE, reason="Not us", who=" "))


def test_already_our_policy_never_counts_as_change() -> None:
    policy = answered(answer=AnswerKind.ALREADY_POLICY, reason="See page 4")
    same = story(an_issue(sent(), policy, told(), decided()))
    assert same.is_success
    assert not same.counts_as_change
    assert story(an_issue(sent(), policy, claimed(), told(), decided())).counts_as_change
    assert story(an_issue(sent(), answered(), told(), decided())).counts_as_change
    assert story(an_issue(sent(), claimed(), told(), decided())).counts_as_change
    assert not story(an_issue(sent(), answered(), told())).counts_as_change


def test_the_clock_of_the_owner_runs_from_sent_to_the_answer() -> None:
    assert story(an_issue()).due is None
    waiting = story(an_issue(sent()))
    assert (waiting.due, waiting.days_late(day(31)), waiting.days_late(day(40))) == (day(31), 0, 9)
    assert waiting.days_waiting(day(40)) == 35


def test_waiting_for_the_young_people_is_not_overdue() -> None:
    to_tell = story(an_issue(sent(), answered(33)))
    assert to_tell.waits_for is WaitsFor.YOUNG_PEOPLE
    assert to_tell.days_late(day(300)) == 0
    assert story(an_issue(sent(), answered(), told())).waits_for is WaitsFor.YOUNG_PEOPLE


def test_what_was_promised_can_be_late_on_its_own() -> None:
    promised = story(an_issue(sent(), answered(), told()))
    assert (promised.done_days_late(day(137)), promised.done_days_late(day(140))) == (0, 3)
    assert story(an_issue(sent(), answered(), claimed())).done_days_late(day(140)) == 0
    assert story(an_issue(sent())).done_days_late(day(140)) == 0
    refusal = answered(answer=AnswerKind.NO, reason="No money")
    assert story(an_issue(sent(), refusal)).done_days_late(day(140)) == 0
    assert story(an_issue(sent(), answered(), told(), decided())).done_days_late(day(140)) == 0


def test_told_back_is_at_a_meeting_or_by_letter_visit_or_message_and_not_both() -> None:
    for how in ToldHow:
        assert story(an_issue(sent(), answered(), told(how=how))).told
    assert story(an_issue(sent(), answered(), told(meeting="2026-03"))).told
    with refused("told-how"):
        an_issue(sent(), answered(), told(how=None))
    with refused("told-how"):
        an_issue(sent(), answered(), Event(day(60), EventKind.TOLD_BACK, meeting="2026-03", how=ToldHow.LETTER))


def test_there_must_be_something_to_tell() -> None:
    with refused("nothing-to-tell"):
        an_issue(sent(), told())
    with refused("nothing-to-tell"):
        an_issue(sent(), answered(), told(), told(61))


def test_a_new_owner_and_a_new_date_are_named() -> None:
    issue = happened(an_issue(sent()), Event(day(10), EventKind.REASSIGNED, to=" Head of Health "))
    assert story(issue).owner.post == "Head of Health"
    for which in DueDate:
        moved = Event(day(12), EventKind.DATE_CHANGED, to="2026-09-01", which=which, reason="School holidays")
        found = story(happened(issue, moved))
        date = found.answer_by if which is DueDate.ANSWER_BY else found.done_by
        assert date is not None
        assert date.isoformat() == "2026-09-01"
    higher = story(happened(issue, Event(day(12), EventKind.ESCALATED, to="Director")))
    assert higher.escalated_to == "Director"


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (Event(day(10), EventKind.REASSIGNED, to=" "), "owner-missing"),
        (Event(day(10), EventKind.ESCALATED, to=""), "owner-missing"),
        (Event(day(10), EventKind.DATE_CHANGED, to="2026-09-01", which=DueDate.DONE_BY), "date-needs-reason"),
        (Event(day(10), EventKind.DATE_CHANGED, to="soon", which=DueDate.DONE_BY, reason="x"), "not-a-date"),
        (Event(day(10), EventKind.DATE_CHANGED, to="2026-09-01", reason="x"), "which-date"),
    ],
)
def test_owner_and_dates_do_not_change_silently(event: Event, code: str) -> None:
    with refused(code):
        an_issue(sent(), event)


def test_owners_get_a_week_of_notice() -> None:
    board = Board("b1", date=day(60), papers_due=day(50))
    assert board.notice_from == day(43)


def test_overdue_is_an_answer_that_is_late_or_a_promise_that_nobody_claims_done() -> None:
    waiting = story(an_issue(sent()))
    assert [waiting.is_overdue(day(31)), waiting.is_overdue(day(32))] == [False, True]
    promised = story(an_issue(sent(), answered(), told()))
    assert [promised.is_overdue(day(137)), promised.is_overdue(day(138))] == [False, True]
