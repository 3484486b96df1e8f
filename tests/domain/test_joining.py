"""Two issues that turn out to be one, and one that turns out to be two: nothing of either story is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.domain.issues import EventKind, Issue, IssueKind
from careboard.domain.joining import Part, check_joined, check_split, first_raised, joined, split, taken_apart, until
from careboard.domain.loops import LoopState, WaitsFor, happened, story
from careboard.domain.owner_posts import OwnerPost, check_owner_posts, find_owner_post, with_owner_post
from tests.support.builders import an_issue, answered, day, decided, sent, told
from tests.support.refusals import refused


def other(**changed: object) -> Issue:
    usual: dict[str, object] = {"key": "I-2", "commitments": ("rights",)}
    return replace(an_issue(), **(usual | changed))  # type: ignore[arg-type]


def test_dots_are_the_last_count() -> None:
    assert an_issue().with_dots(7).with_dots(3).dots == 3
    for wrong in (-1, 1000):
        with refused("dots-out-of-range"):
            an_issue().with_dots(wrong)


def test_two_become_one_and_both_stories_stay() -> None:
    issue = happened(an_issue().with_dots(4), sent())
    gone, into = joined(issue, other(dots=5), day(40))
    assert (gone.merged_into, gone.merged_on, gone.events) == ("I-2", day(40), issue.events)
    assert (into.dots, into.commitments) == (9, ("rights", *issue.commitments))
    told_of = story(gone)
    assert (told_of.state, told_of.waits_for, told_of.since) == (LoopState.JOINED, WaitsFor.NOBODY, day(40))
    assert [told_of.is_open, told_of.is_to_tell, told_of.can_decide, told_of.owes_work] == [False] * 4
    assert first_raised(into, [replace(gone, raised_on=day(-9))]) == day(-9)


def test_dots_of_both_are_never_more_than_can_be_counted() -> None:
    assert joined(an_issue().with_dots(900), other(dots=900), day(40))[1].dots == 999


def test_what_was_joined_is_taken_apart_and_goes_on_where_it_stopped() -> None:
    issue = happened(an_issue().with_dots(4), sent())
    gone, into = joined(issue, other(dots=5), day(40))
    alone, rest = taken_apart(gone, into)
    assert (alone, rest.dots, rest.commitments) == (issue, 5, into.commitments)
    assert taken_apart(gone, into.with_dots(1))[1].dots == 0, "counted anew meanwhile"


def test_only_what_is_joined_with_an_open_issue_is_taken_apart() -> None:
    gone, into = joined(an_issue(), other(), day(40))
    for wrong in ((an_issue(), into), (an_issue(), an_issue()), (gone, other(key="I-3"))):
        with refused("not-joined"):
            taken_apart(*wrong)
    for event in (sent(50), answered(60), told(70), decided()):
        into = happened(into, event)
    with refused("already-decided"):
        taken_apart(gone, into)


def test_nothing_happens_any_more_to_what_was_joined() -> None:
    gone, into = joined(an_issue(), other(), day(40))
    for refuse in (
        lambda: happened(gone, sent(50)),
        lambda: gone.edited("x", "", ()),
        lambda: gone.owned("Head", "", None, None),
        lambda: gone.with_dots(1),
        lambda: joined(gone, other(), day(41)),
        lambda: joined(into, gone, day(41)),
        lambda: split(gone, "I-9", Part("x"), day(41)),
    ):
        with refused("issue-is-joined"):
            refuse()


@pytest.mark.parametrize(
    ("into", "code"),
    [
        (an_issue(), "joined-with-itself"),
        (other(kind=IssueKind.GOOD_THING), "joined-kinds-differ"),
        (other(raised_on=day(60)), "date-runs-backwards"),
    ],
)
def test_what_cannot_be_joined(into: Issue, code: str) -> None:
    with refused(code):
        joined(an_issue(), into, day(40))


def test_what_the_group_decided_is_joined_with_nothing() -> None:
    done = an_issue()
    for event in (sent(), answered(), told(), decided()):
        done = happened(done, event)
    for pair in ((done, other()), (other(), done)):
        with refused("already-decided"):
            joined(*pair, day(300))
    with refused("already-decided"):
        split(done, "I-9", Part("x"), day(300))


def test_a_join_bears_a_day_that_is_not_before_the_last_entry() -> None:
    issue = happened(an_issue(), sent(20))
    with refused("date-runs-backwards"):
        joined(issue, other(), day(19))
    with refused("date-runs-backwards"):
        check_joined(replace(issue, merged_into="I-2"), other())


def test_one_becomes_two_and_the_second_has_an_owner_of_its_own() -> None:
    first = happened(an_issue(), sent(5))
    part = Part(" The late train ", "It never waits", ("rights", "rights"), "Head of Transport", day(60), day(90))
    new = split(first, "I-3", part, day(40))
    assert (new.title, new.detail, new.commitments) == ("The late train", "It never waits", ("rights",))
    assert (new.raised, new.raised_on, new.split_from, new.split_on) == (first.raised, day(0), first.key, day(40))
    assert (new.owner.post, new.answer_by, new.done_by) == ("Head of Transport", day(60), day(90))
    assert story(new).state is LoopState.RAISED
    with refused("date-runs-backwards"):
        happened(new, sent(39))
    assert happened(new, sent(40)).last_on == day(40)
    with refused("date-runs-backwards"):
        split(first, "I-3", part, day(4))
    with refused("due-before-raised"):
        split(first, "I-3", replace(part, done_by=day(-1)), day(40))


def test_the_story_of_the_first_is_read_up_to_the_split() -> None:
    first = happened(happened(an_issue(), sent(5)), answered(50))
    assert [event.kind for event in until(first, day(40)).events] == [EventKind.SENT]


def test_what_a_split_has_to_come_from() -> None:
    first = an_issue()
    new = split(first, "I-3", Part("x"), day(40))
    check_split(new, {first.key: first, "I-3": new})
    circle = {first.key: replace(first, split_from="I-3", split_on=day(40)), "I-3": new}
    with refused("split-from-itself"):
        check_split(new, circle)
    for changed, code in (
        ({"kind": IssueKind.GOOD_THING}, "joined-kinds-differ"),
        ({"raised_on": day(41)}, "date-runs-backwards"),
    ):
        with refused(code):
            check_split(new, {first.key: replace(first, **changed), "I-3": new})
    with refused("date-runs-backwards"):
        check_split(replace(new, split_on=None), {first.key: first, "I-3": new})


def test_each_post_stands_in_the_directory_once() -> None:
    head = OwnerPost.of(" Head of Placements ", "Ada Line")
    posts = with_owner_post((), head)
    posts = with_owner_post(posts, OwnerPost("Director"))
    assert [each.post for each in posts] == ["Director", "Head of Placements"]
    assert find_owner_post(posts, "HEAD OF PLACEMENTS") == head
    assert not find_owner_post(posts, "Head of Health").has_contact
    assert with_owner_post(posts, OwnerPost("Head of Homes"), "Head of Placements")[1].post == "Head of Homes"
    with refused("owner-post-twice"):
        check_owner_posts((head, OwnerPost("head of placements")))
    with refused("too-many-owner-posts"):
        check_owner_posts(tuple(OwnerPost(f"Post {number}") for number in range(501)))
