"""Rule 1: the authority can claim; only the young people can close."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.disclosure import SortedOutcome, find, sorted_outcome
from careboard.domain.issues import DueDate, Event, EventKind, Issue, IssueKind, Owner
from careboard.domain.loops import LoopState, WaitsFor, happened, story
from careboard.domain.rounds import Method, Round, RoundKind
from careboard.domain.scales import SORTED
from tests.support.builders import (
    FIRST_DAY,
    a_round,
    a_tally,
    agreed,
    an_issue,
    answered,
    claimed,
    day,
    decided,
    revealed,
    sent,
    told,
    withdrawn,
)
from tests.support.refusals import refused

TOLD = (sent(), answered(), told())
DECISIONS = (
    EventKind.SORTED,
    EventKind.PARTLY_SORTED,
    EventKind.NOT_SORTED,
    EventKind.STILL_SORTED,
    EventKind.ENDED,
)


def asked(*counts: int) -> Round:
    """Return a revealed round that asked whether I-1 is sorted."""
    return revealed(a_round(RoundKind.SORTED, questions=("I-1",)), {"I-1": a_tally(SORTED, *counts)})


def test_an_issue_goes_from_raised_to_sorted() -> None:
    issue = an_issue()
    seen = [story(issue).state]
    for event in (sent(), answered(), claimed(), told(), decided()):
        issue = happened(issue, event)
        seen.append(story(issue).state)
    assert seen == [
        LoopState.RAISED,
        LoopState.SENT,
        LoopState.ANSWERED,
        LoopState.CLAIMED_DONE,
        LoopState.TOLD_BACK,
        LoopState.SORTED,
    ]
    assert story(issue).is_success
    assert story(issue).sorted_on == day(90)
    assert not story(issue).is_open


@pytest.mark.parametrize("event", [answered(), claimed(), Event(day(9), EventKind.ESCALATED, to="Director")])
def test_nothing_can_be_answered_or_claimed_before_it_was_sent(event: Event) -> None:
    with refused("not-sent-yet"):
        an_issue(event)


def test_it_is_sent_once_and_only_to_somebody() -> None:
    with refused("already-sent"):
        an_issue(sent(), sent(6))
    with refused("owner-missing"):
        happened(replace(an_issue(), owner=Owner("")), sent())


def test_a_claim_closes_nothing() -> None:
    claim = story(an_issue(sent(), claimed(10)))
    assert claim.is_open
    assert not claim.is_success
    assert not claim.can_decide


@pytest.mark.parametrize("kind", [EventKind.SORTED, EventKind.PARTLY_SORTED, EventKind.NOT_SORTED])
def test_the_group_decides_only_what_it_was_told(kind: EventKind) -> None:
    with refused("not-told-back-yet"):
        an_issue(sent(), answered(), claimed(), decided(kind))


@pytest.mark.parametrize("kind", DECISIONS)
def test_what_only_the_young_people_can_say_is_said_at_a_meeting(kind: EventKind) -> None:
    with refused("decision-needs-meeting"):
        an_issue(*TOLD, Event(day(90), kind, method=Method.SECRET, reason="x"))


def test_it_is_asked_in_secret_or_agreed_and_never_by_show_of_hands() -> None:
    with refused("decision-needs-method"):
        an_issue(*TOLD, Event(day(90), EventKind.SORTED, meeting="2026-04"))
    with refused("sorted-is-secret"):
        an_issue(*TOLD, decided(method=Method.OPEN))
    with refused("sorted-is-secret"):
        a_round(RoundKind.SORTED, Method.OPEN, ("I-1",))
    assert story(an_issue(*TOLD, decided(method=Method.AGREED))).is_success


@pytest.mark.parametrize(
    ("counts", "outcome"),
    [
        ((6, 0, 3), SortedOutcome.NOT_SORTED),
        ((7, 0, 2), SortedOutcome.SORTED),
        ((5, 4, 0), SortedOutcome.SORTED),
        ((4, 4, 0), SortedOutcome.PARTLY),
        ((3, 2, 0, 7), SortedOutcome.SORTED),
        ((3, 1, 0, 4), None),
    ],
)
def test_a_third_keeps_it_open_and_more_than_half_closes_it(
    counts: tuple[int, ...], outcome: SortedOutcome | None
) -> None:
    assert sorted_outcome(asked(*counts), "I-1") is outcome


def test_of_an_issue_only_the_outcome_is_said() -> None:
    assert find(asked(7, 0, 2), "I-1", SORTED).step == "sorted"
    assert find(asked(1, 1, 3), "I-1", SORTED).step == "not-sorted"
    assert not find(asked(6, 0, 6), "I-1", SORTED).split
    assert find(asked(2, 2, 0, 8), "I-1", SORTED).step is None


def test_under_five_voters_the_group_agrees_one_answer() -> None:
    four = a_round(RoundKind.SORTED, questions=("I-1",)).open(FIRST_DAY, 4).close(FIRST_DAY, 4, {}).reveal(FIRST_DAY)
    assert sorted_outcome(four, "I-1") is None
    together = agreed({"I-1": "partly"}, 4, RoundKind.SORTED, SORTED)
    assert sorted_outcome(together, "I-1") is SortedOutcome.PARTLY
    nothing = agreed({"I-1": "dont-know"}, 4, RoundKind.SORTED, SORTED)
    assert sorted_outcome(nothing, "I-1") is None


def test_partly_stays_open_and_waits_for_the_owner() -> None:
    partly = story(an_issue(*TOLD, decided(EventKind.PARTLY_SORTED)))
    assert partly.is_open
    assert partly.waits_for is WaitsFor.OWNER
    assert partly.due == day(137)
    assert partly.can_decide


def test_not_sorted_opens_it_again_and_it_waits_for_a_new_answer() -> None:
    issue = an_issue(*TOLD, decided(EventKind.NOT_SORTED))
    again = story(issue)
    assert (again.state, again.reopened, again.answer) == (LoopState.NOT_SORTED, 1, None)
    assert again.waits_for is WaitsFor.OWNER
    with refused("already-sent"):
        happened(issue, sent(91))
    with refused("not-told-back-yet"):
        happened(issue, decided(on=91))
    once_more = happened(happened(happened(issue, answered(100)), told(110)), decided(on=120))
    assert story(once_more).is_success
    assert story(once_more).reopened == 1


def test_a_kept_date_does_not_make_the_owner_late_for_the_second_answer() -> None:
    again = story(an_issue(*TOLD, decided(EventKind.NOT_SORTED)))
    assert again.answer_by is None
    assert again.days_late(day(200)) == 0
    assert again.days_waiting(day(200)) == 110
    early = story(an_issue(sent(), answered(6), told(7), decided(EventKind.NOT_SORTED, on=8)))
    assert early.answer_by == day(31)


def test_still_sorted_confirms_or_opens_it_again() -> None:
    issue = an_issue(*TOLD, decided())
    assert story(happened(issue, decided(EventKind.STILL_SORTED, 150))).confirmed_on == day(150)
    with refused("already-decided"):
        happened(issue, decided(EventKind.SORTED, 150))
    for kind in (EventKind.PARTLY_SORTED, EventKind.NOT_SORTED):
        confirmed = happened(issue, decided(EventKind.STILL_SORTED, 120))
        reopened = story(happened(confirmed, decided(kind, 150)))
        assert reopened.is_open
        assert (reopened.reopened, reopened.sorted_on, reopened.confirmed_on) == (1, None, None)
    with refused("not-sorted-yet"):
        an_issue(*TOLD, decided(EventKind.STILL_SORTED))


def test_ended_without_being_sorted_is_a_state_of_its_own() -> None:
    with refused("ending-needs-reason"):
        an_issue(sent(), decided(EventKind.ENDED, reason=" "))
    issue = an_issue(sent(), decided(EventKind.ENDED, reason="We gave up waiting"))
    ended = story(issue)
    assert ended.state is LoopState.ENDED
    assert not ended.is_open
    assert not ended.is_success
    assert not ended.counts_as_change
    for event in (
        answered(100),
        claimed(100),
        decided(on=100),
        decided(EventKind.NOT_SORTED, 100),
        decided(EventKind.ENDED, 100, reason="again"),
        Event(day(100), EventKind.REASSIGNED, to="Director"),
        Event(day(100), EventKind.DATE_CHANGED, to="2026-08-01", which=DueDate.DONE_BY, reason="x"),
        Event(day(100), EventKind.ESCALATED, to="Director"),
    ):
        with refused("already-decided"):
            happened(issue, event)


def test_a_good_thing_is_only_sent_and_told_back() -> None:
    good = an_issue(kind=IssueKind.GOOD_THING)
    assert story(good).waits_for is WaitsFor.FACILITATOR
    good = happened(good, sent())
    assert story(good).waits_for is WaitsFor.YOUNG_PEOPLE
    for event in (answered(), claimed(), decided()):
        with refused("good-thing-is-only-told"):
            happened(good, event)
    heard = happened(good, told())
    assert not story(heard).is_open
    assert not story(heard).can_decide
    with refused("nothing-to-tell"):
        happened(heard, told(61))


def test_what_happened_never_runs_backwards() -> None:
    with refused("date-runs-backwards"):
        an_issue(sent(10), answered(9))
    with refused("date-runs-backwards"):
        an_issue(sent(-1))
    wrong = replace(an_issue(sent(10)), events=(sent(10), answered(9)))
    with refused("date-runs-backwards"):
        story(wrong)


def test_a_wrong_entry_is_withdrawn_with_a_reason_and_not_erased() -> None:
    issue = an_issue(sent(), answered(answer=AnswerKind.NO, reason="Wrong issue"), withdrawn(1))
    assert story(issue).state is LoopState.SENT
    assert [event.kind for event in issue.events] == [EventKind.SENT, EventKind.ANSWERED, EventKind.WITHDRAWN]
    assert issue.events[1].reason == "Wrong issue"
    with refused("withdrawal-needs-reason"):
        an_issue(sent(), withdrawn(0, reason="  "))


@pytest.mark.parametrize("of", [None, -1, 2])
def test_only_what_was_entered_can_be_withdrawn(of: int | None) -> None:
    with refused("nothing-to-withdraw"):
        an_issue(sent(), answered(), withdrawn(of))


def test_nothing_is_withdrawn_twice_and_no_withdrawal_is_withdrawn() -> None:
    higher = Event(day(30), EventKind.ESCALATED, to="Director")
    issue = an_issue(sent(), higher, higher, withdrawn(1))
    for of in (1, 3):
        with refused("nothing-to-withdraw"):
            happened(issue, withdrawn(of))
    with refused("not-sent-yet"):
        an_issue(sent(), answered(), withdrawn(0))


def test_no_adult_can_withdraw_what_the_young_people_said_in_secret() -> None:
    with refused("decision-stands"):
        an_issue(*TOLD, decided(EventKind.NOT_SORTED), withdrawn(3))
    typed_wrong = an_issue(*TOLD, decided(EventKind.NOT_SORTED, method=Method.AGREED), withdrawn(3))
    assert story(typed_wrong).state is LoopState.TOLD_BACK


def test_the_words_are_tidied_until_it_is_sent_and_never_after() -> None:
    issue = an_issue().edited(" Workers  leave ", "often\u202e", ("love", "love", "rights"))
    assert (issue.title, issue.detail, issue.commitments) == ("Workers leave", "often", ("love", "rights"))
    with refused("already-sent"):
        an_issue(sent()).edited("x", "", ())
    with refused("already-sent"):
        an_issue(sent()).owned("Director", "", None, None)
    with refused("due-before-raised"):
        an_issue().owned("Director", "", day(-1), None)
    owned = an_issue().owned("Director", " Ann ", day(30), None)
    assert (owned.owner, owned.answer_by, owned.done_by) == (Owner("Director", "Ann"), day(30), None)
    with refused("field-empty"):
        Issue.of("I-2", " \u200b", "2026-01", FIRST_DAY)


def test_what_was_typed_has_a_date_of_its_own() -> None:
    event = replace(sent(), entered=datetime.date(2026, 3, 1))
    assert an_issue(event).events[0].entered == datetime.date(2026, 3, 1)
